import Records

/// A document's text, cut by scalar offsets.
struct DocumentText: Sendable {
  /// The text in UTF-8.
  let utf8: [UInt8]
  /// The byte at which each 64th scalar begins, so that no look-up walks far.
  private let marks: [Int]
  private static let stride = 64

  /// Indexes a text in one pass.
  init(_ text: String) {
    utf8 = Array(text.utf8)
    var marks: [Int] = []
    var scalars = 0
    for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if scalars % Self.stride == 0 { marks.append(offset) }
      scalars += 1
    }
    self.marks = marks
    scalarCount = scalars
  }

  /// The number of scalars in the text.
  let scalarCount: Int

  /// The byte at which a scalar begins; the end of the text for any beyond it.
  func byteOffset(ofScalar scalar: Int) -> Int {
    guard scalar < scalarCount else { return utf8.count }
    var offset = marks[scalar / Self.stride]
    var rest = scalar % Self.stride
    while rest > 0 {
      offset += 1
      if utf8[offset] & 0xC0 != 0x80 { rest -= 1 }
    }
    return offset
  }

  /// The bytes of a span.
  func bytes(of span: TextSpan) -> Range<Int> {
    byteOffset(ofScalar: span.start)..<byteOffset(ofScalar: span.end)
  }

  /// The words of a span.
  func string(_ span: TextSpan) -> String {
    String(decoding: utf8[bytes(of: span)], as: UTF8.self)
  }
}

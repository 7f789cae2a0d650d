/// Texts with their lengths before them, each kept once.
struct StringPool: Sendable {
  /// The bytes so far; the empty text is at 0.
  private(set) var bytes: [UInt8] = [0]
  private var offsets: [String: UInt32] = ["": 0]

  /// Where a text is; it is added when it is new, cut to 255 bytes.
  mutating func offset(of text: String) -> UInt32 {
    if let offset = offsets[text] { return offset }
    let offset = UInt32(bytes.count)
    offsets[text] = offset
    Self.append(text, to: &bytes)
    return offset
  }

  /// Appends a text, cut to at most 255 bytes between two scalars, its length before it.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var scalars = text.unicodeScalars[...]
    while scalars.count > 63, String(scalars).utf8.count > 255 { scalars.removeLast() }
    let kept = Array(String(scalars).utf8)
    bytes.append(UInt8(kept.count))
    bytes += kept
  }
}

import CNeuralKernels

/// A table of embeddings in bytes, one scale a row, read where it lies in the model.
struct QuantizedTable: Sendable {
  let width: Int
  let rows: Int
  private let section: ModelSection

  private static let headLength = 8

  /// Reads a table: rows (4), width (4), the scale of each row (4), the rows, a byte a number.
  init(_ section: ModelSection, name: String) throws(ModelArchiveError) {
    guard section.count >= Self.headLength else {
      throw .malformed(section: name, reason: "\(section.count) bytes are too few for a table")
    }
    rows = Int(section.number(UInt32.self, at: 0))
    width = Int(section.number(UInt32.self, at: 4))
    guard width > 0, width <= 1 << 16, section.count == Self.headLength + rows * (4 + width) else {
      throw .malformed(section: name, reason: "\(section.count) bytes do not fit its head")
    }
    self.section = section
  }

  /// The bytes of a table.
  static func serialized(_ values: [Float], width: Int) -> [UInt8] {
    let rows = values.count / width
    var bytes: [UInt8] = []
    bytes.append(number: UInt32(rows))
    bytes.append(number: UInt32(width))
    var scales: [Float] = []
    for row in 0..<rows {
      let largest = values[row * width..<(row + 1) * width].reduce(1e-9) { max($0, abs($1)) }
      scales.append(largest / 127)
    }
    for scale in scales { bytes.append(number: scale.bitPattern) }
    for (index, value) in values.enumerated() {
      bytes.append(UInt8(bitPattern: Int8((value / scales[index / width]).rounded())))
    }
    return bytes
  }

  /// Adds a row to numbers that start at `target`; a row that does not exist adds nothing.
  func add(row: Int, to target: UnsafeMutablePointer<Float>) {
    guard row >= 0, row < rows else { return }
    let scale = Float(bitPattern: section.number(UInt32.self, at: Self.headLength + row * 4))
    section.withRawSpan { span in
      span.withUnsafeBytes { bytes in
        let numbers = bytes.assumingMemoryBound(to: Int8.self)
        let start = Self.headLength + rows * 4 + row * width
        add_scaled_bytes(target, numbers.baseAddress.map { $0 + start }, scale, width)
      }
    }
  }
}

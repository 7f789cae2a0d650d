/// Pretrained word vectors as they come: words that share rows of floats.
public struct VectorSource: Sendable {
  /// Words as written and their row.
  public let words: [(form: String, row: Int)]
  /// Numbers a row.
  public let width: Int
  /// All rows one after the other.
  public let values: [Float]

  /// - Parameters:
  ///   - table: Lines of a word, a tab and its row.
  ///   - values: Rows of little-endian 32-bit floats, `width` each.
  /// - Throws: `VectorSourceError` with the line.
  public init(
    table: [UInt8], values: [UInt8], width: Int, name: String
  ) throws(VectorSourceError) {
    self.width = width
    let rowCount = values.count / (4 * width)
    guard rowCount > 0, values.count == rowCount * 4 * width else {
      throw VectorSourceError("\(name): \(values.count) bytes are no rows of \(width) floats")
    }
    self.values = values.withUnsafeBytes { bytes in
      (0..<rowCount * width).map {
        Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
      }
    }
    var words: [(form: String, row: Int)] = []
    for (index, line) in table.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
      guard let tab = line.lastIndex(of: UInt8(ascii: "\t")),
        let row = Int(String(decoding: line[(tab + 1)...], as: UTF8.self)), row >= 0, row < rowCount
      else { throw VectorSourceError("\(name):\(index + 1): expected a word, a tab and a row below \(rowCount)") }
      words.append((String(decoding: line[..<tab], as: UTF8.self), row))
    }
    self.words = words
  }
}

/// Vectors that cannot be read.
public struct VectorSourceError: Error, Equatable, CustomStringConvertible {
  /// What is wrong and where.
  public let description: String

  init(_ description: String) { self.description = description }
}

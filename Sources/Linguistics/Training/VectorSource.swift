/// Pretrained word vectors as they come: words that share rows of floats.
public struct VectorSource: Sendable {
  /// Words as written and their row.
  public let words: [(form: String, row: Int)]
  /// Numbers a row.
  public let width: Int
  /// All rows one after the other.
  public let values: [Float]

  /// Reads vectors.
  ///
  /// - Parameters:
  ///   - table: Lines of a word, a tab and the number of its row, from 0.
  ///   - values: The rows of little-endian 32-bit floats, all of one width.
  ///   - name: What errors call the table.
  /// - Throws: `VectorSourceError` with the line.
  public init(
    words table: [UInt8], values: [UInt8], name: String
  ) throws(VectorSourceError) {
    var words: [(form: String, row: Int)] = []
    var rowCount = 0
    let lines = table.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let tab = line.lastIndex(of: UInt8(ascii: "\t")),
        let row = Int(String(decoding: line[(tab + 1)...], as: UTF8.self)),
        (0..<1 << 31).contains(row)
      else { throw VectorSourceError("\(name):\(index + 1): expected a word, a tab and a row") }
      words.append((String(decoding: line[..<tab], as: UTF8.self), row))
      rowCount = max(rowCount, row + 1)
    }
    width = rowCount == 0 ? 0 : values.count / 4 / rowCount
    guard width > 0, values.count == rowCount * width * 4 else {
      throw VectorSourceError(
        "\(name): \(values.count) bytes of values are no \(rowCount) rows of floats")
    }
    self.words = words
    let count = rowCount * width
    self.values = values.withUnsafeBytes { bytes in
      (0..<count).map { index in
        Float(
          bitPattern: UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)))
      }
    }
  }
}

/// Vectors that cannot be read.
public struct VectorSourceError: Error, Equatable, CustomStringConvertible {
  /// What is wrong and where.
  public let description: String

  init(_ description: String) { self.description = description }
}

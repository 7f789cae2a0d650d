import Testing

@testable import Linguistics

@Suite("pretrained vectors")
struct VectorSourceTests {
  private static func bytes(_ values: [Float]) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in values { bytes.append(number: value.bitPattern) }
    return bytes
  }

  private static func source(_ table: String, _ values: [UInt8]) throws -> VectorSource {
    try VectorSource(words: Array(table.utf8), values: values, name: "v.tsv")
  }

  @Test("are rows that words may share")
  func reading() throws {
    let source = try Self.source(
      "le\t0\nété\t1\n\nÉté\t1\na\tb\t0", Self.bytes([1, -2, 3, 0.5, 0, 1e-3]))
    #expect(source.width == 3)
    #expect(source.values == [1, -2, 3, 0.5, 0, 1e-3])
    #expect(source.words.map(\.form) == ["le", "été", "Été", "a\tb"])
    #expect(source.words.map(\.row) == [0, 1, 1, 0])
  }

  @Test(
    "are refused with the line that is wrong",
    arguments: ["le", "le\t", "le\t-1", "le\tx", "le\t1.5", "le 1", "le\t9223372036854775807"])
  func lines(line: String) {
    let error = #expect(throws: VectorSourceError.self) {
      try Self.source("un\t0\n\(line)\ndes\t1\n", Self.bytes([1, 2]))
    }
    #expect(error?.description == "v.tsv:2: expected a word, a tab and a row")
  }

  @Test(
    "are refused when the values are no rows of floats",
    arguments: [
      ("", 0, 0), ("", 4, 0), ("le\t1\n", 0, 2), ("le\t1\n", 4, 2), ("le\t1\n", 7, 2),
      ("le\t1\n", 12, 2), ("le\t1000000000\n", 8, 1_000_000_001),
    ])
  func values(table: String, count: Int, rows: Int) {
    let error = #expect(throws: VectorSourceError.self) {
      try Self.source(table, [UInt8](repeating: 0, count: count))
    }
    #expect(error?.description == "v.tsv: \(count) bytes of values are no \(rows) rows of floats")
  }
}

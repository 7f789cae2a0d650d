import Testing

@testable import Linguistics

@Suite("hashed tables")
struct HashedTableTests {
  private static func entries(_ count: Int, times factor: UInt32) -> [(key: [UInt8], value: UInt32)]
  {
    (0..<count).map { (Array("forme\($0)".utf8), UInt32($0) &* factor) }
  }

  @Test(
    "gives every key its value", arguments: [(0, 1), (1, 1), (5, 9), (3000, 21), (3000, 70000)])
  func values(count: Int, factor: UInt32) throws {
    let entries = Self.entries(count, times: factor)
    let bytes = HashedTable.serialized(entries)
    let table = try HashedTable(ModelSection(bytes), name: "t")
    #expect(table.count == count)
    for (key, value) in entries { #expect(table.value(forKey: key) == Int(value)) }
    #expect(bytes.count <= 20 + count * (3000 * factor > UInt16.max ? 8 : 6) + 4)
  }

  @Test("knows no other key")
  func unknown() throws {
    let table = try HashedTable(
      ModelSection(HashedTable.serialized(Self.entries(3000, times: 1))), name: "t")
    let hits = (0..<60_000).count { table.value(forKey: "autre\($0)".utf8) != nil }
    #expect(hits == 0)
  }

  @Test("has the same bytes for the same entries, in any order")
  func determinism() {
    let entries = Self.entries(500, times: 3)
    #expect(HashedTable.serialized(entries) == HashedTable.serialized(entries.reversed() + entries))
  }

  @Test("lies anywhere in a model")
  func offset() throws {
    let bytes = HashedTable.serialized(Self.entries(50, times: 2))
    let section = ModelSection([1, 2, 3] + bytes + [4], range: 3..<3 + bytes.count)
    #expect(try HashedTable(section, name: "t").value(forKey: "forme7".utf8) == 14)
  }

  @Test("refuses bytes that are no table")
  func malformed() {
    let bytes = HashedTable.serialized(Self.entries(50, times: 2))
    var unordered = bytes
    unordered[17] = 0xFF
    for broken in [[], Array(bytes.dropLast()), bytes + [0], unordered] {
      #expect(throws: ModelArchiveError.self) {
        try HashedTable(ModelSection(broken), name: "t")
      }
    }
  }
}

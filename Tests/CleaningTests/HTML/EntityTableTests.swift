import Testing

@testable import Cleaning

@Suite("EntityTable")
struct EntityTableTests {
  private func reference(_ source: String) throws -> (text: [UInt8], end: Int)? {
    let table = try TestPages.lexicon().entities
    return Array(source.utf8).withUnsafeBufferPointer {
      table.reference(in: ByteView($0, count: $0.count), at: 0, before: $0.count)
    }
  }

  @Test(
    "reads a reference or leaves the ampersand",
    arguments: [
      ("&eacute;x", "é", 8), ("&eacute x", "é", 7), ("&AMP;", "&", 5), ("&hellip;", "…", 8),
      ("&#233;", "é", 6), ("&#xE9", "é", 5), ("&#150;", "–", 6), ("&#0;", "\u{FFFD}", 4),
      ("&#xD800;", "\u{FFFD}", 8), ("&#99999999999;", "\u{FFFD}", 14),
    ])
  func reads(source: String, text: String, end: Int) throws {
    let reference = try reference(source)
    #expect(reference.map { String(decoding: $0.text, as: UTF8.self) } == text)
    #expect(reference?.end == end)
  }

  @Test("is no reference", arguments: ["&", "& ", "&#;", "&#x;", "&hellip", "&copy=1", "&noname;"])
  func leaves(source: String) throws {
    #expect(try reference(source) == nil)
  }
}

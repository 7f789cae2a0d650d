import Testing

@testable import Cleaning

@Suite("EntityTable")
struct EntityTableTests {
  @Test(
    "reads a reference or leaves the ampersand",
    arguments: [
      ("&eacute;x", "é", 8), ("&eacute x", "é", 7), ("&AMP;", "&", 5), ("&hellip;", "…", 8),
      ("&#233;", "é", 6), ("&#xE9", "é", 5), ("&#150;", "–", 6), ("&#0;", "\u{FFFD}", 4),
      ("&#xD800;", "\u{FFFD}", 8), ("&#99999999999;", "\u{FFFD}", 14),
    ])
  func reads(source: String, text: String, end: Int) throws {
    let bytes = Array(source.utf8)
    let reference = try TestPages.lexicon().entities.reference(
      in: bytes, at: 0, before: bytes.count)
    #expect(reference.map { String(decoding: $0.text, as: UTF8.self) } == text)
    #expect(reference?.end == end)
  }

  @Test("is no reference", arguments: ["&", "& ", "&#;", "&#x;", "&hellip", "&copy=1", "&noname;"])
  func leaves(source: String) throws {
    let bytes = Array(source.utf8)
    let table = try TestPages.lexicon().entities
    #expect(table.reference(in: bytes, at: 0, before: bytes.count) == nil)
  }
}

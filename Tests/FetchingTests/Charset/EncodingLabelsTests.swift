import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite("Encoding labels")
struct EncodingLabelsTests {
  @Test(
    "knows labels in any case and between spaces",
    arguments: [
      ("utf8", "UTF-8"), (" Latin1\n", "windows-1252"), ("ISO-8859-1", "windows-1252"),
      ("ascii", "windows-1252"), ("iso-8859-15", "ISO-8859-15"), ("sjis", "Shift_JIS"),
      ("x-martien", nil), ("", nil), ("utf 8", nil), ("\u{A0}utf-8", nil),
    ])
  func label(label: String, expected: String?) {
    #expect(EncodingLabels.encoding(for: label) == expected)
  }

  @Test(
    "agrees with the whole table of the standard",
    .enabled(if: SharedData.exists("data/fetch/encoding_labels.json")))
  func wholeTable() throws {
    let bytes = try #require(SharedData.bytes("data/fetch/encoding_labels.json"))
    let table = try JSONDecoder().decode([String: String].self, from: Data(bytes))
    #expect(table.count == 228)
    for (label, encoding) in table { #expect(EncodingLabels.encoding(for: label) == encoding) }
  }
}

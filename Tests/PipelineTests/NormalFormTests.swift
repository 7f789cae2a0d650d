import Foundation
import Records
import TestSupport
import Testing

/// Text is in Unicode's normal form C in every record, in whatever form a page has it.
@Suite("Normal form")
struct NormalFormTests {
  /// Words whose letters and marks are written apart.
  private static let words = [
    "e\u{301}te\u{301}", "Me\u{301}naka", "franc\u{327}ais", "A\u{30A}lesund", "a\u{323}\u{302}",
    "o\u{302}\u{323}", "n\u{303}", "\u{1100}\u{1161}", "\u{212B}", "\u{2126}", "d\u{307}\u{323}",
    "de\u{301}cide\u{301}", "pre\u{301}sident", "tue\u{301}s", "blesse\u{301}s", "armée", "et",
  ]

  private static func sentence(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 5...14, using: &random)).map { _ in
      words.randomElement(using: &random) ?? "et"
    }.joined(separator: " ")
  }

  private static func page(_ number: Int, _ random: inout SeededGenerator) -> Page {
    let paragraphs = (0..<6).map { _ in
      "<p>Deux civils ont e\u{301}te\u{301} tue\u{301}s a\u{300} Me\u{301}naka, a dit le pre\u{301}sident. "
        + "\(sentence(&random)).</p>"
    }
    return Page(
      id: "p\(number)", url: "https://exemple.fr/\(number)", fetchedAt: "2024-05-14T06:00:00Z",
      html: """
        <html lang="fr"><head><title>\(sentence(&random))</title>
        <meta property="og:site_name" content="\(sentence(&random))">
        <meta name="author" content="Rene\u{301} Be\u{301}">
        <meta property="article:published_time" content="2024-05-14T06:30:00+02:00"></head>
        <body><article><h1>\(sentence(&random))</h1>\(paragraphs.joined())</article></body></html>
        """)
  }

  @Test("holds from the page to the incident", arguments: [3, 14, 159] as [UInt64])
  func composed(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var writer = JSONWriter()
    for number in 0..<5 {
      Self.page(number, &random).write(to: &writer)
      writer.newline()
    }
    let shell = try Shell()
    try shell.folder.write("page.jsonl", writer.bytes)
    let run = try await shell.run(
      """
      depeche-clean page.jsonl | depeche-segment --parse | tee document | depeche-resolve >resolved &&
      depeche-extract document >event && depeche-aggregate event >incident &&
      cat document resolved event incident
      """)
    #expect(run.status == 0, "seed \(seed): \(run.messages)")
    #expect(run.lines.contains { $0.contains("depeche.incident/1") }, "seed \(seed)")
    for line in run.lines {
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8))
      for text in Self.strings(in: record) {
        #expect(
          text.unicodeScalars.elementsEqual(
            text.precomposedStringWithCanonicalMapping.unicodeScalars),
          "seed \(seed): “\(text)” in \(line.prefix(80))")
      }
    }
  }

  /// Every string of a value of JSON.
  private static func strings(in value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let object as [String: Any]: object.values.flatMap(strings)
    default: []
    }
  }
}

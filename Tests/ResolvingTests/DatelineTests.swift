import Linguistics
import Records
import Testing

@testable import Resolving

@Suite("datelines")
struct DatelineTests {
  /// Texts in which the town is marked «so» and all words before the dash [so].
  static let datelines = [
    "[«ALEP», 12 mars (AFP)] – Six civils sont morts.",
    "[«Goma», le 5 février 2023 (Agence)] - Deux soldats sont morts.",
    "[«Saint-Louis», 3/4/2020] -- Le pont est fermé.",
    "[«PORT-AU-PRINCE» (Haïti), 12 mars 2024 (Agence France)] — La ville dort.",
    "[«LA HAYE»] – La cour a siégé.",
    "[(«Beyrouth»)] Trois personnes ont été arrêtées.",
    "Le pont est fermé\n[«Tunis» (A.B./C.D.)] - Le pont est fermé.",
  ]

  @Test("are told by their town and their end", arguments: datelines)
  func found(marked: String) throws {
    let plain = marked.filter { !"«»[]".contains($0) }
    let text = ScannedText(plain)
    let dateline = try #require(Dateline(of: text))
    #expect(text.string(dateline.town) == Self.part(of: marked, "«", "»"))
    #expect(
      text.string(dateline.words)
        == Self.part(of: marked, "[", "]").filter { !"«»".contains($0) })
  }

  @Test(
    "are not seen in other openings",
    arguments: [
      "Le maire - un pêcheur - est parti.", "12 mars 2011 – Début des travaux.",
      "Le 3 juin, douze soldats sont morts.", "Paris et Lens (nord) ont un pont.",
      "Marie : « Je pars » – et elle est partie.", "Saint-Louis, 12 mars", "", "–", "(Beyrouth)",
      "L'accord, signé à Lens : 3 pages – pas plus.",
      "Il est venu. PARIS – La cour a siégé.",
    ])
  func notFound(text: String) { #expect(Dateline(of: ScannedText(text)) == nil) }

  @Test(
    "tell the day of writing unless the page says another",
    arguments: [
      ("2024-03-12", nil, "2024-03-12"), ("2024-03-12", "2024-03-14", "2024-03-12"),
      ("2024-03-12", "2024-03-11", "2024-03-11"), ("2020-03-12", "2024-03-12", "2024-03-12"),
    ] as [(String, String?, String)])
  func dayOfWriting(day: String, published: String?, written: String) throws {
    let day = try #require(CivilDate(iso: day))
    #expect(
      Dateline.dayOfWriting(day, published: published.flatMap { CivilDate(iso: $0) })?.description
        == written)
  }

  private static func part(of text: String, _ open: Character, _ close: Character) -> String {
    guard let start = text.firstIndex(of: open), let end = text.firstIndex(of: close) else {
      return ""
    }
    return String(text[text.index(after: start)..<end])
  }
}

import LanguageData
import Testing

@testable import Cleaning

@Suite("DateReader")
struct DateReaderTests {
  @Test(
    "reads dates of machines and bylines",
    arguments: [
      ("2022-09-28T07:30:00+02:00", "2022-09-28T07:30:00+02:00"),
      ("2022-09-28T07:30:00.123Z", "2022-09-28T07:30:00Z"),
      ("2022-09-28 07:30", "2022-09-28T07:30"), ("2022-09-28T07:30+0200", "2022-09-28T07:30+02:00"),
      ("2022/9/8", "2022-09-08"), ("20220928", "2022-09-28"), ("28/09/2022", "2022-09-28"),
      ("09/28/2022", "2022-09-28"), ("28.9.22", "2022-09-28"),
      ("Wed, 28 Sep 2022 07:30:00 GMT", "2022-09-28T07:30:00Z"),
      ("Publié le 1er août 2022 à 7h05", "2022-08-01T07:05"),
      ("Le mercredi 28 sept. 2022", "2022-09-28"),
      ("September 28th, 2022 at 7:30 pm", "2022-09-28T19:30"), ("28-Sep-2022", "2022-09-28"),
      ("Mis à jour : 28 décembre 2022, 12:00", "2022-12-28T12:00"),
    ])
  func reads(text: String, expected: String) throws {
    let reader = try DateReader(LanguageDataSource(), languages: ["fr", "en"])
    #expect(reader.date(in: text)?.iso == expected)
  }

  @Test(
    "does not invent dates",
    arguments: [
      "", "31/02/2022", "il y a deux heures", "mars", "2022", "12 personnes en 2022", "99/99/9999",
    ])
  func refuses(text: String) throws {
    let reader = try DateReader(LanguageDataSource(), languages: ["fr", "en"])
    #expect(reader.date(in: text) == nil)
  }
}

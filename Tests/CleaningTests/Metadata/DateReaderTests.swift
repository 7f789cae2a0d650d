import Testing

@testable import Cleaning

@Suite("DateReader")
struct DateReaderTests {
  private func reader() throws -> DateReader { try TestPages.lexicon().dates }

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
      ("Le mercredi 28 sept. 2022", "2022-09-28"), ("28 AOÛT 2022", "2022-08-28"),
      ("September 28th, 2022 at 7:30 pm", "2022-09-28T19:30"),
      ("Sept. 28, 2022 7:30 p.m.", "2022-09-28T19:30"), ("28-Sep-2022", "2022-09-28"),
      ("28.Sep.22", "2022-09-28"), ("Mis à jour : 28 décembre 2022, 12:00", "2022-12-28T12:00"),
      ("Mittwoch, 3. März 2021 um 8:05 Uhr", "2021-03-03T08:05"),
      ("17 de febrero de 2020", "2020-02-17"), ("9 oktober 2020 11:12", "2020-10-09T11:12"),
      ("28 września 2022", "2022-09-28"), ("28 сентября 2022", "2022-09-28"),
      ("28 Σεπτεμβρίου 2022", "2022-09-28"),
    ])
  func reads(text: String, expected: String) throws {
    #expect(try reader().date(in: text)?.iso == expected)
  }

  @Test(
    "does not invent dates",
    arguments: [
      "", "31/02/2022", "il y a deux heures", "mars", "2022", "12 personnes en 2022", "99/99/9999",
      "28 septembre 10:32",
    ])
  func refuses(text: String) throws {
    #expect(try reader().date(in: text) == nil)
  }

  @Test("reads 3/4 as the page's language writes it")
  func monthFirst() throws {
    let reader = try reader()
    let date = Array("3/4/2025".utf8)
    #expect(reader.read(date)?.date.iso == "2025-04-03")
    #expect(reader.read(date, monthFirst: true)?.date.iso == "2025-03-04")
    #expect(reader.words.writesMonthFirst("en_US") && reader.words.writesMonthFirst("en"))
    #expect(!reader.words.writesMonthFirst("en-GB") && !reader.words.writesMonthFirst(nil))
  }

  @Test(
    "says what the words before a date say",
    arguments: [
      ("Publié le 4 mars 2024", DateWords.Label.published),
      ("Mis à jour le 4 mars 2024", .modified),
      ("Publié hier, mis à jour le 4 mars 2024", .modified), ("Le 4 mars 2024", nil),
      ("Last updated: March 4, 2024", .modified), ("Stand: 4.3.2024", .modified),
      ("Article initialement publié le 4 mars 2024", .firstPublished),
      ("This story was originally published on March 4, 2024", .firstPublished),
      ("First published on 4 March 2024, updated", .firstPublished),
      ("First published last week, updated March 4, 2024", .modified),
    ])
  func labels(text: String, expected: DateWords.Label?) throws {
    #expect(try reader().read(text.utf8)?.label == expected)
  }

  @Test("reads the label from a text before and from class names")
  func labelsElsewhere() throws {
    let reader = try reader()
    #expect(reader.read("4 mars 2024".utf8, label: "Publié le".utf8)?.label == .published)
    #expect(reader.label(ofNames: Array("entry-date updated".utf8)[...]) == .modified)
    #expect(reader.label(ofNames: Array("entry-date published updated".utf8)[...]) == .published)
    #expect(reader.label(ofNames: Array("entry-date".utf8)[...]) == nil)
  }

  @Test("says how much of the text stands before a date")
  func place() throws {
    for (text, count) in [("4 mars 2024", 0), ("Le 4 mars 2024", 1), ("Version de PHP 8.4.13", 3)] {
      #expect(try reader().read(text.utf8)?.tokensBefore == count, "\(text)")
    }
    #expect(try reader().read("Le 4 mars 2024".utf8)?.namesMonth == true)
    #expect(try reader().read("Le 4/3/2024".utf8)?.namesMonth == false)
  }

  @Test("knows class names of datelines")
  func datelineNames() throws {
    let reader = try reader()
    for (names, expected) in [
      ("article-metadata", true), ("postmetadata alt", true), ("field--name-online-datum", true),
      ("article-body", false), ("update", false), ("", false),
    ] {
      #expect(reader.isDateline(names: Array(names.utf8)[...]) == expected, "\(names)")
    }
  }

  @Test("reads seconds and milliseconds since 1970, and nothing else, as a moment")
  func timestamp() throws {
    let reader = try reader()
    #expect(reader.timestamp(in: "1709629200")?.iso == "2024-03-05T09:00:00Z")
    #expect(reader.timestamp(in: "1709629200000")?.iso == "2024-03-05T09:00:00Z")
    #expect(reader.timestamp(in: "170962920") == nil && reader.timestamp(in: "17096292oo") == nil)
  }
}

import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

struct ActorTableTests {
  private func table(_ lines: String...) throws -> ActorTable {
    let text = lines.map { $0.replacing(";", with: "\t") }.joined(separator: "\n")
    return try ActorTable(
      LanguageDataFile(path: "mine.tsv", origin: "mine.tsv", bytes: Array(text.utf8)))
  }

  @Test("needs id, name and aliases; what else there is may stand in any order")
  func columns() throws {
    let short = try table("# columns: id;name;aliases", "LIG;Ligue du Fleuve;LDF|la Ligue").actors
    #expect(short.map(\.id) == ["LIG"])
    #expect(short.first?.aliases == ["Ligue du Fleuve", "LDF", "la Ligue"])
    #expect(short.first?.country == nil && short.first?.sector == nil)
    #expect(short.first?.rule == "mine.tsv:2")
    let long = try table(
      "# columns: sector;note;id;to;aliases;name;country", "REB;x;LIG;;;Ligue;MLI")
    #expect(long.actors.first?.country == "MLI" && long.actors.first?.sector == "REB")
  }

  @Test(
    "an actor holds from the first to the last of its days",
    arguments: [
      ("2017", "2018", "2016-12-31", false), ("2017", "2018", "2017-01-01", true),
      ("2017", "2018", "2018-12-31", true), ("2017", "2018", "2019-01-01", false),
      ("2017-05", "2017-06", "2017-06-30", true), ("2017-05", "2017-06", "2017-07-01", false),
      ("2016-02", "2016-02", "2016-02-29", true), ("2017-05-14", "", "2030-01-01", true),
      ("", "2017-05-14", "2017-05-14", true), ("", "", "1900-01-01", true),
    ])
  func days(from: String, to: String, day: String, holds: Bool) throws {
    let actor = try table("# columns: id;name;aliases;from;to", "A;B;;\(from);\(to)").actors.first
    #expect(try #require(actor).holds(on: #require(CivilDate(iso: day))) == holds)
  }

  @Test(
    "says where a line is wrong",
    arguments: [
      (";B;;;;;", "expected an id, found an empty cell"),
      ("A;;;;;;", "expected a name, found an empty cell"),
      ("A;B;;fra;;;", #"expected a country of three capitals, found "fra""#),
      ("A;B;;;armée;;", #"expected a sector of three capitals, found "armée""#),
      ("A;B;;;;2017-13;", #"expected a date like 2017-05-14, 2017-05 or 2017, found "2017-13""#),
      ("A;B;;;;;demain", #"expected a date like 2017-05-14, 2017-05 or 2017, found "demain""#),
      ("A;B;;;;2018;2017", "expected from before to, found 2018 and 2017"),
    ])
  func errors(row: String, message: String) {
    let columns = "# columns: id;name;aliases;country;sector;from;to"
    #expect(complaint { try table(columns, "A;B;;;;;", row) } == "mine.tsv:3: " + message)
  }

  @Test("the user's actors stand before the language's, those whose time it is before others")
  func order() throws {
    let french = try FrenchStage.shared()
    let text = """
      # columns: id\tname\taliases\tfrom\tto
      OLD\tVieille Onu\tONU\t\t1999
      NEW\tNouvelle Onu\tONU\t2000\t2009
      """
    let file = LanguageDataFile(path: "mine.tsv", origin: "mine.tsv", bytes: Array(text.utf8))
    let names = try NameLexicon(
      data: French.data, language: "fr", tokenizer: french.tokenizer, userActors: [file])
    let tokens = try French.tokens("ONU")
    func id(_ day: String?) -> String? {
      names.asOf(day.flatMap { CivilDate(iso: $0) }).actor(at: 0, in: tokens)?.actor.id
    }
    #expect(id("1998-01-01") == "OLD")
    #expect(id("2005-01-01") == "NEW")
    #expect(id("2015-01-01") == "IGOUNO")
    #expect(id(nil) == "OLD")
  }
}

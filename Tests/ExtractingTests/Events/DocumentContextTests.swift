import Linguistics
import Records
import Testing

@testable import Extracting

struct DocumentContextTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  @Test("takes the place of its own sentence, the most precise, else that of the story")
  func places() {
    let events = french.events([
      "La milice a tué un garde à Kidal, dans le nord du Mali.", "Elle a blessé un juge.",
      "Elle a tué un prêtre à Gao.",
    ])
    #expect(events.map { $0.place?.name } == ["Kidal", "Kidal", "Gao"])
  }

  @Test("leaves the story where it is while somebody speaks elsewhere")
  func sources() {
    let events = french.events([
      "La milice a attaqué un poste à Gao.",
      "Une source diplomatique à Cotonou affirme que deux gardes ont été tués.",
      "Trois autres ont été blessés.",
    ])
    #expect(events.map { $0.place?.name } == ["Gao", "Gao", "Gao"])
  }

  @Test("gives those who talk abroad the country of the story")
  func talks() {
    let events = french.events([
      "L'armée du Mali a attaqué un camp à Kidal.", "Le Mali accuse les rebelles.",
      "Le gouvernement et les rebelles négocient à Alger.",
    ])
    #expect(events.last?.coding.type == "CONSULT")
    #expect(events.last?.actors.compactMap(\.country) == ["MLI", "MLI"])
  }

  @Test(
    "takes the place that is tied to the act, not one of another clause",
    arguments: [
      ("La milice a tué un garde à Gao.", "Gao"),
      ("La milice a repris l'aéroport de Goma.", "aéroport de Goma"),
      ("À Kidal, le colonel a annoncé que la milice a tué un garde.", "Kidal"),
      ("Un drone a frappé le marché de Gao, dans le nord du Mali.", "marché de Gao"),
    ])
  func tied(sentence: String, place: String) {
    let material = french.events([sentence]).first {
      $0.coding.quad?.hasPrefix("material") ?? false
    }
    #expect(material?.place?.name == place)
  }

  @Test(
    "takes the quarter before its town, and a clause below before the story",
    arguments: [
      (["À Beyrouth, une voiture a explosé dans le quartier de Hamra."], "quartier de Hamra"),
      (
        [
          "La milice a tué un garde à Gao.",
          "Un juge a été arrêté alors qu'il entrait à Kidal.",
        ], "Kidal"
      ),
      (["La milice a tué un garde à Gao.", "Elle a blessé un juge pour entrer à Kidal."], "Gao"),
    ])
  func nearest(sentences: [String], place: String) {
    #expect(french.events(sentences).last?.place?.name == place)
  }

  @Test("takes place and day of writing from the dateline, which is no day of the act")
  func dateline() throws {
    let events = french.events(["TUNIS, 12 mars 2024 (A.B.) – La milice a tué un garde."])
    let event = try #require(events.first)
    #expect(event.place?.name == "Tunis")
    #expect(event.date?.from == "2024-03-12")
    #expect(event.date?.basis == .document)
    let told = french.events(["TUNIS, 12 mars 2024 (A.B.) – La milice a tué hier un garde."])
    #expect(told.first?.date?.from == "2024-03-11")
    #expect(told.first?.date?.basis == .expression)
  }

  @Test("leaves the story where it is when somebody is brought elsewhere or speaks there")
  func elsewhere() {
    let events = french.events([
      "La milice a tué un garde à Gao.", "Les blessés ont été évacués vers Kidal.",
      "La milice a tué un prêtre.",
      "La milice a blessé un juge, selon une source diplomatique à Bamako.",
      "La milice a pillé le marché.",
    ])
    #expect(events.last?.place?.name == "Gao")
    let killings = events.filter { $0.coding.type == "ASSAULT" }
    #expect(killings.allSatisfy { $0.place?.name == "Gao" })
  }

  @Test("places what a court does where it is said to be, and lets it move no story")
  func courts() {
    let events = french.events([
      "La milice a tué un garde à Gao.", "Un homme a été condamné à mort à Bagdad.",
      "La milice a blessé un juge.",
    ])
    #expect(events.map { $0.place?.name } == ["Gao", "Bagdad", "Gao"])
  }

  @Test("leaves speech without a place and movements without their goal")
  func placeless() {
    #expect(french.event("Le ministre a accusé la milice à Paris.", type: "ACCUSE")?.place == nil)
    #expect(
      french.event("L'ambassade de France a été attaquée à Bamako.", type: "ASSAULT")?.place?.name
        == "Bamako")
  }

  @Test(
    "dates an event by its sentence, else the story, else publication",
    arguments: [
      (["La milice a tué un garde le 5 mars 2024."], ["2024-03-05 expression"]),
      (
        ["La milice a tué un garde mardi.", "Elle a blessé un juge."],
        ["2024-03-12 expression", "2024-03-12 inherited"]
      ),
      (["La milice a tué un garde."], ["2024-03-14 document"]),
    ])
  func dates(sentences: [String], expected: [String]) {
    let dates = french.events(sentences).map { event in
      event.date.map { "\($0.from) \($0.basis.rawValue)" } ?? "-"
    }
    #expect(dates == expected)
  }

  @Test(
    "gives no date where the document's own is none",
    arguments: [nil, "", "soon enough, maybe", "2024-02-31"])
  func undated(published: String?) {
    #expect(french.events(["La milice a tué un garde."], published: published).map(\.date) == [nil])
  }

  @Test("resolves pronouns to who acted and who was acted upon before")
  func pronouns() throws {
    let events = french.events(["L'armée syrienne a encerclé des rebelles.", "Elle les a tués."])
    let last = try #require(events.last)
    #expect(last.actors.first?.text == "Elle")
    #expect(last.actors.first?.id == "SYRMIL")
    #expect(last.actors.first?.resolvedFrom == "L'armée syrienne")
    #expect(last.recipients.first?.text == "les")
    #expect(last.recipients.first?.sector == "REB")
  }

  @Test("leaves a pronoun unknown where nobody was named before")
  func unresolved() {
    let event = french.event("Ils ont tué un garde.")
    #expect(event?.actors.first?.sector == "UNK")
    #expect(event?.actors.first?.resolvedFrom == nil)
  }

  @Test(
    "takes the town before its region, to whichever verb of the act either is tied, and no speaker",
    arguments: [
      (
        "Quatre femmes ont été tuées et dix blessées à Kharkiv, dans le nord-est de l'Ukraine.",
        "Kharkiv"
      ),
      ("Sept hommes ont été arrêtés à Gao, a précisé la préfecture de la Haute-Garonne.", "Gao"),
    ])
  func towns(sentence: String, expected: String) {
    #expect(french.event(sentence)?.place?.text == expected)
  }

  @Test("does not take the army of a story for that of another far on")
  func otherStories() {
    let filler = ["Il pleut.", "Le pain est cher.", "Le musée ouvre.", "Le train part."]
    let events = french.events(
      ["L'armée soudanaise a bombardé un camp à El-Obeid."] + filler
        + ["Au Mali, l'armée a tué un garde à Gao."])
    #expect(events.last?.actors.first?.id == "MLIMIL")
  }
}

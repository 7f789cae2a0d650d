import Linguistics
import Records
import Testing

@testable import Extracting

struct ParticipantReaderTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  /// The first actor of the last event of a text.
  private func firstActor(_ sentences: String...) -> Participant? {
    french.events(sentences).last?.actors.first
  }

  @Test("gives phrases that point back their own words and the code of whom they stand for")
  func pointingBack() throws {
    let actor = try #require(
      firstActor(
        "L'armée turque a attaqué deux rebelles kurdes.", "Ces derniers ont tué un soldat."))
    #expect(actor.text == "Ces derniers")
    #expect(actor.sector == "REB")
    #expect(actor.resolvedFrom == "deux rebelles kurdes")
  }

  @Test("takes a bare number for some of whom was named last, but not the number of a noun")
  func numbers() throws {
    let event = try #require(
      french.events(["Les gardes ont tué trois rebelles, en capturant deux."]).last)
    #expect(event.coding.type == "COERCE")
    #expect(event.recipients.first?.text == "deux")
    #expect(event.recipients.first?.id == "REB")
    #expect(event.recipients.first?.resolvedFrom == "trois rebelles")
    let counted = try #require(
      french.events(["Trois rebelles ont fui.", "L'armée a arrêté 41 des 52 déserteurs."]).last)
    #expect(counted.recipients.first?.text == "41 des 52 déserteurs")
    #expect(counted.recipients.first?.resolvedFrom == nil)
    let some = try #require(
      french.events(["Trois rebelles ont fui.", "L'armée a tué deux d'entre eux."]).last)
    #expect(some.recipients.first?.id == "REB")
  }

  @Test(
    "takes people behind a possessive for those of its owner",
    arguments: [
      (["La France a achevé le retrait de ses troupes du Niger."], "FRAMIL", "La France"),
      (["Le M23 a attaqué Sake.", "Ses combattants ont tué dix civils."], "M23", "Le M23"),
      // An adjective says of which country they are, a group's civilians are none of its men.
      (["La France a accusé le Mali.", "Ses alliés tchadiens ont tué un garde."], "TCDUNK", nil),
    ] as [([String], String, String?)])
  func owners(sentences: [String], id: String, owner: String?) throws {
    let event = try #require(french.events(sentences).last)
    #expect(event.actors.first?.id == id)
    #expect(event.actors.first?.resolvedFrom == owner)
  }

  @Test("gives plain nouns with an article the code of whom the text has named more fully")
  func definite() throws {
    let known = try #require(
      firstActor("L'armée turque a bombardé un camp.", "L'armée a tué un garde."))
    #expect(known.text == "L'armée")
    #expect(known.id == "TURMIL")
    #expect(known.resolvedFrom == "L'armée turque")
  }

  @Test("takes nouns without an article, and those with a name of their own, for others")
  func indefinite() throws {
    let others = try #require(
      firstActor("Les rebelles houthis ont pris un port.", "Des rebelles ont tué un garde."))
    #expect(others.resolvedFrom != "Les rebelles houthis")
    let named = try #require(
      firstActor("L'armée turque a bombardé un camp.", "L'armée syrienne a tué un garde."))
    #expect(named.id == "SYRMIL")
    #expect(named.resolvedFrom == nil)
  }

  @Test("gives a pronoun its own words only, without the hyphens of an inversion")
  func pronouns() throws {
    let event = try #require(
      french.events(["Le colonel turc a parlé.", "La milice a tué un garde, a-t-il dit."]).last)
    let source = try #require(event.claim?.source)
    #expect(source.text == "il")
    #expect(source.span?.length == 2)
  }

  @Test("leaves a pronoun unknown where nobody was named before")
  func unknown() throws {
    let actor = try #require(firstActor("Elle a tué un garde."))
    #expect(actor.text == "Elle")
    #expect(actor.sector == "UNK")
    #expect(actor.id == nil)
    #expect(actor.resolvedFrom == nil)
  }

  @Test("looks for pronouns' people in the sentence before, though it tells no event")
  func quietSentences() {
    #expect(firstActor("Le général turc dort.", "Il a tué un garde.")?.id == "TURMIL")
  }

  @Test("takes who says \"nous\" for who speaks")
  func firstPerson() throws {
    let event = try #require(
      french.event("« Nous avons attaqué le camp », a dit le colonel turc.", type: "ASSAULT"))
    #expect(event.actors.first?.text == "Nous")
    #expect(event.actors.first?.id == "TURMIL")
    #expect(event.actors.first?.resolvedFrom == "le colonel turc")
  }

  @Test("reads nobody in no phrases")
  func none() {
    let reading = french.reading("La milice a fui.")
    let reader = ParticipantReader(
      resolver: french.extractor.roles.resolver,
      discourse: Discourse(resolver: french.extractor.roles.resolver), reading: reading,
      sentence: 0, text: DocumentText("La milice a fui."))
    #expect(reader.participants([]).isEmpty)
    #expect(reader.participants(reading.phrases).map(\.text) == ["La milice"])
  }
}

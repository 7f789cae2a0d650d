import Linguistics
import Records
import Testing

@testable import Extracting

struct ParticipantResolverTests {
  private let resolver: ParticipantResolver

  init() throws { resolver = try FrenchStage.shared().extractor.roles.resolver }

  private func participant(_ text: String) throws -> Participant {
    let tokens = try French.tokens(text)
    return resolver.participant(0..<tokens.count, in: tokens, text: text)
  }

  @Test(
    "resolves phrases to codes",
    arguments: [
      ("les forces de l'armée syrienne", "SYRMIL"), ("l'armée", "MIL"), ("Moscou", "RUSGOV"),
      ("la Syrie", "SYRGOV"),
      ("le gouvernement nigérien", "NERGOV"), ("le gouvernement nigérian", "NGAGOV"),
      ("des rebelles congolais", "CODREB"),
      ("l'ONU", "IGOUNO"), ("le président turc", "TURGOV"), ("trois journalistes", "JRN"),
      // The body that follows decides, but a fighter stays one.
      ("un responsable du syndicat", "LAB"), ("des membres de l'opposition", "OPP"),
      ("le porte-parole de l'armée", "MIL"), ("le leader de l'opposition", "OPP"),
      ("des positions rebelles", "REB"), ("les forces séparatistes", "REB"),
      ("des combattants kurdes", "REB"), ("les troupes du régime", "MIL"),
      ("les soldats du Kremlin", "RUSMIL"), ("le colonel Goïta", "MLIGOV"),
      ("quatre hommes", "CVL"),
      // People that are counted are no government; of all of them it may be meant.
      ("cinq Palestiniens", "PSECVL"), ("des Syriens", "SYRCVL"), ("les Russes", "RUSGOV"),
      // A title that names a body; what the text calls somebody; what lies around a capital.
      ("le procureur de la CPI", "IGOICC"), ("le porte-parole de l'ONU", "IGOUNO"),
      ("l'opposant Ousmane Sonko", "SENOPP"), ("le Premier ministre Ousmane Sonko", "SENGOV"),
      ("la banlieue sud de Beyrouth", nil),
      ("le vent", nil),
    ] as [(String, String?)])
  func codes(text: String, id: String?) throws { #expect(try participant(text).id == id) }

  @Test("takes people of no kind for armed where they use arms")
  func armed() throws {
    let tokens = try French.tokens("deux hommes masqués")
    let participant = resolver.participant(
      0..<tokens.count, in: tokens, text: "deux hommes masqués", isArmed: true)
    #expect(participant.id == "UAF")
  }

  @Test("marks who is unknown and keeps the words")
  func unknown() throws {
    let participant = try participant("le vent")
    #expect(participant.sector == "UNK")
    #expect(participant.text == "le vent")
    #expect(participant.span == TextSpan(start: 0, end: 7))
  }

  @Test(
    "gives people without a country that of the place, else that of the story; names keep their own"
  )
  func localising() throws {
    var place = EventPlace(
      text: "à Lomé", span: TextSpan(start: 0, end: 6), name: "Lomé", precision: 1)
    place.country = "TGO"
    var people = [
      try participant("des manifestants"), try participant("l'ONU"), try participant("le vent"),
      try participant("l'armée syrienne"),
    ]
    let before = people
    resolver.localise(&people, in: place, home: "FRA")
    #expect(people[0].id == "TGO" + (before[0].sector ?? ""))
    #expect(people[0].country == "TGO")
    #expect(people[0].resolvedFrom == "à Lomé")
    #expect(Array(people[1...]) == Array(before[1...]))
    var others = [before[0]]
    resolver.localise(&others, in: nil, home: "FRA")
    #expect(others[0].country == "FRA")
  }

  @Test(
    "tells the semantic class of a phrase",
    arguments: [
      ("un juge", ["<person>"]), ("l'ONU", ["<group>"]), ("la Syrie", ["<place>"]),
      ("la Syrienne", ["<person>"]), ("le vent", []),
    ])
  func classes(text: String, expected: [String]) throws {
    let tokens = try French.tokens(text)
    #expect(resolver.classes(of: 0..<tokens.count, in: tokens) == expected)
    #expect(resolver.canAct(0..<tokens.count, in: tokens) == !expected.isEmpty)
  }

  @Test(
    "takes peoples and groups for qualifiers, not countries",
    arguments: [("russes", true), ("jihadiste", true), ("Russie", false), ("vertes", false)])
  func qualifiers(text: String, expected: Bool) throws {
    #expect(try resolver.isQualifier(at: 0, in: French.tokens(text)) == expected)
  }
}

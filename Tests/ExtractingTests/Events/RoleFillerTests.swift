import Linguistics
import Records
import Testing

@testable import Extracting

struct RoleFillerTests {
  @Test(
    "fills the roles of a frame",
    arguments: [
      ("La milice a tué un garde.", ["La milice"], ["un garde"]),
      ("Un garde a été tué par la milice.", ["la milice"], ["Un garde"]),
      ("Un garde a été tué.", [], ["Un garde"]),
      (
        "La milice et les rebelles ont tué un garde et un juge.", ["La milice", "les rebelles"],
        ["un garde", "un juge"]
      ),
      ("Des frappes russes ont eu lieu contre la milice.", ["russes"], ["la milice"]),
      ("Une attaque jihadiste a eu lieu contre la milice.", ["jihadiste"], ["la milice"]),
      ("La milice a mené une attaque contre la police.", ["La milice"], ["la police"]),
      (
        "Des affrontements entre la milice et la police ont éclaté.", ["la milice", "la police"],
        ["la milice", "la police"]
      ),
      ("La milice s'en est prise à la police.", ["La milice"], ["la police"]),
      ("Elle a tué un garde.", ["Elle"], ["un garde"]),
      ("La milice l'a tué.", ["La milice"], ["l'"]),
      // Right behind the noun, wherever the parser hangs it.
      (
        "Le maire est parti à cause des affrontements entre deux clans.", ["deux clans"],
        ["deux clans"]
      ),
      // Whose act it was, as another says; whom the result of an act befell; both sides of a fight.
      (
        "Une embuscade attribuée aux talibans a coûté la vie à trois policiers.", ["talibans"],
        ["trois policiers"]
      ),
      ("L'attaque, attribuée à la milice, a fait douze morts à Beni.", ["la milice"], []),
      (
        "Les combats qui opposent la milice aux rebelles ont repris.", ["la milice", "rebelles"],
        ["la milice", "rebelles"]
      ),
      (
        "Les combats ont mis aux prises deux groupes armés.", ["deux groupes armés"],
        ["deux groupes armés"]
      ),
      // What goes off does not act, nor does a village; the infinitive behind "avant de" has the subject
      // of the sentence.
      ("Une voiture piégée a explosé devant une caserne.", [], ["une caserne"]),
      ("Un garde a été tué dans l'attaque d'un village.", [], ["Un garde"]),
      ("Un tireur a fui avant d'être abattu.", [], ["Un tireur"]),
      ("La frappe a tué jusqu'à 90 soldats.", [], ["90 soldats"]),
      ("L'invasion de l'Ukraine par la Russie a commencé.", ["la Russie"], ["l'Ukraine"]),
      (
        "Des individus armés ont fait irruption dans l'église.", ["Des individus armés"],
        ["l'église"]
      ),
      // "de" before an adjective opens a subject.
      ("De présumés rebelles ont tué cinq soldats.", ["De présumés rebelles"], ["cinq soldats"]),
      // What a strike strikes, whom a participle gives it to, who does what the trigger's own noun names.
      ("Une frappe a visé un convoi de la police.", [], ["un convoi de la police"]),
      ("Des tortures infligées aux détenus ont duré.", [], ["détenus"]),
      (
        "Trois gardes sont tombés dans une embuscade tendue par des rebelles.", ["des rebelles"],
        ["Trois gardes"]
      ),
      (
        "Le garde était pris pour cible depuis deux mois par la milice.", ["la milice"],
        ["Le garde"]
      ),
      // A bomb that goes up is not struck; a car is.
      ("Une bombe a sauté à Gao.", [], []),
      ("Un véhicule a sauté sur une mine.", [], ["Un véhicule"]),
      // Who makes others do it to himself suffers it, who blows himself up does not.
      ("Trois gardes se sont fait tuer par la milice.", ["la milice"], ["Trois gardes"]),
      ("Un garde s'est fait exploser à Gao.", ["Un garde"], []),
      // A pronoun is the subject of all verbs of a row, and of the participle and infinitive beside them.
      ("Elle a pris le pont et tué un garde.", ["Elle"], ["un garde"]),
      ("Elle est arrivée à l'aube, tuant un garde.", ["Elle"], ["un garde"]),
      // What stands behind a date or a place is still the verb's.
      ("La milice a tué mardi des gardes.", ["La milice"], ["des gardes"]),
      ("La milice a tué à Gao des gardes.", ["La milice"], ["des gardes"]),
      (
        "Le village avait été attaqué il y a une semaine par des rebelles.", ["des rebelles"],
        ["Le village"]
      ),
      // Both of two are meant by a participle in the plural; a participle belongs where it agrees.
      (
        "Un juge et un garde, enlevés en mars par la milice, dorment.", ["la milice"],
        ["Un juge", "un garde"]
      ),
      (
        "Des tirs contre le village menés par la milice ont eu lieu.", ["la milice"],
        ["le village"]
      ),
      // Who bombs stands behind "de"; the other side of a fight kills; an act suffers no act.
      ("Dix gardes ont péri dans un bombardement de l'armée.", ["l'armée"], ["Dix gardes"]),
      (
        "Dix gardes ont été tués lors d'affrontements avec la milice.", ["la milice"],
        ["Dix gardes"]
      ),
      ("Les violences ont été accompagnées d'enlèvements, de pillages et de viols à Gao.", [], []),
      // Nobody is meant by "tout ce qui".
      ("La milice a tiré sur tout ce qui bougeait.", ["La milice"], []),
      // Whom a crowd is controlled by; numbers and their bounds.
      (
        "La police a tiré des gaz lacrymogènes pour disperser la foule.", ["La police"],
        ["la foule"]
      ),
      ("L'attaque a coûté la vie à au moins dix gardes.", [], ["au moins dix gardes"]),
      ("Trois ou quatre hommes ont tué un garde.", ["Trois ou quatre hommes"], ["un garde"]),
      // An object far behind its verb; what has an object is no adjective; what something happens beside.
      (
        "La milice a enlevé dans la nuit de mardi à mercredi une dizaine d'élèves.", ["La milice"],
        ["une dizaine d'élèves"]
      ),
      (
        "Des inconnus ont lancé une grenade dans un bar, blessant six soldats.", ["Des inconnus"],
        ["six soldats"]
      ),
      ("Une bombe a explosé au passage d'un bus.", [], ["un bus"]),
      ("L'explosion a eu lieu à proximité d'une caserne de Gao.", [], ["une caserne de Gao"]),
      // A possessive fills what "de" would fill.
      ("La milice a annoncé la fin de son offensive.", ["son"], []),
      ("Le maire a été pleuré après son assassinat.", [], ["son"]),
    ])
  func roles(sentence: String, actors: [String], recipients: [String]) throws {
    let event = try #require(FrenchStage.shared().event(sentence, type: "ASSAULT"))
    #expect(event.actors.compactMap(\.text) == actors)
    #expect(event.recipients.compactMap(\.text) == recipients)
  }

  @Test("finds both sides behind the verb that carries the noun")
  func sidesOfCarrier() throws {
    let event = try #require(
      FrenchStage.shared().event("Des affrontements ont éclaté entre la milice et la police."))
    #expect(event.actors.compactMap(\.text) == ["la milice", "la police"])
  }

  @Test("puts both sides of a meeting among the actors and the recipients")
  func reciprocal() throws {
    let event = try #require(
      FrenchStage.shared().event(
        "Le roi s'est entretenu par téléphone avec le ministre.", type: "CONSULT"))
    #expect(event.actors.compactMap(\.text) == ["Le roi", "le ministre"])
    #expect(event.recipients.compactMap(\.text) == ["Le roi", "le ministre"])
  }

  @Test(
    "takes no town behind \"à\" for whom it befalls, no reason for a doer and no date for an object",
    arguments: [
      ("La milice s'est emparée d'un camp à Djibo.", "COERCE", ["La milice"], []),
      ("L'ambassade a été évacuée par précaution.", "AID", [], ["L'ambassade"]),
      (
        "L'opposant s'est vu refuser un visa par la France.", "REJECT", ["la France"],
        ["L'opposant"]
      ),
      (
        "Un tribunal a condamné à dix ans de prison l'opposant Luc Diallo.", "SANCTION",
        ["Un tribunal"], ["l'opposant Luc Diallo"]
      ),
      ("La milice a interdit aux femmes l'accès aux écoles.", "COERCE", ["La milice"], ["femmes"]),
      (
        "L'Algérie a expulsé dix migrants, selon une ONG.", "COERCE", ["L'Algérie"],
        ["dix migrants"]
      ),
      ("La milice a remis un otage à la Croix-Rouge.", "RETREAT", ["La milice"], ["un otage"]),
      (
        "La France a promis une aide de dix millions au Soudan.", "AGREE", ["La France"], ["Soudan"]
      ),
      (
        "La Cour a émis un mandat d'arrêt contre le président.", "COERCE", ["La Cour"],
        ["le président"]
      ),
      ("Dix personnes étaient en garde à vue.", "COERCE", [], ["Dix personnes"]),
      ("Exclu des négociations, il craint d'être marginalisé.", "REJECT", [], ["il"]),
      (
        "Le président a reçu jeudi à la mairie le ministre libanais.", "CONSULT",
        ["Le président"], ["le ministre libanais"]
      ),
    ])
  func otherTypes(
    sentence: String, type: String, actors: [String], recipients: [String]
  ) throws {
    let event = try #require(FrenchStage.shared().event(sentence, type: type))
    #expect(event.actors.compactMap(\.text) == actors)
    #expect(event.recipients.compactMap(\.text) == recipients)
  }

  @Test("gives an event without a named actor an unknown one")
  func unknown() throws {
    let event = try #require(FrenchStage.shared().event("Un garde a été tué."))
    #expect(event.actors.map(\.sector) == ["UNK"])
    #expect(event.actors.first?.text == nil)
  }

  @Test(
    "finds whom words are meant for behind the thing that they are about",
    arguments: [
      ("Le ministre a salué la décision de la Turquie.", "SUPPORT", ["la Turquie"]),
      ("Le ministre a condamné les attentats.", "ACCUSE", ["les attentats"]),
      ("Le Parlement a rejeté le projet de loi.", "REJECT", []),
      ("Le ministre a accusé le maire.", "ACCUSE", ["le maire"]),
    ])
  func addressees(sentence: String, type: String, expected: [String]) throws {
    let event = try #require(FrenchStage.shared().event(sentence, type: type))
    #expect(event.recipients.compactMap(\.text) == expected)
  }

  @Test(
    "finds what an attack strikes, not where it does",
    arguments: [
      ("Une bombe a explosé devant une caserne à Gao.", ["une caserne"]),
      ("Une voiture piégée a explosé à Gao.", []),
      ("L'attaque d'une école a surpris la garde.", ["une école"]),
    ])
  func struck(sentence: String, expected: [String]) throws {
    let event = try #require(FrenchStage.shared().event(sentence, type: "ASSAULT"))
    #expect(event.recipients.compactMap(\.text) == expected)
  }

  @Test("looks behind the weapon for who used it, and behind other complements for the doer")
  func doers() throws {
    let french = try FrenchStage.shared()
    let shot = try #require(
      french.event("Un homme blessé par une balle tirée par l'armée est mort."))
    #expect(shot.actors.compactMap(\.text) == ["l'armée"])
    let raid = try #require(
      french.event("Le bombardement des bases dans la forêt par l'armée a fait six morts."))
    #expect(raid.actors.compactMap(\.text) == ["l'armée"])
  }

  @Test("gives the tokens of what only the lexicon makes a place")
  func placeSlots() throws {
    let french = try FrenchStage.shared()
    let (trigger, reading) = try #require(
      french.trigger("La milice a repris l'aéroport de Goma.", holding: "repris"))
    let slots = french.extractor.roles.placeSlots(of: trigger, in: reading)
    #expect(slots.map { reading.words($0) } == ["l' aéroport de Goma"])
  }
}

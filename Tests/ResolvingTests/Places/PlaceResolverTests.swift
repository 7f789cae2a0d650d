import Linguistics
import Records
import Testing

@testable import Resolving

@Suite("Places in French texts")
struct PlaceResolverTests {
  private func mentions(_ text: String) throws -> [PlaceMention] {
    try PlaceFixture.french.get().mentions(in: ScannedText(text))
  }

  /// The mention of a name; the name is the text of the mention or ends it.
  private func mention(_ name: String, in text: String) throws -> PlaceMention {
    let found = try mentions(text)
    return try #require(
      found.first { $0.text == name } ?? found.first { $0.text.hasSuffix(name) },
      "\(name) in \(found.map(\.text))")
  }

  @Test(
    "finds names behind prepositions, articles and elisions",
    arguments: [
      ("Une bombe a explosé à Alep lundi.", "Alep", "in", "SYR"),
      ("Des tirs ont visé les environs d'al-Bab, en Syrie.", "al-Bab", "", "SYR"),
      ("Il est arrivé à La Haye.", "La Haye", "in", "NLD"),
      ("Les combats au Mali continuent.", "Mali", "in", "MLI"),
      ("Le séisme a touché Haïti, surtout aux Cayes.", "Cayes", "in", "HTI"),
      ("Ils manifestaient au Caire.", "Caire", "in", "EGY"),
      ("Un convoi a sauté près de Kidal.", "Kidal", "near", "MLI"),
      ("L'armée avance au nord de Mossoul.", "Mossoul", "direction:N", "IRQ"),
      (
        "Des combats ont lieu dans l'est de la République démocratique du Congo.",
        "République démocratique du Congo", "part:E", "COD"
      ),
      ("Des milliers de personnes fuient vers le nord de l'Irak.", "Irak", "part:N", "IRQ"),
      ("Une patrouille circulait entre Gao et Kidal.", "Kidal", "between", "MLI"),
    ])
  func findsNames(text: String, name: String, relation: String, country: String) throws {
    let found = try mention(name, in: text)
    #expect(found.country == country)
    #expect(found.role == .place)
    if !relation.isEmpty { #expect(found.relation == relation) }
  }

  @Test(
    "chooses among places with one name by what the text is about",
    arguments: [
      ("Une voiture a explosé à Tripoli, dans le nord du Liban.", "Tripoli", "LBN"),
      ("Des milices s'affrontent à Tripoli. La Libye est divisée.", "Tripoli", "LBY"),
      ("Un incendie s'est déclaré à Paris, Texas.", "Paris", "USA"),
      ("Un incendie s'est déclaré à Paris.", "Paris", "FRA"),
      // Whose soldiers they are does not say where they fight; a country that is named does.
      ("Trois soldats tchadiens ont été tués à Aguelbok.", "Aguelbok", "MLI"),
      ("Trois soldats ont été tués à Aguelbok. Le Tchad est en deuil.", "Aguelbok", "TCD"),
    ])
  func choosesAmongHomonyms(text: String, name: String, country: String) throws {
    #expect(try mention(name, in: text).country == country)
  }

  @Test(
    "leaves persons, organisations and common words alone",
    arguments: [
      "François Hollande est arrivé. Hollande a parlé.",
      "Selon M. Hollande, rien ne presse.",
      "George Washington est mort en 1799.",
      "Le Paris Saint-Germain a gagné.",
      "Le Washington Post publie une enquête.",
      "Tours et détours d'une négociation.",
      "Les accords de Paris ont été signés.",
    ])
  func leavesOtherNamesAlone(text: String) throws {
    #expect(try mentions(text).filter { $0.role == .place }.map(\.text) == [])
  }

  @Test(
    "tells governments and peoples from places",
    arguments: [
      ("Kiev exige des garanties.", "Kiev", PlaceMention.Role.actor),
      ("Des explosions ont retenti à Kiev.", "Kiev", .place),
      ("Selon Moscou, la ville est calme.", "Moscou", .actor),
      ("La Russie a accusé l'Ukraine.", "Russie", .actor),
      ("L'armée syrienne avance.", "syrienne", .attribute),
      ("Le président du Mali a démissionné.", "Mali", .attribute),
      ("Des avions ont frappé le territoire syrien.", "territoire syrien", .place),
      ("Le Kremlin dément.", "Kremlin", .actor),
      ("KIEV (Agence) – La ville est calme.", "KIEV", .place),
      ("Moscou, 12 mars (Agence) - La ville est calme.", "Moscou", .place),
      ("(Moscou) La ville est calme.", "Moscou", .place),
      ("Syrie : trois morts dans un raid", "Syrie", .place),
    ])
  func tellsRoles(text: String, name: String, role: PlaceMention.Role) throws {
    #expect(try mention(name, in: text).role == role)
  }

  @Test(
    "knows peoples that sound alike apart",
    arguments: [
      ("l'armée nigérienne", "NER"), ("l'armée nigériane", "NGA"),
      ("un soldat sud-soudanais", "SSD"),
      ("un soldat soudanais", "SDN"), ("un joueur dominiquais", "DMA"),
      ("un joueur dominicain", "DOM"),
      ("les habitants alépins", "SYR"), ("les pêcheurs gazaouis", "PSE"),
      ("un village kabyle", "DZA"),
    ])
  func knowsPeoples(text: String, country: String) throws {
    #expect(try mentions(text).first?.country == country)
  }

  @Test("takes the division behind its noun and the town without")
  func takesDivisions() throws {
    let division = try mention("province d'Idleb", in: "Des raids ont visé la province d'Idleb.")
    #expect(division.feature == "ADM1")
    #expect(division.precision == 4)
    let town = try mention("Idleb", in: "Des raids ont visé les habitants à Idleb.")
    #expect(town.feature == "PPL")
    #expect(town.precision == 1)
  }

  @Test("makes a place of a noun and a town, leaning on the town")
  func makesSites() throws {
    let found = try mentions("Des obus sont tombés sur la caserne de Tamsna, au Mali.")
    let site = try #require(found.first)
    #expect(site.text == "caserne de Tamsna")
    #expect(site.feature == "INSM")
    let anchor = try #require(site.anchor)
    #expect(found[anchor].text == "Tamsna")
    #expect(found[anchor].role == .partOfName)
    #expect(site.latitude == found[anchor].latitude)
  }

  @Test("keeps villages that no list has, with the place that they lean on")
  func keepsUnlisted() throws {
    let found = try mentions(
      "Une roquette est tombée à Rasm al-Kharouf, en périphérie de Tal Tamer, au nord-ouest de Hassaké."
        + " Rasm al-Kharouf est déserte.")
    let village = try #require(found.first)
    #expect(village.text == "Rasm al-Kharouf")
    #expect(village.source == .unlisted)
    #expect(village.country == "SYR")
    #expect(village.precision == 2)
    let near = try #require(village.anchor)
    #expect(found[near].name == "Tal Tamer")
    #expect(found[near].relation == "near")
    let far = try #require(found[near].anchor)
    #expect(found[far].name == "Hassaké")
    #expect(found[far].relation == "direction:NW")
    #expect(found.last?.text == "Rasm al-Kharouf")
  }

  @Test("takes a name that is struck for a village's where the text says right away where it lies")
  func keepsStruck() throws {
    let village = try mention(
      "Zorbondo", in: "Ils ont fui en attaquant Zorbondo, dans le territoire de Masisi.")
    #expect(village.source == .unlisted)
    #expect(village.role == .place)
    #expect(village.country == "COD")
    for other in [
      "Ils ont fui en attaquant Zorbondo, dans la foulée.", "Ils ont fui en attaquant Zorbondo.",
      "Ils ont salué Zorbondo, dans le territoire de Masisi.",
      // Cells of a table.
      "Camp\tZorbondo\tMesure",
    ] {
      #expect(try mentions(other).allSatisfy { $0.text != "Zorbondo" && !$0.text.contains("\t") })
    }
  }

  @Test(
    "takes a capital for its government where no preposition of place stands before",
    arguments: [
      ("Le ministre a accusé Pyongyang mardi.", PlaceMention.Role.actor),
      ("Le diplomate craint que Pyongyang refuse.", .actor),
      ("Le vote a provoqué le courroux de Pékin.", .attribute),
      ("Des miliciens alliés à Pékin ont fui.", .actor), ("Il demande à Pékin de partir.", .actor),
      ("Une bombe a explosé à Pékin.", .place), ("Il a quitté Pékin hier.", .place),
    ])
  func capitals(text: String, role: PlaceMention.Role) throws {
    #expect(try mentions(text).last { $0.feature == "PPLC" }?.role == role)
  }

  @Test(
    "takes no far town for a quarter or village of its name",
    arguments: [
      ("Deux roquettes ont touché Taëz, au Yémen, et le quartier de Gotha.", "Gotha", "YEM"),
      ("Deux roquettes ont touché le Niger et la commune de Sanam.", "Sanam", "NER"),
    ])
  func farNamesakes(text: String, name: String, country: String) throws {
    let place = try #require(
      try mentions(text).first { $0.role == .place && $0.text.hasSuffix(name) })
    #expect(place.country == country)
  }

  @Test("follows nouns that point back")
  func followsAnaphors() throws {
    let found = try mentions("Une bombe a explosé à Alep. Des tirs ont été entendus dans la ville.")
    #expect(found.last?.source == .anaphor)
    #expect(found.last?.name == "Alep")
  }

  @Test("reads borders from their adjectives")
  func readsBorders() throws {
    let border = try mention(
      "frontière malo-ivoirienne", in: "Un poste a été attaqué à la frontière malo-ivoirienne.")
    #expect(border.feature == "BDRY")
    #expect(border.precision == 5)
  }

  @Test("writes and reads JSON")
  func writesJSON() throws {
    var place = try mention("Alep", in: "Une bombe a explosé à Alep lundi.")
    var writer = JSONWriter()
    writer.element(place)
    var reader = JSONReader(writer.bytes)
    let read: PlaceMention = try reader.read()
    place.words = 0..<0
    #expect(read == place)
  }
}

@Suite("Places in English texts")
struct EnglishPlaceTests {
  @Test(
    "needs nothing but the language's folder",
    arguments: [
      (
        "Shells hit a market in Springfield, Illinois.", "Springfield", "USA",
        PlaceMention.Role.place
      ),
      ("Fighting broke out in northern Syria.", "Syria", "SYR", .place),
      ("Moscow demands guarantees.", "Moscow", "RUS", .actor),
      ("The Syrian army advanced.", "Syrian", "SYR", .attribute),
      ("Ships were attacked in the Red Sea.", "Red Sea", "", .place),
    ])
  func findsNames(text: String, name: String, country: String, role: PlaceMention.Role) throws {
    let found = try PlaceFixture.english.get().mentions(in: ScannedText(text))
    let mention = try #require(found.first { $0.text == name }, "\(found.map(\.text))")
    #expect(mention.country ?? "" == country)
    #expect(mention.role == role)
  }
}

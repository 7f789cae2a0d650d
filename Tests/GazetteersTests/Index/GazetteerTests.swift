import Linguistics
import Testing

@testable import Gazetteers

@Suite("A gazetteer")
struct GazetteerTests {
  private let gazetteer: Gazetteer

  init() throws {
    gazetteer = try SampleSources.gazetteer(
      SampleSources.places, SampleSources.alternates, SampleSources.divisions,
      SampleSources.countries)
  }

  private func only(_ name: String) throws -> GazetteerPlace {
    let found = gazetteer.places(named: name)
    try #require(found.count == 1, "\(name): \(found)")
    return gazetteer.place(found[0].number)
  }

  @Test("gives back what the sources say of a place")
  func place() throws {
    let place = try only("Tall Hamra")
    #expect(
      place
        == GazetteerPlace(
          geonameid: 1001, name: "Tall Hamrā'", country: "SYR", admin1Code: "02",
          admin1: "Hautes Terres", featureClass: "P", featureCode: "PPL", latitude: 36.5,
          longitude: 40.25, population: 12000))
    #expect(gazetteer.notes == "Invented.")
    #expect(throws: Never.self) { try gazetteer.verify() }
  }

  @Test("keeps the south and the west apart from the north and the east")
  func signs() throws {
    let place = gazetteer.places(named: "Hamra").map { gazetteer.place($0.number) }
    #expect(place.first { $0.country == "IRQ" }?.latitude == -12.5)
    #expect(place.first { $0.country == "IRQ" }?.longitude == -0.25)
  }

  @Test("keeps large populations to the thousand")
  func populations() throws { #expect(try only("Rub").population == 90_000_000) }

  @Test(
    "says what a name is to its place",
    arguments: [
      ("Tall Hamra", NameKind.main), ("tal hamra", .alternate), ("TELL HAMRAH", .alternate),
      ("Tal-Rouge", .exonym), ("Red Hill", .alternate), ("Colline d'Antan", .historic),
    ])
  func kinds(name: String, kind: NameKind) throws {
    let found = gazetteer.places(named: name)
    #expect(found.map(\.kind) == [kind])
    #expect(found.map { gazetteer.geonameid(of: $0.number) } == [1001])
  }

  @Test(
    "leaves out what nobody writes, and names of places that it lacks",
    arguments: [
      "tl hmra", "RUBX", "https://places.test/Tall", "Nulle-Part", "La Grande Rouge",
      "Hamra Street", "Tall", "Tal Rouge Hamra",
    ])
  func leftOut(name: String) { #expect(gazetteer.places(named: name).isEmpty) }

  @Test("finds the longest name in a text, and all names")
  func matches() throws {
    let text = ScannedText("Près de Tall Hamrā' vers Nahr Hamra")
    let longest = try #require(gazetteer.longestMatch(at: 2, in: text.words))
    #expect(longest.length == 2)
    #expect(longest.places.count == 1)
    let cut = gazetteer.longestMatch(at: 2, in: text.words, end: 3)
    #expect(cut == nil)
    let river = gazetteer.matches(at: text.words.count - 2, in: text.words)
    #expect(river.map(\.length) == [2])
    #expect(gazetteer.longestMatch(at: 0, in: text.words) == nil)
  }

  @Test("does not read a name across a line end")
  func lineEnds() {
    let text = ScannedText("Tall\nHamra")
    #expect(gazetteer.longestMatch(at: 0, in: text.words) == nil)
  }

  @Test("ranks places of one name by people")
  func ranks() {
    let text = ScannedText("Hamra")
    let found = gazetteer.longestMatch(at: 0, in: text.words)?.places.map {
      gazetteer.geonameid(of: $0.number)
    }
    #expect(found == [1006])
    #expect(gazetteer.placeCount == 5)
  }

  @Test("tells capitals, classes and countries without text")
  func cheapAnswers() throws {
    let number = try #require(gazetteer.places(named: "Nahr Hamra").first?.number)
    #expect(gazetteer.featureClass(of: number) == UInt8(ascii: "H"))
    #expect(!gazetteer.isCapital(number))
    #expect(gazetteer.country(code: "SYR") == gazetteer.country(of: number))
    #expect(gazetteer.country(code: "SY") == gazetteer.country(of: number))
    #expect(gazetteer.country(code: "ZZZ") == nil)
    #expect(gazetteer.countryName(gazetteer.country(of: number)) == "Syria invented")
    #expect(gazetteer.countryCode(.none).isEmpty)
    #expect(gazetteer.admin1Name(of: number).isEmpty)
  }

  @Test("finds what is near")
  func nearness() throws {
    let near = gazetteer.nearest(latitude: 36.5, longitude: 40.25, radiusKilometres: 30)
    #expect(near.map { gazetteer.geonameid(of: $0.place) } == [1001, 1003])
    #expect(near[0].kilometres == 0)
    #expect((11...13).contains(near[1].kilometres))
    #expect(
      gazetteer.place(geonameid: 1003, nearLatitude: 36.51, longitude: 40.2)
        == gazetteer.places(named: "Rub").first?.number)
    #expect(gazetteer.place(geonameid: 1003, nearLatitude: 0, longitude: 0) == nil)
    #expect(gazetteer.places(geonameids: [1001, 1006, 5]).count == 2)
    #expect(gazetteer.nearest(latitude: .nan, longitude: 0).isEmpty)
  }
}

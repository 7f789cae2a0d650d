import Testing

@testable import Gazetteers

@Suite("Looking a name up")
struct PlaceLookupTests {
  private let gazetteer: Gazetteer
  private let lookup: PlaceLookup

  init() throws {
    gazetteer = try Gazetteer.embedded()
    lookup = PlaceLookup(gazetteer, key: try TransliterationKey())
  }

  @Test("gives the place of most people first, and says why")
  func people() throws {
    let found = lookup.candidates(for: "Alep")
    #expect(found.first?.place.geonameid == 170063)
    #expect(found.first?.match == .listed(.exonym))
    #expect(found.first?.match.word == "exonym")
    #expect(found.first?.kilometres == nil)
  }

  @Test("gives the nearest first where a point is given")
  func nearest() throws {
    let point = try #require(lookup.point(named: "Beyrouth"))
    let found = lookup.candidates(for: "Tripoli", near: point)
    #expect(found.first?.place.country == "LBN")
    #expect(lookup.candidates(for: "Tripoli").first?.place.country == "LBY")
  }

  @Test("keeps to a country, and gives there what sounds alike too")
  func country() throws {
    let syria = try #require(lookup.country(named: "syria"))
    #expect(lookup.country(named: "sy") == syria)
    #expect(lookup.country(named: "SYR") == syria)
    #expect(lookup.country(named: "Nowhere") == nil)
    #expect(lookup.candidates(for: "Tripoli", in: syria).allSatisfy { $0.place.country == "SYR" })
    let found = lookup.candidates(for: "Tal Abiadh", in: syria)
    #expect(found.map(\.place.geonameid) == [163750])
    #expect(found.map(\.match) == [.transliteration])
  }

  @Test("looks for what sounds alike everywhere when a name is not listed")
  func everywhere() throws {
    #expect(lookup.candidates(for: "Tal Abiadh").map(\.place.geonameid).contains(163750))
    #expect(lookup.candidates(for: "Qxqxqx").isEmpty)
    #expect(lookup.candidates(for: "").isEmpty)
  }
}

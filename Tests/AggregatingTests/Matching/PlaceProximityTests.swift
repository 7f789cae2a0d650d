import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct PlaceProximityTests {
  static let cases: [(SampleEvent.Place?, SampleEvent.Place?, PlaceProximity)] = [
    (.kharkiv, .kharkiv, .same), (.kharkiv, .lisne, .near), (.kharkiv, .sumy, .apart),
    (.kharkiv, .toulouse, .apart), (.kharkiv, .ukraine, .sameCountry),
    (.ukraine, .ukraine, .sameCountry), (.toulouse, .ukraine, .apart), (.kharkiv, nil, .unknown),
    (SampleEvent.Place("Kharkiv", "UKR", nil, nil, 1), .kharkiv, .same),
    (SampleEvent.Place("Soumy", nil, nil, nil, 1), .kharkiv, .apart),
    // Names that no gazetteer has: the country is a guess of the extractor.
    (
      SampleEvent.Place("Porga", "BEN", nil, nil, 6),
      SampleEvent.Place("Porga", "BFA", nil, nil, 6),
      .same
    ),
    (SampleEvent.Place("Oblast de Kharkiv", "UKR", 49.5, 36.5, 4), .kharkiv, .sameDivision),
  ]

  @Test("holds distance against precision", arguments: cases)
  func proximity(
    _ left: SampleEvent.Place?, _ right: SampleEvent.Place?, _ expected: PlaceProximity
  ) {
    let places = [left, right].map { place in
      SampleEvent("a") { $0.place = place }.event.place.map(ComparedPlace.init)
    }
    #expect(PlaceProximity.between(places[0], places[1]) == expected)
    #expect(PlaceProximity.between(places[1], places[0]) == expected)
  }
}

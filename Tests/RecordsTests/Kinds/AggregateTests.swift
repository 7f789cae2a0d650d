import Foundation
import Records
import Testing

@Suite struct AggregateTests {
  @Test("reads back what it writes, and so does Codable", arguments: Aggregate.Group.allCases)
  func roundTrip(_ group: Aggregate.Group) throws {
    var aggregate = Aggregate(group: group, keys: ["source": "RUSMIL", "target": "UKRCVL"])
    aggregate.events = 3
    aggregate.incidents = 2
    aggregate.documents = 3
    aggregate.sites = 2
    aggregate.fatalitiesLow = 1
    aggregate.fatalitiesBest = 2
    aggregate.fatalitiesHigh = 4
    aggregate.goldsteinSum = -18.5
    aggregate.goldsteinMean = group == .failure ? nil : -9.25
    aggregate.quads = ["material_conflict": 2]
    aggregate.failures = 7
    aggregate.provenance = [ProvenanceStep(stage: "aggregate")]
    var writer = JSONWriter()
    aggregate.write(to: &writer)
    var reader = JSONReader(writer.bytes)
    #expect(try Aggregate(from: &reader) == aggregate)
    #expect(try JSONDecoder().decode(Aggregate.self, from: Data(writer.bytes)) == aggregate)
  }

  @Test("is identified by group and keys alone")
  func identity() {
    let keys = ["source": "A", "target": "B"]
    #expect(Aggregate(group: .dyad, keys: keys).id == Aggregate(group: .dyad, keys: keys).id)
    #expect(Aggregate(group: .dyad, keys: keys).id != Aggregate(group: .type, keys: keys).id)
    #expect(
      Aggregate(group: .dyad, keys: keys).id
        != Aggregate(group: .dyad, keys: ["source": "B", "target": "A"]).id)
  }
}

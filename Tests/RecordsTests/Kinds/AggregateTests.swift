import Records
import Testing

@Suite("Aggregate")
struct AggregateTests {
  @Test("has an id made from group and keys, whatever their order")
  func id() {
    let one = Aggregate(group: .dyad, keys: ["source": "A", "target": "B"])
    #expect(one.id == Aggregate(group: .dyad, keys: ["target": "B", "source": "A"]).id)
    #expect(one.id != Aggregate(group: .dyad, keys: ["source": "B", "target": "A"]).id)
    #expect(one.id != Aggregate(group: .type, keys: ["source": "A", "target": "B"]).id)
  }

  @Test("needs an id of its own when it is read")
  func needsID() {
    #expect(throws: StageFailure.self) {
      try KindCases.read(#"{"group":"day","keys":{"day":"2025-03-04"}}"#, as: Aggregate.self)
    }
  }
}

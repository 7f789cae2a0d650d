import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct PlacementTests {
  private func tellings(_ events: [Event]) -> [Telling] {
    Dictionary(grouping: events.map { ToldEvent($0) }) { $0.event.documentID }
      .flatMap { DocumentTellings.tellings(of: $0.value) }
  }

  private func groups(_ tellings: [Telling]) -> Set<Set<String>> {
    Set(tellings.compactMap(\.cluster).map { Set($0.members.map(\.id)) })
  }

  /// What placing everything in order gives.
  private func whole(_ events: [Event]) throws -> Set<Set<String>> {
    let tellings = tellings(events).sorted(by: Telling.precedes)
    let placement = Placement(index: TellingIndex(retiresOld: false))
    for telling in tellings {
      try placement.append(telling)
    }
    return groups(tellings)
  }

  @Test(
    "what comes late is placed as if it had come in time", arguments: 1...8 as ClosedRange<UInt64>)
  func late(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events = IncidentBuilderTests.crowd
    let tellings = tellings(events).shuffled(using: &generator)
    let placement = Placement(index: TellingIndex(retiresOld: false))
    var rest = tellings[...]
    while !rest.isEmpty {
      let count = min(rest.count, Int.random(in: 1...60, using: &generator))
      try placement.insert(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(groups(tellings) == (try whole(events)))
  }

  @Test("what is taken back leaves no trace", arguments: 1...8 as ClosedRange<UInt64>)
  func takenBack(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events = IncidentBuilderTests.crowd.shuffled(using: &generator)
    let gone = Set(events.prefix(80).map(\.documentID))
    let tellings = tellings(events)
    let placement = Placement(index: TellingIndex(retiresOld: false))
    try placement.insert(tellings)
    try placement.remove(tellings.filter { gone.contains($0.documentID) })
    let left = tellings.filter { !gone.contains($0.documentID) }
    #expect(groups(left) == (try whole(Array(events.dropFirst(80)))))
  }

  @Test("a vague mention does not chain two towns together")
  func chaining() throws {
    let events = [
      SampleEvent("a") { $0.killed = 7 },
      SampleEvent("b") {
        $0.place = .ukraine; $0.killed = 7
      },
      SampleEvent("c") {
        $0.place = .sumy; $0.killed = 7
      },
    ].map(\.event)
    #expect(!(try whole(events)).contains { $0.isSuperset(of: ["a/s0/e0", "c/s0/e0"]) })
  }

  @Test("looks no further back than its reach")
  func reach() throws {
    let wire = "Le président a reçu les représentants des trois syndicats au palais"
    let events = [1, 3, 20].map { day in
      SampleEvent("d\(day)") {
        $0.published = "2025-03-\(day < 10 ? "0" : "")\(day)"
        $0.date = nil
        $0.place = nil
        $0.text = wire
      }.event
    }
    #expect(try whole(events) == [["d1/s0/e0", "d3/s0/e0"], ["d20/s0/e0"]])
  }
}

import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct TellingListTests {
  private static func telling(_ day: Int) -> Telling {
    let date = CivilDate(year: 2022, month: 9, day: 1)?.adding(days: day)?.description ?? ""
    return Telling(SampleEvent("d\(day)") { $0.date = (date, date, 1) }.event)
  }

  @Test(
    "keeps the order of placement through additions and removals",
    arguments: 1...20 as ClosedRange<UInt64>)
  func order(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let tellings = (0..<60).map(Self.telling).sorted(by: Telling.precedes)
    let list = TellingList(key: 7)
    for telling in tellings.shuffled(using: &generator) { list.insert(telling) }
    let middle = Int.random(in: 0..<60, using: &generator)
    #expect(list.before(tellings[middle]).map(\.id) == tellings[..<middle].reversed().map(\.id))
    #expect(
      list.behind(tellings[middle]).map(\.id) == tellings[(middle + 1)...].reversed().map(\.id))
    let gone = Int.random(in: 1...60, using: &generator)
    for _ in 0..<gone { list.removeFirst() }
    #expect(list.isEmpty == (gone == 60))
    let late = Self.telling(100)
    list.append(late)
    #expect(list.before(late).map(\.id) == tellings[gone...].reversed().map(\.id))
    list.remove(late)
    #expect(list.before(late).map(\.id) == tellings[gone...].reversed().map(\.id))
  }
}

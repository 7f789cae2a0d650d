import Records
import Testing

@testable import Aggregating

@Suite struct PartyAffinityTests {
  static let army = PartyKey(id: "SYRMIL", country: "SYR", sector: "MIL")
  static let cases: [([PartyKey], [PartyKey], PartyAffinity)] = [
    ([army], [army], .sameActor),
    ([army], [], .unknown),
    ([army], [PartyKey(id: nil, country: nil, sector: nil)], .unknown),
    ([army], [PartyKey(id: nil, country: "SYR", sector: "MIL")], .compatible),
    ([army], [PartyKey(id: nil, country: nil, sector: "MIL")], .compatible),
    ([army], [PartyKey(id: "SYR", country: "SYR", sector: nil)], .compatible),
    ([army], [PartyKey(id: "SYRGOV", country: "SYR", sector: "GOV")], .compatible),
    ([army], [PartyKey(id: "HTS", country: "SYR", sector: "REB")], .conflicting),
    ([army], [PartyKey(id: nil, country: "RUS", sector: "MIL")], .conflicting),
    (
      [PartyKey(id: "IS", country: nil, sector: nil)],
      [PartyKey(id: "ISRMIL", country: "ISR", sector: "MIL")], .conflicting
    ),
    (
      [PartyKey(id: nil, country: "FRA", sector: "CVL")],
      [PartyKey(id: nil, country: "FRA", sector: "LAB")], .unknown
    ),
  ]

  @Test("tells who may be whom", arguments: cases)
  func affinity(_ left: [PartyKey], _ right: [PartyKey], _ expected: PartyAffinity) {
    #expect(PartyAffinity.between(left, right) == expected)
    #expect(PartyAffinity.between(right, left) == expected)
  }

  @Test("takes coordinations apart")
  func coordination() {
    var both = Participant(text: "Russes et Syriens", span: nil)
    both.id = "RUSMIL;SYRMIL"
    #expect(PartyKey.keys(of: [both]).map(\.id) == ["RUSMIL", "SYRMIL"])
    #expect(PartyAffinity.between(PartyKey.keys(of: [both]), [Self.army]) == .sameActor)
  }
}

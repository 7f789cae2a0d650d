import Testing

@testable import Aggregating

@Suite struct TypeAffinityTests {
  typealias Coding = TypeAffinity.Coding

  static let cases: [(Coding, Coding, TypeAffinity.Agreement?)] = [
    (Coding("ASSAULT", "aerial"), Coding("ASSAULT", "aerial"), .same),
    (Coding("ASSAULT", "aerial"), Coding("ASSAULT", nil), .unknownMode),
    (Coding("ASSAULT", "drone"), Coding("ASSAULT", "aerial"), .related),
    (Coding("ASSAULT", "firearms"), Coding("ASSAULT", "heavy-weapons"), .related),
    (Coding("ASSAULT", "abduct"), Coding("ASSAULT", "aerial"), nil),
    (Coding("ASSAULT", "aerial"), Coding("COERCE", "arrest"), nil),
    (Coding("AGREE", nil), Coding("RETREAT", "ceasefire"), .related),
    (Coding("AGREE", nil), Coding("RETREAT", "withdraw"), nil),
    (Coding("PROTEST", "demo"), Coding("PROTEST", "strike"), nil),
  ]

  @Test("joins codings of one act", arguments: cases)
  func agreement(_ left: Coding, _ right: Coding, _ expected: TypeAffinity.Agreement?) {
    #expect(TypeAffinity.agreement(left, right) == expected)
    #expect(TypeAffinity.agreement(right, left) == expected)
    if expected != nil {
      // What agrees must meet in a block, or it is never compared.
      let blocks = Set(TypeAffinity.blocks(of: left))
      #expect(!blocks.isDisjoint(with: TypeAffinity.blocks(of: right)))
    }
  }
}

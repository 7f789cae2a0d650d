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
    (Coding("PROTEST", "demo"), Coding("PROTEST", "riot"), nil),
    (Coding("ASSAULT", "destroy"), Coding("ASSAULT", nil), nil),
    (Coding("ACCUSE", "allege"), Coding("ACCUSE", "disapprove"), .related),
    (Coding("ASSAULT", "abduct"), Coding("COERCE", "arrest"), .related),
  ]

  @Test("joins codings of one act", arguments: cases)
  func agreement(_ left: Coding, _ right: Coding, _ expected: TypeAffinity.Agreement?) {
    #expect(TypeAffinity.agreement([left], [right]) == expected)
    #expect(TypeAffinity.agreement([right], [left]) == expected)
    if expected != nil {
      // What agrees must be of one family, or it is never compared.
      #expect(TypeAffinity.family(of: left.type) == TypeAffinity.family(of: right.type))
    }
  }
}

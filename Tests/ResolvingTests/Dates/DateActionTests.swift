import Testing

@testable import Resolving

@Suite("Actions of date patterns")
struct DateActionTests {
  @Test(
    "reads kinds and what they add",
    arguments: [
      ("-", .merge, true, false), ("- part=18-24", .merge, false, true),
      ("part=18-24", .merge, false, true), ("same", .same, false, false),
      ("ago", .ago, false, false), ("since-then", .sinceThen, false, false),
      ("range direction=past", .range, false, true), ("- count=2", .merge, false, false),
    ] as [(String, DateAction.Kind, Bool, Bool)])
  func reads(_ cell: String, _ kind: DateAction.Kind, _ isPlain: Bool, _ hasFields: Bool) throws {
    let action = try #require(DateAction(cell))
    #expect(action.kind == kind)
    #expect(action.isPlain == isPlain)
    #expect((action.fields != nil) == hasFields)
  }

  @Test("refuses other cells", arguments: ["", "maybe", "ago maybe", "month=13"])
  func refuses(_ cell: String) { #expect(DateAction(cell) == nil) }
}

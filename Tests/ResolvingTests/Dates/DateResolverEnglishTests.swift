import LanguageData
import Testing

@testable import Resolving

/// English times: nothing of the resolver is French. Written on a Wednesday, 16 June 2021.
@Suite("English times")
struct DateResolverEnglishTests {
  private static let cases = [
    DateCase("The bridge fell on March 3, 2019.", nil, "on March 3, 2019=2019-03-03"),
    DateCase("The bridge fell on Monday.", "2021-06-16", "on Monday=2021-06-14"),
    DateCase("They will meet on Friday.", "2021-06-16", "on Friday=2021-06-18"),
    DateCase("The bridge fell two days ago.", "2021-06-16", "two days ago=2021-06-14"),
    DateCase("It has rained since 2011.", "2021-06-16", "since 2011=2011-01-01..2021-06-16"),
    DateCase(
      "The bridge fell on Monday. The next day the road fell.", "2021-06-16",
      "on Monday=2021-06-14", "The next day=2021-06-15"),
    DateCase("It rained last week.", "2021-06-16", "last week=2021-W23"),
    DateCase(
      "The bridge fell at 5:30 p.m. on Monday.", "2021-06-16",
      "at 5:30 p.m. on Monday=2021-06-14T17:30"),
    DateCase(
      "It rained from March 3 to March 5, 2019.", nil,
      "from March 3 to March 5, 2019=2019-03-03/2019-03-06"),
    DateCase(
      "It rained in the third quarter of 2019.", nil, "in the third quarter of 2019=2019-Q3"),
    DateCase("They met on Easter Monday 2020.", nil, "on Easter Monday 2020=2020-04-13"),
    DateCase("The strike lasted three weeks.", nil, "three weeks=P3W"),
    DateCase("They may march again.", "2021-06-16"),
  ]

  @Test("reads English", arguments: cases)
  func reads(_ item: DateCase) throws {
    let resolver = try DateResolver(data: LanguageDataSource(), language: "en")
    #expect(item.found(by: resolver) == item.expected)
  }

  @Test("a language without data has no times")
  func hasNone() throws {
    let resolver = try DateResolver(data: LanguageDataSource(), language: "xx")
    let item = DateCase("Le 3 mars 2019.", nil)
    #expect(item.found(by: resolver).isEmpty)
  }
}

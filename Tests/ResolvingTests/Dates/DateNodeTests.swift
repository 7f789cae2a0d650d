import Testing

@testable import Resolving

@Suite("Meanings of date words")
struct DateNodeTests {
  @Test(
    "reads what words mean",
    arguments: [
      "-", "month=3", "offset=-1*day part=18-24", "named=easter+39", "length=day*15", "count=0.5",
      "some=3", "vague=-1", "direction=following", "zone=local", "zone=-300",
      "edge=end approximate",
    ])
  func reads(_ text: String) { #expect(DateNode(text) != nil) }

  @Test(
    "refuses other texts",
    arguments: [
      "month", "month=x", "month=13", "part=24-18", "offset=1", "offset=1*moon", "hier=1",
    ])
  func refuses(_ text: String) { #expect(DateNode(text) == nil) }

  @Test("puts fields together unless they differ")
  func puts() {
    var march = DateFields()
    march.month = 3
    var third = DateFields()
    third.day = 3
    let goTogether = march.add(third)
    #expect(goTogether)
    #expect(march.day == 3)
    var april = DateFields()
    april.month = 4
    let differ = !march.add(april)
    #expect(differ)
  }

  @Test("a range's end gives month and year to its start")
  func completes() {
    var start = DateFields()
    start.day = 3
    var end = DateFields()
    end.day = 10
    end.month = 5
    end.year = 2022
    start.complete(from: end)
    #expect([start.day, start.month, start.year] == [3, 5, 2022])
  }
}

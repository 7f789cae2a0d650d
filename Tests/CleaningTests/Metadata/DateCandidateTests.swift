import Records
import Testing

@testable import Cleaning

@Suite("LocalClock")
struct LocalClockTests {
  private func date(_ text: String) throws -> PageDate {
    let lexicon = try TestPages.lexicon()
    return try #require(lexicon.dates.date(in: text))
  }

  private func localized(_ moment: String, _ shown: String..., url: String? = nil) throws -> String
  {
    var candidates = [DateCandidate(date: try date(moment), source: .jsonLD, points: 10)]
    for text in shown {
      candidates.append(
        DateCandidate(date: try date(text), source: .text, points: 4, isNearTitle: true))
    }
    if let url { candidates.append(DateCandidate(date: try date(url), source: .url, points: 5)) }
    return LocalClock(candidates).localized(try date(moment)).iso
  }

  @Test("dates a moment in UTC as the page's readers do")
  func moves() throws {
    // The clock tells the zone.
    #expect(
      try localized("2024-03-05T01:49:09Z", "2024-03-04 17:49:09") == "2024-03-04T17:49:09-08:00")
    #expect(
      try localized("2024-03-04T23:15:00+00:00", "5 mars 2024 à 0h15")
        == "2024-03-05T00:15:00+01:00")
    // A day alone does not.
    #expect(try localized("2024-03-05T01:49:09Z", "4 mars 2024") == "2024-03-04")
    #expect(try localized("2024-03-04T23:00:00Z", "5 mars 2024") == "2024-03-05")
    #expect(try localized("2024-03-05T01:49:09Z", url: "2024-03-04") == "2024-03-04")
  }

  @Test("leaves a moment alone where nothing speaks against it")
  func stays() throws {
    for (moment, shown) in [
      // No zone is so far behind.
      ("2024-03-05T15:00:00Z", "4 mars 2024"),
      // Midnight is how machines write a day.
      ("2024-03-05T00:00:00Z", "4 mars 2024"),
      // Not in UTC.
      ("2024-03-05T01:49:09+01:00", "4 mars 2024"), ("2024-03-05T01:49:09Z", "1 mars 2024"),
    ] {
      #expect(try localized(moment, shown) == date(moment).iso)
    }
    #expect(try localized("2024-03-05T01:49:09Z", "5 mars 2024", "4 mars 2024").hasSuffix("Z"))
  }
}

import Records
import TestSupport
import Testing

@testable import Aggregating

/// A change to the second of two mentions, and whether they are one occurrence then.
struct MergeCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let change: @Sendable (inout SampleEvent) -> Void

  init(_ name: String, _ change: @escaping @Sendable (inout SampleEvent) -> Void) {
    testDescription = name
    self.change = change
  }

  var pair: (Telling, Telling) {
    let first = SampleEvent("a") { $0.text = "Bombardement de la ville mardi" }
    let second = SampleEvent("b") {
      $0.text = "Raid contre des immeubles du centre"
      change(&$0)
    }
    return (Telling(first.event), Telling(second.event))
  }
}

@Suite struct MentionComparisonTests {
  static let mustMerge = [
    MergeCase("same day, town and actor") { _ in },
    MergeCase("no actor known") { $0.actors = [] },
    MergeCase("no mode known") { $0.mode = nil },
    MergeCase("another weapon") { $0.mode = "heavy-weapons" },
    MergeCase("a village beside the town") { $0.place = .lisne },
    MergeCase("the night after") {
      $0.date = ("2025-03-05", "2025-03-05", 1)
      $0.killed = 12
    },
    MergeCase("date from the publication") { $0.dateBasis = .document },
    MergeCase("told as a plan") { $0.factuality = .planned },
    MergeCase("denied") { $0.polarity = .negative },
    MergeCase("no place, the same words") {
      $0.place = nil
      $0.text = "Bombardement de la ville mardi soir"
    },
  ]

  static let mustNotMerge = [
    MergeCase("another town") { $0.place = .sumy },
    MergeCase("another country") { $0.place = .toulouse },
    MergeCase("three days later") { $0.date = ("2025-03-07", "2025-03-07", 1) },
    MergeCase("another act") { $0.mode = "abduct" },
    MergeCase("another type") { $0.type = "PROTEST" },
    MergeCase("other actors and recipients unknown") { $0.actors = ["UKRMIL"] },
    MergeCase("no place and other words") { $0.place = nil },
    MergeCase("somewhere in the country") { $0.place = .ukraine },
    MergeCase("hypothetical") { $0.factuality = .hypothetical },
    MergeCase("habitual") { $0.factuality = .habitual },
    MergeCase("no date at all, another actor") {
      $0.date = nil
      $0.published = nil
      $0.actors = ["UKRMIL"]
    },
  ]

  @Test("joins", arguments: mustMerge)
  func merges(_ example: MergeCase) throws {
    let (first, second) = example.pair
    let comparison = try #require(MentionComparison(first, second))
    #expect(comparison.isMatch, "\(comparison.evidence)")
    #expect(comparison.score == MentionComparison(second, first)?.score)
  }

  @Test("keeps apart", arguments: mustNotMerge)
  func keepsApart(_ example: MergeCase) {
    let (first, second) = example.pair
    let comparison = MentionComparison(first, second)
    #expect(comparison?.isMatch != true, "\(comparison?.evidence ?? [])")
  }

  @Test("two triggers of one sentence are two events")
  func oneSentence() {
    let mention = Telling(SampleEvent("a").event)
    #expect(MentionComparison(mention, mention) == nil)
  }

  @Test("asks for more where the extractor saw both")
  func oneDocument() throws {
    func pair(_ document: String) throws -> MentionComparison {
      let first = Telling(SampleEvent("a") { $0.actors = [] }.event)
      let second = Telling(
        SampleEvent(document) {
          $0.sentence = 4
          $0.text = "Raid contre des immeubles du centre"
          $0.actors = []
          $0.dateBasis = .document
        }.event)
      return try #require(MentionComparison(first, second))
    }
    #expect(try pair("b").score == pair("a").score)
    #expect(try pair("b").isMatch)
    #expect(try pair("a").isMatch == false)
  }

  /// A change to the second of two mentions of one document, and whether the text sets them apart.
  static let withinDocument: [(MergeCase, isApart: Bool)] = [
    (MergeCase("the same of both") { _ in }, false),
    (MergeCase("no mode known") { $0.mode = nil }, false),
    (MergeCase("another weapon") { $0.mode = "heavy-weapons" }, true),
    (MergeCase("the day after") { $0.date = ("2025-03-05", "2025-03-05", 1) }, true),
    (MergeCase("a custom beside an act") { $0.factuality = .habitual }, true),
  ]

  @Test("a text that names two weapons or two days tells of two", arguments: withinDocument)
  func toldApart(_ example: MergeCase, _ isApart: Bool) {
    let first = Telling(SampleEvent("a").event)
    let second = Telling(
      SampleEvent("a") {
        $0.sentence = 4
        example.change(&$0)
      }.event)
    #expect((MentionComparison(first, second) == nil) == isApart)
  }

  @Test("a custom is one within a text, and never another text's")
  func customs() {
    let customs = [("a", 0), ("a", 3), ("b", 0)].map { document, sentence in
      Telling(
        SampleEvent(document) {
          $0.sentence = sentence
          $0.factuality = .habitual
        }.event)
    }
    #expect(MentionComparison(customs[0], customs[1])?.isMatch == true)
    #expect(MentionComparison(customs[0], customs[2]) == nil)
  }

  @Test("says what spoke for it")
  func evidence() throws {
    let (first, second) = Self.mustMerge[0].pair
    let evidence = try #require(MentionComparison(first, second)).evidence
    #expect(evidence == ["type +0.5", "date +2.0", "place +3.0", "actors +1.5"])
  }
}

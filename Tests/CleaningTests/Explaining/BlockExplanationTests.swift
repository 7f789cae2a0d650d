import Records
import Testing

@testable import Cleaning

@Suite("BlockExplanation")
struct BlockExplanationTests {
  @Test(
    "says why in words",
    arguments: [
      (ContentDecision.Verdict.kept, [FeatureGroup](), ""), (.kept, [.body], "by JSON-LD"),
      (.improbable, [.names, .links], "by names, links"), (.improbable, [], "improbable"),
      (.copy, [], "copy"),
    ])
  func reason(verdict: ContentDecision.Verdict, groups: [FeatureGroup], expected: String) {
    let block = SampleExplanation.block("x", .text, verdict, 0.5, groups, path: "p")
    #expect(block.reason == expected)
    #expect(block.isKept == (verdict == .kept))
  }
}

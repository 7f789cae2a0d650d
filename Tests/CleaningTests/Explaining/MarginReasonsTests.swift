import Testing

@testable import Cleaning

@Suite("MarginReasons")
struct MarginReasonsTests {
  /// Three articles and a link list; links count more than the place, the rest nothing.
  private func reasons(isProbable: [Bool]) -> MarginReasons {
    var features = BlockFeatures(count: 4)
    features.set(3, .linkDensity, 1)
    features.set(3, .stepsUp, 5)
    features.set(3, .words, 7)
    return MarginReasons(features, isProbable: isProbable) { row in
      2 - 4 * row[BlockFeature.linkDensity.rawValue] - 0.5 * row[BlockFeature.stepsUp.rawValue]
        + 0.1 * row[BlockFeature.words.rawValue]
    }
  }

  @Test("names what would bring a block to the other side, the strongest first")
  func strongest() {
    let reasons = reasons(isProbable: [true, true, true, false])
    #expect(reasons.groups(of: 3) == [.links, .place])
    #expect(reasons.groups(of: 0) == [.links, .place])
  }

  @Test("compares with the page where all blocks are alike")
  func alike() {
    #expect(reasons(isProbable: [false, false, false, false]).groups(of: 3) == [.links, .place])
    #expect(reasons(isProbable: [false, false, false, false]).groups(of: 0).isEmpty)
  }

  @Test("gives no reasons where nothing moves")
  func nothing() {
    let reasons = MarginReasons(BlockFeatures(count: 1), isProbable: [true]) { _ in 0 }
    #expect(reasons.groups(of: 0).isEmpty)
  }
}

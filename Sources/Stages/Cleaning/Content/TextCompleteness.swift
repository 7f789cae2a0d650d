/// Whether a page gives the whole text or holds some of it back.
enum TextCompleteness: Equatable {
  /// The publisher says that everybody may read it.
  case complete
  /// A wall stands behind the opening.
  case paywall
  /// The page itself was cut off.
  case truncated
  /// Nothing tells.
  case unknown

  /// Characters above which no opening of an article goes: a longer text is not held back by a label
  /// alone, for pages saved by subscribers bear the label too.
  private static let longestStub = 1500
  /// Characters above which even a stated wall stands behind something else, such as a letter.
  private static let longestOpening = 6000

  /// Judges a page.
  ///
  /// - Parameters:
  ///   - isFree: What the publisher's JSON-LD says, if anything.
  ///   - paywalls: The phrases of `<lang>/paywalls.tsv`.
  init(of decision: ContentDecision, isFree: Bool?, isCut: Bool, paywalls: PhraseList) {
    let length = decision.keptLength
    guard !isCut else {
      self = .truncated
      return
    }
    if length < Self.longestOpening, isFree != true {
      let first = decision.kept.first ?? 0
      let phrases = decision.page.blocks.indices.compactMap { index -> PhraseList.Effect? in
        let block = decision.page.blocks[index]
        guard block.linkDensity < 0.9 || index > first else { return nil }
        let effect = paywalls.effect(on: block, of: decision.page)
        // Labels before the text may be those of teasers; the wall itself stands behind it.
        return effect == .end && index < first ? .line : effect
      }
      if phrases.contains(.end)
        || length < Self.longestStub && (isFree == false || phrases.contains(.line))
      {
        self = .paywall
        return
      }
    }
    self = isFree == true ? .complete : .unknown
  }

  /// The value of `text_complete`.
  var isComplete: Bool? {
    switch self {
    case .complete: true
    case .paywall, .truncated: false
    case .unknown: nil
    }
  }

  /// The value of `text_incomplete_reason`.
  var reason: String? {
    switch self {
    case .paywall: "paywall"
    case .truncated: "truncated"
    case .complete, .unknown: nil
    }
  }
}

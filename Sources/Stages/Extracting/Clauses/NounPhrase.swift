/// A noun phrase: its words from the determiner to the last complement.
struct NounPhrase: Equatable, Sendable {
  /// All tokens, without the preposition before.
  var tokens: Range<Int>
  /// The first noun or name.
  var head: Int
  /// The folded preposition before the phrase; nil when there is none.
  var preposition: String?
  /// Where the complements begin: "les forces | de l'armée"; the end when there are none.
  var core: Range<Int>
  /// Whether "et", "ou" or a comma ties the phrase to the one before.
  var isConjunct = false
}

/// Cuts the words between verbs into noun phrases.
///
/// A phrase begins with a determiner, a figure, a name or a noun and runs on over nouns, adjectives
/// and complements with "de" until a verb, another preposition, a conjunction or a mark. No parser
/// stands behind this: it finds the phrase, not its inner structure.
struct NounPhraseFinder: Sendable {
  let contractions: Contractions

  /// Longer phrases are cut: nothing true was found beyond (French gold texts, November 2026).
  private static let maximumTokens = 24

  /// Finds the phrases of a sentence, from left to right.
  ///
  /// - Parameters:
  ///   - classes: One a token.
  ///   - folded: The folded words, one a token.
  ///   - taken: Whether a token belongs to a verb, a date or anything else that is no phrase.
  func phrases(classes: [WordClass], folded: [String], taken: [Bool]) -> [NounPhrase] {
    var phrases: [NounPhrase] = []
    var position = 0
    var preposition: String?
    var isConjunct = false
    while position < classes.count {
      if let start = figureStart(at: position, classes, folded, taken),
        let phrase = phrase(at: start, classes, folded, taken, preposition, isConjunct)
      {
        phrases.append(extended(phrase, from: position))
        position = phrase.tokens.upperBound
        preposition = nil
        isConjunct = false
        continue
      }
      let wordClass = classes[position]
      if !taken[position], wordClass.isPreposition {
        preposition = preposition.map { joined($0, folded[position]) } ?? plain(folded[position])
        if wordClass != .contraction {
          position += 1
          continue
        }
        position += 1
      }
      if position < classes.count, !taken[position], startsPhrase(classes[position]),
        let phrase = phrase(at: position, classes, folded, taken, preposition, isConjunct)
      {
        phrases.append(phrase)
        position = phrase.tokens.upperBound
        preposition = nil
        isConjunct = false
        continue
      }
      guard position < classes.count else { break }
      let isTie = classes[position] == .coordinator || folded[position] == ","
      isConjunct = isTie && !phrases.isEmpty && phrases.last?.tokens.upperBound == position
      preposition = nil
      position += 1
    }
    return phrases
  }

  private func phrase(
    at start: Int, _ classes: [WordClass], _ folded: [String], _ taken: [Bool],
    _ preposition: String?, _ isConjunct: Bool
  ) -> NounPhrase? {
    var end = start
    var head: Int?
    var coreEnd: Int?
    while end < classes.count, !taken[end], end - start < Self.maximumTokens {
      let wordClass = classes[end]
      switch wordClass {
      case .determiner where head != nil && isComplement(end, classes, folded, taken):
        // "des" is also "de les": "le chef des rebelles".
        if coreEnd == nil { coreEnd = end }
      case .determiner, .article, .demonstrative, .number:
        // A second determiner begins another phrase: "mardi les soldats".
        if head != nil, coreEnd == nil {
          return finished(start..<end, head, coreEnd, preposition, isConjunct)
        }
      case .content, .name, .pronoun:
        if head == nil { head = end }
      case .preposition, .contraction:
        guard end > start, isComplement(end, classes, folded, taken) else {
          return finished(start..<end, head, coreEnd, preposition, isConjunct)
        }
        // "l'un de ses avocats": the determiner itself is the head.
        if head == nil { head = end - 1 }
        if coreEnd == nil { coreEnd = end }
      case .adjective: break
      case .punctuation where folded[end] == "(" && head != nil:
        // "les Forces démocratiques syriennes (FDS)"
        guard let close = parenthesisEnd(from: end, folded, taken) else {
          return finished(start..<end, head, coreEnd, preposition, isConjunct)
        }
        end = close
      case .adverb:
        guard
          head == nil || end + 1 < classes.count && classes[end + 1] == .content && !taken[end + 1]
        else { return finished(start..<end, head, coreEnd, preposition, isConjunct) }
      default:
        return finished(start..<end, head, coreEnd, preposition, isConjunct)
      }
      end += 1
    }
    return finished(start..<end, head, coreEnd, preposition, isConjunct)
  }

  private func finished(
    _ tokens: Range<Int>, _ head: Int?, _ coreEnd: Int?, _ preposition: String?, _ isConjunct: Bool
  ) -> NounPhrase? {
    guard let head, !tokens.isEmpty else { return nil }
    return NounPhrase(
      tokens: tokens, head: head, preposition: preposition,
      core: tokens.lowerBound..<(coreEnd ?? tokens.upperBound), isConjunct: isConjunct)
  }

  /// Where the phrase behind a bound begins: at "80" in "plus de 80".
  private func figureStart(
    at position: Int, _ classes: [WordClass], _ folded: [String], _ taken: [Bool]
  ) -> Int? {
    guard classes[position] == .quantity, !taken[position] else { return nil }
    var next = position + 1
    if next < classes.count, classes[next].isPreposition { next += 1 }
    guard next < classes.count, !taken[next],
      classes[next] == .number || classes[next] == .determiner
    else { return nil }
    return next
  }

  private func extended(_ phrase: NounPhrase, from start: Int) -> NounPhrase {
    var phrase = phrase
    phrase.tokens = start..<phrase.tokens.upperBound
    phrase.core = start..<phrase.core.upperBound
    return phrase
  }

  /// The closing mark of a short parenthesis without a verb.
  private func parenthesisEnd(from opening: Int, _ folded: [String], _ taken: [Bool]) -> Int? {
    let window = opening + 1..<min(opening + 5, folded.count)
    guard let close = window.first(where: { folded[$0] == ")" }),
      !taken[opening..<close].contains(true)
    else { return nil }
    return close
  }

  private func startsPhrase(_ wordClass: WordClass) -> Bool {
    switch wordClass {
    case .determiner, .article, .demonstrative, .number, .name, .content, .pronoun, .adjective: true
    default: false
    }
  }

  /// Whether a preposition ties a complement to the phrase: "de" before something that is a phrase.
  private func isComplement(
    _ position: Int, _ classes: [WordClass], _ folded: [String], _ taken: [Bool]
  ) -> Bool {
    guard plain(folded[position]) == "de", position + 1 < classes.count, !taken[position + 1]
    else { return false }
    return startsPhrase(classes[position + 1])
  }

  /// The preposition in a contraction or an elision: "du" is "de", "aux" is "à".
  private func plain(_ preposition: String) -> String { contractions.preposition(of: preposition) }

  private func joined(_ first: String, _ second: String) -> String {
    first == "de" || second == "de" ? first : plain(second)
  }
}

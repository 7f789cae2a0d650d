/// What stands between and around the verbs of a group.
extension VerbGroupReader {
  /// The longest parenthesis between commas that is passed over: "ont, selon la police, été tués".
  private static let longestParenthesis = 12

  /// How far before "ne" a denying subject is looked for: "aucun des habitants du village n'a".
  private static let longestSubject = 20

  /// The last token before `index` that is neither adverb, negation nor pronoun; -1 for none.
  func skipPronounsAndAdverbs(before index: Int, in tokens: [WordToken]) -> Int {
    var place = index - 1
    while place >= 0 {
      let form = tokens[place].folded
      if let length = adverbLength(endingAt: place, in: tokens) {
        place -= length
      } else if words.has(.negation, form) || words.has(.negationStart, form)
        || words.has(.clitic, form) || words.has(.reflexive, form)
      {
        place -= 1
      } else {
        break
      }
    }
    return place
  }

  /// The verb before `index` in the same group, if any word there may be one.
  func previousVerb(before index: Int, in tokens: [WordToken]) -> Int? {
    var place = skipPronounsAndAdverbs(before: index, in: tokens)
    guard place >= 0 else { return nil }
    if tokens[place].form == ",", let opening = parenthesisStart(closingAt: place, in: tokens) {
      place = skipPronounsAndAdverbs(before: opening, in: tokens)
    }
    return place >= 0 ? place : nil
  }

  private func parenthesisStart(closingAt comma: Int, in tokens: [WordToken]) -> Int? {
    let limit = max(0, comma - Self.longestParenthesis)
    return (limit..<comma).last { tokens[$0].form == "," }
  }

  /// The number of tokens of the adverb that ends at `place`: "d'abord" and "à nouveau" have two.
  private func adverbLength(endingAt place: Int, in tokens: [WordToken]) -> Int? {
    var form = ""
    for length in 1...4 where place - length + 1 >= 0 {
      let word = tokens[place - length + 1].folded
      form = form.isEmpty ? word : word.hasSuffix("'") ? word + form : word + " " + form
      if length == 1 ? words.isAdverb(form) : words.has(.adverb, form) { return length }
    }
    return nil
  }

  /// Whether a folded word is a pronoun that makes a verb reflexive: "se", "nous".
  public func isReflexive(_ form: String) -> Bool { words.has(.reflexive, form) }

  /// Whether a reflexive pronoun stands before a verb: "se sont", "ne s'est pas".
  func isReflexive(before index: Int, in tokens: [WordToken]) -> Bool {
    var place = index - 1
    while place >= 0 {
      let form = tokens[place].folded
      if isReflexive(form) { return true }
      guard words.has(.clitic, form) || words.has(.negation, form) else { return false }
      place -= 1
    }
    return false
  }

  // MARK: - Negation

  /// Extends the group over the pronouns before it and reads negation and reflexive.
  func readPronounsAndNegation(into group: inout VerbGroup, _ tokens: [WordToken]) {
    guard !group.sharesAuxiliary else { return }
    var first = group.tokens.lowerBound
    var isDenied = false
    while first > 0 {
      let form = tokens[first - 1].folded
      if words.has(.negationStart, form) {
        isDenied = true
      } else if isReflexive(form) {
        group.isReflexive = true
      } else if !words.has(.clitic, form), !words.has(.negation, form) {
        break
      }
      first -= 1
    }
    if first < group.tokens.lowerBound, !isDenied, !group.isReflexive {
      // Articles look like pronouns: "la" before a noun form. Only a negation, a "se" or nothing but
      // pronouns of the verb are taken in.
      first = group.tokens.lowerBound
    }
    let isOwn = isReflexive(before: group.main, in: tokens)
    if group.isReflexive, !isOwn,
      group.helper(.causative) ?? group.helper(.reflexiveCausative) != nil
    {
      // "s'est fait | arrêter": it is the subject who is arrested.
      group.isPassiveByHelper = true
      group.voice = .passive
    }
    if isOwn { group.isReflexive = true }
    group.tokens = first..<group.tokens.upperBound
    if isDenied {
      group.isNegated = hasNegation(in: group, tokens)
    } else if first > 0, group.mood == .infinitive {
      group.isNegated = words.has(.negativePreposition, tokens[first - 1].folded)
    }
  }

  /// Whether the "ne" of a group has a second part that denies. A lone "ne" ("avant qu'il ne tue")
  /// and "ne … que" deny nothing.
  private func hasNegation(in group: VerbGroup, _ tokens: [WordToken]) -> Bool {
    let inside = group.tokens.contains { words.has(.negation, tokens[$0].folded) }
    if inside { return true }
    let behind = group.tokens.upperBound..<min(tokens.count, group.tokens.upperBound + 6)
    for place in behind {
      let form = tokens[place].folded
      if words.has(.negation, form) { return true }
      if words.has(.restriction, form) || tokens[place].shape.contains(.punctuation) { break }
    }
    let earliest = max(0, group.tokens.lowerBound - Self.longestSubject)
    for place in stride(from: group.tokens.lowerBound - 1, through: earliest, by: -1) {
      if tokens[place].shape.contains(.punctuation) { break }
      if words.has(.negation, tokens[place].folded) { return true }
    }
    return false
  }
}

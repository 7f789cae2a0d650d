import Linguistics

/// A number in a sentence with the noun that it counts.
struct CountedPeople {
  /// The number.
  var quantity: Quantity
  /// The token of the noun; nil where none stands ("capturant deux").
  var head: Int?

  /// From the number to the noun.
  var tokens: Range<Int> {
    quantity.tokens.lowerBound..<max(quantity.tokens.upperBound, (head ?? 0) + 1)
  }
}

/// Finds the numbers of a sentence that may count people.
struct CountedPeopleFinder {
  let numbers: NumberReader
  let lexicon: CasualtyLexicon
  let reading: SentenceReading

  /// The counted nouns, from left to right; ages, durations, distances, money and dates are left out.
  func counted() -> [CountedPeople] {
    var isDate = [Bool](repeating: false, count: reading.tokens.count)
    for date in reading.dates { for token in date.tokens { isDate[token] = true } }
    var found: [CountedPeople] = []
    var index = 0
    while index < reading.tokens.count {
      guard !isDate[index], let quantity = numbers.quantity(in: reading.tokens, at: index),
        !quantity.tokens.contains(where: { isDate[$0] })
      else {
        index += 1
        continue
      }
      let head = head(after: quantity.tokens.upperBound, isDate)
      // Of "quatre des ravisseurs" the second word counts nobody.
      index = head ?? quantity.tokens.upperBound
      if quantity.isArticle, quantity.best == nil, isComplement(quantity.tokens.lowerBound) {
        continue
      }
      if let head, lexicon.units.contains(reading.tokens[head].folded) { continue }
      found.append(CountedPeople(quantity: quantity, head: head))
    }
    return found
  }

  /// Whether "des" stands for "de les" behind a noun: "sept membres des forces".
  private func isComplement(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let wordClass = reading.classes[index - 1]
    return (wordClass == .content || wordClass == .name) && !isVerb(index - 1)
  }

  private func isVerb(_ index: Int) -> Bool {
    reading.verbs.contains { $0.tokens.contains(index) }
  }

  /// The noun behind a number: past "de", determiners and adjectives that stand before nouns.
  private func head(after start: Int, _ isDate: [Bool]) -> Int? {
    var index = start
    while index < reading.tokens.count, !isDate[index] {
      let token = reading.tokens[index]
      if lexicon.units.contains(token.folded) { return index }
      switch reading.classes[index] {
      case .content, .name:
        guard lexicon.prenominals.contains(token.folded) else {
          return isFiniteVerb(index) ? nil : index
        }
      case .adjective, .determiner, .article: break
      case .preposition where index == start: break
      case .contraction where index == start: break
      default: return nil
      }
      index += 1
    }
    return nil
  }

  private func isFiniteVerb(_ index: Int) -> Bool {
    reading.verbs.contains { $0.form == .finite && $0.tokens.contains(index) }
  }
}

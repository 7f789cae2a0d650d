import LanguageData
import Linguistics

/// Reads numbers in words and digits, with the words that say how exact they are.
///
/// Words and patterns are data: `numbers.tsv` and `quantity-modifiers.tsv` of the language.
struct NumberReader: Sendable {
  /// A collective counts about so many: "une dizaine".
  private static let collectiveBound = QuantityBound.about(low: 0.9, high: 1.1)

  private let words: NumberWords
  private let modifiers: QuantityModifiers

  /// Loads the words of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let tokenizer = try Tokenizer(data: data, language: language)
    words = try NumberWords(data: data, language: language, tokenizer: tokenizer)
    modifiers = try QuantityModifiers(data: data, language: language, tokenizer: tokenizer)
  }

  /// The number that begins at a token, with the words around it that bound it.
  ///
  /// - Returns: Nil when no number begins there. The quantity's `isArticle` says that it is no more
  ///   than "un" or "des", which counts only before a noun of persons.
  func quantity(in tokens: [WordToken], at start: Int) -> Quantity? {
    guard tokens.indices.contains(start) else { return nil }
    var bounds: [QuantityBound] = []
    var next = start
    // "jusqu'à environ 30" has two.
    while bounds.count < 2,
      let (length, bound) = modifiers.bound(beforeNumberAt: next, in: tokens)
    {
      bounds.append(bound)
      next += length
    }
    guard var quantity = range(in: tokens, at: next) ?? bareQuantity(in: tokens, at: next) else {
      return nil
    }
    if let (length, bound) = modifiers.bound(behindNumberAt: quantity.tokens.upperBound, in: tokens)
    {
      bounds.append(bound)
      quantity.tokens = quantity.tokens.lowerBound..<quantity.tokens.upperBound + length
    }
    for bound in bounds.reversed() { quantity = quantity.bounded(by: bound) }
    quantity.tokens = start..<quantity.tokens.upperBound
    quantity.isArticle = quantity.isArticle && bounds.isEmpty
    return quantity
  }

  /// A number without words that bound it: what dates and units count with.
  ///
  /// - Returns: The value and one past its last token.
  func cardinal(in tokens: [WordToken], at start: Int) -> (value: Int, end: Int)? {
    CardinalReader(words: words, tokens: tokens).cardinal(at: start).map { ($0.value, $0.end) }
  }

  private func range(in tokens: [WordToken], at start: Int) -> Quantity? {
    let reader = CardinalReader(words: words, tokens: tokens)
    for pattern in words.ranges {
      guard let first = Self.end(of: pattern.opening, at: start, in: tokens),
        let low = reader.cardinal(at: first),
        let second = Self.end(of: pattern.middle, at: low.end, in: tokens),
        let high = reader.cardinal(at: second), low.value < high.value, !high.isArticle
      else { continue }
      return Quantity(low: low.value, high: high.value, tokens: start..<high.end)
    }
    return nil
  }

  private static func end(of words: [String], at start: Int, in tokens: [WordToken]) -> Int? {
    let end = start + words.count
    guard end <= tokens.count,
      words.indices.allSatisfy({ tokens[start + $0].folded == words[$0] })
    else { return nil }
    return end
  }

  private func bareQuantity(in tokens: [WordToken], at start: Int) -> Quantity? {
    guard start < tokens.count else { return nil }
    if let (length, word) = words.phrase(at: start, in: tokens) {
      return indefinite(word, in: tokens, start..<start + length)
    }
    let cardinal = CardinalReader(words: words, tokens: tokens).cardinal(at: start)
    guard let cardinal else {
      guard let (value, end, isSingular) = collective(at: start, in: tokens), isSingular else {
        return nil
      }
      return about(value, start..<end)
    }
    if let (value, end, _) = collective(at: cardinal.end, in: tokens) {
      let (product, overflows) = cardinal.value.multipliedReportingOverflow(by: value)
      if overflows { return nil }
      // "des dizaines" is open; "deux douzaines" is a number.
      return cardinal.isArticle && cardinal.value > 1
        ? Quantity(low: product, high: nil, tokens: start..<end) : about(product, start..<end)
    }
    if cardinal.isArticle, cardinal.value > 1 {
      var plural = Quantity(low: cardinal.value, high: nil, tokens: start..<cardinal.end)
      plural.isArticle = true
      return plural
    }
    var quantity = Quantity(exactly: cardinal.value, tokens: start..<cardinal.end)
    quantity.isArticle = cardinal.isArticle
    return quantity
  }

  private func indefinite(
    _ word: NumberWords.Word, in tokens: [WordToken], _ range: Range<Int>
  ) -> Quantity? {
    if word.kind == .none { return Quantity(exactly: word.value, tokens: range) }
    guard let (value, end, _) = collective(at: range.upperBound, in: tokens) else {
      return Quantity(low: word.value, high: nil, tokens: range)
    }
    let (product, overflows) = word.value.multipliedReportingOverflow(by: value)
    return overflows ? nil : Quantity(low: product, high: nil, tokens: range.lowerBound..<end)
  }

  /// The collective at a token, perhaps of a greater one: "dizaine", "millions", "centaines de milliers".
  private func collective(
    at index: Int, in tokens: [WordToken]
  ) -> (value: Int, end: Int, isSingular: Bool)? {
    guard let first = collectiveWord(at: index, in: tokens) else { return nil }
    let isSingular = first.kind == .collective
    if index + 1 < tokens.count, words.word(tokens[index + 1].folded)?.kind == .link,
      let second = collectiveWord(at: index + 2, in: tokens), second.value > first.value
    {
      return (first.value * second.value, index + 3, isSingular)
    }
    return (first.value, index + 1, isSingular)
  }

  private func collectiveWord(at index: Int, in tokens: [WordToken]) -> NumberWords.Word? {
    guard index < tokens.count else { return nil }
    let key = tokens[index].folded.split(separator: "-").joined(separator: " ")
    guard let word = words.word(key) else { return nil }
    switch word.kind {
    case .collective, .collectives: return word
    case .multiplier: return word.value >= 1_000_000 ? word : nil
    default: return nil
    }
  }

  private func about(_ number: Int, _ tokens: Range<Int>) -> Quantity {
    Quantity(exactly: number, tokens: tokens).bounded(by: Self.collectiveBound)
  }
}

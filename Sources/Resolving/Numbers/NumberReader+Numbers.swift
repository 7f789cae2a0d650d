import Linguistics

/// Single numbers: cardinals, collectives, fractions and words for some and none.
extension NumberReader {
  /// One number and what "deux ou trois mille" needs to know of it.
  struct Bare {
    /// The number.
    var quantity: Quantity
    /// What stands before its last multiplier.
    var coefficient: Double
    /// Its last multiplier or collective, else 1.
    var scale = 1.0
  }

  /// The number at a word, without bounds.
  func bare(_ reader: CardinalReader, at start: Int) -> Bare? {
    if !reader.text.words[start].isNumber,
      let (length, word) = reader.numeral(
        at: start, { $0 == .some || $0 == .none || $0 == .share })
    {
      return indefinite(word, reader, start..<start + length)
    }
    guard let cardinal = reader.cardinal(at: start) else {
      guard let found = collective(reader, at: start) else { return nil }
      let words = start..<found.end
      let quantity =
        found.isPlural
        ? Quantity(low: found.value * Self.leastOfPlural, high: nil, words: words)
        : about(found.value, words)
      return Bare(quantity: quantity, coefficient: 1, scale: found.value)
    }
    if let product = product(of: cardinal, reader) { return product }
    if let fraction = fraction(of: cardinal, reader) { return fraction }
    var quantity = Quantity(exactly: cardinal.value, words: cardinal.words)
    if cardinal.isArticle, cardinal.value > 1 {
      quantity = Quantity(low: cardinal.value, high: nil, words: cardinal.words)
    }
    quantity.isArticle = cardinal.isArticle
    quantity.isJoined = isJoined(cardinal, reader.text)
    return Bare(
      quantity: quantity, coefficient: cardinal.coefficient, scale: cardinal.scale)
  }

  private func isJoined(_ cardinal: Cardinal, _ text: ScannedText) -> Bool {
    let end = cardinal.words.upperBound
    return cardinal.isInDigits && end < text.words.count && text.words[end].isJoined
      && text.words[end].isWord
  }

  /// "deux dizaines", "des centaines de milliers", "une bonne dizaine".
  private func product(of cardinal: Cardinal, _ reader: CardinalReader) -> Bare? {
    var shade: Double?
    var next = cardinal.words.upperBound
    if let (length, word) = reader.joint(at: next, .shade) {
      shade = word.value
      next += length
    }
    guard let found = collective(reader, at: next) else { return nil }
    let words = cardinal.words.lowerBound..<found.end
    let value = cardinal.value * found.value
    guard value < DigitSeparators.limit else { return nil }
    // "des dizaines" is open; "deux douzaines" is a number.
    if cardinal.isArticle, cardinal.value > 1 {
      return Bare(
        quantity: Quantity(low: value, high: nil, words: words), coefficient: 2, scale: found.value)
    }
    var quantity = about(value, words)
    if let shade, shade > 0 { quantity.low = value }
    if let shade, shade < 0 { quantity.high = value }
    return Bare(quantity: quantity, coefficient: cardinal.value, scale: found.value)
  }

  /// "un tiers", "trois quarts".
  private func fraction(of cardinal: Cardinal, _ reader: CardinalReader) -> Bare? {
    guard let (length, word) = reader.joint(at: cardinal.words.upperBound, .fraction),
      cardinal.value <= word.value, word.value > 0, !cardinal.isInDigits
    else { return nil }
    var quantity = Quantity(
      exactly: cardinal.value / word.value,
      words: cardinal.words.lowerBound..<cardinal.words.upperBound + length)
    quantity.form = .fraction
    return Bare(quantity: quantity, coefficient: cardinal.value)
  }

  private func indefinite(
    _ word: NumberWords.Word, _ reader: CardinalReader, _ range: Range<Int>
  ) -> Bare? {
    var quantity = Quantity(exactly: word.value, words: range)
    switch word.kind {
    case .none: quantity.isNone = true
    case .share: quantity.form = .fraction
    default:
      let found = collective(reader, at: range.upperBound)
      let value = word.value * (found?.value ?? 1)
      quantity = Quantity(
        low: value, high: nil, words: range.lowerBound..<(found?.end ?? range.upperBound))
    }
    return Bare(quantity: quantity, coefficient: word.value)
  }

  /// The collective at a word, perhaps of a greater one: "dizaine", "millions", "centaines de milliers".
  private func collective(
    _ reader: CardinalReader, at index: Int
  ) -> (value: Double, end: Int, isPlural: Bool)? {
    guard let first = collectiveWord(reader, at: index) else { return nil }
    let isPlural = first.word.kind == .collectives
    if let link = reader.joint(at: first.end, .link),
      let second = collectiveWord(reader, at: first.end + link.length),
      second.word.value > first.word.value
    {
      return (first.word.value * second.word.value, second.end, isPlural)
    }
    return (first.word.value, first.end, isPlural)
  }

  private func collectiveWord(
    _ reader: CardinalReader, at index: Int
  ) -> (word: NumberWords.Word, end: Int)? {
    guard index < reader.text.words.count,
      let match = reader.numeral(at: index, { $0 == .collective || $0 == .collectives })
    else { return nil }
    return (match.word, index + match.length)
  }

  private func about(_ number: Double, _ words: Range<Int>) -> Quantity {
    Quantity(exactly: number, words: words).bounded(by: Self.collectiveBound)
  }
}

import LanguageData
import Linguistics

/// Reads numbers in words and digits, with the words that say how exact they are.
///
/// Words and patterns are data: `number-words.tsv` and `number-bounds.tsv` of the language.
package struct NumberReader: Sendable {
  /// A collective counts about so many: "une dizaine".
  private static let collectiveBound = QuantityBound.about(low: 0.9, high: 1.1)
  /// A quantity in the plural is at least so many of its unit: "des dizaines".
  private static let leastOfPlural = 2.0

  /// The words of a language; a class, for a copy of all tables a number took longer than reading it.
  final class Lists: Sendable {
    let numbers: NumberWords
    let modifiers: QuantityModifiers

    init(_ numbers: NumberWords, _ modifiers: QuantityModifiers) {
      self.numbers = numbers
      self.modifiers = modifiers
    }
  }

  private let lists: Lists
  private var numbers: NumberWords {
    @inline(__always) _read { yield lists.numbers }
  }
  private var modifiers: QuantityModifiers {
    @inline(__always) _read { yield lists.modifiers }
  }

  /// Loads the words of a language; one without data has numbers in digits only.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  package init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    lists = Lists(
      try NumberWords(data: data, language: language),
      try QuantityModifiers(data: data, language: language))
  }

  /// Whether a number, or a word that bounds one, may begin with a word: false is sure.
  @inline(__always)
  package func mayBegin(with word: ScannedWord) -> Bool {
    word.isNumber || numbers.numerals.mayBegin(with: word)
      || modifiers.before.mayBegin(with: word) || numbers.rangeOpenings.mayBegin(with: word)
  }

  /// Marks the words of numbers in a table that a loop over all words asks first.
  func addOpenings(to table: inout FigureWordTable) {
    table.insert(numbers.numerals.single.union(modifiers.before.single), .number)
    table.insert(numbers.numerals.first.union(modifiers.before.first), .opensNumber)
    table.insert(numbers.rangeOpenings.single.union(numbers.rangeOpenings.first), .opensNumber)
    table.insert(numbers.numerals.second.union(modifiers.before.second), .goesOnNumber)
    table.insert(numbers.joints.single.union(numbers.joints.first), .goesOnNumber)
    table.insert(numbers.rangeMiddles.single.union(numbers.rangeMiddles.first), .goesOnNumber)
    table.insert(modifiers.after.single.union(modifiers.after.first), .goesOnNumber)
    table.insert(Set(numbers.tellingNumerals), .anchor)
    table.insert(numbers.articles.one, .one)
    table.insert(numbers.articles.some, .some)
  }

  /// The number that begins at a word, without what bounds it: what dates and units count with.
  ///
  /// - Returns: Nil when none begins there, and for a rank ("22e", "vingt-deuxième").
  package func cardinal(in text: ScannedText, at start: Int) -> Cardinal? {
    CardinalReader(lists: lists, text: text).cardinal(at: start)
  }

  /// The rank that begins at a word: "premier", "22e", "vingt et unième".
  ///
  /// - Returns: The rank from 1 and its words; nil when none begins there.
  package func ordinal(in text: ScannedText, at start: Int) -> (value: Int, words: Range<Int>)? {
    let reader = CardinalReader(lists: lists, text: text)
    guard start < text.words.count else { return nil }
    if text.words[start].isNumber {
      guard let digits = numbers.separators.reading(in: text, at: start),
        let length = reader.suffix(at: digits.end), digits.value >= 1,
        digits.value == digits.value.rounded()
      else { return nil }
      return (Int(digits.value), start..<digits.end + length)
    }
    return ordinalInWords(reader, at: start)
  }

  private func ordinalInWords(
    _ reader: CardinalReader, at start: Int
  ) -> (value: Int, words: Range<Int>)? {
    let words = reader.text.words
    guard numbers.numerals.mayBegin(with: words[start]), !words[start].isBehindHyphen else {
      return nil
    }
    var sum = NumberSum()
    var index = start
    while index < words.count, index == start || !words[index].isBehindLineEnd, index - start < 8 {
      if let (length, word) = reader.numeral(at: index, { $0 == .ordinal }) {
        guard sum.add(word.asCardinal) else { return nil }
        return (Int(sum.value), start..<index + length)
      }
      if let (length, word) = reader.numeral(at: index, { $0.isSummed }) {
        guard sum.add(word) else { return nil }
        index += length
      } else if let (length, word) = reader.joint(at: index, .connector) {
        guard sum.connect(most: word.value) else { return nil }
        index += length
      } else {
        return nil
      }
    }
    return nil
  }

  // MARK: - Quantities

  /// The number that begins at a word, with the words around it that bound it.
  ///
  /// - Returns: Nil when no number begins there. The quantity's `isArticle` says that it is no more
  ///   than "un" or "des", which counts only before the noun of what is counted.
  package func quantity(in text: ScannedText, at start: Int) -> Quantity? {
    guard start < text.words.count, !text.words[start].isBehindHyphen else { return nil }
    var bounds: [QuantityBound] = []
    var next = start
    // "jusqu'à environ 30" has two.
    while bounds.count < 2, next < text.words.count, next == start || isInLine(next, text),
      let match = modifiers.before.longestMatch(at: next, in: text.words),
      let bound = match.values.first
    {
      bounds.append(bound)
      next += match.length
    }
    guard next < text.words.count, next == start || isInLine(next, text) else { return nil }
    let word = text.words[next]
    let isNumeral = word.isNumber || numbers.numerals.mayBegin(with: word)
    guard isNumeral || numbers.rangeOpenings.mayBegin(with: word) else { return nil }
    let reader = CardinalReader(lists: lists, text: text)
    guard
      var quantity = openedRange(reader, at: next) ?? (isNumeral ? plain(reader, at: next) : nil)
    else { return nil }
    addPercent(to: &quantity, reader)
    if quantity.words.upperBound < text.words.count, isInLine(quantity.words.upperBound, text),
      let match = modifiers.after.longestMatch(at: quantity.words.upperBound, in: text.words),
      let bound = match.values.first
    {
      bounds.append(bound)
      quantity.words = quantity.words.lowerBound..<quantity.words.upperBound + match.length
    }
    for bound in bounds.reversed() { quantity = quantity.bounded(by: bound) }
    quantity.words = start..<quantity.words.upperBound
    quantity.isArticle = quantity.isArticle && bounds.isEmpty
    return quantity
  }

  /// A number, or a range that no word opens: "30 à 50".
  private func plain(_ reader: CardinalReader, at start: Int) -> Quantity? {
    if let joined = hyphenRange(reader, at: start) { return joined }
    guard let bare = bare(reader, at: start) else { return nil }
    return range(from: bare, start, [], reader) ?? bare.quantity
  }

  private func isInLine(_ index: Int, _ text: ScannedText) -> Bool {
    !text.words[index].isBehindLineEnd
  }

  private func addPercent(to quantity: inout Quantity, _ reader: CardinalReader) {
    guard let (length, _) = reader.joint(at: quantity.words.upperBound, .percent) else { return }
    quantity.form = .percent
    quantity.words = quantity.words.lowerBound..<quantity.words.upperBound + length
    quantity.isJoined = false
  }

  // MARK: - One number

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

// MARK: - Ranges

extension NumberReader {
  /// Two numbers with the words of a pattern before and between them: "entre 30 et 50".
  private func openedRange(_ reader: CardinalReader, at start: Int) -> Quantity? {
    guard let opening = numbers.rangeOpenings.longestMatch(at: start, in: reader.text.words),
      start + opening.length < reader.text.words.count,
      let low = bare(reader, at: start + opening.length)
    else { return nil }
    return range(from: low, start, opening.values, reader)
  }

  /// The range whose first number was read.
  private func range(
    from low: Bare, _ start: Int, _ rows: [Int], _ reader: CardinalReader
  ) -> Quantity? {
    let words = reader.text.words
    var middle = low.quantity.words.upperBound
    // "entre 20 % et 30 %"
    if let (length, _) = reader.joint(at: middle, .percent) { middle += length }
    guard middle < words.count, numbers.rangeMiddles.mayBegin(with: words[middle]),
      isRangeEnd(low), let second = secondStart(middle, rows, reader.text),
      second < words.count, let high = bare(reader, at: second), isRangeEnd(high),
      !high.quantity.isArticle, let most = high.quantity.best, var least = low.quantity.best
    else { return nil }
    // "deux ou trois mille"
    if low.scale == 1, high.scale > 1, least < high.coefficient { least *= high.scale }
    guard least < most else { return nil }
    var quantity = Quantity(low: least, high: most, words: start..<high.quantity.words.upperBound)
    quantity.isRange = true
    quantity.first = least
    return quantity
  }

  /// "30-50", "2-3 millions".
  private func hyphenRange(_ reader: CardinalReader, at start: Int) -> Quantity? {
    let words = reader.text.words
    guard numbers.joinsRangesByHyphen, words[start].isNumber,
      let low = numbers.separators.reading(in: reader.text, at: start, joint: .behind),
      low.end < words.count, words[low.end].isBehindHyphen,
      let high = numbers.separators.reading(in: reader.text, at: low.end, joint: .before),
      low.value < high.value
    else { return nil }
    var quantity = Quantity(low: low.value, high: high.value, words: start..<high.end)
    if let (length, scale) = reader.multiplier(at: high.end) {
      quantity = Quantity(
        low: low.value * scale.value, high: high.value * scale.value,
        words: start..<high.end + length)
    }
    quantity.isRange = true
    quantity.first = quantity.low
    return quantity
  }

  private func isRangeEnd(_ bare: Bare) -> Bool {
    bare.quantity.best != nil && !bare.quantity.isNone && bare.quantity.form == .count
  }

  private func secondStart(_ middle: Int, _ rows: [Int], _ text: ScannedText) -> Int? {
    guard let match = numbers.rangeMiddles.longestMatch(at: middle, in: text.words),
      match.values.contains(where: { rows.isEmpty ? !$0.isOpened : rows.contains($0.row) })
    else { return nil }
    return middle + match.length
  }
}

import LanguageData
import Linguistics

/// Reads numbers in words and digits, with the words that say how exact they are.
///
/// Words and patterns are data: `number-words.tsv` and `number-bounds.tsv` of the language.
package struct NumberReader: Sendable {
  /// A collective counts about so many: "une dizaine".
  static let collectiveBound = QuantityBound.about(low: 0.9, high: 1.1)
  /// A quantity in the plural is at least so many of its unit: "des dizaines".
  static let leastOfPlural = 2.0

  /// The words of a language; a class, for a copy of all tables a number took longer than reading it.
  final class Lists: Sendable {
    let numbers: NumberWords
    let modifiers: QuantityModifiers

    init(_ numbers: NumberWords, _ modifiers: QuantityModifiers) {
      self.numbers = numbers
      self.modifiers = modifiers
    }
  }

  let lists: Lists
  var numbers: NumberWords {
    @inline(__always) _read { yield lists.numbers }
  }
  /// What single words read as.
  private var loneNumbers = LoneNumbers()
  /// What single words that begin numbers count, by their hashes.
  private var loneQuantities: [UInt64: Quantity] = [:]
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
    loneNumbers = LoneNumbers(self)
    for word in numbers.numeralOpenings {
      let text = ScannedText(word)
      loneQuantities[text.words[0].folded] = quantity(in: text, at: 0)
    }
  }

  /// What a word reads as where nothing behind it can belong to the same number.
  ///
  /// - Returns: Nil where the words behind have to be looked at.
  @inline(__always)
  func lone(at index: Int, in text: ScannedText) -> LoneNumbers.Reading? {
    loneNumbers.reading(at: index, in: text, numbers)
  }

  /// Whether a number in digits may be longer than its first run of digits: false is sure.
  func mayGoOn(behind index: Int, in text: ScannedText) -> Bool {
    guard index + 1 < text.words.count else { return false }
    let next = text.words[index + 1]
    return !next.isWord || numbers.numerals.mayBegin(with: next)
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
      let match = modifiers.before.firstValue(at: next, in: text.words, where: { _ in true })
    {
      bounds.append(match.value)
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
      let match = modifiers.after.firstValue(
        at: quantity.words.upperBound, in: text.words, where: { _ in true })
    {
      bounds.append(match.value)
      quantity.words = quantity.words.lowerBound..<quantity.words.upperBound + match.length
    }
    for bound in bounds.reversed() { quantity = quantity.bounded(by: bound) }
    quantity.words = start..<quantity.words.upperBound
    quantity.isArticle = quantity.isArticle && bounds.isEmpty
    return quantity
  }

  /// The same where a word follows that belongs to no number and bounds none, and the first word does
  /// not begin a phrase of several.
  func quantityAlone(in text: ScannedText, at index: Int) -> Quantity? {
    let word = text.words[index]
    guard word.isNumber else {
      guard !word.isBehindHyphen, var quantity = loneQuantities[word.folded] else { return nil }
      quantity.words = index..<index + 1
      return quantity
    }
    let next = text.words[index + 1]
    // Else letters, signs or more digits may be joined to it.
    guard word.isBehindSpace || word.isBehindLineEnd, next.isBehindSpace || next.isBehindLineEnd,
      let value = text.digits(at: index), Double(value) < DigitSeparators.limit
    else { return self.quantity(in: text, at: index) }
    return Quantity(exactly: Double(value), words: index..<index + 1)
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
}

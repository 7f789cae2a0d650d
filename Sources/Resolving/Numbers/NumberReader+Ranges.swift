import Linguistics

/// Two numbers that are the ends of one.
extension NumberReader {
  /// Two numbers with the words of a pattern before and between them: "entre 30 et 50".
  func openedRange(_ reader: CardinalReader, at start: Int) -> Quantity? {
    guard let opening = numbers.rangeOpenings.longestMatch(at: start, in: reader.text.words),
      start + opening.length < reader.text.words.count,
      let low = bare(reader, at: start + opening.length)
    else { return nil }
    return range(from: low, start, opening.values, reader)
  }

  /// The range whose first number was read.
  func range(
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
  func hyphenRange(_ reader: CardinalReader, at start: Int) -> Quantity? {
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

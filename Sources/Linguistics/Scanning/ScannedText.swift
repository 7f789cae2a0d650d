import Records

/// A text cut into words, digits and marks in one pass over its bytes, without making strings.
///
/// For whoever looks for listed phrases in every word of every text: resolvers of places, dates and
/// figures. Words are cut by shape alone, the same in every language.
package struct ScannedText: Sendable {
  /// The text as UTF-8.
  package let bytes: [UInt8]
  /// Its words in ascending order, not overlapping, together covering everything but white space and
  /// the hyphens and apostrophes between them.
  package let words: [ScannedWord]

  /// Scans a text.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - sentences: Its sentences, ascending. Without them a sentence begins at every line and behind
  ///     every ".", "!", "?" or "…" that a space and a capital follow.
  /// - Complexity: O(*n*) in the bytes.
  package init(_ bytes: [UInt8], sentences: [TextSpan]? = nil) {
    self.bytes = bytes
    var scanner = WordScanner(bytes, marksSentences: sentences == nil)
    scanner.scan()
    if let sentences { SentenceStarts.mark(&scanner.words, sentences) }
    words = scanner.words
  }

  /// Scans a text.
  package init(_ text: String, sentences: [TextSpan]? = nil) {
    self.init(Array(text.utf8), sentences: sentences)
  }

  /// The place of a row of words in the Unicode scalars of the text; the row must not be empty.
  package func span(of row: Range<Int>) -> TextSpan {
    TextSpan(start: words[row.lowerBound].span.start, end: words[row.upperBound - 1].span.end)
  }

  /// A row of words as it stands in the text; the row must not be empty.
  package func string(_ row: Range<Int>) -> String {
    String(
      decoding: bytes[
        words[row.lowerBound].bytes.lowerBound..<words[row.upperBound - 1].bytes.upperBound],
      as: UTF8.self)
  }

  /// The value of a run of digits.
  ///
  /// - Returns: Nil for a word that is none, and for more digits than fit.
  package func digits(at index: Int) -> Int? {
    guard words[index].kind == .number else { return nil }
    var value = 0
    var offset = words[index].bytes.lowerBound
    let end = words[index].bytes.upperBound
    guard end - offset <= 18 else { return nil }
    while offset < end {
      guard bytes[offset] < 0x80 else { return nil }
      value = value * 10 + Int(bytes[offset] & 0x0F)
      offset += 1
    }
    return value
  }
}

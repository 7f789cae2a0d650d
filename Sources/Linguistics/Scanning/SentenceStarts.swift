import Records

/// Marks the words that begin a sentence.
enum SentenceStarts {
  /// Marks the first words of sentences that somebody has found.
  ///
  /// - Parameter sentences: In Unicode scalars, ascending.
  static func mark(_ words: inout [ScannedWord], _ sentences: [TextSpan]) {
    var next = 0
    for index in words.indices {
      guard next < sentences.count else { return }
      guard words[index].span.start >= sentences[next].start else { continue }
      words[index].shape.insert(.startsSentence)
      while next < sentences.count, sentences[next].start <= words[index].span.start { next += 1 }
    }
  }
}

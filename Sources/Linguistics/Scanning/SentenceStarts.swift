import Records

/// Marks the words that begin a sentence.
enum SentenceStarts {
  /// The marks behind which a new sentence may begin, as hashes.
  private static let stops = [".", "!", "?", "…"].map { WordHash($0).folded }

  /// Marks the first words of sentences.
  ///
  /// - Parameter sentences: In Unicode scalars, ascending; nil when nobody has found them.
  static func mark(_ words: inout [ScannedWord], sentences: [TextSpan]?) {
    guard let sentences else { return markByShape(&words) }
    var next = 0
    for index in words.indices {
      guard next < sentences.count else { return }
      guard words[index].span.start >= sentences[next].start else { continue }
      words[index].shape.insert(.startsSentence)
      while next < sentences.count, sentences[next].start <= words[index].span.start { next += 1 }
    }
  }

  private static func markByShape(_ words: inout [ScannedWord]) {
    for index in words.indices {
      let isBehindStop =
        index > 0 && words[index].gap == .space && words[index].shape.contains(.capitalised)
        && words[index - 1].kind == .mark && stops.contains(words[index - 1].folded)
      if words[index].gap == .line || isBehindStop { words[index].shape.insert(.startsSentence) }
    }
  }
}

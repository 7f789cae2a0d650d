import Records

/// The sample treebank as plain text.
enum SampleText {
  /// All sentences with a blank between them.
  static let text = SampleTreebank.sentences.map(SampleTreebank.text).joined(separator: " ")

  /// The sentences of a text in which each ends with a stop.
  static func spans(of text: String) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start: Int?
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if scalar != " ", scalar != "\n", start == nil { start = place }
      if scalar == ".", let first = start {
        spans.append(TextSpan(start: first, end: place + 1))
        start = nil
      }
    }
    return spans
  }
}

import Records

/// A text and the places that its readers name in it.
struct ReadText {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The words at a place, which must lie within the text.
  func words(at span: TextSpan) -> String {
    precondition(
      0 <= span.start && span.start <= span.end && span.end <= scalars.count,
      "\(span.start)..<\(span.end) of \(scalars.count)")
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[span.start..<span.end])
    return String(words)
  }

  /// Checks that a place holds words; scalar by scalar, as tables compare them.
  func check(_ span: TextSpan, holds words: String) {
    precondition(
      self.words(at: span).unicodeScalars.elementsEqual(words.unicodeScalars),
      "\(span.start)..<\(span.end) is not \"\(words)\"")
  }

  /// Checks that places ascend without overlapping and that together they hold every character that
  /// is no white space.
  func checkCovering(_ spans: [TextSpan]) {
    var end = 0
    for span in spans + [TextSpan(start: scalars.count, end: scalars.count)] {
      precondition(end <= span.start && span.start <= span.end, "places out of order")
      precondition(
        scalars[end..<span.start].allSatisfy(\.properties.isWhitespace), "words left out")
      end = span.end
    }
  }
}

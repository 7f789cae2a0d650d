import Records

/// The quotations of a text that run over several sentences: « A. B. », a dit X.
struct Quotations: Sendable {
  /// Longer ones are unclosed marks.
  private static let maximumScalars = 3_000

  /// From behind the opening mark to the closing one, in scalars; ascending.
  let spans: [TextSpan]

  /// Finds the quotations; straight marks pair up within a paragraph.
  init(_ text: String) {
    var spans: [TextSpan] = []
    var opening: (start: Int, close: Unicode.Scalar)?
    for (position, scalar) in text.unicodeScalars.enumerated() {
      if let open = opening {
        if scalar == open.close {
          spans.append(TextSpan(start: open.start, end: position))
          opening = nil
        } else if position - open.start > Self.maximumScalars
          || open.close == "\"" && scalar == "\n"
        {
          opening = nil
        }
      } else if let close = Self.closing(of: scalar) {
        opening = (position + 1, close)
      }
    }
    self.spans = spans
  }

  private static func closing(of mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case "«": "»"
    case "“": "”"
    case "\"": "\""
    default: nil
    }
  }

  /// The sentences, by number, that may name the speaker of what a sentence says inside a quotation:
  /// the one that the quotation ends in, then the one that it begins in; none where it has no other.
  func speakerSentences(of sentence: Int, in sentences: [TextSpan]) -> [Int] {
    let own = sentences[sentence]
    guard
      let quotation = spans.first(where: {
        $0.start < own.end && $0.end > own.start && ($0.start < own.start || $0.end >= own.end)
      })
    else { return [] }
    let end = sentences.firstIndexSorted { $0.end > quotation.end }
    let start = sentences.firstIndexSorted { $0.end > quotation.start }
    return [end, start].filter { $0 != sentence && sentences.indices.contains($0) }
  }
}

import LanguageData
import Linguistics
import Records

/// Finds sentence boundaries in clean text.
///
/// A sentence ends at a line end, at the edge of a paragraph, and at . ! ? … where what stands
/// around them allows it; see `BoundaryScanner`. Abbreviations, words that begin sentences and the
/// marks themselves are data: `<language>/abbreviations.tsv`, `<language>/sentence-starters.tsv`,
/// `world/sentence-marks.tsv`, `world/names-with-marks.tsv`.
///
/// ```swift
/// let segmenter = try SentenceSegmenter(data: source, language: "fr")
/// segmenter.sentences(in: "M. Diallo est mort. Il avait 60 ans.")  // 0..<19, 20..<36
/// ```
public struct SentenceSegmenter: Sendable {
  private let rules: SegmentationRules

  /// The start of the SHA-256 of the language data that decides; for provenance.
  public var dataDigest: String { rules.dataDigest }

  /// Loads the data of a language; for a language without data, rules that hold anywhere.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  public init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    rules = try SegmentationRules(data: data, language: language)
  }

  /// The sentences of a text.
  ///
  /// - Parameters:
  ///   - text: The text of one document; a line end ends a sentence.
  ///   - paragraphs: Spans at whose edges a sentence ends too, ascending; others are left out.
  /// - Returns: Half-open ranges in Unicode scalars without white space at their ends, ascending,
  ///   not overlapping, together covering every character that is not white space.
  /// - Complexity: O(*n*) in the bytes of `text`.
  public func sentences(in text: String, paragraphs: [TextSpan] = []) -> [TextSpan] {
    let text = UTF8Text(Array(text.utf8))
    var scanner = BoundaryScanner(rules: rules, text: text)
    for part in parts(of: text, at: paragraphs) { scanner.scan(part) }
    var spans: [TextSpan] = []
    spans.reserveCapacity(scanner.sentences.count)
    var counted = 0
    var scalars = 0
    for sentence in scanner.sentences {
      let start = scalars + text.scalarCount(counted..<sentence.lowerBound)
      scalars = start + text.scalarCount(sentence)
      counted = sentence.upperBound
      spans.append(TextSpan(start: start, end: scalars))
    }
    return spans
  }

  /// The text cut at the edges of paragraphs, in bytes.
  private func parts(of text: UTF8Text, at paragraphs: [TextSpan]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var offset = 0
    var scalars = 0
    for edge in paragraphs.flatMap({ [$0.start, $0.end] }) where edge > scalars {
      offset = text.offset(ofScalar: edge - scalars, from: offset)
      scalars = edge
      parts.append(start..<offset)
      start = offset
    }
    parts.append(start..<text.bytes.count)
    return parts
  }
}

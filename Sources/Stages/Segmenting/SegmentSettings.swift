/// What `Segmenter` adds and how it writes.
public struct SegmentSettings: Sendable {
  /// How documents are written.
  public enum Format: String, Sendable, CaseIterable {
    /// Records, one a line.
    case jsonl
    /// The sentences in CoNLL-U, and nothing else.
    case conllu
  }

  /// Whether documents get `tokens`. Default: false; CoNLL-U needs them in any case.
  public var parses: Bool
  /// How documents are written. Default: as records.
  public var format: Format

  /// Makes settings.
  public init(parses: Bool = false, format: Format = .jsonl) {
    self.parses = parses
    self.format = format
  }

  var needsTokens: Bool { parses || format == .conllu }
}

import Records

/// A line of input: what it names, and what a sources file says about it.
///
/// Columns are separated by tabs; after a URL also by spaces, which URLs do not have:
///
///     URL or path    kind    label    delay
///
/// All but the first may be missing, or "-".
struct SourceLine: Equatable {
  /// What kinds a line may say. Without one a URL is a page, or whatever its body turns out to be,
  /// and a path whatever lies there.
  enum Kind: String, CaseIterable {
    case page, feed, sitemap, site, warc, folder

    /// What it is to the engine; nil for local kinds.
    var requestKind: FetchRequest.Kind? { FetchRequest.Kind(rawValue: rawValue) }
  }

  /// The URL, or the path, which may be a pattern with `*`, `?` and `[…]`.
  var location: String
  var kind: Kind?
  var label: String?
  /// Seconds between two requests to the site.
  var delaySeconds: Double?

  /// Whether it says no more than where something is.
  var isPlain: Bool { kind == nil && label == nil && delaySeconds == nil }

  /// Whether it names something on the web.
  var isWeb: Bool { ["http", "https"].contains(FetchSource.scheme(of: location)) }

  /// Reads a line.
  ///
  /// - Parameter place: File and line, for messages: "sources.txt:3".
  /// - Returns: nil for a blank line or a comment, which begins with `#`.
  /// - Throws: `StageFailure` with code `invalid_source`.
  init?(_ line: String, at place: String) throws(StageFailure) {
    let columns = Self.columns(of: line)
    guard let first = columns.first, !first.isEmpty, !first.hasPrefix("#") else { return nil }
    func fail(_ expected: String, _ found: String) -> StageFailure {
      StageFailure(.invalidSource, "\(place): expected \(expected), found \(found)")
    }
    guard columns.count <= 4 else {
      throw fail("at most 4 columns (URL, kind, label, delay)", "\(columns.count)")
    }
    location = first
    let further = columns.dropFirst().map { $0.isEmpty || $0 == "-" ? nil : $0 }
    if let word = further.first ?? nil {
      guard let known = Kind(rawValue: word.lowercased()) else {
        let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw fail("a kind (\(kinds))", "\"\(word.prefix(40))\"")
      }
      kind = known
    }
    label = further.dropFirst().first ?? nil
    if let word = further.dropFirst(2).first ?? nil {
      guard let seconds = Double(word), (0...86_400).contains(seconds) else {
        throw fail("a delay of 0 to 86400 seconds", "\"\(word.prefix(40))\"")
      }
      delaySeconds = seconds
    }
    let isLocalKind = kind == .warc || kind == .folder
    let isWebKind = kind == .feed || kind == .sitemap || kind == .site
    if let kind, isWeb ? isLocalKind : isWebKind {
      throw fail(
        isWeb ? "a path for the kind \(kind.rawValue)" : "a URL for the kind \(kind.rawValue)",
        "\"\(first.prefix(80))\"")
    }
  }

  /// The columns of a line without space at their ends; empty ones within are kept.
  private static func columns(of line: String) -> [String] {
    let text = trimmed(line[...])
    if !text.hasPrefix("#"), ["http", "https"].contains(FetchSource.scheme(of: text)),
      !text.contains("\t")
    {
      return text.split(separator: " ").map(String.init)
    }
    return text.split(separator: "\t", omittingEmptySubsequences: false).map(trimmed)
  }

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars
    while let first = scalars.first, first == " " || first == "\t" { scalars.removeFirst() }
    while let last = scalars.last, last == " " || last == "\t" || last == "\r" {
      scalars.removeLast()
    }
    return String(scalars)
  }
}

extension StageFailure.Code {
  /// A line of a sources file that says something it cannot.
  public static let invalidSource = StageFailure.Code(rawValue: "invalid_source")
}

/// One line of a robots.txt, as far as it means something.
enum RobotsLine: Equatable {
  /// Begins a group, or adds a name to the one that begins; "*" is anybody.
  case userAgent(String)
  /// A rule with its pattern.
  case rule(pattern: RobotsPath, isAllow: Bool)
  /// Seconds between two requests.
  case crawlDelay(Double)
  /// The URL of a sitemap.
  case sitemap(String)

  /// Longer lines are cut: no rule is as long as eight URLs of the longest kind that browsers take.
  static let maximumBytes = 16_664

  /// Reads a line without its line end; nil for comments and what is not understood.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let (key, value) = Self.split(bytes.prefix(Self.maximumBytes)) else { return nil }
    switch Self.kind(of: key) {
    case .userAgent?: self = .userAgent(Self.productToken(value))
    case .allow?: self = .rule(pattern: RobotsPath(pattern: value), isAllow: true)
    case .disallow?: self = .rule(pattern: RobotsPath(pattern: value), isAllow: false)
    case .crawlDelay?:
      guard let seconds = Double(String(decoding: value, as: UTF8.self)), seconds >= 0,
        seconds.isFinite
      else { return nil }
      self = .crawlDelay(seconds)
    case .sitemap?: self = .sitemap(String(decoding: value, as: UTF8.self))
    case nil: return nil
    }
  }

  private enum Kind {
    case userAgent, allow, disallow, crawlDelay, sitemap
  }

  /// The names of lines, as they begin, and the misspellings that Google's parser forgives
  /// (github.com/google/robotstxt), which decides for webmasters what their file means.
  private static let names: [(name: String, kind: Kind)] = [
    ("user-agent", .userAgent), ("useragent", .userAgent), ("user agent", .userAgent),
    ("allow", .allow), ("disallow", .disallow), ("dissallow", .disallow),
    ("dissalow", .disallow), ("disalow", .disallow), ("diasllow", .disallow),
    ("disallaw", .disallow), ("crawl-delay", .crawlDelay), ("sitemap", .sitemap),
    ("site-map", .sitemap),
  ]

  private static func kind(of key: ArraySlice<UInt8>) -> Kind? {
    let lower = key.prefix(16).map(\.lowercasedASCII)
    return names.first { lower.starts(with: $0.name.utf8) }?.kind
  }

  /// Key and value around the colon; a space serves where there are two words and no colon.
  private static func split(_ bytes: ArraySlice<UInt8>) -> (
    key: ArraySlice<UInt8>, value: ArraySlice<UInt8>
  )? {
    let line = bytes.prefix { $0 != UInt8(ascii: "#") }.trimmedOfSpace
    if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let key = line[..<colon].trimmedOfSpace
      return key.isEmpty ? nil : (key, line[(colon + 1)...].trimmedOfSpace)
    }
    guard let space = line.firstIndex(where: \.isASCIISpace) else { return nil }
    let value = line[space...].trimmedOfSpace
    return value.contains(where: \.isASCIISpace) ? nil : (line[..<space], value)
  }

  /// The part of a name that is compared: "FooBot" of "FooBot/2.1". "*" stands for itself, whatever
  /// follows it after a space.
  private static func productToken(_ value: ArraySlice<UInt8>) -> String {
    if value.first == UInt8(ascii: "*"), value.dropFirst().first.map(\.isASCIISpace) ?? true {
      return "*"
    }
    return RobotsFile.productToken(of: String(decoding: value, as: UTF8.self))
  }
}

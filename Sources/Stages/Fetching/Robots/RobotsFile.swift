/// What a robots.txt says to one crawler, by RFC 9309 (https://www.rfc-editor.org/rfc/rfc9309).
///
/// Where the RFC leaves room, Google's parser (github.com/google/robotstxt) is followed: forgiven
/// misspellings, "index.htm" as the folder, and that of rules of one length the permission wins.
struct RobotsFile: Equatable, Sendable {
  /// As much of a file as is read; the RFC asks for 500 KiB at least.
  static let maximumBytes = 512_000

  private struct Rule: Equatable {
    let pattern: RobotsPath
    let isAllow: Bool
  }

  private var rules: [Rule] = []
  /// Seconds between two requests that the group asks for; nil when it does not.
  private(set) var crawlDelay: Double?
  /// The URLs of the `Sitemap:` lines, which are of no group.
  private(set) var sitemaps: [String] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file; what is beyond `maximumBytes` is left out.
  ///   - agent: The crawler's product token: "Depeche".
  init(_ bytes: [UInt8], agent: String) {
    let name = agent.lowercased()
    var general = RobotsFile()
    var isNamed = false
    var group = (isOurs: false, isEverybodys: false, hasRules: false)
    Self.forEachLine(of: bytes) { line in
      switch RobotsLine(line) {
      case .userAgent(let other)?:
        if group.hasRules { group = (false, false, false) }
        if other == "*" {
          group.isEverybodys = true
        } else if other.lowercased() == name {
          group.isOurs = true
          isNamed = true
        }
      case .rule(let pattern, let isAllow)?:
        group.hasRules = true
        let rule = Rule(pattern: pattern, isAllow: isAllow)
        if group.isOurs { rules.append(rule) }
        if group.isEverybodys { general.rules.append(rule) }
      case .crawlDelay(let seconds)?:
        if group.isOurs { crawlDelay = crawlDelay ?? seconds }
        if group.isEverybodys { general.crawlDelay = general.crawlDelay ?? seconds }
      case .sitemap(let url)?: sitemaps.append(url)
      case nil: break
      }
    }
    // The groups for everybody count only where none names the crawler.
    if !isNamed {
      rules = general.rules
      crawlDelay = general.crawlDelay
    }
  }

  /// No rules: everything is allowed.
  init() {}

  /// Whether a URL may be asked for. The longest matching pattern decides.
  func allows(url: String) -> Bool {
    let path = RobotsPath(ofURL: url)
    return allows(path, \.literal) && allows(path, \.decoded)
  }

  private func allows(_ path: RobotsPath, _ form: KeyPath<RobotsPath, [UInt8]>) -> Bool {
    var allowed = -1
    var disallowed = -1
    for rule in rules {
      let length = Self.length(
        of: rule.pattern[keyPath: form], matching: path[keyPath: form], isAllow: rule.isAllow)
      if rule.isAllow {
        allowed = max(allowed, length)
      } else {
        disallowed = max(disallowed, length)
      }
    }
    // An empty pattern says nothing.
    return disallowed <= 0 || allowed >= disallowed
  }

  /// The length of a pattern when it matches; -1 when it does not.
  private static func length(of pattern: [UInt8], matching path: [UInt8], isAllow: Bool) -> Int {
    if RobotsPath.matches(pattern, path) { return pattern.count }
    guard isAllow, let slash = pattern.lastIndex(of: UInt8(ascii: "/")),
      pattern[slash...].starts(with: "/index.htm".utf8)
    else { return -1 }
    let folder = Array(pattern[...slash]) + [UInt8(ascii: "$")]
    return RobotsPath.matches(folder, path) ? folder.count : -1
  }

  /// The name without what follows it: "FooBot" of "FooBot/2.1 (+https://example.org)".
  static func productToken(of agent: String) -> String {
    String(
      decoding: agent.utf8.prefix { byte in
        (0x41...0x5A).contains(byte & ~0x20) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      }, as: UTF8.self)
  }

  /// Lines end in LF, CR or both; a byte order mark, even a part of one, is passed over.
  private static func forEachLine(of bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var rest = bytes.prefix(maximumBytes)
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] where rest.first == byte { rest = rest.dropFirst() }
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
      body(rest[rest.startIndex..<end])
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }
}

/// Addresses as pages write them, made absolute.
struct PageAddress: Sendable {
  /// "https://www.exemple.test".
  private let origin: Substring
  /// "/region/pont.html".
  private let path: Substring

  /// Takes a page's own address; nil unless it is one of the web.
  init?(_ address: String) {
    let plain = address.prefix { $0 != "?" && $0 != "#" }
    guard let scheme = plain.firstSchemeMark, Self.isWeb(plain[..<scheme.lowerBound]) else {
      return nil
    }
    let end = plain[scheme.upperBound...].firstIndex(of: "/") ?? plain.endIndex
    guard scheme.upperBound < end else { return nil }
    origin = plain[..<end]
    path = plain[end...]
  }

  private static func isWeb(_ scheme: Substring) -> Bool {
    let lower = scheme.lowercased()
    return lower == "http" || lower == "https"
  }

  /// Whether it is the site's front page.
  var isFrontPage: Bool { path.isEmpty || path == "/" }

  /// The host's own name: "exemple" of www.exemple.co.uk.
  var siteName: String? {
    let host = origin.drop { $0 != "/" }.dropFirst(2).prefix { $0 != ":" }
    return host.split(separator: ".").filter { $0 != "www" }.max { $0.utf8.count < $1.utf8.count }
      .map(String.init)
  }

  /// An address on this page as an absolute one; nil for what is no address of the web.
  func resolve(_ reference: String) -> String? {
    let reference = reference.trimmingWhitespace
    guard !reference.isEmpty, !reference.contains(" "), reference.utf8.count < 2000 else {
      return nil
    }
    if let colon = reference.firstIndex(where: { $0 == ":" || $0 == "/" || $0 == "?" }),
      reference[colon] == ":"
    {
      return PageAddress(reference) == nil ? nil : reference
    }
    if reference.hasPrefix("//") {
      let absolute = origin.prefix { $0 != "/" } + reference
      return PageAddress(String(absolute)) == nil ? nil : String(absolute)
    }
    if reference.hasPrefix("/") { return origin + reference }
    if reference.hasPrefix("?") { return origin + path + reference }
    if reference.hasPrefix("#") { return nil }
    return origin + joined(reference)
  }

  /// A path below this page's folder, without dots.
  private func joined(_ reference: String) -> String {
    let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    if !path.hasSuffix("/"), !parts.isEmpty { parts.removeLast() }
    for part in reference[..<end].split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        _ = parts.popLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/") + reference[end...]
  }
}

extension Substring {
  /// Where "://" first stands.
  var firstSchemeMark: Range<Index>? {
    let mark = "://".utf8
    var rest = utf8[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[colon...]
      if rest.starts(with: mark) { return colon..<utf8.index(colon, offsetBy: mark.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}

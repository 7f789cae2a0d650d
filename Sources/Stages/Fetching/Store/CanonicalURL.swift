import LanguageData

/// One name for all the addresses of a page.
///
/// Two addresses are the same page when they differ only in what never changes the page: the case
/// of scheme and host, the port that goes without saying, the fragment, `.` and `..` in the path,
/// the spelling of percent-encodings, an empty query, and parameters that only say where a reader
/// came from (`world/tracking-parameters.tsv`). The order of the other parameters, `www.`, the
/// scheme and a slash at the end stay: there are sites where each of them matters.
public struct CanonicalURL: Sendable {
  private let names: Set<String>
  private let prefixes: [String]

  /// Reads the tracking parameters.
  ///
  /// - Throws: `LanguageDataError` when the data is missing or malformed.
  public init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/tracking-parameters.tsv", columns: ["name"])
    let all = table.rows.map { $0[0] }
    names = Set(all.filter { !$0.hasSuffix("*") })
    prefixes = all.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
  }

  /// Knows no tracking parameters.
  init() {
    names = []
    prefixes = []
  }

  /// The name of an address. Fragment and dots are in order there already.
  func key(of address: WebAddress) -> String {
    let scheme = address.isEncrypted ? "https" : "http"
    let usualPort = address.isEncrypted ? ":443" : ":80"
    let site = address.site.hasSuffix(usualPort) ? address.host : address.site
    let rest = address.text.dropFirst(scheme.count + 3).drop { $0 != "/" && $0 != "?" }
    let url = "\(scheme)://\(site)" + Self.normalizedEscapes(String(rest))
    guard let mark = url.firstIndex(of: "?") else { return url }
    let kept = url[url.index(after: mark)...].split(
      separator: "&", omittingEmptySubsequences: true
    ).filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !names.contains(name) && !prefixes.contains { name.hasPrefix($0) }
    }
    let path = url[..<mark]
    return kept.isEmpty ? String(path) : path + "?" + kept.joined(separator: "&")
  }

  /// Capitals in percent-encodings, and none for what needs none (RFC 3986, 6.2.2).
  private static func normalizedEscapes(_ url: String) -> String {
    guard url.utf8.contains(UInt8(ascii: "%")) else { return url }
    return String(
      decoding: RobotsPath.encoded(Array(url.utf8)[...], isDecoding: true), as: UTF8.self)
  }
}

/// The cookies of one chain of redirects.
///
/// Some sites answer with a redirect to the same URL until a cookie comes back. Cookies go back to
/// the host that set them, within the chain that it is part of, and are forgotten at its end: no
/// site ever sees one again, so nobody can be followed by them.
struct ChainCookies {
  private struct Cookie: Equatable {
    let host: String
    let name: String
    var value: String
  }

  /// A chain with more is none of an article.
  private static let maximumCount = 20
  private static let maximumBytes = 4096

  private var cookies: [Cookie] = []

  /// Takes the cookies that an answer sets.
  ///
  /// - Parameters:
  ///   - values: The values of its Set-Cookie headers.
  ///   - site: Who answered.
  mutating func take(_ values: [String], from site: String) {
    for value in values {
      let pair = value.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, pair[0].utf8.count + pair[1].utf8.count <= Self.maximumBytes else {
        continue
      }
      let cookie = Cookie(
        host: site, name: pair[0].trimmedOfSpace,
        value: pair[1].trimmedOfSpace)
      guard !cookie.name.isEmpty, Self.isPlain(cookie.name), Self.isPlain(cookie.value) else {
        continue
      }
      if let index = cookies.firstIndex(where: { $0.host == site && $0.name == cookie.name }) {
        cookies[index] = cookie
      } else if cookies.count < Self.maximumCount {
        cookies.append(cookie)
      }
    }
  }

  /// The Cookie header for a site; nil when it has set none.
  func header(for site: String) -> String? {
    let own = cookies.filter { $0.host == site }
    return own.isEmpty ? nil : own.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
  }

  /// What tells one state of the chain from another: the same URL again with new cookies is no loop.
  var state: String {
    cookies.isEmpty
      ? "" : "\n" + cookies.map { "\($0.host)\t\($0.name)=\($0.value)" }.joined(separator: "\n")
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ";") || $0 == 0x20 }
  }
}

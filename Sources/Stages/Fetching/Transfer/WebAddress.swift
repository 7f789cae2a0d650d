import CLibCurl
import Records

/// An http or https URL in the form in which it is requested.
struct WebAddress: Equatable, Sendable {
  /// Longer URLs are refused: none of an article comes near.
  static let maximumBytes = 8192

  /// The URL, percent-encoded where needed, without its fragment.
  let text: String
  /// The host in lower case; IPv4 addresses in four decimal parts, IPv6 ones in brackets.
  let host: String
  /// Whether it is of https.
  let isEncrypted: Bool
  /// The port, whether it is written or goes without saying.
  let port: UInt16

  /// The host and port, in lower case: what a robots.txt and cookies are for.
  var site: String { "\(host):\(port)" }

  /// Whom politeness asks one request at a time: the host, whether by http or https; a port of its own
  /// is a server of its own, "example.org:8080".
  var server: String { port == 80 || port == 443 ? host : site }

  /// Reads a URL.
  ///
  /// - Throws: `StageFailure` with code `invalid_url`.
  init(_ text: String) throws(StageFailure) {
    guard text.utf8.count <= Self.maximumBytes else {
      throw StageFailure(.invalidURL, "the URL is longer than \(Self.maximumBytes) bytes")
    }
    guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) else {
      throw StageFailure(.invalidURL, "the URL contains a space or control character")
    }
    // Browsers take it for a slash and others do not: two readings of what the host is.
    guard !text.prefix(while: { $0 != "?" && $0 != "#" }).contains("\\") else {
      throw StageFailure(.invalidURL, "the URL contains a backslash")
    }
    guard let handle = curl_url() else { throw StageFailure(.invalidURL, "out of memory") }
    defer { curl_url_cleanup(handle) }
    let status = curl_url_set(handle, CURLUPART_URL, text, UInt32(CURLU_URLENCODE))
    guard status == CURLUE_OK else {
      throw StageFailure(.invalidURL, String(cString: curl_url_strerror(status)).lowercased())
    }
    let scheme = Self.part(CURLUPART_SCHEME, of: handle)
    guard scheme == "http" || scheme == "https" else {
      throw StageFailure(.invalidURL, "the scheme \(scheme ?? "") is neither http nor https")
    }
    curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
    guard let url = Self.part(CURLUPART_URL, of: handle),
      let host = Self.part(CURLUPART_HOST, of: handle), !host.isEmpty,
      let port = Self.part(CURLUPART_PORT, of: handle, UInt32(CURLU_DEFAULT_PORT)).flatMap({
        UInt16($0)
      })
    else { throw StageFailure(.invalidURL, "the URL names no host") }
    self.text = url
    self.host = host.lowercased()
    isEncrypted = scheme == "https"
    self.port = port
  }

  /// The robots.txt of the site.
  var robots: WebAddress {
    get throws(StageFailure) {
      try WebAddress("\(isEncrypted ? "https" : "http")://\(site)/robots.txt")
    }
  }

  private static func part(_ part: CURLUPart, of handle: OpaquePointer, _ flags: UInt32 = 0)
    -> String?
  {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}

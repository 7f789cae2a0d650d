import Records

extension HTMLWriter {
  /// Writes a link to a web page, or the words alone where the URL is none of the web. The page itself says
  /// that no referrer is sent.
  mutating func link(to url: String?, _ words: String) {
    guard let address = url.flatMap(WebAddress.init) else { return text(words) }
    element("a", ["href": address.url], words)
  }
}

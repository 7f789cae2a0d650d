extension HTMLWriter {
  /// Writes the head of a page that asks nothing of the network and runs no script, up to the opening of
  /// its body.
  ///
  /// - Parameter style: What the page's own parts look like, beyond the style that all such pages share.
  package mutating func openPage(title: StaticString, style: StaticString) {
    markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
    markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    markup("<meta name=\"referrer\" content=\"no-referrer\">\n")
    open(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
      ])
    markup("<title>")
    markup(title)
    markup("</title><style>")
    markup(PageStyle.css)
    markup(style)
    markup("</style></head>\n<body>\n")
  }

  /// Writes an address, as a link where it is one of the web.
  package mutating func address(_ url: String) {
    let isWeb = ["http://", "https://"].contains { url.lowercased().hasPrefix($0) }
    if isWeb {
      element("a", ["href": url, "rel": "noopener noreferrer"], url)
    } else {
      text(url)
    }
  }
}

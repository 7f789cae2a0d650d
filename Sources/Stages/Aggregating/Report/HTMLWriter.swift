import Records

/// Appends HTML to a string. Markup is fixed in the source, everything else is escaped.
struct HTMLWriter {
  /// The page so far.
  private(set) var html = ""

  /// Writes markup that is fixed in the source.
  mutating func markup(_ markup: StaticString) { html += "\(markup)" }

  /// Writes text.
  mutating func text(_ text: String) { html += Self.escaped(text) }

  /// Writes an element and what `body` puts into it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    html += "</\(name)>"
  }

  /// Writes an element with nothing but text in it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element without attributes and with nothing but text in it.
  mutating func element(_ name: StaticString, _ text: String) {
    element(name) { $0.text(text) }
  }

  /// Writes the opening tag of an element.
  mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    html += "<\(name)"
    for (key, value) in attributes { html += " \(key)=\"\(Self.escaped(value))\"" }
    html += ">"
  }

  /// Writes a link to a web page, or the words alone where the URL is none of the web.
  mutating func link(to url: String?, _ words: String) {
    guard let address = url.flatMap(WebAddress.init) else { return text(words) }
    element("a", ["href": address.url, "rel": "noopener noreferrer"], words)
  }

  /// The text with HTML's special characters as entities, in content and in quoted attributes.
  /// Control characters, which HTML forbids, become U+FFFD; line ends and tabs stay.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

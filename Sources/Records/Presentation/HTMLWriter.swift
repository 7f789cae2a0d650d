/// Appends HTML to a string. Markup is fixed in the source, everything else is escaped.
package struct HTMLWriter: Sendable {
  /// The page so far.
  package private(set) var html = ""

  /// An empty page.
  package init() {}

  /// Writes markup that is fixed in the source.
  package mutating func markup(_ markup: StaticString) { html += "\(markup)" }

  /// Writes text.
  package mutating func text(_ text: String) { html += Self.escaped(text) }

  /// Adds what another writer has written.
  package mutating func append(_ other: HTMLWriter) { html += other.html }

  /// Writes an element and what `body` puts into it.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    html += "</\(name)>"
  }

  /// Writes an element with nothing but text in it.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element without attributes and with nothing but text in it.
  package mutating func element(_ name: StaticString, _ text: String) {
    element(name) { $0.text(text) }
  }

  /// Writes the opening tag of an element.
  package mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    html += "<\(name)"
    for (key, value) in attributes { html += " \(key)=\"\(Self.escaped(value))\"" }
    html += ">"
  }

  /// The text with HTML's special characters as entities, in content and in quoted attributes.
  /// Control characters and noncharacters, which HTML and XML forbid, become U+FFFD; line ends and tabs stay.
  package static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value):
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

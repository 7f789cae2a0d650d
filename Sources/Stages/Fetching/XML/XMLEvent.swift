/// The name of an element or attribute.
struct XMLName: Hashable {
  /// What the name means; two names of different namespaces never mean the same.
  let namespace: XMLNamespace
  /// The name without its prefix, in lower case: old formats write in capitals.
  let local: String
}

/// An element with what it inherits.
struct XMLElement {
  let name: XMLName
  /// The attributes, the first of each name.
  let attributes: [XMLName: String]
  /// The URL against which its links are read: its own `xml:base` and those around it; empty for
  /// none.
  let base: String
  /// Its `xml:lang` or that of the nearest element around it; nil for none.
  let language: String?

  /// The value of an attribute without a namespace.
  func attribute(_ local: String) -> String? {
    attributes[XMLName(namespace: .none, local: local)]
  }
}

/// One step through a document. Starts and ends always match.
enum XMLEvent {
  case start(XMLElement)
  /// Text with its references decoded; a paragraph may come in several pieces.
  case text(String)
  case end
}

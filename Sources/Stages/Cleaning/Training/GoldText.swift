/// The text that a person took from a page.
public struct GoldText: Sendable {
  /// The text; paragraphs end in "\n".
  public var text: String
  /// The page's site: "example.org"; nil where only its URL tells.
  public var domain: String?
  /// The collection that the page is from: scores are given for each.
  public var source: String

  /// Makes a gold text.
  public init(text: String, domain: String? = nil, source: String = "") {
    self.text = text
    self.domain = domain
    self.source = source
  }
}

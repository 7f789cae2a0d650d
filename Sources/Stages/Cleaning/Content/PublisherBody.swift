import Records

/// The article's text as its publisher gives it to machines: a witness, and a stand-in where the page
/// itself shows next to nothing.
struct PublisherBody {
  /// Its paragraphs.
  let paragraphs: [TextParagraph]
  /// What it says about the blocks of the page; nil when it is too short to say anything.
  let witness: ArticleBodyWitness?

  /// Reads a body, which may be text or markup; nil when there is no text in it.
  init?(_ body: String, lexicon: CleaningLexicon) {
    let markup =
      Self.isMarkup(Array(body.utf8))
      ? body : body.split(separator: "\n").joined(separator: "<br><br>")
    let scrubbed = HTMLScrubber.scrub(
      "<div>\(markup)</div>".utf8.span, limit: .max, entities: lexicon.entities)
    let tree = HTMLTree(scrubbed)
    let page = BlockReader.blocks(
      of: tree, roles: ElementRoles(of: tree, classNames: lexicon.classNames),
      shares: TextShare(of: tree), leavingOut: [])
    guard !page.blocks.isEmpty else { return nil }
    paragraphs = page.blocks.map { TextParagraph(text: page.text(of: $0), kind: $0.kind) }
    witness = ArticleBodyWitness(body: paragraphs.map(\.text).joined(separator: "\n"))
  }

  /// Whether a paragraph, a line or a division begins anywhere.
  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { start in
      guard bytes[start] == UInt8(ascii: "<") else { return false }
      let tag = bytes[start...].dropFirst()
      return tag.starts(with: "p".utf8) || tag.starts(with: "br".utf8)
        || tag.starts(with: "div".utf8)
    }
  }

  /// Characters.
  private var length: Int {
    paragraphs.reduce(0) { $0 + $1.text.utf8.count { $0 & 0xC0 != 0x80 } }
  }

  private static let shortestBody = 300

  /// Whether it stands in for what was found: that is a fraction, and agrees with it or is hardly
  /// anything.
  func replaces(_ decision: ContentDecision) -> Bool {
    let shown = decision.keptLength
    guard length > Self.shortestBody, length > 2 * shown else { return false }
    guard let witness, 5 * shown > length else { return true }
    let agreed = decision.kept.reduce(into: 0.0) { sum, index in
      let block = decision.page.blocks[index]
      sum += (witness.support(for: decision.page.bytes[block.range]) ?? 0) * Double(block.length)
    }
    return agreed > 0.5 * Double(shown)
  }
}

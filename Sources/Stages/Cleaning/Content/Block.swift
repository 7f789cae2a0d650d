import Records

/// A run of text that a reader sees as one paragraph, heading, list item or table row, and what
/// can be counted about it.
struct Block: Sendable {
  /// The innermost block element that holds it, as an index into the tree.
  let node: Int
  /// What it is on the page.
  var kind: Paragraph.Kind
  /// Roles of the elements that hold it.
  let roles: MarkupRoles
  /// Its text: bytes of `PageBlocks.bytes`.
  let range: Range<Int>
  /// Whether the text must be composed to be NFC.
  let mayNeedComposing: Bool
  /// Letters, digits and signs; an ideograph or a kana counts as three, for it says as much.
  let length: Int
  /// How much of `length` is inside links.
  let linkLength: Int
  /// Words between spaces.
  let wordCount: Int
  /// Whether it ends like a sentence.
  let endsSentence: Bool

  /// The share of the text that is inside links, 0 to 1.
  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
}

/// All blocks of a page in document order, without those that are surely not the article.
struct PageBlocks: Sendable {
  /// The blocks.
  var blocks: [Block] = []
  /// Their texts.
  var bytes: [UInt8] = []

  /// The text of a block in NFC.
  func text(of block: Block) -> String {
    block.mayNeedComposing
      ? TextLine.composed(bytes[block.range]) : String(decoding: bytes[block.range], as: UTF8.self)
  }
}

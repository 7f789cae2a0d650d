import Records

/// What became of each block of a page.
struct ContentDecision {
  /// What became of one block, and why.
  enum Verdict: Equatable {
    case kept
    /// The trees find it improbable.
    case improbable
    /// Words about a picture.
    case caption
    /// `<lang>/boilerplate.tsv` knows the line.
    case phrase
    /// It stands behind a line that ends articles.
    case afterEnd
    /// The title once more.
    case title
    /// Author, date or time.
    case byline
    /// Another story that the page appended.
    case otherArticle
    /// The same text was kept elsewhere on the page.
    case copy
    /// A heading of nothing.
    case emptyHeading
  }

  /// The blocks.
  let page: PageBlocks
  /// What the trees were told about each.
  let features: BlockFeatures
  /// How probably each is the article, 0 to 1.
  let probabilities: [Double]
  /// What became of each.
  var verdicts: [Verdict]
  /// Whether what the page hides was read too, because next to nothing is shown.
  var readsHidden = false

  /// The blocks that are kept.
  var kept: [Int] { verdicts.indices.filter { verdicts[$0] == .kept } }

  /// Characters that are kept.
  var keptLength: Int { kept.reduce(0) { $0 + page.blocks[$1].length } }

  /// What a block is; an opening that is set as a heading is none.
  private func kind(of index: Int) -> Paragraph.Kind {
    let kind = page.blocks[index].kind
    return kind == .heading && features[index, .opensDescription] == 1
      && features[index, .isTitle] == 0
      ? .text : kind
  }

  /// The article's paragraphs in order; empty when there is no article.
  var paragraphs: [TextParagraph] {
    kept.map { TextParagraph(text: page.text(of: page.blocks[$0]), kind: kind(of: $0)) }
  }
}

/// A paragraph of the article on its way into the document.
struct TextParagraph {
  let text: String
  let kind: Paragraph.Kind
}

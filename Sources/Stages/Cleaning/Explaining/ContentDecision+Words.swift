extension ContentDecision.Verdict {
  /// In words, for people.
  var words: String {
    switch self {
    case .kept: "kept"
    case .improbable: "improbable"
    case .caption: "caption"
    case .phrase: "known line"
    case .afterEnd: "behind the end"
    case .title: "title again"
    case .byline: "author or date"
    case .otherArticle: "another story"
    case .copy: "copy"
    case .emptyHeading: "heading of nothing"
    }
  }

  /// In one word, for programs.
  var name: String {
    switch self {
    case .kept: "kept"
    case .improbable: "improbable"
    case .caption: "caption"
    case .phrase: "phrase"
    case .afterEnd: "after_end"
    case .title: "title"
    case .byline: "byline"
    case .otherArticle: "other_article"
    case .copy: "copy"
    case .emptyHeading: "empty_heading"
    }
  }
}

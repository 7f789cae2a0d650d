/// What kind of knowledge about a block a feature is: fine enough to say why a block was dropped,
/// coarse enough to read at a glance.
enum FeatureGroup: String, CaseIterable, Sendable {
  /// The text itself.
  case text
  /// Links in it and in what holds it.
  case links
  /// What tags, classes, ids and ARIA roles around it are called.
  case names
  /// Where it stands on the page and to the container.
  case place
  /// What else the elements around it hold, and others like it on the page.
  case parents
  /// What stands right before and behind it.
  case neighbours
  /// Whether the publisher's own body has it.
  case body

  /// In words.
  var words: String { self == .body ? "JSON-LD" : rawValue }

  /// The columns of a row of features, by group, in the order of `allCases`.
  static let columns: [[Int]] = allCases.map { group in
    BlockFeature.allCases.filter { $0.group == group }.map(\.rawValue)
  }
}

extension BlockFeature {
  /// What kind of knowledge this is.
  var group: FeatureGroup {
    switch self {
    case .good, .bad, .logLength, .words, .wordLength, .endsSentence, .capitals, .digits, .hasDate,
      .hasAddress, .phrase, .opensDescription, .isTitle, .isInTitle, .copies, .kind, .tag,
      .headingLevel:
      .text
    case .linkDensity, .parentLinks, .secondLinks, .thirdLinks, .branchLinks: .links
    case .contentDistance, .furnitureDistance, .nearFurniture, .inLeftOut, .inFurniture, .inByline,
      .inUnlikely, .inCaption, .inMain, .inArticle, .branchIsFurniture:
      .names
    case .depth, .blocksBefore, .charactersBefore, .goodBefore, .fromTitle, .pageBlocks, .pageGood,
      .containerBlocks, .containerPurity, .containerShare, .inContainer, .stepsUp, .stepsDown,
      .fromStart, .toEnd:
      .place
    case .ownCount, .ownShare, .parentPurity, .parentShare, .parentCount, .parentLength,
      .secondPurity, .secondShare, .secondCount, .secondLength, .thirdPurity, .thirdShare,
      .thirdCount, .thirdLength, .likeShare, .likeCount, .likeMean, .branchPurity, .branchShare,
      .branchCount, .branchLength:
      .parents
    case .previousLogLength, .previousLinks, .previousIsSibling,
      .secondPreviousLinks, .nextLogLength, .nextLinks, .nextIsSibling, .secondNextLinks,
      .secondNextIsSibling, .goodBefore3, .goodAfter3, .goodBefore8, .goodAfter8, .badBefore3,
      .badAfter3, .badBefore8, .badAfter8:
      .neighbours
    case .bodySupport: .body
    }
  }
}

/// What the classifier knows about a block; the names are those of `world/block-trees.tsv`.
///
/// Lengths are in characters of `Block.length`; shares go from 0 to 1; -1 stands for "there is none".
enum BlockFeature: Int, CaseIterable, Sendable {
  // The text itself.
  /// Characters that speak for and against the block by itself: see `BlockWeight`.
  case good, bad
  /// Logarithm of the length; words, at most 200; share inside links; letters a word.
  case logLength, words, linkDensity, wordLength
  case endsSentence
  /// Share of words with a capital; share of bytes that are digits.
  case capitals, digits
  /// A date, or a web or mail address, in it.
  case hasDate, hasAddress
  /// 1 to 3 where `<lang>/boilerplate.tsv` knows the line: leave it out, the links after it too, end.
  case phrase
  case opensDescription, isTitle, isInTitle
  /// Share of its word triples that the publisher's own body has.
  case bodySupport
  /// How often the page has this text.
  case copies
  case kind, tag, headingLevel

  // The elements that hold it.
  /// Steps up to the nearest element that by its names is content, or is furniture; 99 for none.
  case contentDistance, furnitureDistance
  /// Whether the element or its parent is furniture by its names; whether any that may be left out.
  case nearFurniture, inLeftOut
  case inFurniture, inByline, inUnlikely, inCaption, inMain, inArticle
  case depth
  /// Of the element, its parent, and the two beyond: blocks, share of the page's good characters,
  /// purity, link density, mean length of a block.
  case ownCount, ownShare
  case parentPurity, parentShare, parentLinks, parentCount, parentLength
  case secondPurity, secondShare, secondLinks, secondCount, secondLength
  case thirdPurity, thirdShare, thirdLinks, thirdCount, thirdLength
  /// Of all blocks whose element and parent have the same tags and classes.
  case likeShare, likeCount, likeMean

  // Where it stands.
  /// Share of the page's blocks, characters and good characters before it.
  case blocksBefore, charactersBefore, goodBefore
  /// Blocks behind the title, -50 to 50; -99 where no title is shown.
  case fromTitle
  case pageBlocks, pageGood
  /// Of the element chosen by `ContainerChooser`.
  case containerBlocks, containerPurity, containerShare
  case inContainer
  /// Steps up from the block to an element that holds the container too, and down from there.
  case stepsUp, stepsDown
  /// Blocks behind the first and before the last of the container, -30 to 30.
  case fromStart, toEnd
  /// Of the largest element around the block that is not around the container.
  case branchPurity, branchShare, branchLinks, branchCount, branchLength, branchIsFurniture

  // Its neighbours.
  case previousLogLength, previousLinks, previousIsSibling, secondPreviousLinks
  case nextLogLength, nextLinks, nextIsSibling, secondNextLinks, secondNextIsSibling
  /// Good and bad characters a block among the three and the eight before and after.
  case goodBefore3, goodAfter3, goodBefore8, goodAfter8
  case badBefore3, badAfter3, badBefore8, badAfter8
}

/// What the classifier knows about all blocks of a page.
struct BlockFeatures: Sendable {
  /// The names of the features, in the order of the columns.
  static let names = BlockFeature.allCases.map { "\($0)" }

  /// Blocks.
  let count: Int
  /// One row a block, one column a feature.
  private(set) var values: [Float]

  /// Rows of zeros.
  init(count: Int) {
    self.count = count
    values = [Float](repeating: 0, count: count * Self.names.count)
  }

  /// One feature of one block.
  subscript(block: Int, feature: BlockFeature) -> Float {
    get { values[block * BlockFeatures.width + feature.rawValue] }
    set { values[block * BlockFeatures.width + feature.rawValue] = newValue }
  }

  /// Sets a feature that is a count or a share.
  mutating func set(_ block: Int, _ feature: BlockFeature, _ value: Double) {
    self[block, feature] = Float(value)
  }

  /// Sets a feature that holds or not.
  mutating func set(_ block: Int, _ feature: BlockFeature, _ holds: Bool) {
    self[block, feature] = holds ? 1 : 0
  }

  private static let width = names.count
}

/// Which knowledge decided about a block, as far as that can be said of a sum of trees.
///
/// One group of features at a time is set to what is usual among the blocks on the other side, those
/// that the trees find probable for an improbable block and the reverse; the groups whose change
/// moves the margin most towards that side are the reasons. Groups that only work together are not
/// found out, nor are shares of the margin added up: this is to say where to look.
struct MarginReasons {
  /// The margin of one row: `BoostedTrees.wholeMargin(of:)`.
  typealias Margin = (UnsafeBufferPointer<Float>) -> Float

  private let features: BlockFeatures
  private let isProbable: [Bool]
  private let usual: (probable: [Float], improbable: [Float])
  private let margin: Margin

  /// Prepares a page.
  ///
  /// - Parameter isProbable: What the trees find of each block. Where all are alike, they are
  ///   compared with what is usual on the page.
  init(_ features: BlockFeatures, isProbable: [Bool], margin: @escaping Margin) {
    self.features = features
    self.isProbable = isProbable
    self.margin = margin
    func medians(_ side: Bool) -> [Float] {
      let rows = isProbable.indices.filter { isProbable[$0] == side }
      return Self.medians(of: rows.isEmpty ? Array(isProbable.indices) : rows, in: features)
    }
    usual = (medians(true), medians(false))
  }

  /// The most reasons given.
  static let most = 2

  /// The groups that speak most for what the trees find of the block, the strongest first; none
  /// where no group by itself would bring it nearer to the other side.
  ///
  /// - Complexity: O(groups) margins.
  func groups(of block: Int) -> [FeatureGroup] {
    let other = isProbable[block] ? usual.improbable : usual.probable
    let row = features.row(block)
    let before = margin(of: row)
    let moves = zip(FeatureGroup.allCases, FeatureGroup.columns).map { group, columns in
      var changed = row
      for column in columns { changed[column] = other[column] }
      let move = margin(of: changed) - before
      return (group: group, move: isProbable[block] ? -move : move)
    }
    // Sorting is stable: of equal moves the first group comes first.
    return moves.filter { $0.move > 0 }.sorted { $0.move > $1.move }.prefix(Self.most).map(\.group)
  }

  private func margin(of row: [Float]) -> Float { row.withUnsafeBufferPointer(margin) }

  private static func medians(of blocks: [Int], in features: BlockFeatures) -> [Float] {
    BlockFeature.allCases.map { feature in
      let values = blocks.map { features[$0, feature] }.sorted()
      return values.isEmpty ? 0 : values[values.count / 2]
    }
  }
}

extension BlockFeatures {
  /// The features of one block, in the order of `names`.
  func row(_ block: Int) -> [Float] { BlockFeature.allCases.map { self[block, $0] } }
}

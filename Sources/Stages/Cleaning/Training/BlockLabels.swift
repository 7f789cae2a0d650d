/// Tells which blocks of a page are in the text that a person took from it.
///
/// 1. A block of five words or more is in it when half of its runs of three words are.
/// 2. Of blocks with the same words as many are in it as it has copies: those whose neighbours are
///    found on the same side of them in the text.
/// 3. A shorter block is in it when its words stand there between what the blocks before and after
///    it were found to be.
struct BlockLabels {
  /// Whether each block is in the text.
  private(set) var labels: [Bool]

  private let gold: [UInt64]
  private let blocks: [[UInt64]]
  /// Where in the text each block was found.
  private var anchors: [Range<Int>?]

  /// Labels blocks.
  ///
  /// - Parameters:
  ///   - blocks: The texts of the blocks in the order of the page.
  ///   - gold: The text that the page should give.
  init(of blocks: [String], gold: String) {
    self.blocks = blocks.map { WordHashes.words(of: $0, foldingCase: true) }
    self.gold = WordHashes.words(of: gold, foldingCase: true)
    labels = [Bool](repeating: false, count: blocks.count)
    anchors = [Range<Int>?](repeating: nil, count: blocks.count)
    findLongBlocks()
    dropCopies()
    findShortBlocks()
  }

  /// From so many words on a block speaks for itself.
  private static let longBlock = 5

  // MARK: - Long blocks

  private mutating func findLongBlocks() {
    guard gold.count > 2 else { return }
    var places: [UInt64: (first: Int, count: Int)] = [:]
    for (place, run) in WordHashes.runs(of: gold, length: 3).enumerated() {
      places[run, default: (place, 0)].count += 1
    }
    for index in blocks.indices where blocks[index].count >= Self.longBlock {
      let runs = WordHashes.runs(of: blocks[index], length: 3)
      let hits = runs.compactMap { places[$0] }
      guard !hits.isEmpty, 2 * hits.count >= runs.count else { continue }
      // Runs that the text has once say where it is.
      let unique = hits.filter { $0.count == 1 }
      let found = (unique.isEmpty ? hits : unique).map(\.first)
      labels[index] = true
      anchors[index] = (found.min() ?? 0)..<(found.max() ?? 0) + 3
    }
  }

  // MARK: - Copies

  private mutating func dropCopies() {
    var groups: [[UInt64]: Int] = [:]
    var copies: [[Int]] = []
    for index in blocks.indices where anchors[index] != nil {
      if let group = groups[blocks[index]] {
        copies[group].append(index)
      } else {
        groups[blocks[index]] = copies.count
        copies.append([index])
      }
    }
    for group in copies where group.count > 1 {
      let words = blocks[group[0]]
      let wanted = max(1, words.count < Self.longestCounted ? occurrences(of: words) : 1)
      let agreements = group.map { agreement(of: $0, group) }
      let order = group.indices.sorted { (-agreements[$0], $0) < (-agreements[$1], $1) }
      for place in order.dropFirst(wanted) {
        labels[group[place]] = false
        anchors[group[place]] = nil
      }
    }
  }

  /// Texts that have a longer block twice are not worth the search.
  private static let longestCounted = 200

  private func occurrences(of words: [UInt64]) -> Int {
    guard words.count <= gold.count else { return 0 }
    return (0...gold.count - words.count).count { gold[$0..<$0 + words.count].elementsEqual(words) }
  }

  /// How many of the blocks around were found on the side on which they are.
  private func agreement(of index: Int, _ group: [Int]) -> Int {
    (max(0, index - 3)..<min(blocks.count, index + 4)).count { other in
      guard other != index, !group.contains(other), let own = anchors[index],
        let anchor = anchors[other]
      else { return false }
      return (anchor.lowerBound < own.lowerBound) == (other < index)
    }
  }

  // MARK: - Short blocks

  private mutating func findShortBlocks() {
    var ends = anchors.lazy.compactMap(\.self).makeIterator()
    guard var next = ends.next() else { return }
    var previous: Range<Int>?
    var isLast = false
    for index in blocks.indices {
      if let anchor = anchors[index] {
        previous = anchor
        if let later = ends.next() { next = later } else { isLast = true }
      }
      let words = blocks[index]
      guard words.count < Self.longBlock, !words.isEmpty else { continue }
      var low = previous?.upperBound ?? 0
      var high = isLast ? gold.count : next.lowerBound
      if previous == nil { low = max(0, high - Self.reach) }
      if isLast { high = min(gold.count, low + Self.reach) }
      guard low <= high, high - low <= Self.widestGap else { continue }
      labels[index] = contains(words, in: max(0, low - 1)..<min(gold.count, high + 1))
    }
  }

  /// How many words before the first and after the last block that was found short ones may be.
  private static let reach = 30
  /// Words between two blocks among which a short one says nothing.
  private static let widestGap = 400

  private func contains(_ words: [UInt64], in range: Range<Int>) -> Bool {
    guard range.count >= words.count else { return false }
    return (range.lowerBound...range.upperBound - words.count).contains {
      gold[$0..<$0 + words.count].elementsEqual(words)
    }
  }
}

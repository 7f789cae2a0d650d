/// How much of a page's running text lies inside each element.
///
/// It keeps a wrapper from being thrown away for a class name: an element that holds most of the
/// text is not a share bar, whatever it is called.
struct TextShare {
  private var sums: [Int]

  /// Counts the texts of a page that are long enough to be running text and are no links.
  init(of tree: HTMLTree) {
    sums = [0]
    sums.reserveCapacity(tree.nodes.count + 1)
    var sum = 0
    var linkEnd: Int32 = 0
    for (index, node) in tree.nodes.enumerated() {
      if node.tag == .a { linkEnd = max(linkEnd, node.end) }
      if node.tag == .text, index >= linkEnd, node.high - node.low >= Self.shortestRunningText {
        sum += Int(node.high - node.low)
      }
      sums.append(sum)
    }
  }

  private static let shortestRunningText: Int32 = 60

  /// Bytes of running text inside a node.
  func length(of index: Int, in tree: HTMLTree) -> Int {
    sums[Int(tree.nodes[index].end)] - sums[index]
  }

  /// The share of the page's running text inside a node, 0 to 1; 0 for a page without any.
  func share(of index: Int, in tree: HTMLTree) -> Double {
    let total = sums[sums.count - 1]
    return total == 0 ? 0 : Double(length(of: index, in: tree)) / Double(total)
  }
}

/// Chooses the title among what the page offers.
struct TitleFinder {
  private let tree: HTMLTree
  /// What meta tags, JSON-LD and `<title>` say.
  private let stated: String?
  private let headline: String?
  private let documentTitle: String?
  private let siteNames: [String]

  /// The title and the element that shows it.
  struct Finding {
    var title: String?
    var node: Int?
  }

  /// Looks at a page.
  init(_ tree: HTMLTree, meta: MetaTags, linked: LinkedData.Item?, siteNames: [String]) {
    self.tree = tree
    stated = Self.title(meta.best(.title))
    headline = Self.title(linked?.headline)
    documentTitle = Self.title(meta.documentTitle)
    self.siteNames = siteNames
  }

  /// A title in one line; what is longer than any title is none.
  private static func title(_ text: String?) -> String? {
    text.flatMap { $0.utf8.count <= 2000 ? TextLine.plain($0) : nil }
  }

  /// The title: the shown heading that another witness confirms, else the best witness.
  ///
  /// - Parameter headings: `<h1>`, `<h2>` and what is called a title, in the order of the page.
  func find(headings: [Int]) -> Finding {
    let folded = [headline, stated, documentTitle].compactMap { $0 }.map(TitleComparison.folded)
    let byRank = ranked(headings)
    var headings: [Heading] = []
    for nodes in byRank {
      let shown = nodes.compactMap(heading)
      for witness in folded {
        if let heading = shown.first(where: { confirms(witness, $0) }) {
          return Finding(title: heading.text, node: heading.node)
        }
      }
      headings += shown
    }
    let main = headings.filter { tree.nodes[$0.node].tag == .h1 }
    let best = stated ?? headline
    if best == nil, let shown = shownPart() { return shown }
    if let title = best ?? documentTitle {
      let title = withoutSiteName(title)
      let overlapping = overlapping(TitleComparison.folded(title), headings)
      return Finding(title: title, node: overlapping ?? (main.count == 1 ? main[0].node : nil))
    }
    return Finding(title: main.first?.text ?? headings.first?.text, node: main.first?.node)
  }

  /// A heading that has the title and more, or a good part of it.
  private func overlapping(_ title: [Unicode.Scalar], _ headings: [Heading]) -> Int? {
    headings.first {
      title.count >= 15 && TitleComparison.holds($0.folded, title)
        || $0.folded.count >= 15 && TitleComparison.holds(title, $0.folded)
    }?.node
  }

  /// The part of `<title>` that the page shows word for word, where it has no heading.
  private func shownPart() -> Finding? {
    guard let title = documentTitle else { return nil }
    let parts = Self.separators.map { title.split(separator: $0) }.filter { $0.count > 1 }
      .flatMap { $0.map(String.init) }
    guard let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }),
      longest.split(separator: " ").count > 3
    else { return nil }
    for index in tree.nodes.indices where tree.nodes[index].tag == .text {
      let size = Int(tree.nodes[index].high - tree.nodes[index].low)
      guard longest.utf8.count...longest.utf8.count + 40 ~= size else { continue }
      let text = TextLine.plain(String(decoding: tree.textBytes(of: index), as: UTF8.self))
      let isElsewhere = tree.ancestor(of: index, where: { $0 == .title || $0 == .a }) != nil
      if !isElsewhere, TitleComparison.isSame(text, longest) {
        return Finding(title: text, node: Int(tree.nodes[index].parent))
      }
    }
    return nil
  }

  /// What the head of a page adds to the title that it shows: the name of the site, most often.
  ///
  /// - Returns: What stands behind the title and a separator; nil where there is nothing, or too much.
  static func addition(to title: String?, in documentTitle: String?) -> String? {
    guard let title, let documentTitle, documentTitle.utf8.count > title.utf8.count,
      documentTitle.hasPrefix(title)
    else { return nil }
    let rest = documentTitle.dropFirst(title.count)
    guard let separator = separators.first(where: { rest.hasPrefix($0) }) else { return nil }
    let addition = rest.dropFirst(separator.count)
    let isShort = 2...40 ~= addition.utf8.count
    return isShort && !separators.contains { addition.contains($0) } ? String(addition) : nil
  }

  /// What stands between a title and the site's name.
  private static let separators = [" | ", " - ", " – ", " — ", " · ", " : ", " » "]

  private struct Heading {
    let text: String
    let folded: [Unicode.Scalar]
    let node: Int
  }

  /// `<h1>`, `<h2>` and what is called a title, each in the order of the page.
  private func ranked(_ headings: [Int]) -> [ArraySlice<Int>] {
    let main = headings.filter { tree.nodes[$0].tag == .h1 }
    let second = headings.filter { tree.nodes[$0].tag == .h2 }
    let other = headings.filter { ![.h1, .h2].contains(tree.nodes[$0].tag) }
    return [main, second, other].map { $0.prefix(30) }
  }

  private func heading(_ node: Int) -> Heading? {
    let text = tree.text(of: node, limit: 600)
    guard !text.isEmpty, text.utf8.count < 500 else { return nil }
    return Heading(text: text, folded: TitleComparison.folded(text), node: node)
  }

  /// Whether a heading is what a witness says, perhaps with the site's name added.
  private func confirms(_ witness: [Unicode.Scalar], _ heading: Heading) -> Bool {
    let folded = heading.folded
    guard folded.count >= 8, folded.count * 5 >= witness.count * 2 else { return folded == witness }
    if folded == witness { return true }
    // "Site - Section - Title" needs more to go by: sections are headings too.
    return folded.count >= 10 && witness.starts(with: folded)
      || folded.count >= 20 && tree.nodes[heading.node].tag == .h1
        && witness.suffix(folded.count).elementsEqual(folded)
  }

  /// A title without " - Site" at its end or "Site | " at its beginning.
  private func withoutSiteName(_ title: String) -> String {
    for separator in Self.separators {
      let parts = title.split(separator: separator, omittingEmptySubsequences: true)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if isSiteName(String(last)) { return String(title.dropLast(last.count + separator.count)) }
      if isSiteName(String(first)) { return String(title.dropFirst(first.count + separator.count)) }
      // An unknown name: short, and behind a bar, where nothing else stands.
      if separator == " | ", last.count < 30, first.count > 20 {
        return String(title.dropLast(last.count + separator.count))
      }
    }
    return title
  }

  private func isSiteName(_ text: String) -> Bool {
    let folded = TitleComparison.folded(text)
    return siteNames.contains {
      let name = TitleComparison.folded($0)
      return !name.isEmpty && (folded == name || name.count >= 4 && folded.starts(with: name))
    }
  }
}

extension TextLine {
  /// A text in one line with plain spaces, its character references resolved by the parser.
  static func plain(_ text: String) -> String {
    var line = TextLine()
    line.append(Array(text.utf8)[...])
    return line.finish()
  }
}

/// Chooses the authors among what the page offers.
struct AuthorFinder {
  private let tree: HTMLTree
  private let landmarks: PageLandmarks
  private let words: BylineWords
  private let siteNames: [String]
  private let titleNode: Int

  /// What the page's markup for machines says.
  struct Stated {
    /// People by JSON-LD, and whoever else it names as author.
    var linkedPeople: [String] = []
    var linkedOthers: [String] = []
    /// By meta tags.
    var meta: [[String]] = []
  }

  /// Nodes between a title and its byline. Longest of the development pages: 180.
  private static let nearTitle = -60...250
  /// More are never written by hand.
  private static let mostAuthors = 12

  /// Looks at a page.
  ///
  /// - Parameter siteNames: Names of the site and its publisher, which are nobody's.
  init(
    _ tree: HTMLTree, landmarks: PageLandmarks, words: BylineWords, siteNames: [String],
    titleNode: Int?
  ) {
    self.tree = tree
    self.landmarks = landmarks
    self.words = words
    self.siteNames = siteNames
    self.titleNode = titleNode ?? 0
  }

  /// The authors: people by JSON-LD, else by meta tags, else by what the page shows; a newsroom or an
  /// agency only where no witness names people.
  func find(_ stated: Stated) -> [String] {
    let machine = [stated.linkedPeople] + stated.meta
    for source in machine {
      let people = people(in: source)
      if !people.isEmpty { return people }
    }
    let shown = [marked(), linked(), written()]
    for names in shown {
      let people = names.filter { isPerson($0) }
      if !people.isEmpty { return limited(people) }
    }
    for source in machine + [stated.linkedOthers] {
      let names = names(in: source)
      if !names.isEmpty { return limited(names) }
    }
    return limited(shown.first { !$0.isEmpty } ?? [])
  }

  private func limited(_ names: [String]) -> [String] { Array(names.prefix(Self.mostAuthors)) }

  private func isPerson(_ name: String) -> Bool { !words.isAgency(name) && !isSite(name) }

  private func isSite(_ name: String) -> Bool {
    siteNames.contains { TitleComparison.isSame($0, name) }
  }

  private func people(in bylines: [String]) -> [String] {
    limited(names(in: bylines).filter { isPerson($0) })
  }

  private func names(in bylines: [String]) -> [String] {
    var names: [String] = []
    for byline in bylines {
      // "Mac & i" is one.
      let found = isSite(byline) ? [TextLine.plain(byline)] : words.names(in: byline)
      for name in found where !names.contains(where: { TitleComparison.isSame($0, name) }) {
        names.append(name)
      }
    }
    return names
  }

  // MARK: - What the page shows

  /// What microdata, `rel` and class names call authors.
  private func marked() -> [String] {
    group(landmarks.authors) { spot in
      let texts = bylines(of: spot.node)
      return texts.contains { $0.utf8.count > 200 } ? [] : names(in: texts)
    }
  }

  /// Links to authors' pages near the title.
  private func linked() -> [String] {
    group(landmarks.authorLinks.filter { isNearTitle($0) }) {
      names(in: [joined($0.node)]).filter { looksLikeName($0) }
    }
  }

  /// Lines near the title that begin as bylines do: "Par Ana Roy".
  private func written() -> [String] {
    for spot in landmarks.bylineTexts where isNearTitle(spot) {
      var byline = String(decoding: tree.textBytes(of: spot.node), as: UTF8.self)
      var names = words.names(in: byline)
      if names.isEmpty, byline.utf8.count <= 24, let parent = block(of: spot.node) {
        // The name stands in an element of its own.
        byline = joined(parent)
        names = words.names(in: byline)
      }
      if byline.utf8.count <= 120, let first = names.first, looksLikeName(first) {
        return names.filter { looksLikeName($0) }
      }
    }
    return []
  }

  private func isNearTitle(_ spot: PageLandmarks.Spot) -> Bool {
    !spot.isAside && Self.nearTitle ~= spot.node - titleNode
  }

  /// Two words or more, each with a capital where the script has them.
  private func looksLikeName(_ name: String) -> Bool {
    let parts = name.split(separator: " ")
    let capitals = parts.filter { $0.unicodeScalars.first?.properties.isLowercase == false }
    return 2...5 ~= parts.count && capitals.count * 2 > parts.count
      && capitals.first == parts.first
  }

  private func block(of index: Int) -> Int? {
    var node = Int(tree.nodes[index].parent)
    while node >= 0, !tree.nodes[node].tag.isBlock { node = Int(tree.nodes[node].parent) }
    return node >= 0 ? node : nil
  }

  /// The names at the first of some places, and at those that follow it closely.
  ///
  /// Places after the title come first, then those before it, then furniture; further places are
  /// those of teasers.
  private func group(
    _ spots: [PageLandmarks.Spot], _ names: (PageLandmarks.Spot) -> [String]
  ) -> [String] {
    for isWanted in Self.orders(around: titleNode) {
      var found: [String] = []
      var end = -1
      var looked = 0
      for spot in spots where isWanted(spot) {
        if !found.isEmpty, spot.node > end + 12 || looked > 40 { break }
        // Inside a place that was read.
        if spot.node < end { continue }
        looked += 1
        let new = names(spot)
        if new.isEmpty { continue }
        for name in new where !found.contains(name) { found.append(name) }
        end = Int(tree.nodes[spot.node].end)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func orders(around title: Int) -> [(PageLandmarks.Spot) -> Bool] {
    [
      { !$0.isAside && $0.node > title }, { !$0.isAside && $0.node <= title },
      { $0.isAside && $0.node > title },
    ]
  }

  // MARK: - Text

  /// What an element says: the names that its microdata or its links to authors' pages give, else
  /// all of its text.
  private func bylines(of index: Int) -> [String] {
    if let content = tree.attribute(.content, of: index) { return [content] }
    let range = tree.subtree(of: index)
    for inside in range {
      guard tree.attributeBytes(.itemprop, of: inside)?.elementsEqual("name".utf8) == true else {
        continue
      }
      return [tree.attribute(.content, of: inside) ?? joined(inside)]
    }
    let links = landmarks.authorLinks.filter { range.contains($0.node) }.map { joined($0.node) }
    return names(in: links).isEmpty ? [joined(index)] : links
  }

  /// The text of an element, with bars where its parts touch only because they are set apart by
  /// style: "Ana Roy|Reporter".
  private func joined(_ index: Int) -> String {
    var text: [UInt8] = []
    for inside in tree.subtree(of: index) {
      let isText = tree.nodes[inside].tag == .text
      let bytes = isText ? tree.textBytes(of: inside) : []
      let startsWord = bytes.first.map { $0 > 0x40 } ?? false
      if tree.nodes[inside].tag.isBlock || tree.nodes[inside].tag == .br
        || startsWord && (text.last.map { $0 > 0x2F && $0 != 0x3A } ?? false)
      {
        if text.contains(where: { $0 > 0x20 }) { text += Array(" | ".utf8) }
      }
      text += bytes
      if text.count > 300 { break }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

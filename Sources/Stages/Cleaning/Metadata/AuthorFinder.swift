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
  /// Values of one witness that are read, for hostile pages have thousands.
  private static let mostBylines = 50
  /// Places looked at in vain; pages of comments have thousands.
  private static let mostPlaces = 40

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
    // Whom JSON-LD calls a person it means, even if it is "Le Courrier avec AFP".
    let linkedPeople = names(in: stated.linkedPeople)
    if !linkedPeople.isEmpty {
      let people = people(in: stated.linkedPeople)
      return limited(people.isEmpty ? linkedPeople : people)
    }
    for source in stated.meta {
      let people = people(in: source)
      if !people.isEmpty { return people }
    }
    // What is called an organisation is one name, whatever words it has.
    let organizations = stated.linkedOthers.map { TextLine.plain($0) }
      .filter { 2...80 ~= $0.utf8.count && !$0.hasPrefix(",") && !$0.contains("://") }
    let newsrooms = [organizations] + stated.meta.map { names(in: $0) }
    let newsroom = newsrooms.first { !$0.isEmpty }
    let shown = [marked(), linked(), written(), linkedAnywhere()]
    for names in shown {
      // Against a newsroom that is stated only what clearly is a name counts.
      let people = names.filter { isPerson($0) && (newsroom == nil || looksLikeName($0)) }
      if !people.isEmpty { return limited(people) }
    }
    return limited(newsroom ?? shown.first { !$0.isEmpty } ?? [])
  }

  private func limited(_ names: [String]) -> [String] { Array(names.prefix(Self.mostAuthors)) }

  private func isPerson(_ name: String) -> Bool {
    !words.isAgency(name) && !isSite(name) && !isHandle(name)
  }

  /// "ana.roy", "ana_roy", "courrier.test".
  private func isHandle(_ name: String) -> Bool {
    name.utf8.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
      && name.utf8.allSatisfy { $0 > 0x20 && !(65...90 ~= $0) }
  }

  private func isSite(_ name: String) -> Bool {
    siteNames.contains { TitleComparison.isSame($0, name) }
  }

  private func people(in bylines: [String]) -> [String] {
    // "Le Courrier, Bréval, France" is a newsroom and where it is.
    let bylines = bylines.prefix(Self.mostBylines).filter { byline in
      words.names(in: byline).first.map { !isSite($0) } ?? false
    }
    return limited(names(in: bylines).filter { isPerson($0) })
  }

  private func names(in bylines: [String]) -> [String] {
    var names: [String] = []
    for byline in bylines.prefix(Self.mostBylines) {
      // "Mac & i" is one.
      let isWhole = isSite(byline) && !byline.hasPrefix(",")
      let found = isWhole ? [TextLine.plain(byline)] : words.names(in: byline)
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

  /// The one author to whose page the page links, wherever it does.
  private func linkedAnywhere() -> [String] {
    var found: [String] = []
    for spot in landmarks.authorLinks where !spot.isAside {
      for name in names(in: [joined(spot.node)]) where looksLikeName(name) {
        if !found.contains(name) { found.append(name) }
      }
      if found.count > 1 { return [] }
    }
    return found
  }

  /// Lines near the title that begin as bylines do: "Par Ana Roy".
  private func written() -> [String] {
    for spot in landmarks.bylineTexts where isNearTitle(spot) {
      let line = String(decoding: tree.textBytes(of: spot.node), as: UTF8.self)
      guard line.utf8.count <= 120, words.begins(line) else { continue }
      var names = words.names(in: line)
      // The name may stand in an element of its own, in the same block or the next.
      var node: Int? = spot.node
      for _ in 0..<2 where names.isEmpty && line.utf8.count <= 24 {
        node = node.flatMap(block)
        let byline = node.map(joined) ?? ""
        if byline.utf8.count <= 120 { names = words.names(in: byline) }
      }
      if let first = names.first, looksLikeName(first) { return names.filter(looksLikeName) }
    }
    return []
  }

  private func isNearTitle(_ spot: PageLandmarks.Spot) -> Bool {
    !spot.isAside && Self.nearTitle ~= spot.node - titleNode
  }

  /// Two words or more, with capitals where the script has them; "de", "van", "bin" may be small.
  private func looksLikeName(_ name: String) -> Bool {
    let parts = name.split(separator: " ")
    guard 2...5 ~= parts.count, !name.contains(":") else { return false }
    return parts.enumerated().allSatisfy { number, part in
      part.unicodeScalars.first?.properties.isLowercase == false
        || 1..<parts.count - 1 ~= number && words.isParticle(part)
    }
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
        if looked > Self.mostPlaces || !found.isEmpty && spot.node > end + 12 { break }
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

  /// What an element says: the names that its microdata, its links to authors' pages or the authors
  /// marked inside it give, else all of its text.
  private func bylines(of index: Int) -> [String] {
    if let content = tree.attribute(.content, of: index) { return [content] }
    let range = tree.subtree(of: index)
    for inside in range {
      guard tree.attributeBytes(.itemprop, of: inside)?.elementsEqual("name".utf8) == true else {
        continue
      }
      return [tree.attribute(.content, of: inside) ?? joined(inside)]
    }
    let links = landmarks.authorLinks.map(\.node).filter { range.contains($0) }
    let inner = landmarks.authors.map(\.node).filter { $0 > index && range.contains($0) }
    let innermost = inner.indices.filter {
      $0 + 1 == inner.count || inner[$0 + 1] >= tree.nodes[inner[$0]].end
    }.map { inner[$0] }
    for nodes in [links, innermost] {
      let texts = nodes.prefix(Self.mostPlaces).map(joined)
      if !names(in: texts).isEmpty { return texts }
    }
    return [joined(index)]
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

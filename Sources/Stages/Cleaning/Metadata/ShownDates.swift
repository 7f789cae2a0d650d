import Records

/// The dates that a page shows to its readers, near its title and elsewhere.
struct ShownDates {
  /// Dates that may be those of publication, in the order of the page.
  private(set) var published: [DateCandidate] = []
  /// Dates that the page calls updates, likewise.
  private(set) var modified: [DateCandidate] = []

  private let tree: HTMLTree
  private let roles: ElementRoles
  private let reader: DateReader
  private let witnesses: DateWitnesses
  private let titleNode: Int?
  private let monthFirst: Bool

  /// Texts looked at: pages with long lists of teasers have thousands.
  private static let textLimit = 60
  /// Nodes between a title and its dateline. Longest of the development pages: 140.
  private static let nearTitle = -60...250
  /// Nodes between a title and a dateline right under it: menus with the day of the fetch are
  /// further off.
  private static let underTitle = 0...60

  /// Reads a page.
  ///
  /// - Parameter language: What the page declares; decides what "3/4/2025" means.
  init(
    _ tree: HTMLTree, roles: ElementRoles, landmarks: PageLandmarks, reader: DateReader,
    witnesses: DateWitnesses, titleNode: Int?, language: String?
  ) {
    self.tree = tree
    self.roles = roles
    self.reader = reader
    self.witnesses = witnesses
    self.titleNode = titleNode
    monthFirst = reader.words.writesMonthFirst(language)
    for spot in nearest(landmarks.dateElements) { readElement(spot) }
    for spot in nearest(landmarks.dateTexts) where !isInsideTime(spot.node) { readText(spot) }
    demoteLists()
  }

  /// Those around the title first.
  private func nearest(_ spots: [PageLandmarks.Spot]) -> ArraySlice<PageLandmarks.Spot> {
    guard spots.count > Self.textLimit, let titleNode else { return spots.prefix(Self.textLimit) }
    let first = spots.firstIndex { $0.node > titleNode } ?? 0
    return spots[max(0, first - Self.textLimit / 4)...].prefix(Self.textLimit)
  }

  // MARK: - Elements

  /// A `<time>` element, or one with microdata.
  private mutating func readElement(_ spot: PageLandmarks.Spot) {
    let node = spot.node
    let property = tree.attributeBytes(.itemprop, of: node) ?? []
    let source: DateSource = property.isEmpty ? .time : .microdata
    // Where they show only the time, or "two hours ago", some tell the day to who points at it.
    let stated =
      tree.attributeBytes(.datetime, of: node) ?? tree.attributeBytes(.content, of: node)
      ?? tree.attributeBytes(.title, of: node)
    let shown = reader.read(textBytes(of: node), label: label(before: node), monthFirst: monthFirst)
    let read = stated.flatMap { reader.read($0) }
    guard var date = shown?.date ?? read?.date else { return }
    // What readers see is right; the attribute is more exact where it says the same day.
    if let read, read.date.isoDay == date.isoDay { date = read.date }
    let names = tree.attributeBytes(.class, of: node).map { reader.label(ofNames: $0) } ?? nil
    let isModified =
      property.elementsEqual("dateModified".utf8) || shown?.label == .modified
      || (shown?.label == nil && property.isEmpty && names == .modified)
    let isPublished =
      property.elementsEqual("datePublished".utf8) || shown?.label?.isPublished == true
      || names?.isPublished == true
    append(date, source, spot, isModified: isModified, isPublished: isPublished, isDateline: true)
  }

  private func textBytes(of index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for inside in tree.subtree(of: index) where tree.nodes[inside].tag == .text {
      bytes += tree.textBytes(of: inside)
      bytes.append(0x20)
      if bytes.count > 200 { break }
    }
    return bytes
  }

  // MARK: - Texts

  private mutating func readText(_ spot: PageLandmarks.Spot) {
    let node = spot.node
    guard
      let reading = reader.read(
        tree.textBytes(of: node), label: label(before: node), monthFirst: monthFirst)
    else { return }
    let label = reading.label ?? labelOfNames(around: node)
    append(
      reading.date, .text, spot, isModified: label == .modified,
      isPublished: label?.isPublished == true, isDateline: isInDateline(node),
      isFirst: label == .firstPublished,
      isAmidWords: label == nil && !reading.namesMonth && reading.tokensBefore > 2)
  }

  /// What the names of the elements around a text say about the date in it.
  private func labelOfNames(around index: Int) -> DateWords.Label? {
    var node = Int(tree.nodes[index].parent)
    for _ in 0..<2 where node >= 0 {
      // A link's name says what it leads to: "publication" is a document.
      if tree.nodes[node].tag != .a, let names = tree.attributeBytes(.class, of: node),
        let label = reader.label(ofNames: names)
      {
        return label
      }
      node = Int(tree.nodes[node].parent)
    }
    return nil
  }

  private mutating func append(
    _ date: PageDate, _ source: DateSource, _ spot: PageLandmarks.Spot, isModified: Bool,
    isPublished: Bool, isDateline: Bool, isFirst: Bool = false, isAmidWords: Bool = false
  ) {
    let distance = titleNode.map { spot.node - $0 }
    let isNearTitle = distance.map { Self.nearTitle ~= $0 } ?? false
    // "This article was first published on" is a sentence, but about the page.
    let isProse = source != .microdata && !isFirst && isInProse(spot.node)
    let isTeaser = isInWordsOfLink(spot.node)
    var points = 0
    func count(_ witness: DateWitnesses.Witness, if holds: Bool) {
      if holds { points += witnesses.points(witness) }
    }
    let isField = source == .microdata && isPublished
    count(.microdata, if: isField)
    count(.shown, if: !isField)
    count(.saidPublished, if: isPublished && !isField)
    count(.saidModified, if: isModified)
    count(.dateline, if: isDateline && !isField)
    count(.nearTitle, if: isNearTitle)
    count(isNearTitle ? .asideNearTitle : .aside, if: spot.isAside)
    count(.inLink, if: isTeaser)
    count(.amidWords, if: isAmidWords && !isNearTitle && !isDateline)
    count(.prose, if: isProse)
    let isOwn = isNearTitle && !isTeaser && !isProse && (isDateline || !spot.isAside)
    let candidate = DateCandidate(
      date: date, source: source, points: points, isNearTitle: isOwn, isDateline: isDateline,
      isUnderTitle: isOwn && (isDateline || isModified)
        && (distance.map { Self.underTitle ~= $0 } ?? false),
      isAside: spot.isAside, isLabeled: isPublished && !isField && !spot.isAside,
      isChange: isModified)
    if isModified { modified.append(candidate) } else { published.append(candidate) }
  }

  /// Takes the label from dates that are one of a list: each teaser says when it was published.
  private mutating func demoteLists() {
    let labeled = published.indices.filter { published[$0].isLabeled }
    for points in Set(labeled.map { published[$0].points }).sorted() {
      let same = labeled.filter { published[$0].points == points && published[$0].isLabeled }
      let days = Set(same.map { published[$0].date.daysSince1970 })
      guard days.count >= Self.listLength else { continue }
      for index in same {
        published[index].points -= witnesses.points(.saidPublished)
        published[index].isLabeled = false
      }
    }
  }

  /// So many days of the same weight are a list.
  private static let listLength = 5

  /// The text right before a node, where it is short and close: "Publié le" in an element of its
  /// own.
  private func label(before index: Int) -> ArraySlice<UInt8> {
    var place = index - 1
    let lowest = max(0, index - 6)
    while place >= lowest {
      let node = tree.nodes[place]
      if node.tag == .text {
        let bytes = tree.textBytes(of: place)
        guard bytes.contains(where: { $0 > 0x20 }) else {
          place -= 1
          continue
        }
        return bytes.count <= 60 && isClose(place, index) ? bytes : []
      }
      place -= 1
    }
    return []
  }

  /// Whether a node stands in the same small element as the one after it.
  private func isClose(_ left: Int, _ right: Int) -> Bool {
    var parent = Int(tree.nodes[right].parent)
    for _ in 0..<3 where parent >= 0 {
      if left > parent { return tree.nodes[parent].end - Int32(parent) <= 30 }
      parent = Int(tree.nodes[parent].parent)
    }
    return false
  }

  private func isInsideTime(_ index: Int) -> Bool {
    anyAncestor(of: index, levels: 3) { tree.nodes[$0].tag == .time }
  }

  private func isInDateline(_ index: Int) -> Bool {
    anyAncestor(of: index, levels: 3) { roles.roles[$0].contains(.byline) || isNamedDateline($0) }
  }

  private func isNamedDateline(_ index: Int) -> Bool {
    tree.attributeBytes(.class, of: index).map { reader.isDateline(names: $0) } ?? false
  }

  /// Whether the date is only a part of what a link says: a teaser.
  private func isInWordsOfLink(_ index: Int) -> Bool {
    anyAncestor(of: index, levels: 4) {
      tree.nodes[$0].tag == .a && textLength(of: $0, limit: 45) >= 45
    }
  }

  /// Whether the date stands in a paragraph that says more, or between long texts.
  private func isInProse(_ index: Int) -> Bool {
    var node = index
    while node >= 0, !tree.nodes[node].tag.isBlock { node = Int(tree.nodes[node].parent) }
    guard node >= 0 else { return false }
    if tree.nodes[index].tag == .text, textLength(of: index, limit: 75) >= 75 { return true }
    switch tree.nodes[node].tag {
    case .p, .li, .dd, .dt, .td, .blockquote, .figcaption:
      return textLength(of: node, limit: 160) >= 160
    default:
      return hasLongNeighbor(index, in: tree.subtree(of: node))
    }
  }

  /// Whether running text comes right before or after, with nothing but formatting between.
  private func hasLongNeighbor(_ index: Int, in range: Range<Int>) -> Bool {
    for step in [-1, 1] {
      var place = index + step
      while range.contains(place) {
        let node = tree.nodes[place]
        if node.tag == .text { return node.high - node.low >= 80 }
        guard node.tag.isFormatting || node.tag == .a else { break }
        place += step
      }
    }
    return false
  }

  /// Bytes of text, of white space only one between words: templates indent what they show.
  private func textLength(of index: Int, limit: Int) -> Int {
    var length = 0
    for inside in tree.subtree(of: index) where tree.nodes[inside].tag == .text {
      var wasSpace = true
      for byte in tree.textBytes(of: inside) {
        let isSpace = byte <= 0x20
        if !isSpace || !wasSpace { length += 1 }
        wasSpace = isSpace
        if length >= limit { return length }
      }
    }
    return length
  }

  private func anyAncestor(of index: Int, levels: Int, _ holds: (Int) -> Bool) -> Bool {
    var parent = Int(tree.nodes[index].parent)
    for _ in 0..<levels where parent >= 0 {
      if holds(parent) { return true }
      parent = Int(tree.nodes[parent].parent)
    }
    return false
  }
}

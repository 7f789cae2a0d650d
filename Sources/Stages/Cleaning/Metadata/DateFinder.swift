/// Chooses the dates among what the page offers.
struct DateFinder {
  private let tree: HTMLTree
  private let reader: DateReader
  private let latest: String?

  /// Looks at a page.
  ///
  /// - Parameter latest: The day on which the page was fetched; later dates are not believed.
  init(_ tree: HTMLTree, reader: DateReader, latest: String?) {
    self.tree = tree
    self.reader = reader
    self.latest = latest
  }

  /// When the text was published: by JSON-LD, meta tags, microdata, `<time>`, URL, visible text.
  func published(linked: String?, meta: [String], url: String?, titleNode: Int?) -> String? {
    for text in [linked].compactMap({ $0 }) + meta {
      if let date = plausible(text) { return date.iso }
    }
    if let date = microdata("datePublished") ?? microdata("dateCreated") { return date.iso }
    let shown = shownDates(from: titleNode)
    if let date = shown.published { return date.iso }
    if let date = dateInURL(url) { return date.iso }
    return shown.first?.iso
  }

  /// When the text was last changed.
  func modified(linked: String?, meta: [String]) -> String? {
    for text in [linked].compactMap({ $0 }) + meta {
      if let date = plausible(text) { return date.iso }
    }
    return microdata("dateModified")?.iso
  }

  /// A date that can be: not before the web, not after the page was fetched.
  ///
  /// - Parameter isStated: Whether the page gives the date to machines. Such a date is believed up
  ///   to a year ahead, for copies of pages and clocks of fetchers are wrong more often.
  private func plausible(_ text: String, isStated: Bool = true) -> PageDate? {
    guard let date = reader.date(in: text), date.year >= 1990 else { return nil }
    guard let latest = latest.flatMap({ reader.date(in: $0) }) else { return date }
    // A zone ahead of UTC may already have the next day.
    let year = isStated ? date.year - 1 : date.year
    return (year, date.month, date.day - 1) <= (latest.year, latest.month, latest.day) ? date : nil
  }

  private func microdata(_ property: String) -> PageDate? {
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      guard let value = tree.attributeBytes(.itemprop, of: index),
        value.split(separator: 0x20).contains(where: { $0.elementsEqual(property.utf8) })
      else { continue }
      if let date = plausible(stated(index)) { return date }
    }
    return nil
  }

  /// What an element says: its attribute for machines, else its text.
  private func stated(_ index: Int) -> String {
    tree.attribute(.datetime, of: index) ?? tree.attribute(.content, of: index)
      ?? tree.text(of: index, limit: 200)
  }

  /// Dates that the page shows near its title: the one said to be of publication, and the first.
  private func shownDates(from titleNode: Int?) -> (published: PageDate?, first: PageDate?) {
    var first: PageDate?
    var afterTitle: PageDate?
    for index in tree.nodes.indices {
      guard let text = dateline(index) else { continue }
      let lower = text.label.lowercased()
      if reader.modifiedWords.contains(where: { lower.hasPrefix($0) }) { continue }
      guard let date = plausible(text.date, isStated: false) else { continue }
      if reader.publishedWords.contains(where: { lower.hasPrefix($0) }) {
        return (date, first ?? date)
      }
      if let titleNode, index > titleNode, afterTitle == nil { afterTitle = date }
      first = first ?? date
    }
    return (nil, afterTitle ?? first)
  }

  /// What a `<time>` element or a short line says, and the words before it.
  private func dateline(_ index: Int) -> (label: String, date: String)? {
    let node = tree.nodes[index]
    if node.tag == .time {
      let label = tree.text(of: max(0, Int(node.parent)), limit: 120)
      return (label, stated(index))
    }
    guard node.tag == .text, 6...120 ~= node.high - node.low, hasDigit(index) else { return nil }
    let text = TextLine.plain(String(decoding: tree.textBytes(of: index), as: UTF8.self))
    return (text, text)
  }

  private func hasDigit(_ index: Int) -> Bool {
    tree.textBytes(of: index).contains { 48...57 ~= $0 }
  }

  /// /2022/09/28/ or /2022-09-28- or 20220928 in the path.
  private func dateInURL(_ url: String?) -> PageDate? {
    guard let url, let scheme = url.firstRange(of: "://") else { return nil }
    let path = url[scheme.upperBound...].drop { $0 != "/" }
    var rest = path[...]
    while let start = rest.firstIndex(where: { $0 == "/" || $0 == "-" || $0 == "_" }) {
      rest = rest[start...].dropFirst()
      guard rest.hasPrefix("19") || rest.hasPrefix("20") else { continue }
      if let date = plausible(String(rest.prefix(10))) { return date }
    }
    return nil
  }
}

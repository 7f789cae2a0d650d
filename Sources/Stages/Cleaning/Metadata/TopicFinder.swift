/// Chooses the section and the tags among what the page offers.
struct TopicFinder {
  /// More are an index, not a description.
  private static let mostTags = 30

  /// The section: by JSON-LD, by meta tags, by the trail of breadcrumbs that JSON-LD gives.
  ///
  /// - Parameter title: The page's own name, at which trails end.
  static func section(linked: LinkedData, meta: MetaTags, title: String?) -> String? {
    let named = [linked.article?.section, meta.best(.section)].compactMap { $0 }
      .map { TextLine.plain($0) }
    if let section = named.first(where: isPlausible) { return section }
    // The first step is the front page.
    return linked.trail.dropFirst().map { TextLine.plain($0) }.first { step in
      isPlausible(step) && title.map { !TitleComparison.isSame($0, step) } ?? true
    }
  }

  private static func isPlausible(_ name: String) -> Bool {
    2...60 ~= name.utf8.count && !name.contains("://")
      && name.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  /// The tags: by JSON-LD, by meta tags, by links that are marked as tags; nil for none.
  static func tags(linked: LinkedData, meta: MetaTags, links: [String]) -> [String]? {
    for source in [linked.article?.keywords ?? [], meta.allOfBest(.tags), links] {
      let tags = distinct(source)
      if !tags.isEmpty { return tags }
    }
    return nil
  }

  private static func distinct(_ values: [String]) -> [String] {
    var tags: [String] = []
    var known: Set<String> = []
    // A list in one string, unless there are several.
    let parts =
      values.count == 1 ? values[0].split { $0 == "," || $0 == ";" }.map(String.init) : values
    for part in parts {
      let tag = TextLine.plain(part)
      guard isPlausible(tag), known.insert(tag.lowercased()).inserted else { continue }
      tags.append(tag)
      if tags.count == mostTags { break }
    }
    return tags
  }
}

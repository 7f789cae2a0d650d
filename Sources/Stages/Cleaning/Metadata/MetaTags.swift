/// What a page's `<meta>`, `<title>`, `<link>` and `<html>` say.
struct MetaTags: Sendable {
  private var values: [MetaVocabulary.Field: [(rank: Int, value: String)]] = [:]
  /// The content of `<title>`.
  private(set) var documentTitle: String?
  /// The target of `<link rel="canonical">`.
  private(set) var canonicalLink: String?
  /// The `lang` of `<html>`.
  private(set) var declaredLanguage: String?

  /// Reads what a walk over the page found in its head.
  init(of tree: HTMLTree, at landmarks: PageLandmarks, vocabulary: MetaVocabulary) {
    for index in landmarks.head {
      switch tree.nodes[index].tag {
      case .html:
        declaredLanguage = tree.attribute(.lang, of: index) ?? tree.attribute(.xmlLang, of: index)
      case .title where documentTitle == nil: documentTitle = tree.text(of: index).nonEmpty
      case .link where canonicalLink == nil:
        if let relation = tree.attributeBytes(.rel, of: index), Self.isCanonical(relation) {
          canonicalLink = tree.attribute(.href, of: index)?.nonEmpty
        }
      case .meta: readMeta(index, of: tree, vocabulary)
      default: break
      }
    }
    for field in values.keys { values[field]?.sort { $0.rank < $1.rank } }
  }

  private static func isCanonical(_ relation: ArraySlice<UInt8>) -> Bool {
    relation.map { $0 | 0x20 }.elementsEqual("canonical".utf8)
  }

  private mutating func readMeta(_ index: Int, of tree: HTMLTree, _ vocabulary: MetaVocabulary) {
    guard let content = tree.attributeBytes(.content, of: index) else { return }
    for name in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let key = tree.attributeBytes(name, of: index), let place = vocabulary.place(of: key)
      else { continue }
      var line = TextLine()
      line.append(content)
      guard let value = line.finish().nonEmpty else { return }
      values[place.field, default: []].append((place.rank, value))
      return
    }
  }

  /// All values of a field, best first; of equals the first on the page first.
  func all(_ field: MetaVocabulary.Field) -> [String] { values[field]?.map(\.value) ?? [] }

  /// The best value of a field.
  func best(_ field: MetaVocabulary.Field) -> String? { values[field]?.first?.value }

  /// All values of the best name that a field has.
  func allOfBest(_ field: MetaVocabulary.Field) -> [String] {
    guard let values = values[field], let best = values.first?.rank else { return [] }
    return values.filter { $0.rank == best }.map(\.value)
  }

  /// All values of a field by the name that gave them, best name first.
  func byName(_ field: MetaVocabulary.Field) -> [[String]] {
    var groups: [(rank: Int, values: [String])] = []
    for (rank, value) in values[field] ?? [] {
      if groups.last?.rank != rank { groups.append((rank, [])) }
      groups[groups.count - 1].values.append(value)
    }
    return groups.map(\.values)
  }
}

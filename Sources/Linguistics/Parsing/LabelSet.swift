/// The answers that a network chooses from.
struct LabelSet: Codable, Equatable, Sendable {
  /// UPOS, sorted.
  var partsOfSpeech: [String] = []
  /// FEATS, sorted; "" where there are none.
  var featureBundles: [String] = []
  /// DEPREL, sorted.
  var relations: [String] = []
  /// For each part of speech the bundles seen with it.
  var bundlesOfPart: [[Int32]] = []

  /// What is rarer is no answer.
  private static let fewestFeatures = 2
  private static let fewestRelations = 3

  init() {}

  /// Takes the labels of training sentences.
  init(sentences: [TreebankSentence]) {
    var parts: [String: Int] = [:]
    var bundles: [String: Int] = [:]
    var relations: [String: Int] = [:]
    // Answers that a network must have, however small the treebank is.
    bundles[""] = Self.fewestFeatures
    relations["root"] = Self.fewestRelations
    for word in sentences.lazy.flatMap(\.words) {
      parts[word.upos ?? "X", default: 0] += 1
      bundles[word.feats ?? "", default: 0] += 1
      relations[word.deprel ?? "dep", default: 0] += 1
    }
    if parts.isEmpty { parts["X"] = 1 }
    partsOfSpeech = parts.keys.sorted()
    featureBundles = bundles.filter { $0.value >= Self.fewestFeatures }.keys.sorted()
    self.relations = relations.filter { $0.value >= Self.fewestRelations }.keys.sorted()
    var seen = [Set<Int32>](repeating: [], count: partsOfSpeech.count)
    let index = LabelIndex(self)
    for word in sentences.lazy.flatMap(\.words) {
      let part = index.partsOfSpeech[word.upos ?? "X"] ?? 0
      if let bundle = index.featureBundles[word.feats ?? ""] { seen[Int(part)].insert(bundle) }
    }
    // Where all bundles of a part of speech are rare, its words have none.
    let noFeatures = index.featureBundles[""].map { [$0] } ?? []
    bundlesOfPart = seen.map { $0.isEmpty ? noFeatures : $0.sorted() }
  }
}

/// The numbers of labels.
struct LabelIndex {
  let partsOfSpeech: [String: Int32]
  let featureBundles: [String: Int32]
  let relations: [String: Int32]

  init(_ labels: LabelSet) {
    func numbers(_ names: [String]) -> [String: Int32] {
      Dictionary(uniqueKeysWithValues: zip(names, Int32(0)...))
    }
    partsOfSpeech = numbers(labels.partsOfSpeech)
    featureBundles = numbers(labels.featureBundles)
    relations = numbers(labels.relations)
  }

  /// The relation itself, or the one without its subtype where that is too rare.
  func relation(_ name: String?) -> Int32 {
    guard let name else { return -1 }
    return relations[name] ?? relations[String(name.prefix { $0 != ":" })] ?? -1
  }
}

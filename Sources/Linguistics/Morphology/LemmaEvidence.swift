/// All that treebanks and a lexicon say about the lemmas of one part of speech.
struct LemmaEvidence {
  /// One thing said about a form: its class, the lemma, and how much that counts.
  struct Statement {
    /// The index of the class of features.
    let classIndex: Int
    /// The lemma, in lower case where the form's capitals explain those of the lemma.
    let lemma: [UInt8]
    /// How much the treebanks whose conventions count say so.
    var primary = 0
    /// How much the other treebanks say so.
    var supplementary = 0
    /// How much the lexicon says so.
    var lexicon = 0

    /// The sum. However often other treebanks say something, one word outweighs it of those whose
    /// conventions count.
    var weight: Int {
      primary + min(supplementary, LemmatizerTraining.Weight.supplementaryLimit) + lexicon
    }
  }

  /// The classes that were met, with their keys and features; see `LemmaFeatures`.
  private(set) var classes: [(key: UInt64, features: [String: String])] = [(0, [:])]
  /// What is said of each folded form.
  private(set) var statements: [[UInt8]: [Statement]] = [:]
  /// Votes by form for keeping capitals (positive) or not, of the casings but for the lower.
  private var casings: [[UInt8]: [Int]] = [:]
  /// The sums of the treebanks' votes.
  private var casingSums = Array(repeating: 0, count: FoldedForm.Casing.allCases.count - 1)
  /// How often the treebanks have a lemma.
  var lemmaCounts: [[UInt8]: Int] = [:]

  /// Says of forms that start with a hyphen, such as "-il", what is said of the form behind it,
  /// if that follows the conventions that count, and what is said of the former does not.
  mutating func joinClitics() {
    for form in statements.keys where form.first == 0x2D {
      guard let hyphen = form.lastIndex(of: 0x2D),
        let base = statements[Array(form[(hyphen + 1)...])]?.filter({ $0.primary > 0 }),
        !base.isEmpty,
        statements[form]?.contains(where: { $0.primary > 0 }) == false
      else { continue }
      statements[form] = base
    }
  }

  /// Adds a statement of some weight from one kind of source.
  mutating func add(
    form: [UInt8], lemma: [UInt8], feats: String?, weight: Int,
    of source: WritableKeyPath<Statement, Int>
  ) {
    let index = classIndex(of: feats)
    let known = statements[form]?.firstIndex { $0.classIndex == index && $0.lemma == lemma }
    if let known {
      statements[form]?[known][keyPath: source] += weight
    } else {
      var statement = Statement(classIndex: index, lemma: lemma)
      statement[keyPath: source] = weight
      statements[form, default: []].append(statement)
    }
  }

  /// Adds a vote for keeping the capitals of a form (positive) or against it.
  ///
  /// - Parameter isCommon: Whether it counts for words that nothing is said of, too.
  mutating func addVote(_ vote: Int, for form: FoldedForm, isCommon: Bool) {
    let index = Int(form.casing.rawValue) - 1
    casings[form.bytes, default: casingSums.map { _ in 0 }][index] += vote
    if isCommon { casingSums[index] += vote }
  }

  /// The casings of which words keep their capitals, bit by bit, and for the words that do
  /// otherwise the casings, counted from the first that is not lower.
  func casingChoices() -> (kept: UInt8, exceptions: [[UInt8]: [Int]]) {
    // A casing that was not met does as the first, which keeps its capitals if not met itself.
    let kept = casingSums.indices.filter {
      casingSums[$0] > 0 || casingSums[$0] == 0 && casingSums[0] >= 0
    }
    let exceptions = casings.mapValues { votes in
      votes.indices.filter { votes[$0] != 0 && (votes[$0] > 0) != kept.contains($0) }
    }
    return (kept.reduce(0) { $0 | 1 << UInt8($1 + 1) }, exceptions.filter { !$0.value.isEmpty })
  }

  /// The rule of a form in each class that something is said of.
  func rules(of form: [UInt8]) -> [(classIndex: Int, rule: LemmaRule)] {
    let said = statements[form] ?? []
    return classes.indices.compactMap { index in
      lemma(in: said, classIndex: index).map { (index, LemmaRule(from: form, to: $0)) }
    }
  }

  /// The lemma that most speaks for; of two the shorter, then the first by its bytes.
  private func lemma(in said: [Statement], classIndex: Int) -> [UInt8]? {
    var weights: [[UInt8]: Int] = [:]
    for one in said {
      var weight = one.weight
      if one.classIndex != classIndex {
        guard areCompatible[one.classIndex][classIndex] else { continue }
        weight /= LemmatizerTraining.Weight.compatibleDivisor
      }
      let frequency = min(lemmaCounts[one.lemma] ?? 0, LemmatizerTraining.Weight.frequencyLimit)
      weights[one.lemma, default: frequency] += weight
    }
    return weights.min {
      if $0.value != $1.value { return $0.value > $1.value }
      if $0.key.count != $1.key.count { return $0.key.count < $1.key.count }
      return $0.key.lexicographicallyPrecedes($1.key)
    }?.key
  }

  /// Whether two classes do not contradict each other.
  private var areCompatible: [[Bool]] = [[true]]

  private mutating func classIndex(of feats: String?) -> Int {
    let key = LemmaFeatures.key(of: feats)
    if let index = classes.firstIndex(where: { $0.key == key }) { return index }
    classes.append((key, LemmaFeatures.selected(from: feats)))
    areCompatible = classes.map { first in
      classes.map { LemmaFeatures.areCompatible(first.features, $0.features) }
    }
    return classes.count - 1
  }
}

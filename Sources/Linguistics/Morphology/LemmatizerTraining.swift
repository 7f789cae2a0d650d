extension Lemmatizer {
  /// Learns from treebanks and a lexicon; the same input gives the same bytes.
  ///
  /// What the treebanks say of a form wins over the lexicon, and the first treebanks over the
  /// others: treebanks do not agree about lemmas, of pronouns above all.
  ///
  /// - Parameters:
  ///   - sentences: Those whose conventions count.
  ///   - supplementary: Others, for the words that the first do not have.
  ///   - lexicon: Analyses of forms.
  public static func train(
    on sentences: [TreebankSentence], supplementary: [TreebankSentence] = [],
    lexicon: [LexiconEntry]
  ) -> Lemmatizer {
    var training = LemmatizerTraining()
    training.add(sentences, weight: LemmatizerTraining.Weight.primary)
    training.add(supplementary, weight: LemmatizerTraining.Weight.supplementary)
    training.add(lexicon)
    do {
      return try Lemmatizer(bytes: training.serialized())
    } catch {
      preconditionFailure("the lemmatizer cannot read what it wrote: \(error)")
    }
  }
}

/// Gathers what is said about the lemmas of forms, and makes rules and tries of it.
struct LemmatizerTraining {
  /// How much one word counts.
  enum Weight {
    /// Of a treebank whose conventions count.
    static let primary = 1000
    /// Of another treebank.
    static let supplementary = 100
    /// Of the lexicon, for open classes: one word of a treebank may be a slip, two are a
    /// convention. Tuned on gsd-held and Sequoia dev, November 2026.
    static let lexicon = 1500
    /// Of the lexicon, for closed classes, of whose lemmas it has its own ideas.
    static let closedLexicon = 10
    /// A word whose features only do not contradict counts this part.
    static let compatibleDivisor = 4
    /// The most that the frequency of a lemma adds, to decide between two of the lexicon.
    static let frequencyLimit = 90
  }

  /// The parts of speech that UD calls open.
  private static let openClasses: Set<String> = ["ADJ", "ADV", "INTJ", "NOUN", "PROPN", "VERB"]

  private var parts: [String: LemmaEvidence] = [:]

  /// Adds the words of treebanks; words without a lemma and misspelled ones are passed over.
  mutating func add(_ sentences: [TreebankSentence], weight: Int) {
    for word in sentences.lazy.flatMap(\.words) {
      guard let upos = word.upos, let lemma = word.lemma,
        word.feats?.split(separator: "|").contains("Typo=Yes") != true
      else { continue }
      add(form: word.form, lemma: lemma, upos: upos, feats: word.feats, weight: weight)
      parts[upos, default: LemmaEvidence()].lemmaCounts[Array(lemma.utf8), default: 0] += 1
    }
  }

  /// Adds the analyses of a lexicon.
  mutating func add(_ lexicon: [LexiconEntry]) {
    for entry in lexicon {
      let isOpen = Self.openClasses.contains(entry.upos)
      add(
        form: entry.form, lemma: entry.lemma, upos: entry.upos, feats: entry.feats,
        weight: isOpen ? Weight.lexicon : Weight.closedLexicon)
    }
  }

  private mutating func add(
    form: String, lemma: String, upos: String, feats: String?, weight: Int
  ) {
    let folded = FoldedForm(form.utf8)
    let foldedLemma = FoldedForm(lemma.utf8)
    let plain = foldedLemma.casing == .lower ? foldedLemma.bytes : foldedLemma.cased
    var target = plain
    if folded.casing != .lower {
      // Said of the word in lower case, and whether the capitals stay, if the two explain it.
      let rule = LemmaRule(from: folded.bytes, to: foldedLemma.bytes)
      let isKept = rule.lemma(of: folded.bytes, cased: folded.cased) == plain
      if isKept || foldedLemma.casing == .lower {
        target = foldedLemma.bytes
        let vote = isKept && foldedLemma.casing != .lower ? weight : -weight
        parts[upos, default: LemmaEvidence()]
          .casings[folded.bytes, default: [0, 0]][Int(folded.casing.rawValue) - 1] += vote
      }
    }
    guard target.count < 256, folded.bytes.count < 256 else { return }
    parts[upos, default: LemmaEvidence()].add(
      form: folded.bytes, lemma: target, feats: feats, weight: weight)
  }

  /// The bytes of the lemmatizer.
  func serialized() -> [UInt8] {
    let names = parts.keys.sorted()
    let choices = names.map { parts[$0].map(Self.choices) ?? [] }
    let rules = Self.numbered(choices.joined())
    var numbers: [LemmaRule: UInt16] = [:]
    for (index, rule) in rules.enumerated() { numbers[rule] = UInt16(index) }
    var bytes: [UInt8] = []
    bytes.append(part: LemmaRules.serialized(rules))
    bytes.append(number: UInt32(names.count))
    for (name, choices) in zip(names, choices) {
      guard let part = parts[name] else { continue }
      bytes.append(part: Array(name.utf8))
      bytes.append(number: UInt32(part.classes.count))
      for (key, _) in part.classes { bytes.append(number: key) }
      let builder = SuffixTrieBuilder(
        classCount: part.classes.count, defaultValue: 0,
        isForWholeWords: { rules[Int($0)].isWhole },
        isApplicable: { rules[Int($0)].isApplicable(toEnding: $1) })
      bytes.append(
        part: builder.serialized(
          choices.map { choice in
            SuffixTrieBuilder.Item(
              word: choice.form,
              values: choice.rules.map { ($0.classIndex, numbers[$0.rule] ?? 0) })
          }))
      bytes.append(part: Self.casingTrie(part.casings))
    }
    return bytes
  }

  private typealias Choice = (form: [UInt8], rules: [(classIndex: Int, rule: LemmaRule)])

  /// The rules of every form, in the order of the forms.
  private static func choices(_ part: LemmaEvidence) -> [Choice] {
    part.statements.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { form in
      (form, part.rules(of: form))
    }
  }

  /// All rules, the identity first, then the frequent ones.
  private static func numbered(_ choices: some Sequence<Choice>) -> [LemmaRule] {
    var counts: [LemmaRule: Int] = [:]
    for choice in choices {
      for (_, rule) in choice.rules { counts[rule, default: 0] += 1 }
    }
    counts[.identity] = .max
    return counts.sorted {
      if $0.value != $1.value { return $0.value > $1.value }
      if $0.key.strip != $1.key.strip {
        return $0.key.strip.lexicographicallyPrecedes($1.key.strip)
      }
      if $0.key.add != $1.key.add { return $0.key.add.lexicographicallyPrecedes($1.key.add) }
      return !$0.key.isWhole && $1.key.isWhole
    }.map(\.key)
  }

  private static func casingTrie(_ casings: [[UInt8]: [Int]]) -> [UInt8] {
    let builder = SuffixTrieBuilder(
      classCount: 2, defaultValue: 0, isForWholeWords: { _ in false },
      isApplicable: { _, _ in true })
    return builder.serialized(
      casings.map { form, votes in
        SuffixTrieBuilder.Item(
          word: form,
          values: votes.enumerated().filter { $1 != 0 }.map { ($0, $1 > 0 ? 1 : 0) })
      })
  }
}

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
    training.add(sentences, isPrimary: true)
    training.add(supplementary, isPrimary: false)
    training.add(lexicon)
    training.complete()
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
    /// Of all words of other treebanks together.
    static let supplementaryLimit = 900
    /// Of the lexicon, for open classes: one word of a treebank may be a slip, two are a
    /// convention. Tuned on gsd-held and Sequoia dev, November 2026.
    static let lexicon = 1500
    /// Of the lexicon, for closed classes, of whose lemmas it has its own ideas.
    static let closedLexicon = 10
    /// Of a treebank, for a form whose first letter lacks its accent.
    static let withoutAccent = 1
    /// A word whose features only do not contradict counts this part.
    static let compatibleDivisor = 4
    /// The most that the frequency of a lemma adds, to decide between two of the lexicon.
    static let frequencyLimit = 90
  }

  /// The parts of speech that UD calls open.
  private static let openClasses: Set<String> = ["ADJ", "ADV", "INTJ", "NOUN", "PROPN", "VERB"]

  private typealias Source = WritableKeyPath<LemmaEvidence.Statement, Int>

  private var parts: [String: LemmaEvidence] = [:]
  private var names: Set<String> = []

  /// Adds the words of treebanks; words without a lemma and misspelled ones are passed over.
  mutating func add(_ sentences: [TreebankSentence], isPrimary: Bool) {
    let weight = isPrimary ? Weight.primary : Weight.supplementary
    let source: Source = isPrimary ? \.primary : \.supplementary
    for word in sentences.lazy.flatMap(\.words) {
      guard let upos = word.upos, let lemma = word.lemma,
        word.feats?.split(separator: "|").contains("Typo=Yes") != true
      else { continue }
      var entry = LexiconEntry(form: word.form, lemma: lemma, upos: upos, feats: word.feats)
      parts[upos, default: LemmaEvidence()].lemmaCounts[Array(lemma.utf8), default: 0] += 1
      add(entry, weight: weight, of: source, isCommon: true)
      // Names are their own lemmas, whatever a treebank has once for want of care.
      if upos == "PROPN", names.insert(word.form).inserted {
        entry.lemma = entry.form
        add(entry, weight: Weight.lexicon, of: \.lexicon)
      } else if let bare = Self.withoutFirstAccent(word.form) {
        entry.form = bare
        add(entry, weight: Weight.withoutAccent, of: \.supplementary)
      }
    }
  }

  /// Adds the analyses of a lexicon, which must come after the treebanks.
  mutating func add(_ lexicon: [LexiconEntry]) {
    for entry in lexicon {
      addVariant(entry)
      if entry.form.utf8.contains(0xC5) {
        var plain = entry
        plain.form = Self.withoutLigature(entry.form)
        plain.lemma = Self.withoutLigature(entry.lemma)
        addVariant(plain)
      }
    }
  }

  /// Adds what follows from the rest, when all has been added.
  mutating func complete() {
    for upos in Array(parts.keys) { parts[upos]?.joinClitics() }
  }

  private mutating func addVariant(_ entry: LexiconEntry) {
    let isOpen = Self.openClasses.contains(entry.upos)
    add(entry, weight: isOpen ? Weight.lexicon : Weight.closedLexicon, of: \.lexicon)
    // A verb that the treebanks have as an auxiliary is one in all its forms.
    if entry.upos == "VERB", parts["AUX"]?.lemmaCounts[Array(entry.lemma.utf8)] != nil {
      var auxiliary = entry
      auxiliary.upos = "AUX"
      add(auxiliary, weight: Weight.closedLexicon, of: \.lexicon)
    }
  }

  /// "etat" for "état", as many write capitals; nil for a form that starts with no accent.
  private static func withoutFirstAccent(_ form: String) -> String? {
    let small: [Unicode.Scalar] = ["à", "â", "é", "è", "ê", "î", "ô"]
    let bare: [Unicode.Scalar] = ["a", "a", "e", "e", "e", "i", "o"]
    let folded = String(decoding: FoldedForm(form.utf8Span.span).bytes, as: UTF8.self)
    guard let first = folded.unicodeScalars.first, folded.unicodeScalars.count > 1,
      let index = small.firstIndex(of: first)
    else { return nil }
    return String(bare[index]) + String(folded.unicodeScalars.dropFirst())
  }

  /// "voeux" for "vœux".
  private static func withoutLigature(_ text: String) -> String {
    String(text.unicodeScalars.flatMap { $0 == "œ" ? ["o", "e"] : [$0] }.map(Character.init))
  }

  private mutating func add(
    _ entry: LexiconEntry, weight: Int, of source: Source, isCommon: Bool = false
  ) {
    let folded = FoldedForm(entry.form.utf8Span.span)
    let foldedLemma = FoldedForm(entry.lemma.utf8Span.span)
    let plain = FoldedForm.cased(entry.lemma.utf8Span.span)
    var target = plain
    guard plain.count < 256, folded.bytes.count < 256 else { return }
    if folded.casing != .lower {
      // Said of the word in lower case, and whether the capitals stay, if the two explain it.
      let rule = LemmaRule(from: folded.bytes, to: foldedLemma.bytes)
      let cased = FoldedForm.cased(entry.form.utf8Span.span)
      let isKept = rule.lemma(of: folded.bytes, cased: cased) == plain
      if isKept || foldedLemma.casing == .lower {
        target = foldedLemma.bytes
        let vote = isKept && foldedLemma.casing != .lower ? weight : -weight
        parts[entry.upos, default: LemmaEvidence()]
          .addVote(vote, for: folded, isCommon: isCommon)
      }
    }
    parts[entry.upos, default: LemmaEvidence()].add(
      form: folded.bytes, lemma: target, feats: entry.feats, weight: weight, of: source)
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
      bytes.append(number: Lemmatizer.number(ofName: name))
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
      let (kept, exceptions) = part.casingChoices()
      bytes.append(kept)
      bytes.append(part: Self.casingTrie(exceptions))
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

  /// The words that keep their capitals where others do not, or the other way round.
  private static func casingTrie(_ exceptions: [[UInt8]: [Int]]) -> [UInt8] {
    let builder = SuffixTrieBuilder(
      classCount: FoldedForm.Casing.allCases.count - 1, defaultValue: 0,
      isForWholeWords: { $0 == 1 }, isApplicable: { value, _ in value == 0 })
    return builder.serialized(
      exceptions.map { form, classes in
        SuffixTrieBuilder.Item(word: form, values: classes.map { ($0, 1) })
      })
  }
}

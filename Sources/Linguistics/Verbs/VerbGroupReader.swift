import LanguageData

/// Finds the verb group around a verb form, by looking left from the main verb.
///
/// It needs no parse: auxiliaries, negations and pronouns stand in a fixed order in French.
///
/// ```swift
/// let reader = try VerbGroupReader(data: source, language: "fr", verbs: verbs)
/// let tokens = tokenizer.tokens(in: "Trois hommes auraient été tués.")
/// reader.group(around: 4, in: tokens)  // tuer, passive, compound, conditional
/// ```
public struct VerbGroupReader: Sendable {
  let verbs: VerbForms
  let words: VerbGroupWords

  /// Loads the word lists of a language.
  ///
  /// - Parameter verbs: The verbs that are known; auxiliaries are always among them.
  /// - Throws: `LanguageDataError` with file and line.
  public init(
    data: LanguageDataSource, language: String, verbs: VerbForms
  ) throws(LanguageDataError) {
    self.verbs = verbs
    words = try VerbGroupWords(data: data, language: language)
  }

  /// The verb group whose main verb is at `index`.
  ///
  /// - Parameters:
  ///   - lemma: The verb meant, where the form is of several; nil takes the first.
  ///   - tokens: The tokens of one sentence.
  ///   - allowed: The readings of the form to choose among; nil takes all that it may have.
  ///   - mayShare: Whether the verb may have the auxiliary of another verb before it.
  /// - Returns: nil when the token is no form of a known verb.
  /// - Complexity: O(distance to the first word of the group or, for a participle without auxiliary,
  ///   to the start of the clause).
  public func group(
    around index: Int, in tokens: [WordToken], lemma: String? = nil,
    allowed: [VerbAnalysis]? = nil, mayShare: Bool = true
  ) -> VerbGroup? {
    var readings = allowed ?? verbs.analyses(of: tokens[index].folded)
    guard let lemma = lemma ?? readings.first?.lemma else { return nil }
    readings.removeAll { $0.lemma != lemma }
    guard let first = readings.first else { return nil }
    var group = VerbGroup(
      tokens: index..<index + 1, main: index, lemma: lemma, mood: first.mood)
    if let participle = readings.first(where: \.isPastParticiple),
      let auxiliary = auxiliary(before: index, in: tokens)
    {
      group.number = participle.number
      read(auxiliary, into: &group, tokens)
    } else if let infinitive = readings.first(where: { $0.mood == .infinitive }) {
      group.mood = infinitive.mood
      readGovernors(of: index, into: &group, tokens)
      if group.helpers.isEmpty, mayShare { shareGovernors(into: &group, tokens) }
    } else if let finite = finiteReading(readings) {
      group.take(finite)
    } else if let participle = readings.first {
      group.take(participle)
      if participle.isPastParticiple { group.voice = .passive }
      if participle.isPastParticiple, mayShare {
        shareAuxiliary(into: &group, readings, tokens)
      }
    }
    readPronounsAndNegation(into: &group, tokens)
    return group
  }

  /// The indicative first: of homographs such as "attaque" the subjunctive and the imperative are
  /// rare in reports.
  private func finiteReading(_ readings: [VerbAnalysis]) -> VerbAnalysis? {
    let finite = readings.filter(\.slot.isFinite)
    return finite.first { $0.mood == .indicative && $0.person == 3 && $0.tense == .present }
      ?? finite.first { $0.mood == .indicative && $0.person == 3 }
      ?? finite.first { $0.mood == .indicative || $0.mood == .conditional }
      ?? finite.first
  }

  // MARK: - Auxiliaries

  /// être or avoir before a participle.
  struct Auxiliary {
    let token: Int
    let reading: VerbAnalysis
  }

  /// The form of être or avoir whose participle is at `index`.
  func auxiliary(before index: Int, in tokens: [WordToken]) -> Auxiliary? {
    guard let place = previousVerb(before: index, in: tokens) else { return nil }
    let readings = verbs.analyses(of: tokens[place].folded).filter {
      words.governors[$0.lemma]?.role.isAuxiliary ?? false
    }
    guard !readings.isEmpty else { return nil }
    let reading =
      finiteReading(readings) ?? readings.first { $0.mood == .infinitive } ?? readings[0]
    return Auxiliary(token: place, reading: reading)
  }

  /// Adds an auxiliary, and what governs it in turn, to the group.
  private func read(
    _ auxiliary: Auxiliary, into group: inout VerbGroup, _ tokens: [WordToken]
  ) {
    group.tokens = auxiliary.token..<group.tokens.upperBound
    let isBe = words.governors[auxiliary.reading.lemma]?.role == .passiveAuxiliary
    if isBe {
      let isCompoundActive =
        words.movesWithBe.contains(group.lemma) && group.helpers.isEmpty && !group.isCompound
        && !auxiliary.reading.isPastParticiple
        || isReflexive(before: auxiliary.token, in: tokens)
      if isCompoundActive { group.isCompound = true } else { group.voice = .passive }
    } else {
      group.isCompound = true
    }
    if auxiliary.reading.isPastParticiple,
      let outer = self.auxiliary(before: auxiliary.token, in: tokens)
    {
      // "ont été tués": the finite verb is that of "été".
      group.tokens = outer.token..<group.tokens.upperBound
      group.isCompound = true
      take(outer, into: &group, tokens)
    } else {
      take(auxiliary, into: &group, tokens)
    }
  }

  private func take(
    _ auxiliary: Auxiliary, into group: inout VerbGroup, _ tokens: [WordToken]
  ) {
    group.take(auxiliary.reading)
    if auxiliary.reading.mood == .infinitive {
      readGovernors(of: auxiliary.token, into: &group, tokens)
    }
  }

  // MARK: - Governors

  /// Adds the verbs that govern the infinitive at `index`: "pourrait tenter de faire …".
  private func readGovernors(
    of index: Int, into group: inout VerbGroup, _ tokens: [WordToken]
  ) {
    var infinitive = index
    while let (helper, reading) = governor(of: infinitive, in: tokens) {
      group.helpers.insert(helper, at: 0)
      group.tokens = helper.token..<group.tokens.upperBound
      group.take(reading)
      if reading.isPastParticiple {
        // "a tenté de": what comes before concerns the helper alone.
        guard let auxiliary = auxiliary(before: helper.token, in: tokens) else { return }
        group.tokens = auxiliary.token..<group.tokens.upperBound
        group.take(auxiliary.reading)
        group.isCompound = true
        guard auxiliary.reading.mood == .infinitive else { return }
        infinitive = auxiliary.token
      } else if reading.mood == .infinitive {
        infinitive = helper.token
      } else {
        return
      }
    }
  }

  private func governor(
    of infinitive: Int, in tokens: [WordToken]
  ) -> (VerbGroup.Helper, VerbAnalysis)? {
    var place = skipPronounsAndAdverbs(before: infinitive, in: tokens)
    var preposition = ""
    if place >= 0, isPreposition(tokens[place]) {
      preposition = uncontracted(tokens[place].folded)
      place = skipPronounsAndAdverbs(before: place, in: tokens)
    }
    guard place >= 0 else { return nil }
    let readings = verbs.analyses(of: tokens[place].folded).filter {
      guard let governor = words.governors[$0.lemma], !governor.role.isAuxiliary else {
        return false
      }
      if governor.role == .reflexiveCausative,
        !isReflexive(before: first(of: place, in: tokens), in: tokens)
      {
        return false
      }
      return preposition.isEmpty
        ? governor.prepositions.isEmpty : governor.prepositions.contains(preposition)
    }
    let infinitiveReading = readings.first { $0.mood == .infinitive }
    guard let reading = finiteReading(readings) ?? infinitiveReading ?? readings.first,
      let governor = words.governors[reading.lemma]
    else { return nil }
    let isParticiple = readings.first(where: \.isPastParticiple)
    let chosen =
      isParticiple != nil && auxiliary(before: place, in: tokens) != nil
      ? isParticiple ?? reading : reading
    return (VerbGroup.Helper(lemma: reading.lemma, role: governor.role, token: place), chosen)
  }

  /// The auxiliary of a verb, or the verb itself.
  private func first(of verb: Int, in tokens: [WordToken]) -> Int {
    auxiliary(before: verb, in: tokens)?.token ?? verb
  }

  /// Whether a word joins a governing verb to its infinitive.
  func isPreposition(_ token: WordToken) -> Bool {
    words.prepositions.contains(uncontracted(token.folded))
  }

  /// "d'" is "de": elided prepositions are listed in full.
  private func uncontracted(_ form: String) -> String {
    form.hasSuffix("'") ? form.dropLast() + "e" : form
  }
}

extension VerbGroup {
  /// Takes mood, tense, person and number of the verb that carries them.
  mutating func take(_ reading: VerbAnalysis) {
    mood = reading.mood
    tense = reading.tense
    person = reading.person
    number = reading.number ?? number
  }
}

extension VerbGroupReader {
  /// Whether a verb is one that makes compound tenses or the passive.
  public func isAuxiliary(_ lemma: String) -> Bool {
    words.governors[lemma]?.role.isAuxiliary ?? false
  }
}

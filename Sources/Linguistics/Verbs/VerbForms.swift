import LanguageData

/// All forms of a list of verbs, and what each form may be.
///
/// Verbs are conjugated from the model verbs in `<language>/conjugations.tsv`; the auxiliaries and
/// semi-auxiliaries in `auxiliaries.tsv` are always among them.
///
/// ```swift
/// let verbs = try VerbForms(data: source, language: "fr", lemmas: ["tuer", "bombarder"])
/// verbs.analyses(of: "tués")  // tuer, participle, past, plural, masculine
/// ```
public struct VerbForms: Sendable {
  private struct Reading: Sendable {
    let lemma: Int32
    let slot: Int32
  }

  /// The verbs that are known, in the order in which they were given.
  public private(set) var lemmas: [String] = []
  /// Given verbs that fit no model, in the order in which they were given.
  public private(set) var unconjugated: [String] = []
  private var slots: [VerbSlot] = []
  private var slotNumbers: [VerbSlot: Int32] = [:]
  private var table: FormTable<Reading>

  /// Conjugates a list of verbs.
  ///
  /// - Parameters:
  ///   - lemmas: Infinitives in small letters, without "se". Those given twice count once.
  /// - Throws: `LanguageDataError` with file and line.
  /// - Complexity: about 50 insertions a verb; 3,000 verbs take some 10 ms.
  public init(
    data: LanguageDataSource, language: String, lemmas given: some Sequence<String>
  ) throws(LanguageDataError) {
    let conjugator = try VerbConjugator(data: data, language: language)
    let auxiliaries = try data.tableIfPresent("\(language)/auxiliaries.tsv", columns: ["lemma"])
    var seen: Set<String> = []
    let wanted = ((auxiliaries?.rows ?? []).map { $0[0] } + given).filter {
      seen.insert($0).inserted
    }
    table = FormTable(capacity: wanted.count * 52)
    for lemma in wanted {
      if conjugator.forEachForm(of: lemma, { add($0, $1) }) {
        lemmas.append(lemma)
      } else {
        unconjugated.append(lemma)
      }
    }
  }

  private mutating func add(_ hash: FormHash, _ slot: VerbSlot) {
    let number =
      slotNumbers[slot]
      ?? {
        slots.append(slot)
        slotNumbers[slot] = Int32(slots.count - 1)
        return Int32(slots.count - 1)
      }()
    table.insert(Reading(lemma: Int32(lemmas.count), slot: number), for: hash)
  }

  /// What a form may be, in no particular order; empty when it is no form of a known verb.
  ///
  /// - Parameter form: A word as `WordToken.folded` has it.
  public func analyses(of form: String) -> [VerbAnalysis] {
    table.values(for: FormHash(form)).map {
      VerbAnalysis(lemma: lemmas[Int($0.lemma)], slot: slots[Int($0.slot)])
    }
  }
}

/// The relation of a word to its governor, under the names of Universal Dependencies 2.
struct SyntacticRelation: Hashable, Sendable {
  /// The universal relations; what a parser of another scheme answers is `other`.
  enum Kind: UInt8, Sendable {
    case nominalSubject, clausalSubject, object, indirectObject, oblique
    case clausalComplement, openComplement, adverbialClause, clausalModifier, parataxis
    case adverbialModifier, nominalModifier, adjectivalModifier, numericModifier, apposition
    case conjunct, coordinator, determiner, caseMark, clauseMark, auxiliary, copula, expletive
    case flat, fixed, compound, dislocated, vocative, discourse, orphan, list, root, punctuation
    case other

    /// Under the names of CoNLL-U.
    fileprivate static let named: [Substring: Kind] = [
      "nsubj": .nominalSubject, "csubj": .clausalSubject, "obj": .object, "iobj": .indirectObject,
      "obl": .oblique, "ccomp": .clausalComplement, "xcomp": .openComplement,
      "advcl": .adverbialClause, "acl": .clausalModifier, "parataxis": .parataxis,
      "advmod": .adverbialModifier, "nmod": .nominalModifier, "amod": .adjectivalModifier,
      "nummod": .numericModifier, "appos": .apposition, "conj": .conjunct, "cc": .coordinator,
      "det": .determiner, "case": .caseMark, "mark": .clauseMark, "aux": .auxiliary,
      "cop": .copula, "expl": .expletive, "flat": .flat, "fixed": .fixed, "compound": .compound,
      "dislocated": .dislocated, "vocative": .vocative, "discourse": .discourse,
      "orphan": .orphan, "list": .list, "root": .root, "punct": .punctuation, "dep": .other,
    ]

    /// The name in CoNLL-U.
    var name: Substring { Self.named.first { $0.value == self }?.key ?? "dep" }
  }

  /// Some of the universal relations: `[.object, .oblique]`.
  struct Kinds: ExpressibleByArrayLiteral, Sendable {
    private var bits: UInt64

    init(arrayLiteral kinds: Kind...) { bits = kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    /// These relations and others.
    func union(_ others: Kinds) -> Kinds {
      var union = self
      union.bits |= others.bits
      return union
    }

    /// Whether a relation is among them.
    func contains(_ kind: Kind) -> Bool { bits >> UInt64(kind.rawValue) & 1 == 1 }
  }

  /// The universal relation.
  let kind: Kind
  /// What stands behind its colon: "pass" in "nsubj:pass"; nil where nothing does.
  let subtype: String?

  /// Reads a relation as CoNLL-U writes it.
  init(_ name: String) {
    let parts = name.split(separator: ":", maxSplits: 1)
    kind = parts.first.flatMap { Kind.named[$0] } ?? .other
    subtype = parts.count > 1 ? String(parts[1]) : nil
  }

  /// "qui a tué": a clause with a relative pronoun.
  var isRelativeClause: Bool { kind == .clausalModifier && subtype == "relcl" }
  /// Whether the word is the one acted upon though it stands as the subject.
  var isPassiveSubject: Bool { kind == .nominalSubject && subtype == "pass" }
}

/// The universal part of speech.
enum PartOfSpeech: String, Hashable, Sendable {
  case noun = "NOUN"
  case properNoun = "PROPN"
  case pronoun = "PRON"
  case number = "NUM"
  case verb = "VERB"
  case auxiliary = "AUX"
  case adjective = "ADJ"
  case adverb = "ADV"
  case adposition = "ADP"
  case determiner = "DET"
  case punctuation = "PUNCT"
  case other = "X"

  /// Reads a part of speech; whatever no rule asks for is `other`.
  init(_ name: String?) { self = name.flatMap(Self.init(rawValue:)) ?? .other }

  /// Whether words of this kind head noun phrases.
  var isNominal: Bool {
    self == .noun || self == .properNoun || self == .pronoun || self == .number
  }

  /// Whether words of this kind head clauses.
  var isVerbal: Bool { self == .verb || self == .auxiliary }
}

/// The relation of a word to its governor, under the names of Universal Dependencies 2.
struct SyntacticRelation: Hashable, Sendable {
  /// The universal relations; what a parser of another scheme answers is `other`.
  enum Kind: String, Hashable, Sendable {
    case nominalSubject = "nsubj"
    case clausalSubject = "csubj"
    case object = "obj"
    case indirectObject = "iobj"
    case oblique = "obl"
    case clausalComplement = "ccomp"
    case openComplement = "xcomp"
    case adverbialClause = "advcl"
    case adverbialModifier = "advmod"
    case nominalModifier = "nmod"
    case adjectivalModifier = "amod"
    case numericModifier = "nummod"
    case clausalModifier = "acl"
    case apposition = "appos"
    case conjunct = "conj"
    case coordinator = "cc"
    case determiner = "det"
    case caseMark = "case"
    case clauseMark = "mark"
    case auxiliary = "aux"
    case copula = "cop"
    case expletive = "expl"
    case flat, fixed, compound, parataxis, dislocated, vocative, discourse, orphan, list, root
    case punctuation = "punct"
    case other = "dep"
  }

  /// The universal relation.
  let kind: Kind
  /// What stands behind its colon: "pass" in "nsubj:pass"; nil where nothing does.
  let subtype: String?

  /// Reads a relation as CoNLL-U writes it.
  init(_ name: String) {
    let parts = name.split(separator: ":", maxSplits: 1)
    kind = parts.first.flatMap { Kind(rawValue: String($0)) } ?? .other
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

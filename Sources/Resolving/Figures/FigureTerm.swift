/// What a word or phrase of `figure-words.tsv` or `figure-verbs.tsv` does in a sentence.
struct FigureTerm: Sendable {
  /// What it is; the heads of the files explain the classes.
  enum Role: String, Sendable {
    // Nouns behind a number.
    case toll, act, role, victim, person, unit, thing
    // Verb forms.
    case participle, finite, gerund, infinitive
    // Cues.
    case before, after, part, previous, revised, cumulative, none

    /// Whether it ties or marks numbers, which few words of a text do.
    var isCue: Bool {
      switch self {
      case .before, .after, .part, .previous, .revised, .cumulative: true
      default: false
      }
    }

    /// Whether it is a noun that may stand behind a number.
    var isNoun: Bool {
      switch self {
      case .toll, .act, .role, .victim, .person, .unit, .thing: true
      default: false
      }
    }

    /// Whether it is a form of a verb.
    var isVerb: Bool {
      switch self {
      case .participle, .finite, .gerund, .infinitive: true
      default: false
      }
    }
  }

  /// What it is.
  var role: Role
  /// What it says of those who are counted.
  var kind: FigureKind?
  /// Whether it is a noun of persons.
  var isOfPersons: Bool { role == .person || role == .role || role == .victim }
  /// Whether a noun stands for one.
  var isSingular = false
  /// Whether a unit is that of years, which lives are counted in.
  var isYears = false
  /// Whether a unit is that of hours, which times of day are told in.
  var isHours = false
  /// Whether one of it is two persons: "couple".
  var isPair = false
  /// Whether a verb counts its object in the active.
  var isTransitive = false
  /// Whether a verb counts persons only.
  var needsPersons = false
}

/// What little words do in a sentence.
struct FunctionClasses: OptionSet, Sendable {
  let rawValue: UInt64

  /// "de", "des", "of": between a number and its noun too.
  static let link = FunctionClasses(rawValue: 1 << 0)
  /// Articles, demonstratives, possessives.
  static let determiner = FunctionClasses(rawValue: 1 << 1)
  /// May stand between a number and its noun.
  static let prenominal = FunctionClasses(rawValue: 1 << 2)
  /// What follows is governed by it.
  static let preposition = FunctionClasses(rawValue: 1 << 3)
  /// Auxiliary of the active: "a", "ont", "has".
  static let have = FunctionClasses(rawValue: 1 << 4)
  /// Auxiliary of the passive: "est", "sont", "were".
  static let be = FunctionClasses(rawValue: 1 << 5)
  /// "été", "been".
  static let been = FunctionClasses(rawValue: 1 << 6)
  /// A form of the plural among auxiliaries.
  static let plural = FunctionClasses(rawValue: 1 << 7)
  /// "pas", "jamais", "not".
  static let negation = FunctionClasses(rawValue: 1 << 8)
  /// Weak pronouns and particles before a verb: "n'", "se", "y".
  static let clitic = FunctionClasses(rawValue: 1 << 9)
  /// "et", "ou", "and".
  static let conjunction = FunctionClasses(rawValue: 1 << 10)
  /// Begins another clause: "que", "mais", "where".
  static let barrier = FunctionClasses(rawValue: 1 << 11)
  /// A relative pronoun that is a subject: "qui", "who".
  static let relative = FunctionClasses(rawValue: 1 << 12)
  /// Names who says so: "selon".
  static let source = FunctionClasses(rawValue: 1 << 13)
  /// "parmi", "chez", "among": before those whom a toll hit.
  static let group = FunctionClasses(rawValue: 1 << 14)
  /// Before an infinitive that may not come true: "pour", "to".
  static let aim = FunctionClasses(rawValue: 1 << 15)
  /// Before a number that is a year: "en", "depuis", "in".
  static let yearBefore = FunctionClasses(rawValue: 1 << 16)
  /// Before a number that is a time of day: "à", "vers", "at".
  static let timeBefore = FunctionClasses(rawValue: 1 << 17)
  /// Before an age: "âgé", "aged".
  static let ageBefore = FunctionClasses(rawValue: 1 << 18)
  /// Before a number that names: "article", "résolution".
  static let label = FunctionClasses(rawValue: 1 << 19)
  /// Quotation marks and brackets.
  static let quote = FunctionClasses(rawValue: 1 << 20)
  /// A comma.
  static let comma = FunctionClasses(rawValue: 1 << 21)
  /// A subject pronoun.
  static let pronoun = FunctionClasses(rawValue: 1 << 22)
  /// Before an amount of money: "$", "€".
  static let moneyBefore = FunctionClasses(rawValue: 1 << 23)
  /// Before a breakdown: ":".
  static let breakdown = FunctionClasses(rawValue: 1 << 24)
  /// Words of games: "score", "victoire".
  static let game = FunctionClasses(rawValue: 1 << 25)

  // What follows spares looking up phrases that cannot be there.

  /// It is a listed word of its own.
  static let term = FunctionClasses(rawValue: 1 << 26)
  /// A listed phrase of several words begins with it.
  static let opensTerm = FunctionClasses(rawValue: 1 << 27)
  /// It is the second word of a listed phrase.
  static let goesOnTerm = FunctionClasses(rawValue: 1 << 28)
  /// It is a number, or the bound of one, of its own.
  static let number = FunctionClasses(rawValue: 1 << 29)
  /// A number or bound of several words begins with it.
  static let opensNumber = FunctionClasses(rawValue: 1 << 30)
  /// It may stand behind the first word of a number.
  static let goesOnNumber = FunctionClasses(rawValue: 1 << 31)
  /// It is an article that says one.
  static let one = FunctionClasses(rawValue: 1 << 32)
  /// It is an article that says some.
  static let some = FunctionClasses(rawValue: 1 << 33)
  /// A pattern may begin with it alone.
  static let frame = FunctionClasses(rawValue: 1 << 34)
  /// The first words of a pattern begin with it.
  static let opensFrame = FunctionClasses(rawValue: 1 << 37)
  /// It is the second word of a pattern.
  static let goesOnFrame = FunctionClasses(rawValue: 1 << 38)
  /// Makes a sentence worth reading.
  static let anchor = FunctionClasses(rawValue: 1 << 35)
  /// It is a run of digits.
  static let digits = FunctionClasses(rawValue: 1 << 36)

  /// The classes by their names in `figure-words.tsv`.
  static let named: [String: FunctionClasses] = [
    "link": .link, "determiner": .determiner, "prenominal": .prenominal,
    "preposition": .preposition, "have": .have, "be": .be, "been": .been, "plural": .plural,
    "negation": .negation, "clitic": .clitic, "conjunction": .conjunction, "barrier": .barrier,
    "relative": .relative, "source": .source, "group": .group, "aim": .aim,
    "year-before": .yearBefore, "time-before": .timeBefore, "age-before": .ageBefore,
    "label": .label, "quote": .quote, "comma": .comma, "pronoun": .pronoun,
    "money-before": .moneyBefore, "breakdown": .breakdown, "game": .game,
  ]

  /// It belongs to a number if one stands before it.
  static let numbers: FunctionClasses = [.number, .opensNumber, .goesOnNumber, .digits]
  /// What is asked of the words of a phrase that was read.
  static let frames: FunctionClasses = [.frame, .opensFrame, .goesOnFrame]
  /// Auxiliaries of any kind.
  static let auxiliaries: FunctionClasses = [.have, .be, .been]
  /// What is no noun.
  static let closed: FunctionClasses = [
    .link, .determiner, .preposition, .have, .be, .been, .negation, .clitic, .conjunction, .barrier,
    .relative, .source, .group, .quote, .comma, .pronoun, .breakdown,
  ]
}

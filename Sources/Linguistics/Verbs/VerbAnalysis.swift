/// The mood of a verb form; the values are those of Universal Dependencies.
public enum VerbMood: String, Sendable {
  /// "il tue"
  case indicative = "Ind"
  /// "il tuerait": in news often the mark of what is said and not certain.
  case conditional = "Cnd"
  /// "qu'il tue"
  case subjunctive = "Sub"
  /// "tuez"
  case imperative = "Imp"
  /// "tuer"
  case infinitive = "Inf"
  /// "tuant", "tué"
  case participle = "Part"
}

/// The tense of a verb form; the values are those of Universal Dependencies.
public enum VerbTense: String, Sendable {
  /// "il tue", "tuant"
  case present = "Pres"
  /// "il tuait"
  case imperfect = "Imp"
  /// "il tuera"
  case future = "Fut"
  /// "il tua", "tué"
  case past = "Past"
}

/// One or several.
public enum GrammaticalNumber: String, Sendable {
  /// One.
  case singular = "Sing"
  /// Several.
  case plural = "Plur"
}

/// Masculine or feminine.
public enum GrammaticalGender: String, Sendable {
  /// Masculine.
  case masculine = "Masc"
  /// Feminine.
  case feminine = "Fem"
}

/// What a form of the verb paradigm says, apart from which verb it is of.
public struct VerbSlot: Hashable, Sendable {
  /// The mood.
  public let mood: VerbMood
  /// The tense; nil for the infinitive.
  public let tense: VerbTense?
  /// 1, 2 or 3; nil for forms without a person.
  public let person: Int?
  /// The number; nil where the form does not say.
  public let number: GrammaticalNumber?
  /// The gender of a past participle.
  public let gender: GrammaticalGender?

  init(
    _ mood: VerbMood, _ tense: VerbTense? = nil, person: Int? = nil,
    number: GrammaticalNumber? = nil, gender: GrammaticalGender? = nil
  ) {
    self.mood = mood
    self.tense = tense
    self.person = person
    self.number = number
    self.gender = gender
  }

  /// Whether the form has a person: neither infinitive nor participle.
  public var isFinite: Bool { person != nil }
}

/// One reading of a verb form: "tue" is the first and the third person of "tuer", among others.
public struct VerbAnalysis: Hashable, Sendable {
  /// The infinitive.
  public let lemma: String
  /// Mood, tense, person, number, gender.
  public let slot: VerbSlot

  /// The mood.
  public var mood: VerbMood { slot.mood }
  /// The tense; nil for the infinitive.
  public var tense: VerbTense? { slot.tense }
  /// 1, 2 or 3; nil for forms without a person.
  public var person: Int? { slot.person }
  /// The number; nil where the form does not say.
  public var number: GrammaticalNumber? { slot.number }
  /// The gender of a past participle.
  public var gender: GrammaticalGender? { slot.gender }
  /// Whether this is a past participle.
  public var isPastParticiple: Bool { mood == .participle && tense == .past }
}

/// One mention of an occurrence: who did what to whom, where, when, and who says so.
///
/// The ontology is PLOVER 2.0. A field is nil or empty where the text does not give it.
public struct Event: Record, Equatable {
  /// `depeche.event/1`.
  public static let schema = RecordSchema(kind: "event", majorVersion: 1)

  /// `<document id>/s<sentence>/e<n>`, both counted from 0.
  public var id: String
  /// The document that tells of the event.
  public var documentID: String
  /// Copied from the document, so that an event can be cited alone.
  public var url: String?
  /// Copied from the document.
  public var title: String?
  /// Copied from the document.
  public var siteName: String?
  /// Copied from the document.
  public var language: String?
  /// Copied from the document.
  public var published: String?
  /// The sentence that tells of the event.
  public var sentence: EventSentence
  /// The words that name the act.
  public var trigger: EventTrigger
  /// The act's classification.
  public var coding: EventCoding
  /// PLOVER contexts, sorted.
  public var contexts: [String]
  /// Who acts; in two-sided fighting, both sides.
  public var actors: [Participant]
  /// Whom the act is done to.
  public var recipients: [Participant]
  /// Where.
  public var place: EventPlace?
  /// When.
  public var date: EventDate?
  // Most events have none or one of the figures and no claim. Kept apart they leave an event half as
  // large, 700 bytes, which is what the allocator of the C library has at hand.

  /// People killed.
  @Boxed public var fatalities: Figure?
  /// People wounded.
  @Boxed public var injured: Figure?
  /// People arrested.
  @Boxed public var arrested: Figure?
  /// People driven from their homes.
  @Boxed public var displaced: Figure?
  /// People who take part.
  @Boxed public var participants: Figure?
  /// Weapons and vehicles.
  public var materiel: [TextMention]
  /// Who says so; nil where the text speaks for itself.
  @Boxed public var claim: Claim?
  /// How sure the text is.
  public var factuality: Factuality
  /// Whether the event is said to have happened or not to have happened.
  public var polarity: Polarity
  /// The id of an earlier event of this document that this one retells.
  public var sameAs: String?
  /// 0–1: the share of events like this one that are right on the gold set.
  public var confidence: Double
  /// The line of the data file that fired: "fr/verbs.tsv:41".
  public var rule: String
  /// Who made the record.
  public var provenance: [ProvenanceStep]

  /// Makes an event with the fields that every event has.
  public init(
    id: String, documentID: String, sentence: EventSentence, trigger: EventTrigger,
    coding: EventCoding, rule: String
  ) {
    self.id = id
    self.documentID = documentID
    self.sentence = sentence
    self.trigger = trigger
    self.coding = coding
    contexts = []
    actors = []
    recipients = []
    materiel = []
    factuality = .asserted
    polarity = .positive
    confidence = 0
    self.rule = rule
    provenance = []
  }
}

/// How sure the text is that the event took place.
public enum Factuality: String, Codable, Sendable, JSONRepresentable, CaseIterable {
  /// The text itself says so.
  case asserted
  /// Somebody is quoted as saying so.
  case reported
  /// Said with reserve: conditional of hearsay, "présumé", "probablement".
  case hedged
  /// Said not to be so by somebody.
  case denied
  /// Announced for later.
  case planned
  /// Tried.
  case attempted
  /// Said to be possible.
  case possible
  /// Set as a condition.
  case hypothetical
  /// Said to happen again and again.
  case habitual
}

/// Whether the text says that the event happened or that it did not.
public enum Polarity: String, Codable, Sendable, JSONRepresentable {
  /// It happened.
  case positive
  /// It did not happen.
  case negative
}

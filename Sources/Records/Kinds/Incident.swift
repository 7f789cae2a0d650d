/// One occurrence as all its mentions together tell it: what `depeche-aggregate` writes.
///
/// Every figure leads back to an event, and every mention to its rule, sentence and URL.
public struct Incident: Record, Equatable {
  /// `depeche.incident/1`.
  public static let schema = RecordSchema(kind: "incident", majorVersion: 1)

  /// Made from the id of the mention that was published first, so that later mentions of the same
  /// occurrence leave it as it is.
  public var id: String
  /// One line for people, made from the fields below.
  public var title: String
  /// Whether it happened; see `Status`.
  public var status: Status
  /// PLOVER type of the clearest mentions: "ASSAULT".
  public var eventType: String
  /// PLOVER mode: "aerial"; nil where no mention tells.
  public var eventMode: String?
  /// PLOVER contexts of all mentions, sorted.
  public var contexts: [String]
  /// CAMEO code, with type and mode from one mention.
  public var cameo: String?
  /// Goldstein scale, -10 to +10; the mean over the mentions of this type and mode.
  public var goldstein: Double?
  /// Quad class: "material_conflict".
  public var quad: String?
  /// ACLED sub-event type: "Air/drone strike".
  public var acled: String?
  /// When, as exactly as the mentions together allow; nil where none tells.
  public var date: IncidentDate?
  /// Where, by the most exact of the mentions; nil where none tells.
  public var place: IncidentPlace?
  /// Who acted, the most often named first; in two-sided fighting, both sides.
  public var actors: [IncidentParty]
  /// Whom it was done to, the most often named first.
  public var recipients: [IncidentParty]
  /// People killed.
  public var fatalities: IncidentFigure?
  /// People wounded.
  public var injured: IncidentFigure?
  /// People arrested.
  public var arrested: IncidentFigure?
  /// People driven from their homes.
  public var displaced: IncidentFigure?
  /// People who took part.
  public var participants: IncidentFigure?
  /// Mentions by how sure their text is; negative ones count as "denied".
  public var factuality: [String: Int]
  /// Whether sources contradict each other: some say it happened and some that it did not, or
  /// ranges of people killed lie apart.
  public var disputed: Bool
  /// What its sources tell differently; empty where they agree.
  public var disagreements: [IncidentDisagreement]
  /// The larger incident inside which it lies, whose figures hold its own: a strike of a battle; nil
  /// for most.
  public var partOf: String?
  /// When it was told first and last, ISO 8601; nil where no page has a date.
  public var firstPublished: String?
  /// See `firstPublished`.
  public var lastPublished: String?
  /// Documents that mention it.
  public var documents: Int
  /// How many of them repeat the text of another: republished wire copy.
  public var copies: Int
  /// The sites that mention it, sorted: their names, or hosts of URLs where they have none.
  public var sites: [String]
  /// The pages that mention it, sorted.
  public var urls: [String]
  /// Sources that speak independently: documents of one site, and copies of one wire text, are one.
  public var voices: Int
  /// Who is quoted, the most often quoted first.
  public var claimants: [IncidentClaimant]
  /// Who stands behind what is told, the source of most mentions first.
  public var origins: [IncidentOrigin]
  /// One line for people: why the mentions are one.
  public var why: String
  /// Every mention, by publication, then id.
  public var mentions: [IncidentMention]
  /// Why the mentions are one incident: the joins that made them one, one fewer than mentions.
  public var links: [IncidentLink]
  /// Who made the record.
  public var provenance: [ProvenanceStep]

  enum CodingKeys: String, CodingKey {
    case id, title, status, contexts, cameo, goldstein, quad, acled, date, place, actors, recipients
    case fatalities, injured, arrested, displaced, participants, factuality, disputed, documents
    case disagreements, copies, sites, urls, voices, claimants, origins, why, mentions, links
    case provenance
    case partOf = "part_of"
    case firstPublished = "first_published"
    case lastPublished = "last_published"
    case eventType = "event_type"
    case eventMode = "event_mode"
  }

  /// Makes an incident with the fields that every incident has.
  public init(id: String, eventType: String, status: Status) {
    self.id = id
    title = ""
    self.status = status
    self.eventType = eventType
    contexts = []
    actors = []
    recipients = []
    factuality = [:]
    disputed = false
    disagreements = []
    copies = 0
    origins = []
    why = ""
    documents = 0
    sites = []
    urls = []
    voices = 0
    claimants = []
    mentions = []
    links = []
    provenance = []
  }

  /// Whether it enters counts and sums: it happened by some source, and no larger incident holds its
  /// figures.
  public var isCounted: Bool { status.isCounted && partOf == nil }

  /// Whether an incident happened, by its mentions together.
  public enum Status: String, Codable, Sendable, JSONRepresentable, CaseIterable {
    /// At least one mention states or reports it, and none denies it.
    case occurred
    /// Some mentions state or report it, others deny it.
    case disputed
    /// All that speak of it do so with reserve: "aurait tué".
    case alleged
    /// It was tried and did not come about.
    case attempted
    /// It is announced.
    case planned
    /// It is called possible or set as a condition.
    case possible
    /// It is said to happen again and again, without an occasion.
    case habitual
    /// It is only said not to have happened.
    case denied

    /// Whether an incident of this status enters counts and sums.
    public var isCounted: Bool {
      switch self {
      case .occurred, .disputed, .alleged: true
      case .attempted, .planned, .possible, .habitual, .denied: false
      }
    }
  }
}

import Records

/// Invented events for tests: a strike on a town, with everything that a test wants otherwise.
public struct SampleEvent: Sendable {
  /// Id of the document; the event's is made from it.
  public var document: String
  /// Number of the sentence.
  public var sentence = 0
  /// The sentence; its first word is the trigger.
  public var text = "Frappe sur la ville, trois habitants tués dans la nuit"
  /// The site.
  public var site: String? = "Le Courrier"
  /// When the document was published.
  public var published: String? = "2025-03-04"
  /// PLOVER type.
  public var type = "ASSAULT"
  /// PLOVER mode.
  public var mode: String? = "aerial"
  /// Codes of the actors.
  public var actors: [String] = ["RUSMIL"]
  /// Codes of the recipients.
  public var recipients: [String] = []
  /// The place.
  public var place: Place? = .kharkiv
  /// First day, last day, precision.
  public var date: (from: String, to: String, precision: Int)? = ("2025-03-04", "2025-03-04", 1)
  /// What the date rests on.
  public var dateBasis = EventDate.Basis.expression
  /// People killed.
  public var killed: Int?
  /// Who is quoted.
  public var claimant: String?
  /// How sure the text is.
  public var factuality = Factuality.asserted
  /// Whether it happened.
  public var polarity = Polarity.positive
  /// The event that this one retells.
  public var sameAs: String?

  /// Makes an event of a document.
  public init(_ document: String, _ change: (inout SampleEvent) -> Void = { _ in }) {
    self.document = document
    change(&self)
  }

  /// Places by name, country and coordinates.
  public struct Place: Sendable {
    /// Its name.
    public var name: String
    /// ISO 3166 alpha-3 code.
    public var country: String?
    /// Degrees north.
    public var latitude: Double?
    /// Degrees east.
    public var longitude: Double?
    /// UCDP's where_prec.
    public var precision: Int

    /// A city.
    public static let kharkiv = Place("Kharkiv", "UKR", 49.99, 36.23, 1)
    /// A town 120 kilometres away from Kharkiv.
    public static let sumy = Place("Soumy", "UKR", 50.91, 34.80, 1)
    /// A village 8 kilometres away from Kharkiv's middle.
    public static let lisne = Place("Lisne", "UKR", 50.06, 36.20, 1)
    /// The country around them.
    public static let ukraine = Place("Ukraine", "UKR", 49.0, 32.0, 6)
    /// A city of another country.
    public static let toulouse = Place("Toulouse", "FRA", 43.60, 1.44, 1)

    /// Makes a place.
    public init(
      _ name: String, _ country: String?, _ latitude: Double?, _ longitude: Double?,
      _ precision: Int
    ) {
      self.name = name
      self.country = country
      self.latitude = latitude
      self.longitude = longitude
      self.precision = precision
    }
  }

  /// The event.
  public var event: Event {
    let start = sentence * 1000
    let trigger = String(text.prefix { $0 != " " })
    let span = TextSpan(start: start, end: start + trigger.unicodeScalars.count)
    var event = Event(
      id: "\(document)/s\(sentence)/e0", documentID: document,
      sentence: EventSentence(
        index: sentence, start: start, end: start + text.unicodeScalars.count, text: text),
      trigger: EventTrigger(text: trigger, lemma: trigger.lowercased(), span: span),
      coding: EventCoding(type: type, mode: mode), rule: "fr/test.tsv:1")
    event.coding.quad = "material_conflict"
    event.coding.goldstein = -9
    event.siteName = site
    event.url = "https://example.org/\(document)"
    event.language = "fr"
    event.published = published
    event.actors = actors.map { Self.party($0, span) }
    event.recipients = recipients.map { Self.party($0, span) }
    event.place = place.map {
      var place = EventPlace(text: $0.name, span: span, name: $0.name, precision: $0.precision)
      place.country = $0.country
      place.latitude = $0.latitude
      place.longitude = $0.longitude
      return place
    }
    event.date = date.map {
      EventDate(mention: nil, from: $0.from, to: $0.to, precision: $0.precision, basis: dateBasis)
    }
    event.fatalities = killed.map {
      Figure(
        best: $0, low: $0, high: $0, mention: TextMention(text: "\($0) morts", span: span))
    }
    event.claim = claimant.map {
      var source = Participant(text: $0, span: span)
      source.name = $0
      return Claim(source: source, cue: TextMention(text: "selon", span: span), kind: "say")
    }
    event.factuality = factuality
    event.polarity = polarity
    event.sameAs = sameAs
    event.confidence = 0.5
    return event
  }

  private static func party(_ code: String, _ span: TextSpan) -> Participant {
    var party = Participant(text: code.lowercased(), span: span)
    party.id = code
    party.name = "Name of \(code)"
    party.country = String(code.prefix(3))
    party.sector = String(code.dropFirst(3))
    return party
  }
}

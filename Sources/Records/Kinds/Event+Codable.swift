/// The flat form of an event for users of `Codable`; the pipeline itself takes `Event+JSON.swift`.
extension Event {
  private enum CodingKeys: String, CodingKey {
    case id
    case documentID = "document_id"
    case url
    case title
    case siteName = "site_name"
    case language
    case published
    case sentence
    case trigger
    case eventType = "event_type"
    case eventMode = "event_mode"
    case contexts
    case cameo
    case goldstein
    case ploverScore = "plover_score"
    case quad
    case acled
    case actors
    case recipients
    case place
    case date
    case fatalities
    case injured
    case arrested
    case displaced
    case participants
    case materiel
    case claim
    case factuality
    case polarity
    case sameAs = "same_as"
    case confidence
    case rule
    case provenance
  }

  /// Reads an event from any decoder.
  public init(from decoder: any Decoder) throws {
    self.init()
    try decodeTold(from: decoder)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    provenance = try fields.decode([ProvenanceStep].self, forKey: .provenance)
  }

  /// Reads all fields but `id` and `provenance`.
  mutating func decodeTold(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    documentID = try fields.decode(String.self, forKey: .documentID)
    url = try fields.decodeIfPresent(String.self, forKey: .url)
    title = try fields.decodeIfPresent(String.self, forKey: .title)
    siteName = try fields.decodeIfPresent(String.self, forKey: .siteName)
    language = try fields.decodeIfPresent(String.self, forKey: .language)
    published = try fields.decodeIfPresent(String.self, forKey: .published)
    sentence = try fields.decode(EventSentence.self, forKey: .sentence)
    trigger = try fields.decode(EventTrigger.self, forKey: .trigger)
    coding.type = try fields.decode(String.self, forKey: .eventType)
    coding.mode = try fields.decodeIfPresent(String.self, forKey: .eventMode)
    contexts = try fields.decode([String].self, forKey: .contexts)
    coding.cameo = try fields.decodeIfPresent(String.self, forKey: .cameo)
    coding.goldstein = try fields.decodeIfPresent(Double.self, forKey: .goldstein)
    coding.ploverScore = try fields.decodeIfPresent(Double.self, forKey: .ploverScore)
    coding.quad = try fields.decodeIfPresent(String.self, forKey: .quad)
    coding.acled = try fields.decodeIfPresent(String.self, forKey: .acled)
    actors = try fields.decode([Participant].self, forKey: .actors)
    recipients = try fields.decode([Participant].self, forKey: .recipients)
    place = try fields.decodeIfPresent(EventPlace.self, forKey: .place)
    date = try fields.decodeIfPresent(EventDate.self, forKey: .date)
    fatalities = try fields.decodeIfPresent(Figure.self, forKey: .fatalities)
    injured = try fields.decodeIfPresent(Figure.self, forKey: .injured)
    arrested = try fields.decodeIfPresent(Figure.self, forKey: .arrested)
    displaced = try fields.decodeIfPresent(Figure.self, forKey: .displaced)
    participants = try fields.decodeIfPresent(Figure.self, forKey: .participants)
    materiel = try fields.decode([TextMention].self, forKey: .materiel)
    claim = try fields.decodeIfPresent(Claim.self, forKey: .claim)
    factuality = try fields.decode(Factuality.self, forKey: .factuality)
    polarity = try fields.decode(Polarity.self, forKey: .polarity)
    sameAs = try fields.decodeIfPresent(String.self, forKey: .sameAs)
    confidence = try fields.decode(Double.self, forKey: .confidence)
    rule = try fields.decode(String.self, forKey: .rule)
  }

  /// Writes an event to any encoder.
  public func encode(to encoder: any Encoder) throws {
    try encodeTold(to: encoder)
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(provenance, forKey: .provenance)
  }

  /// Writes all fields but `id` and `provenance`.
  func encodeTold(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(documentID, forKey: .documentID)
    try fields.encode(url, forKey: .url)
    try fields.encode(title, forKey: .title)
    try fields.encode(siteName, forKey: .siteName)
    try fields.encode(language, forKey: .language)
    try fields.encode(published, forKey: .published)
    try fields.encode(sentence, forKey: .sentence)
    try fields.encode(trigger, forKey: .trigger)
    try fields.encode(coding.type, forKey: .eventType)
    try fields.encode(coding.mode, forKey: .eventMode)
    try fields.encode(contexts, forKey: .contexts)
    try fields.encode(coding.cameo, forKey: .cameo)
    try fields.encode(coding.goldstein, forKey: .goldstein)
    try fields.encode(coding.ploverScore, forKey: .ploverScore)
    try fields.encode(coding.quad, forKey: .quad)
    try fields.encode(coding.acled, forKey: .acled)
    try fields.encode(actors, forKey: .actors)
    try fields.encode(recipients, forKey: .recipients)
    try fields.encode(place, forKey: .place)
    try fields.encode(date, forKey: .date)
    try fields.encode(fatalities, forKey: .fatalities)
    try fields.encode(injured, forKey: .injured)
    try fields.encode(arrested, forKey: .arrested)
    try fields.encode(displaced, forKey: .displaced)
    try fields.encode(participants, forKey: .participants)
    try fields.encode(materiel, forKey: .materiel)
    try fields.encode(claim, forKey: .claim)
    try fields.encode(factuality, forKey: .factuality)
    try fields.encode(polarity, forKey: .polarity)
    try fields.encode(sameAs, forKey: .sameAs)
    try fields.encode(confidence, forKey: .confidence)
    try fields.encode(rule, forKey: .rule)
  }
}

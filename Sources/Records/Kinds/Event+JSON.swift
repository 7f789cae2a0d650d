extension Event: JSONRepresentable {
  /// An event with nothing in it, for reading into.
  init() {
    self.init(
      id: "", documentID: "", sentence: EventSentence(index: 0, start: 0, end: 0, text: ""),
      trigger: EventTrigger(text: "", lemma: "", span: TextSpan(start: 0, end: 0)),
      coding: EventCoding(type: ""), rule: "")
  }

  /// Reads an event; fields it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init()
    let start = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      if try readTold(key, &reader) { return }
      switch key {
      case "id": id = try reader.read()
      case "provenance": provenance = try reader.read()
      default: try reader.skipValue()
      }
    }
    guard !coding.type.isEmpty, !documentID.isEmpty else {
      throw JSONError("an event needs an event_type and a document_id", at: start)
    }
  }

  /// Reads a field that tells of the event itself: all but `schema`, `id` and `provenance`.
  ///
  /// - Returns: False for any other field, which is left unread.
  mutating func readTold(_ key: JSONKey, _ reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "document_id": documentID = try reader.read()
    case "url": url = try reader.read()
    case "title": title = try reader.read()
    case "site_name": siteName = try reader.read()
    case "language": language = try reader.read()
    case "published": published = try reader.read()
    case "sentence": sentence = try reader.read()
    case "trigger": trigger = try reader.read()
    case "event_type": coding.type = try reader.read()
    case "event_mode": coding.mode = try reader.read()
    case "contexts": contexts = try reader.read()
    case "cameo": coding.cameo = try reader.read()
    case "goldstein": coding.goldstein = try reader.read()
    case "plover_score": coding.ploverScore = try reader.read()
    case "quad": coding.quad = try reader.read()
    case "acled": coding.acled = try reader.read()
    case "actors": actors = try reader.read()
    case "recipients": recipients = try reader.read()
    case "place": place = try reader.read()
    case "date": date = try reader.read()
    case "fatalities": fatalities = try reader.read()
    case "injured": injured = try reader.read()
    case "arrested": arrested = try reader.read()
    case "displaced": displaced = try reader.read()
    case "participants": participants = try reader.read()
    case "materiel": materiel = try reader.read()
    case "claim": claim = try reader.read()
    case "factuality": factuality = try reader.read()
    case "polarity": polarity = try reader.read()
    case "same_as": sameAs = try reader.read()
    case "confidence": confidence = try reader.read()
    case "rule": rule = try reader.read()
    default: return false
    }
    return true
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("schema", Self.schema.description)
      object.field("id", id)
      writeTold(to: &object)
      object.field("provenance", provenance)
    }
  }

  /// Writes the fields that tell of the event itself: all but `schema`, `id` and `provenance`.
  func writeTold(to object: inout JSONWriter) {
    object.field("document_id", documentID)
    object.field("url", url)
    object.field("title", title)
    object.field("site_name", siteName)
    object.field("language", language)
    object.field("published", published)
    object.field("sentence", sentence)
    object.field("trigger", trigger)
    object.field("event_type", coding.type)
    object.field("event_mode", coding.mode)
    object.field("contexts", contexts)
    object.field("cameo", coding.cameo)
    object.field("goldstein", coding.goldstein)
    object.field("plover_score", coding.ploverScore)
    object.field("quad", coding.quad)
    object.field("acled", coding.acled)
    object.field("actors", actors)
    object.field("recipients", recipients)
    object.field("place", place)
    object.field("date", date)
    object.field("fatalities", fatalities)
    object.field("injured", injured)
    object.field("arrested", arrested)
    object.field("displaced", displaced)
    object.field("participants", participants)
    object.field("materiel", materiel)
    object.field("claim", claim)
    object.field("factuality", factuality)
    object.field("polarity", polarity)
    object.field("same_as", sameAs)
    object.field("confidence", confidence)
    object.field("rule", rule)
  }
}

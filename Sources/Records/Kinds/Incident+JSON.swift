extension Incident: JSONRepresentable {
  /// Reads an incident; fields it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(id: "", eventType: "", status: .occurred)
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "id": id = try reader.read()
      case "title": title = try reader.read()
      case "status": status = try reader.read()
      case "event_type": eventType = try reader.read()
      case "event_mode": eventMode = try reader.read()
      case "contexts": contexts = try reader.read()
      case "cameo": cameo = try reader.read()
      case "goldstein": goldstein = try reader.read()
      case "quad": quad = try reader.read()
      case "acled": acled = try reader.read()
      case "date": date = try reader.read()
      case "place": place = try reader.read()
      case "actors": actors = try reader.read()
      case "recipients": recipients = try reader.read()
      case "fatalities": fatalities = try reader.read()
      case "injured": injured = try reader.read()
      case "arrested": arrested = try reader.read()
      case "displaced": displaced = try reader.read()
      case "participants": participants = try reader.read()
      case "factuality": factuality = try reader.readCounts()
      case "disputed": disputed = try reader.read()
      case "disagreements": disagreements = try reader.read()
      case "part_of": partOf = try reader.read()
      case "first_published": firstPublished = try reader.read()
      case "last_published": lastPublished = try reader.read()
      case "documents": documents = try reader.read()
      case "copies": copies = try reader.read()
      case "sites": sites = try reader.read()
      case "urls": urls = try reader.read()
      case "voices": voices = try reader.read()
      case "claimants": claimants = try reader.read()
      case "origins": origins = try reader.read()
      case "why": why = try reader.read()
      case "mentions": mentions = try reader.read()
      case "links": links = try reader.read()
      case "provenance": provenance = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("schema", Self.schema.description)
      object.field("id", id)
      object.field("title", title)
      object.field("status", status)
      object.field("event_type", eventType)
      object.field("event_mode", eventMode)
      object.field("contexts", contexts)
      object.field("cameo", cameo)
      object.field("goldstein", goldstein)
      object.field("quad", quad)
      object.field("acled", acled)
      object.field("date", date)
      object.field("place", place)
      object.field("actors", actors)
      object.field("recipients", recipients)
      object.field("fatalities", fatalities)
      object.field("injured", injured)
      object.field("arrested", arrested)
      object.field("displaced", displaced)
      object.field("participants", participants)
      object.counts("factuality", factuality)
      object.field("disputed", disputed)
      object.field("disagreements", disagreements)
      object.field("part_of", partOf)
      object.field("first_published", firstPublished)
      object.field("last_published", lastPublished)
      object.field("documents", documents)
      object.field("copies", copies)
      object.field("sites", sites)
      object.field("urls", urls)
      object.field("voices", voices)
      object.field("claimants", claimants)
      object.field("origins", origins)
      object.field("why", why)
      object.field("mentions", mentions)
      object.field("links", links)
      object.field("provenance", provenance)
    }
  }
}

extension JSONReader {
  /// Reads an object whose values are whole numbers; `null` counts as an empty one.
  mutating func readCounts() throws(JSONError) -> [String: Int] {
    var counts: [String: Int] = [:]
    if try readNull() { return counts }
    try forEachField { (key, reader) throws(JSONError) in
      counts[key.text] = try reader.readInt()
    }
    return counts
  }
}

extension JSONWriter {
  /// Writes a field that is an object of whole numbers, its keys in order.
  mutating func counts(_ key: StaticString, _ counts: [String: Int]) {
    self.key(key)
    object { object in
      for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
        object.dynamicField(name, count)
      }
    }
  }
}

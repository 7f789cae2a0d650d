import Records

/// A place, or a name that a place bears, found in a text.
package struct PlaceMention: Hashable, Sendable {
  /// What the name stands for where it was found.
  package enum Role: String, Codable, Sendable, JSONRepresentable {
    /// Where something is or happens.
    case place
    /// A country or capital that acts: "Kiev exige".
    case actor
    /// Whose or what kind: "syrien", "le président du Mali".
    case attribute
    /// Part of another name: "Washington Post", and the town in "aéroport de Tripoli".
    case partOfName = "part_of_name"
  }

  /// What the resolution rests on.
  package enum Source: String, Codable, Sendable, JSONRepresentable {
    /// The gazetteer has the name.
    case gazetteer
    /// A list of the language's folder has it.
    case ownList = "own_list"
    /// The gazetteer has a name that sounds alike.
    case transliteration
    /// No list has it; the words around say that it is a place.
    case unlisted
    /// A noun that points back to a place named before: "la ville".
    case anaphor
  }

  /// Its words in the scanned text.
  package var words: Range<Int>
  /// The words as they stand in the text.
  package var text: String
  /// The words' place in the text, in Unicode scalars.
  package var span: TextSpan
  /// The usual name.
  package var name: String
  /// The place in GeoNames.
  package var geonameid: Int?
  /// GeoNames feature code: "PPL", "ADM1".
  package var feature: String?
  /// ISO 3166 alpha-3 code.
  package var country: String?
  /// First-level division, as GeoNames names it.
  package var admin1: String?
  /// Degrees north, WGS 84.
  package var latitude: Double?
  /// Degrees east, WGS 84.
  package var longitude: Double?
  /// UCDP's where_prec of an event placed there: 1 exact, 2 near, 3 second-level division, 4 first-level
  /// division, 5 vague or linear feature, 6 country, 7 sea or air.
  package var precision: Int
  /// How things lie to the place: "in", "at", "near", "direction:NW", "part:E", "between", "border",
  /// "toward", "from", "via"; nil where no preposition says so.
  package var relation: String?
  /// The mention, by its number among those of the text, that this one leans on: "Tal Tamer" of
  /// "Qubour al-Gharajneh, en périphérie de Tal Tamer"; that one's `relation` says how.
  package var anchor: Int?
  /// What the name stands for.
  package var role: Role
  /// What the resolution rests on.
  package var source: Source
  /// How sure it is that this is the place: 0–1.
  package var confidence: Double
  /// How many other places bear the name.
  package var runnersUp: Int
}

extension PlaceMention: JSONRepresentable {
  /// Reads a mention; `words` are those of a text and come out empty.
  package init(from reader: inout JSONReader) throws(JSONError) {
    self.init(
      words: 0..<0, text: "", span: TextSpan(start: 0, end: 0), name: "", precision: 7,
      role: .place,
      source: .gazetteer, confidence: 0, runnersUp: 0)
    var start = 0
    var end = 0
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "text": text = try reader.read()
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      case "name": name = try reader.read()
      case "geonameid": geonameid = try reader.read()
      case "feature": feature = try reader.read()
      case "country": country = try reader.read()
      case "admin1": admin1 = try reader.read()
      case "lat": latitude = try reader.read()
      case "lon": longitude = try reader.read()
      case "precision": precision = try reader.read()
      case "relation": relation = try reader.read()
      case "anchor": anchor = try reader.read()
      case "role": role = try reader.read()
      case "source": source = try reader.read()
      case "confidence": confidence = try reader.read()
      case "runners_up": runnersUp = try reader.read()
      default: try reader.skipValue()
      }
    }
    // Spans that do not ascend come out empty.
    span = TextSpan(start: start, end: max(start, end))
  }

  /// Writes all fields but `words`.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("text", text)
      object.field("start", span.start)
      object.field("end", span.end)
      object.field("name", name)
      object.field("geonameid", geonameid)
      object.field("feature", feature)
      object.field("country", country)
      object.field("admin1", admin1)
      object.field("lat", latitude)
      object.field("lon", longitude)
      object.field("precision", precision)
      object.field("relation", relation)
      object.field("anchor", anchor)
      object.field("role", role)
      object.field("source", source)
      object.field("confidence", confidence)
      object.field("runners_up", runnersUp)
    }
  }
}

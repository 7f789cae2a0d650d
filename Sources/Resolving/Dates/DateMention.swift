import Records

/// Words of a text that say when, how long or how often, and the time that they stand for.
package struct DateMention: Hashable, Sendable {
  /// What kind of time.
  package enum Kind: String, Sendable, JSONRepresentable {
    /// A unit of the calendar or the clock: a day, "en mars", "à 15 h".
    case point
    /// From one time to another.
    case interval
    /// So long, at no time in particular: "pendant trois jours".
    case duration
    /// Again and again: "chaque lundi".
    case recurring
    /// With one end only: "depuis 2011", "avant 16 h".
    case open
    /// At no time that could be named: "récemment".
    case vague
  }

  /// What a time was counted from.
  package enum Anchor: String, Sendable, JSONRepresentable {
    /// Nothing: the words name the year.
    case calendar
    /// The moment of writing.
    case published
    /// The time of a mention before.
    case narrative
  }

  /// The words in the scanned text.
  package var words: Range<Int>
  /// Their place in the Unicode scalars of the text.
  package var span: TextSpan
  /// The words as they stand in the text.
  package var text: String
  /// What kind of time.
  package var kind: Kind
  /// The first day; nil where it is open or cannot be known.
  package var from: CivilDate?
  /// The last day; of a time that goes on ("depuis 2011") the day of writing.
  package var to: CivilDate?
  /// The time of the first day, "18:00"; nil where the words say none.
  package var fromTime: String?
  /// The time at which it ends, "24:00" at most; nil where the words say none.
  package var toTime: String?
  /// What the time is told in.
  package var grain: DateUnit
  /// UCDP's date_prec: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 more; nil without days.
  package var precision: Int?
  /// What it was counted from.
  package var anchor: Anchor
  /// The mention that it was counted from, by its place among the mentions.
  package var anchorMention: Int?
  /// Whether the words say that it is not exact.
  package var isApproximate = false
  /// Whether the words contradict the calendar: "jeudi 30 mars" where the 30th was a Wednesday.
  package var contradicts = false
  /// Whether it is the day in a dateline: "ALEP, 12 mars (AFP) –".
  package var isDateline = false
  /// Minutes east of Greenwich of the clock that is meant; nil where the words do not say. The times
  /// stand as written.
  package var zone: Int?
  /// The time in the notation of collections of time expressions: "2013-02-12T15",
  /// "2013-02-12/2013-02-15" (the end left out), "2013-W08", "2016-10-05/..", "PT2M"; nil where it
  /// cannot be known.
  package var value: String?
}

extension DateMention: JSONRepresentable {
  /// Reads a mention as it was written; the words' place in the scanned text is not kept.
  package init(from reader: inout JSONReader) throws(JSONError) {
    self.init(
      words: 0..<0, span: TextSpan(start: 0, end: 0), text: "", kind: .point, grain: .day,
      anchor: .calendar)
    var (start, end) = (0, 0)
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "text": text = try reader.read()
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      case "value": value = try reader.read()
      case "kind": kind = try reader.read()
      case "grain":
        let name: String = try reader.read()
        grain = DateUnit(name: Substring(name)) ?? .day
      case "from": from = try Self.day(&reader)
      case "to": to = try Self.day(&reader)
      case "from_time": fromTime = try reader.read()
      case "to_time": toTime = try reader.read()
      case "precision": precision = try reader.read()
      case "anchor": anchor = try reader.read()
      case "anchor_mention": anchorMention = try reader.read()
      case "approximate": isApproximate = try reader.read()
      case "contradiction": contradicts = try reader.read()
      case "dateline": isDateline = try reader.read()
      case "zone": zone = try reader.read()
      default: try reader.skipValue()
      }
    }
    guard 0 <= start, start <= end else {
      throw JSONError("expected 0 ≤ start ≤ end, found \(start) and \(end)", at: place)
    }
    span = TextSpan(start: start, end: end)
  }

  private static func day(_ reader: inout JSONReader) throws(JSONError) -> CivilDate? {
    let text: String? = try reader.read()
    return text.flatMap { CivilDate(iso: $0) }
  }

  /// Writes all fields; flags only where they are set.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("text", text)
      object.field("start", span.start)
      object.field("end", span.end)
      object.field("value", value)
      object.field("kind", kind)
      object.field("grain", grain.name)
      object.field("from", from?.description)
      object.field("to", to?.description)
      if let fromTime { object.field("from_time", fromTime) }
      if let toTime { object.field("to_time", toTime) }
      object.field("precision", precision)
      object.field("anchor", anchor)
      if let anchorMention { object.field("anchor_mention", anchorMention) }
      if isApproximate { object.field("approximate", true) }
      if contradicts { object.field("contradiction", true) }
      if isDateline { object.field("dateline", true) }
      if let zone { object.field("zone", zone) }
    }
  }
}

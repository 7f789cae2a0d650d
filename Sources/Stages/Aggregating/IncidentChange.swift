import Records

/// What an update of a store did to one incident.
public struct IncidentChange: Hashable, Sendable {
  /// The incident.
  public let incidentID: String
  /// What happened to it.
  public let kind: Kind
  /// The day of the update, ISO 8601; empty where neither the caller nor the input told one.
  public let date: String
  /// The incident's title; of one that was withdrawn, its last.
  public let title: String
  /// What is different, for people: "fatalities 3 → 5"; empty for what is new.
  public let what: [String]
  /// The incident that a withdrawn one was merged into.
  public let mergedInto: String?
  /// Of one that this run withdrew: what it was, for words of other languages.
  let last: Outline?

  /// Makes a change.
  public init(
    incidentID: String, kind: Kind, date: String, title: String, what: [String] = [],
    mergedInto: String? = nil
  ) {
    self.init(
      incidentID: incidentID, kind: kind, date: date, title: title, what: what,
      mergedInto: mergedInto, last: nil)
  }

  /// Makes a change, perhaps of an incident that is gone.
  init(
    incidentID: String, kind: Kind, date: String, title: String, what: [String] = [],
    mergedInto: String? = nil, last: Outline?
  ) {
    self.last = last
    self.incidentID = incidentID
    self.kind = kind
    self.date = date
    self.title = title
    self.what = what
    self.mergedInto = mergedInto
  }

  /// What a headline is made from.
  struct Outline: Hashable, Sendable {
    let eventType: String
    let eventMode: String?
    let place: String?
    let country: String?
    /// People killed.
    let best: Int?
    let low: Int?
    let high: Int?
  }

  /// Kinds of changes.
  public enum Kind: String, Sendable, CaseIterable {
    /// It was not there before.
    case new
    /// It has other mentions or other fields than before.
    case changed
    /// It is gone: merged into another, or its mentions were taken back.
    case withdrawn
  }
}

extension IncidentChange {
  /// Writes the change as one JSON object, schema `depeche.change/1`.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("schema", "depeche.change/1")
      object.field("id", incidentID)
      object.field("kind", kind.rawValue)
      object.field("date", date)
      object.field("title", title)
      object.field("what", what)
      object.field("merged_into", mergedInto)
    }
  }
}

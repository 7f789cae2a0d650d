/// What is different in a changed incident: "fatalities 3 → 5".
struct IncidentDifference: Hashable {
  /// What about it.
  let about: Subject
  /// The value of before; nil where there was none.
  let before: String?
  /// The value of now; nil where there is none.
  let after: String?

  /// What is told of a change.
  enum Subject: String, CaseIterable {
    /// Whether it happened.
    case status
    /// People killed, the best guess.
    case fatalities
    /// The number of mentions.
    case mentions
    /// The line for people, where nothing else that is listed here is different.
    case title
    /// Something else.
    case details
  }

  private static let nothing = "–"
  private static let arrow = " → "

  /// Makes a difference.
  init(_ about: Subject, _ before: String? = nil, _ after: String? = nil) {
    self.about = about
    self.before = before
    self.after = after
  }

  /// Reads what `text` wrote; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let subject = parts.first.flatMap({ Subject(rawValue: String($0)) }) else { return nil }
    let values = parts.count == 2 ? parts[1].split(separator: Self.arrow, maxSplits: 1) : []
    func value(_ place: Int) -> String? {
      values.count == 2 && values[place] != Self.nothing ? String(values[place]) : nil
    }
    self.init(subject, value(0), value(1))
  }

  /// The same as a line of a record.
  var text: String {
    if about == .details { return about.rawValue }
    return "\(about.rawValue) \(before ?? Self.nothing)\(Self.arrow)\(after ?? Self.nothing)"
  }
}

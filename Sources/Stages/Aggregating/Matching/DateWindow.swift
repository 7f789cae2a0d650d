import Records

/// The days on which an event may have taken place.
struct DateWindow: Hashable, Sendable {
  /// In days since 1970-01-01, like `last`.
  let first: Int
  let last: Int
  /// UCDP's date_prec of the text's own date, 1–5; 0 where only the publication bounds it.
  let precision: Int

  /// News is rarely older than this when it is published without a date.
  private static let daysBeforePublication = 3
  /// What a text without a date expression calls new may be from the days before.
  private static let daysBeforeInferredDate = 2

  /// Nil when neither the event nor its document has a date that can be read.
  init?(of event: Event) { self.init(event.date, published: event.published) }

  /// - Parameter published: When the document was published, ISO 8601.
  init?(_ date: EventDate?, published: String?) {
    if let date, let from = CivilDate(iso: date.from),
      let to = CivilDate(iso: date.to),
      from <= to
    {
      let isInferred = date.basis == .document
      first = isInferred ? from.daysSince1970 - Self.daysBeforeInferredDate : from.daysSince1970
      last = to.daysSince1970
      precision = isInferred ? 0 : min(max(date.precision, 1), 5)
    } else if let published = published.flatMap({ CivilDate(iso: $0) }) {
      first = published.daysSince1970 - Self.daysBeforePublication
      last = published.daysSince1970
      precision = 0
    } else {
      return nil
    }
  }

  /// Takes days and precision as they are.
  init(first: Int, last: Int, precision: Int) {
    self.first = first
    self.last = last
    self.precision = precision
  }

  /// Lower is more exact; what only the publication bounds comes after days and before weeks.
  var vagueness: Int { (precision == 0 ? 3 : precision * 2) * 10_000 + min(last - first, 9_999) }

  /// Days that lie between the two windows; 0 when they overlap or touch.
  func gap(to other: DateWindow) -> Int {
    max(0, other.first - last, first - other.last)
  }

  /// Days that lie in one window or the other; the fewer, the more an overlap says.
  func length(with other: DateWindow) -> Int {
    max(last, other.last) - min(first, other.first) + 1
  }
}

import Records

/// The days on which an event may have taken place.
struct DateWindow: Hashable, Sendable {
  let first: CalendarDay
  let last: CalendarDay
  /// UCDP's date_prec of the text's own date, 1–5; 0 where only the publication bounds it.
  let precision: Int

  /// News is rarely older than this when it is published without a date.
  private static let daysBeforePublication = 3
  /// What a text without a date expression calls new may be from the days before.
  private static let daysBeforeInferredDate = 2

  /// Nil when neither the event nor its document has a date that can be read.
  init?(of event: Event) {
    let published = event.published.flatMap { CalendarDay($0) }
    if let date = event.date, let from = CalendarDay(date.from), let to = CalendarDay(date.to),
      from <= to
    {
      let isInferred = date.basis == .document
      first = isInferred ? from.advanced(by: -Self.daysBeforeInferredDate) : from
      last = to
      precision = isInferred ? 0 : min(max(date.precision, 1), 5)
    } else if let published {
      first = published.advanced(by: -Self.daysBeforePublication)
      last = published
      precision = 0
    } else {
      return nil
    }
  }

  /// Days that lie between the two windows; 0 when they overlap or touch.
  func gap(to other: DateWindow) -> Int {
    max(0, other.first.number - last.number, first.number - other.last.number)
  }

  /// Days that lie in one window or the other; the fewer, the more an overlap says.
  func length(with other: DateWindow) -> Int {
    max(last.number, other.last.number) - min(first.number, other.first.number) + 1
  }
}

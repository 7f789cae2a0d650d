import Records

/// A date that one witness gives.
struct DateCandidate: Sendable {
  var date: PageDate
  let source: DateSource
  /// How much the witness counts.
  let points: Int

  /// Whether the page shows it to its readers.
  var isShown: Bool { source == .time || source == .text }

  /// The date on the clocks of the page's readers.
  ///
  /// Machines like to give UTC, in which what was published in the evening in America is dated
  /// tomorrow. Readers know the day that the page shows; the moment stays the same.
  ///
  /// - Parameter witnesses: What else the page says.
  func localized(by witnesses: [DateCandidate]) -> PageDate {
    guard date.isUniversal, let minute = date.minuteOfDay else { return date }
    for witness in witnesses where !witness.date.isUniversal {
      let days = witness.date.daysSince1970 - date.daysSince1970
      guard abs(days) == 1 else { continue }
      if let shown = witness.date.minuteOfDay {
        let offset = days * 1440 + shown - minute
        // Zones are quarters of an hour; the page may have been changed a minute later.
        let rounded = (offset + 1440 + 2) / 15 * 15 - 1440
        if abs(offset - rounded) <= 2, -720...840 ~= rounded,
          let moved = date.moved(toZoneMinutes: rounded)
        {
          return moved
        }
      } else if witness.isShown {
        // From 12 hours behind UTC to 14 ahead of it.
        if days < 0 ? minute < 720 : minute >= 600 { return witness.date }
      } else if witness.source == .url {
        // Addresses are made when the text is begun, which may be the day before.
        if days < 0 ? minute < 480 : minute >= 960 { return witness.date }
      }
    }
    return date
  }
}

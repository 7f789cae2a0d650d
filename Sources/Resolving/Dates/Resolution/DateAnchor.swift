import Records

/// What the times of a text are counted from, at one place of it.
struct DateAnchor: Sendable {
  /// Which side of the day of writing a time without year or week lies on.
  enum Side: Sendable {
    /// What news tells: "mardi" is today or the last Tuesday.
    case past
    /// What is announced: today or the next.
    case future
    /// What calendars hold: the next, never today.
    case agenda
  }

  /// The moment of writing; nil where it is not known.
  var now: CivilMoment?
  /// Whether its time of day is known.
  var hasTime = false
  /// The day mentioned before, as long as the text keeps to it.
  var narrative: CivilPeriod?
  /// The last time mentioned at all.
  var far: CivilPeriod?
  var side = Side.past
  /// Whether a verb in the past stands with the time: "au cours du week-end" is then over.
  var isTold = false

  /// The day of writing.
  var today: CivilDate? { now?.day }
}

/// A time found in the calendar.
struct ResolvedDate: Sendable {
  /// What kind of time.
  var kind = DateMention.Kind.point
  /// The first second; nil where it is open or unknown.
  var start: CivilMoment?
  /// One past the last second; nil where it is open or unknown.
  var end: CivilMoment?
  var grain = DateUnit.day
  var anchor = DateMention.Anchor.calendar
  var isApproximate = false
  var contradicts = false
  /// Whether it reaches up to the moment of writing, whatever its time of day.
  var endsNow = false
  var zone: Int?
  /// How exactly it is known, where that is not the length of the period.
  var precision: Int?
  var amount: DateAmount?
  /// The whole notation, where it is not that of start and end.
  var notation: String?

  init() {}

  init(_ period: CivilPeriod, _ anchor: DateMention.Anchor) {
    start = period.start
    end = period.end
    grain = period.grain
    self.anchor = anchor
    if period.grain == .hour || period.grain == .weekend || period.grain == .day,
      CivilPeriod(period.grain, holding: period.start) != period
    {
      kind = .interval
    }
  }

  /// Start and end, where both are known.
  var period: CivilPeriod? {
    guard let start, let end, start <= end else { return nil }
    return CivilPeriod(start: start, end: end, grain: grain)
  }

  /// Keeps what is less certain of two.
  mutating func note(_ other: ResolvedDate) {
    isApproximate = isApproximate || other.isApproximate
    contradicts = contradicts || other.contradicts
    zone = zone ?? other.zone
    if anchor == .calendar { anchor = other.anchor }
  }
}

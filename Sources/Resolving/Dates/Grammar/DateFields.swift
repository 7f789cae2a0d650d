/// What words say of a time, not yet looked up in the calendar: "mardi", "le 3", "à 15 h".
///
/// Fields of neighbouring words are put together: "mardi 3 mars à 15 h" has a weekday, a day, a month
/// and an hour.
struct DateFields: Hashable, Sendable {
  /// Which side of the day of writing is meant, where the words say it.
  enum Direction: Hashable, Sendable {
    /// "dernier".
    case past
    /// "prochain".
    case next
    /// "ce", "en cours".
    case this
    /// "suivant", "d'après": counted from the time mentioned before.
    case following
    /// "précédent", "d'avant": the same backwards.
    case preceding
  }

  /// A part of a longer time.
  enum Edge: Hashable, Sendable {
    case begin, middle, end
    /// The days of a week on which one works.
    case workdays
  }

  /// The hours of a part of the day; the end may lie in the next day: 20 to 30.
  struct DayPart: Hashable, Sendable {
    var from: Int
    var to: Int
  }

  @SmallNumber var year: Int?
  @SmallNumber var month: Int?
  @SmallNumber var day: Int?
  /// 1 Monday to 7 Sunday.
  @SmallNumber var weekday: Int?
  /// 0 to 24.
  @SmallNumber var hour: Int?
  @SmallNumber var minute: Int?
  @SmallNumber var second: Int?
  /// Hours to add to one of the twelve: 0 in the morning, 12 in the afternoon.
  @SmallNumber var meridiem: Int?
  var part: DayPart?
  var edge: Edge?
  var direction: Direction?
  /// Counted from the moment of writing: "hier".
  var offset: DateAmount.Part?
  /// Counted from the time mentioned before: "la veille".
  var shift: DateAmount.Part?
  /// The row of a feast or season in the vocabulary.
  var named: CalendarRule?
  /// A unit of the calendar: "la semaine".
  var unit: DateUnit?
  /// How many of them make one, "quinzaine".
  @SmallNumber var unitCount: Int?
  /// The number of the unit or weekday within what else is said, from the end if negative.
  @SmallNumber var number: Int?
  /// What is numbered, where it is not a weekday.
  var numbered: DateUnit?
  @SmallNumber var quarter: Int?
  @SmallNumber var half: Int?
  @SmallNumber var isoWeek: Int?
  @SmallNumber var decade: Int?
  @SmallNumber var century: Int?
  /// Minutes east of Greenwich; `localZone` for the clocks of the place told of.
  @SmallNumber var zone: Int?
  /// Days to go on from a weekday: "mardi en huit".
  @SmallNumber var weekdayPlus: Int?
  var isApproximate = false
  /// Before our era.
  var isBeforeChrist = false

  /// Marks a clock time as that of the place told of.
  static let localZone = Int.max

  /// Adds what other words say.
  ///
  /// - Returns: Whether the two go together.
  mutating func add(_ other: DateFields) -> Bool {
    isApproximate = isApproximate || other.isApproximate
    isBeforeChrist = isBeforeChrist || other.isBeforeChrist
    return _year.add(other._year) && _month.add(other._month)
      && _day.add(other._day) && _weekday.add(other._weekday)
      && _hour.add(other._hour) && _minute.add(other._minute)
      && _second.add(other._second) && _meridiem.add(other._meridiem)
      && Self.add(other.part, to: &part) && Self.add(other.edge, to: &edge)
      && Self.add(other.direction, to: &direction) && Self.add(other.offset, to: &offset)
      && Self.add(other.shift, to: &shift) && Self.add(other.named, to: &named)
      && Self.add(other.unit, to: &unit) && _unitCount.add(other._unitCount)
      && _number.add(other._number) && Self.add(other.numbered, to: &numbered)
      && _quarter.add(other._quarter) && _half.add(other._half)
      && _isoWeek.add(other._isoWeek) && _decade.add(other._decade)
      && _century.add(other._century) && _zone.add(other._zone)
      && _weekdayPlus.add(other._weekdayPlus)
  }

  private static func add<Value: Equatable>(_ value: Value?, to field: inout Value?) -> Bool {
    guard let value else { return true }
    if let old = field { return old == value }
    field = value
    return true
  }

  /// Takes over from another time what this one leaves open: in "du 3 au 10 mars 2019" the 3 has
  /// neither month nor year of its own.
  ///
  /// - Parameter coarser: Only what is coarser than the coarsest field said; else everything.
  mutating func complete(from other: DateFields) {
    if hour == nil, part == nil, other.hour == nil { direction = direction ?? other.direction }
    let saysDate = hasDate
    if hour != nil, part == nil { meridiem = meridiem ?? other.meridiem }
    if !saysDate {
      weekday = other.weekday
      day = other.day
      offset = other.offset
      shift = other.shift
      named = other.named
      direction = direction ?? other.direction
    }
    if offset == nil, shift == nil, named == nil, number == nil || other.number != nil {
      if weekday == nil || day != nil || !saysDate || number != nil { month = month ?? other.month }
      if month != nil || !saysDate { year = year ?? other.year }
      if month == nil, unit == nil, quarter == nil, half == nil, decade == nil, year == nil {
        unit = other.unit
        direction = direction ?? other.direction
      }
    }
    zone = zone ?? other.zone
  }

  /// Whether it depends on what is told lying ahead or behind.
  var isAmbiguous: Bool {
    if year != nil || offset != nil { return false }
    return weekday != nil || day != nil || month != nil || named != nil || edge != nil
      || part != nil || quarter != nil || half != nil || shift != nil
  }

  /// Whether a day of the month is all that is said of the date.
  var saysOnlyDay: Bool {
    day != nil && month == nil && year == nil && unit == nil && weekday == nil && offset == nil
      && shift == nil && named == nil && hour == nil
  }

  /// Whether a day or a longer time is said.
  var hasDate: Bool {
    year != nil || month != nil || day != nil || weekday != nil || offset != nil || shift != nil
      || named != nil || unit != nil || quarter != nil || half != nil || isoWeek != nil
      || decade != nil || century != nil
  }
}

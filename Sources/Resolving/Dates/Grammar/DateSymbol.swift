/// What a place of a pattern is filled by.
enum DateSymbol: Hashable, Sendable {
  /// Words of the vocabulary, or a number, by their number in `DateVocabulary`.
  case terminal(Int)
  /// What patterns of a category build, by its number in `DateGrammar`.
  case category(Int)
}

/// A set of terminals.
struct DateTerminalSet: Hashable, Sendable {
  /// How many terminals there may be.
  static let capacity = 384

  // Six words by hand: an array would be counted and a SIMD vector is not made good code of.
  private var (a, b, c): (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var (d, e, f): (UInt64, UInt64, UInt64) = (0, 0, 0)

  init() {}

  mutating func insert(_ terminal: Int) {
    let bit: UInt64 = 1 << UInt64(terminal & 63)
    switch terminal >> 6 {
    case 0: a |= bit
    case 1: b |= bit
    case 2: c |= bit
    case 3: d |= bit
    case 4: e |= bit
    default: f |= bit
    }
  }

  /// The first 64 terminals, which the numbers are among.
  @inline(__always)
  var first: UInt64 { a }

  /// Adds some of the first 64.
  @inline(__always)
  mutating func insert(first bits: UInt64) { a |= bits }

  /// Does something with each terminal, in ascending order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    // One loop for all words: with one for each the code outgrew the cache for instructions.
    var rest = self
    while let terminal = rest.popFirst() { body(terminal) }
  }

  private mutating func popFirst() -> Int? {
    if a != 0 { return Self.popFirst(&a) }
    if b != 0 { return Self.popFirst(&b) + 64 }
    if c != 0 { return Self.popFirst(&c) + 128 }
    if d != 0 { return Self.popFirst(&d) + 192 }
    if e != 0 { return Self.popFirst(&e) + 256 }
    if f != 0 { return Self.popFirst(&f) + 320 }
    return nil
  }

  @inline(__always)
  fileprivate static func popFirst(_ bits: inout UInt64) -> Int {
    let first = bits.trailingZeroBitCount
    bits &= bits - 1
    return first
  }

  @inline(__always)
  mutating func formUnion(_ other: DateTerminalSet) {
    a |= other.a
    b |= other.b
    c |= other.c
    d |= other.d
    e |= other.e
    f |= other.f
  }

  @inline(__always)
  func contains(_ terminal: Int) -> Bool {
    // Choices without jumps, for which words come is hard to foretell.
    let low = terminal < 64 ? a : terminal < 128 ? b : c
    let high = terminal < 256 ? d : terminal < 320 ? e : f
    let word = terminal < 192 ? low : high
    return word >> UInt64(terminal & 63) & 1 == 1
  }

  /// Those that are in another set too.
  @inline(__always)
  func intersection(_ other: DateTerminalSet) -> DateTerminalSet {
    var both = self
    both.a &= other.a
    both.b &= other.b
    both.c &= other.c
    both.d &= other.d
    both.e &= other.e
    both.f &= other.f
    return both
  }

  @inline(__always)
  func overlaps(_ other: DateTerminalSet) -> Bool {
    (a & other.a) | (b & other.b) | (c & other.c) | (d & other.d) | (e & other.e) | (f & other.f)
      != 0
  }
}

/// A set of categories.
struct DateCategorySet: Hashable, Sendable {
  /// How many categories there may be.
  static let capacity = 192

  private var (a, b, c): (UInt64, UInt64, UInt64) = (0, 0, 0)

  mutating func insert(_ category: Int) {
    let bit: UInt64 = 1 << UInt64(category & 63)
    switch category >> 6 {
    case 0: a |= bit
    case 1: b |= bit
    default: c |= bit
    }
  }

  @inline(__always)
  mutating func formUnion(_ other: DateCategorySet) {
    a |= other.a
    b |= other.b
    c |= other.c
  }

  @inline(__always)
  func contains(_ category: Int) -> Bool {
    let word = category < 64 ? a : category < 128 ? b : c
    return word >> UInt64(category & 63) & 1 == 1
  }

  /// Those that are not in another set.
  @inline(__always)
  func subtracting(_ other: DateCategorySet) -> DateCategorySet {
    var rest = self
    rest.a &= ~other.a
    rest.b &= ~other.b
    rest.c &= ~other.c
    return rest
  }

  /// Those that are in another set too.
  @inline(__always)
  func intersection(_ other: DateCategorySet) -> DateCategorySet {
    var both = self
    both.a &= other.a
    both.b &= other.b
    both.c &= other.c
    return both
  }

  @inline(__always)
  var isEmpty: Bool { a | b | c == 0 }

  @inline(__always)
  func overlaps(_ other: DateCategorySet) -> Bool {
    (a & other.a) | (b & other.b) | (c & other.c) != 0
  }

  /// Does something with each category, in ascending order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var rest = self
    while let category = rest.popFirst() { body(category) }
  }

  private mutating func popFirst() -> Int? {
    if a != 0 { return DateTerminalSet.popFirst(&a) }
    if b != 0 { return DateTerminalSet.popFirst(&b) + 64 }
    if c != 0 { return DateTerminalSet.popFirst(&c) + 128 }
    return nil
  }
}

/// A set of symbols.
struct DateSymbolSet: Sendable {
  var terminals = DateTerminalSet()
  var categories = DateCategorySet()
  /// The categories, and those with which their patterns may begin.
  var inner = DateCategorySet()
}

/// Numbers as patterns name them: `{day-number}`.
enum DateNumber: Int, CaseIterable, Sendable {
  /// 1 to 31, in digits or words.
  case day
  /// 1 to 31 in digits.
  case digitDay
  /// 1 to 12 in digits.
  case month
  /// 1000 to 2199: four digits, or words.
  case year
  /// Two digits; 50 to 99 are of the last century.
  case shortYear
  /// Two digits from 32, which are no day.
  case lateShortYear
  /// 13 to 31 in digits, which are no month.
  case lateDay
  /// 01 to 12 in two digits.
  case paddedMonth
  /// 1 to 4 digits, for years with their era.
  case anyYear
  /// 0 to 24.
  case hour
  /// 0 to 59.
  case minute
  /// Two digits, 00 to 59.
  case clockMinute
  /// Two digits, 00 to 59.
  case clockSecond
  /// Any number.
  case count
  /// 1 to 60, as the number of something.
  case ordinal
  /// 1 to 53.
  case isoWeek
  /// 1 to 4.
  case quarter
  /// A year that ends in 0, or 10 to 90.
  case decade
  /// Four digits, 0000 to 2359.
  case clock
  /// 1 to 30, as a century in digits.
  case century
  /// The same as a rank in words.
  case centuryRank

  /// The name in patterns.
  var name: String {
    switch self {
    case .day: "day-number"
    case .digitDay: "digit-day"
    case .month: "month-number"
    case .year: "year"
    case .shortYear: "short-year"
    case .lateShortYear: "late-short-year"
    case .lateDay: "late-day"
    case .paddedMonth: "padded-month"
    case .anyYear: "any-year"
    case .hour: "hour-number"
    case .minute: "minute-number"
    case .clockMinute: "clock-minute"
    case .clockSecond: "clock-second"
    case .count: "n"
    case .ordinal: "nth-number"
    case .isoWeek: "week-number"
    case .quarter: "quarter-number"
    case .decade: "decade-number"
    case .clock: "clock-number"
    case .century: "century-number"
    case .centuryRank: "century-rank"
    }
  }

  /// Whether a number fits.
  ///
  /// - Parameter digits: How many digits it is written in; nil for words.
  func accepts(_ value: Int, digits: Int?) -> Bool {
    switch self {
    case .day: 1...31 ~= value && digits ?? 1 <= 2
    case .digitDay: 1...31 ~= value && digits.map { $0 <= 2 } ?? false
    case .month: 1...12 ~= value && digits.map { $0 <= 2 } ?? false
    case .year: 1000...2199 ~= value && digits ?? 4 == 4
    case .shortYear: 0...99 ~= value && digits.map { $0 == 2 } ?? (value > 31)
    case .lateShortYear: 32...99 ~= value && digits == 2
    case .lateDay: 13...31 ~= value && digits == 2
    case .paddedMonth: 1...12 ~= value && digits == 2
    case .anyYear: 1...2199 ~= value && digits.map { $0 <= 4 } ?? false
    case .hour: 0...24 ~= value && digits ?? 1 <= 2
    case .minute: 0...59 ~= value && digits ?? 1 <= 2
    case .clockMinute, .clockSecond: 0...59 ~= value && digits == 2
    case .count: true
    case .ordinal: 1...60 ~= value
    case .isoWeek: 1...53 ~= value
    case .quarter: 1...4 ~= value
    case .decade:
      value % 10 == 0 && (10...90 ~= value || 1000...2090 ~= value) && digits ?? 2 != 3
    case .clock: digits == 4 && value < 2400 && value % 100 < 60
    case .century: 1...30 ~= value && digits.map { $0 <= 2 } ?? false
    case .centuryRank: false
    }
  }

  /// The kinds of numbers that a number may be taken for, `count` among them: a bit for each.
  ///
  /// - Parameter digits: How many digits it is written in; nil for words.
  static func kinds(of value: Int, digits: Int?) -> UInt32 {
    if let digits, 1...2 ~= digits { return shortKinds[digits * 100 + value] }
    return readKinds(of: value, digits: digits)
  }

  private static let all = Self.allCases

  /// The kinds of numbers of one and two digits, which most are.
  private static let shortKinds = (0..<300).map { readKinds(of: $0 % 100, digits: $0 / 100) }

  private static func readKinds(of value: Int, digits: Int?) -> UInt32 {
    var kinds: UInt32 = 0
    for number in Self.all where number.accepts(value, digits: digits) { kinds |= number.bit }
    return kinds
  }

  /// Its bit in sets of kinds.
  var bit: UInt32 { 1 << UInt32(rawValue) }

  /// What a number means in this place.
  func node(_ value: Double) -> DateNode {
    let whole = Int(value)
    var fields = DateFields()
    switch self {
    case .count: return .number(value)
    case .day, .digitDay, .lateDay: fields.day = whole
    case .month, .paddedMonth: fields.month = whole
    case .year, .anyYear: fields.year = whole
    case .shortYear, .lateShortYear:
      fields.year = whole < 50 ? 2000 + whole : 1900 + whole
    case .hour: fields.hour = whole
    case .minute, .clockMinute: fields.minute = whole
    case .clockSecond: fields.second = whole
    case .ordinal: fields.number = whole
    case .isoWeek: fields.isoWeek = whole
    case .quarter: fields.quarter = whole
    case .decade: fields.decade = whole < 100 ? 1900 + whole : whole
    case .century, .centuryRank: fields.century = whole
    case .clock:
      fields.hour = whole / 100
      fields.minute = whole % 100
    }
    return .fields(fields)
  }
}

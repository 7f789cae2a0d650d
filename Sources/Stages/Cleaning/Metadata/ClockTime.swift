/// A time of day behind a date: "T07:30:00+02:00", "à 7h30", "07:30 GMT", "7:30 p.m.".
struct ClockTime: Equatable, Sendable {
  /// "07:30" or "07:30:00".
  let time: String
  /// "Z", "+02:00" or nil.
  let zone: String?

  /// Reads the time that begins within three tokens from `start`; nil when there is none.
  init?(_ tokens: [DateToken], after start: Int) {
    for begin in start..<min(start + 4, tokens.count) {
      guard case .number(let hour, let digits) = tokens[begin], digits <= 2, hour < 24,
        begin + 1 < tokens.count
      else { continue }
      let isClock = tokens[begin + 1] == .mark(":") || tokens[begin + 1] == .word(Self.hourSign)
      guard isClock else { return nil }
      self.init(hour: hour, tokens, minuteAt: begin + 2)
      return
    }
    return nil
  }

  // What machines write; words of a language are data.
  private static let hourSign = FoldedWord("h")
  private static let universal: Set<FoldedWord> = [
    FoldedWord("z"), FoldedWord("gmt"), FoldedWord("utc"),
  ]
  private static let halves: [FoldedWord: Int] = [
    FoldedWord("am"): 0, FoldedWord("a"): 0, FoldedWord("pm"): 12, FoldedWord("p"): 12,
  ]

  private init?(hour: Int, _ tokens: [DateToken], minuteAt index: Int) {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    guard index < tokens.count, case .number(let minute, 2) = tokens[index], minute < 60 else {
      return nil
    }
    var cursor = index + 1
    var seconds: String?
    if cursor + 1 < tokens.count, tokens[cursor] == .mark(":"),
      case .number(let second, 2) = tokens[cursor + 1], second < 60
    {
      seconds = two(second)
      cursor += 2
      // Fractions of a second.
      if cursor + 1 < tokens.count, tokens[cursor] == .mark("."), case .number = tokens[cursor + 1]
      {
        cursor += 2
      }
    }
    var hour = hour
    if hour <= 12, cursor < tokens.count, case .word(let word) = tokens[cursor],
      let half = Self.halves[word]
    {
      hour = hour % 12 + half
      cursor += 1
    }
    time = "\(two(hour)):\(two(minute))" + (seconds.map { ":" + $0 } ?? "")
    zone = Self.zone(tokens, at: cursor)
  }

  private static func zone(_ tokens: [DateToken], at cursor: Int) -> String? {
    guard cursor < tokens.count else { return nil }
    switch tokens[cursor] {
    case .word(let word): return universal.contains(word) ? "Z" : nil
    case .mark(let sign) where sign == "+" || sign == "-" || sign == "−":
      guard cursor + 1 < tokens.count, case .number(let value, let digits) = tokens[cursor + 1]
      else { return nil }
      func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
      let mark = sign == "+" ? "+" : "-"
      if digits == 4 { return "\(mark)\(two(value / 100)):\(two(value % 100))" }
      guard digits <= 2, value <= 14 else { return nil }
      if cursor + 3 < tokens.count, tokens[cursor + 2] == .mark(":"),
        case .number(let minutes, 2) = tokens[cursor + 3]
      {
        return "\(mark)\(two(value)):\(two(minutes))"
      }
      return digits == 2 ? "\(mark)\(two(value)):00" : nil
    default: return nil
    }
  }
}

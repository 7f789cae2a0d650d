import Linguistics
import Records

/// Writes down as a mention what was found in the calendar.
enum MentionBuilder {
  /// A mention of a time that was found.
  static func mention(
    _ date: ResolvedDate, _ words: Range<Int>, _ text: ScannedText, today: CivilDate?
  ) -> DateMention {
    var mention = DateMention(
      words: words, span: text.span(of: words), text: text.string(words), kind: date.kind,
      grain: date.grain, anchor: date.anchor)
    mention.isApproximate = date.isApproximate
    mention.contradicts = date.contradicts
    mention.zone = date.zone
    mention.from = date.start?.day
    mention.to = date.end.flatMap { lastDay(before: $0, from: date.start) }
    if date.kind == .open, date.start != nil, date.end == nil, let from = mention.from {
      mention.to = today.flatMap { $0 >= from ? $0 : nil }
    }
    if date.endsNow, let today { mention.to = today }
    if date.grain < .day {
      mention.fromTime = date.start?.clock
      if date.kind != .point, let end = date.end {
        mention.toTime = end.secondOfDay == 0 && date.start?.day != end.day ? "24:00" : end.clock
      }
    }
    if let period = days(mention) { mention.precision = date.precision ?? period.precision }
    mention.value = value(date)
    return mention
  }

  private static func days(_ mention: DateMention) -> CivilPeriod? {
    guard let from = mention.from, let to = mention.to, from <= to else { return nil }
    return CivilPeriod(days: from...to)
  }

  /// The last day of what ends at a moment: at midnight it is the day before.
  private static func lastDay(before end: CivilMoment, from start: CivilMoment?) -> CivilDate? {
    guard end != start else { return end.day }
    return CivilMoment(seconds: end.seconds - 1)?.day
  }

  private static func value(_ date: ResolvedDate) -> String? {
    if let notation = date.notation { return notation }
    if let amount = date.amount { return amount.notation }
    switch (date.start, date.end) {
    case (let start?, let end?):
      if date.kind == .interval, date.grain < .day {
        return start.notation(date.grain, to: end)
      }
      return start <= end ? CivilPeriod(start: start, end: end, grain: date.grain).notation : nil
    case (let start?, nil): return start.notation(borders(date)) + "/.."
    case (nil, let end?): return "../" + end.notation(borders(date))
    case (nil, nil): return nil
    }
  }

  private static func borders(_ date: ResolvedDate) -> DateUnit {
    switch date.grain {
    case .weekend: .day
    case .quarter, .halfYear: .month
    case .decade, .century: .year
    default: date.grain
    }
  }

  /// A mention of a time that cannot be looked up for want of a day of writing.
  static func unresolved(
    _ expression: DateExpression, _ words: Range<Int>, _ text: ScannedText
  ) -> DateMention {
    DateMention(
      words: words, span: text.span(of: words), text: text.string(words), kind: .point,
      grain: .day, anchor: .published)
  }
}

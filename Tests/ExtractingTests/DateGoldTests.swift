import Linguistics
import Records
import TestSupport
import Testing

@testable import Extracting

/// Measures the date finder on the data of ../shared/data, where that is present.
@Suite("Dates on gold data")
struct DateGoldTests {
  let finder: DateFinder

  init() throws { finder = try DateFinder(data: French.data, language: "fr") }

  @Test("resolves French time expressions", .enabled(if: SharedData.exists("data/time/dev.jsonl")))
  func expressions() throws {
    var (asked, given, past, found, hours, hoursRight) = (0, 0, 0, 0, 0, 0)
    for item in try SharedData.objects("data/time/dev.jsonl") {
      guard let text = item.text("text"), let value = item.text("value"),
        let span = item["span"] as? [Int], span.count == 2, item.text("type") != "duration"
      else { continue }
      let days = Self.days(value)
      guard !days.isEmpty else { continue }
      let scalars = Array(text.unicodeScalars)
      let words = String(String.UnicodeScalarView(scalars[span[0]..<span[1]]))
      let right = try resolves(words, item, days) { _ in true }
      guard ["day", "week", "month", "year"].contains(item.text("grain")) else {
        hours += 1
        hoursRight += right ? 1 : 0
        continue
      }
      let place = TextSpan(start: span[0], end: span[1])
      let seen = try resolves(text, item, days) { $0.span.overlaps(place) }
      asked += 1
      given += right ? 1 : 0
      found += seen ? 1 : 0
      past += try resolves(words, item, days, futures: [false]) { _ in true } ? 1 : 0
      if !right { showMiss("\(words) | \(item.text("reference") ?? "-") | \(value)") }
    }
    print(
      "time/dev, days and coarser: \(asked); span given \(given) (\(past) by the past alone), span to be found \(found)"
    )
    print("time/dev, day of finer expressions: \(hoursRight) of \(hours)")
    #expect(Double(given) >= 0.5 * Double(asked))
  }

  /// Sources differ on whether "mardi" lies ahead; a reading is right if one of both is.
  private func resolves(
    _ text: String, _ item: [String: Any], _ days: [ClosedRange<CivilDate>],
    futures: [Bool] = [false, true],
    where accepts: (DateMention) -> Bool
  ) throws -> Bool {
    let tokens = try French.tokens(text)
    return futures.contains { prefersFuture in
      finder.dates(in: tokens, published: item.text("reference"), prefersFuture: prefersFuture)
        .contains { accepts($0) && days.contains($0.from...$0.to) }
    }
  }

  /// The days of a value such as "2013-02-12", "2013-W08", "2013-02", "2013-02-12/2013-02-14".
  ///
  /// Half of the sources give the end of an interval, half the day behind it: both are right.
  private static func days(_ value: String) -> [ClosedRange<CivilDate>] {
    let parts = value.split(separator: "/").map(String.init)
    guard let first = parts.first.flatMap(period), let last = parts.last.flatMap(period) else {
      return []
    }
    if parts.count == 1 { return [first] }
    let ends = [last.lowerBound, last.lowerBound.adding(days: -1)].compactMap { $0 }
    return ends.filter { first.lowerBound <= $0 }.map { first.lowerBound...$0 }
  }

  private static func period(_ text: String) -> ClosedRange<CivilDate>? {
    if let day = CivilDate(iso: text) { return day...day }
    let numbers = text.split(whereSeparator: { $0 == "-" || $0 == "W" }).compactMap { Int($0) }
    if text.contains("W"), numbers.count == 2 {
      guard let january = CivilDate(year: numbers[0], month: 1, day: 4),
        let monday = january.adding(days: 1 - january.weekday + 7 * (numbers[1] - 1)),
        let sunday = monday.adding(days: 6)
      else { return nil }
      return monday...sunday
    }
    if numbers.count == 2, text.count == 7 {
      return DateResolver.month(numbers[1], of: numbers[0]).map { $0.from...$0.to }
    }
    if numbers.count == 1, text.count == 4 {
      return DateResolver.years(numbers[0]...numbers[0]).map { $0.from...$0.to }
    }
    return nil
  }

  @Test("resolves the dates of events", .enabled(if: SharedData.exists("data/events/gold.jsonl")))
  func events() throws {
    var (asked, found, right, exact) = (0, 0, 0, 0)
    for document in try SharedData.objects("data/events/gold.jsonl") {
      let sentences = document.objects("sentences")
      var seen: Set<Int> = []
      for date in document.objects("events").compactMap({ $0.object("date") }) {
        guard let start = date.number("start"), let end = date.number("end"),
          let days = Self.days(of: date), seen.insert(start).inserted,
          let index = date.number("sentence"),
          let sentence = sentences.first(where: { $0.number("i") == index }),
          let text = sentence.text("text"), let offset = sentence.number("start")
        else { continue }
        asked += 1
        let mention = finder.dates(
          in: try French.tokens(text), published: document.text("published")
        ).first { $0.span.start + offset < end && start < $0.span.end + offset }
        found += mention == nil ? 0 : 1
        let overlaps =
          mention.map { $0.from <= days.upperBound && days.lowerBound <= $0.to } ?? false
        let isSame = mention.map { $0.from...$0.to == days } ?? false
        let isRight = days.lowerBound == days.upperBound ? isSame : overlaps
        right += isRight ? 1 : 0
        exact += isSame ? 1 : 0
        if !isRight {
          let ours = mention.map { "\($0.from)/\($0.to)" } ?? "-"
          let written = document.text("published") ?? "-"
          showMiss("\(date.text("text") ?? "") | \(written) | \(days) | \(ours)")
        }
      }
    }
    print("events/gold dates: \(asked); found \(found), right \(right), the same days \(exact)")
    #expect(Double(right) >= 0.88 * Double(asked))
  }

  private static func days(of date: [String: Any]) -> ClosedRange<CivilDate>? {
    let interval = (date["interval"] as? [Any])?.map { $0 as? String }
    let from = date.text("iso") ?? interval?.first ?? nil
    let to = date.text("iso_end") ?? interval?.last ?? from
    guard let from = from.flatMap({ CivilDate(iso: $0) }),
      let to = to.flatMap({ CivilDate(iso: $0) }), from <= to
    else { return nil }
    return from...to
  }
}

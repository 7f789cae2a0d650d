import Records

/// How much each site told on the last day, against what is usual: silence of a source must not be read
/// as silence of the world.
struct CoverageTable {
  /// One site.
  struct Row: Equatable {
    /// The site, or nil for all together.
    let site: String?
    /// Documents on the last day.
    let today: Int
    /// Median of the days before; nil where these are too few to say.
    let usual: Double?
    /// The last day on which it told something.
    let last: CivilDate?
    /// Documents on all days.
    let documents: Int
    /// What is odd about today.
    var remark: Remark? {
      guard let usual, usual >= 1 else { return nil }
      if today == 0 { return .silent }
      // One more or less means nothing where there are few.
      if Double(today) * 2 < usual, usual >= 3 { return .low }
      if Double(today) > usual * 2, today >= 4 { return .high }
      return nil
    }
  }

  /// What is odd about a site's day.
  enum Remark: String {
    case silent
    case low
    case high
  }

  /// Days before the last that "usual" is taken from.
  static let usualDays = 28
  /// Fewer days than this say nothing.
  static let fewestDays = 3

  /// The day that the table is about; nil where no page is dated.
  let day: CivilDate?
  /// The days before it that "usual" is taken from.
  let days: Int
  /// The sites, those with a remark first, then by documents.
  let rows: [Row]
  /// All sites together.
  let total: Row

  init(_ sources: [SourceCoverage]) {
    let dated = sources.map { source in
      var days: [CivilDate: Int] = [:]
      for (text, number) in source.days {
        if let day = CivilDate(iso: text) { days[day, default: 0] += number }
      }
      return (source: source, days: days)
    }
    let last = dated.flatMap(\.days.keys).max()
    let first = dated.flatMap(\.days.keys).min()
    day = last
    let span = first.flatMap { first in last.map { $0.daysSince1970 - first.daysSince1970 } } ?? 0
    let window = min(span, Self.usualDays)
    days = window
    func row(_ site: String?, _ documents: Int, _ counts: [CivilDate: Int]) -> Row {
      let before = (0..<window).map { back in
        last?.adding(days: -back - 1).flatMap { counts[$0] } ?? 0
      }
      return Row(
        site: site, today: last.flatMap { counts[$0] } ?? 0,
        usual: window < Self.fewestDays ? nil : Self.median(before), last: counts.keys.max(),
        documents: documents)
    }
    var all: [CivilDate: Int] = [:]
    for (day, number) in dated.flatMap(\.days) { all[day, default: 0] += number }
    total = row(nil, sources.reduce(0) { $0 + $1.documents }, all)
    rows = dated.map { row($0.source.site, $0.source.documents, $0.days) }.sorted {
      ($0.remark == nil ? 1 : 0, $1.documents, $0.site ?? "")
        < ($1.remark == nil ? 1 : 0, $0.documents, $1.site ?? "")
    }
  }

  private static func median(_ numbers: [Int]) -> Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    guard sorted.count > 0 else { return 0 }
    return sorted.count % 2 == 1
      ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
  }
}

import Records

/// Bars of incidents per day, or per month where days would be too many, as inline SVG.
///
/// News mentions the past: what lies more than a month before the first publication is counted in
/// the caption, so that one anniversary does not squeeze the week into a corner.
struct TimelineDrawing {
  private static let width = 720.0
  private static let height = 150.0
  private static let baseline = 122.0
  /// Of the labels' type of 11 units, a little too wide.
  private static let columnWidth = 6.2
  /// Days before the first publication that are drawn.
  private static let daysBefore = 31
  /// More days than this do not fit legibly.
  private static let dayLimit = 92

  private struct Bar {
    var incidents = 0
    var killed = 0
  }

  /// The bars without gaps, in order of time; empty without any exact date.
  private let bars: [(name: String, bar: Bar)]
  private let withoutDay: Int
  private let earlier: Int
  private let words: ReportWords

  init(_ incidents: [Incident], _ words: ReportWords) {
    self.words = words
    let all = incidents.compactMap { incident -> (CivilDate, Incident)? in
      guard let date = incident.date, date.precision <= 2, let day = CivilDate(iso: date.from)
      else {
        return nil
      }
      return (day, incident)
    }
    withoutDay = incidents.count - all.count
    let published = incidents.flatMap(\.mentions).compactMap(\.published)
      .compactMap { CivilDate(iso: $0) }.min()
    let start = published?.adding(days: -Self.daysBefore)
    let dated = all.filter { day, _ in start.map { $0 <= day } ?? true }
    earlier = all.count - dated.count
    let days = dated.map(\.0)
    guard let first = days.min(), let last = days.max() else {
      bars = []
      return
    }
    let isDaily = last.daysSince1970 - first.daysSince1970 < Self.dayLimit
    func name(_ day: CivilDate) -> String { String("\(day)".prefix(isDaily ? 10 : 7)) }
    var counts: [String: Bar] = [:]
    for (day, incident) in dated {
      counts[name(day), default: Bar()].incidents += 1
      counts[name(day), default: Bar()].killed &+= incident.fatalities?.best ?? 0
    }
    // A stray date centuries away must not draw a hundred thousand bars.
    let reach = min(last.daysSince1970, first.daysSince1970 + 366 * 50)
    var names: [String] = []
    for number in first.daysSince1970...reach {
      guard let next = CivilDate(daysSince1970: number).map(name) else { continue }
      if names.last != next { names.append(next) }
    }
    bars = names.map { ($0, counts[$0] ?? Bar()) }
  }

  /// Writes the drawing with its caption.
  func write(to page: inout HTMLWriter) {
    guard bars.count > 1 else { return }
    let highest = max(1, bars.map(\.bar.incidents).max() ?? 1)
    let step = Self.width / Double(bars.count)
    page.element("figure", ["class": "timeline"]) { page in
      page.element(
        "svg",
        [
          "viewBox": "0 0 \(Int(Self.width)) \(Int(Self.height))", "role": "img",
          "aria-label": words(
            "timeline.label", ["from": bars[0].name, "to": bars[bars.count - 1].name]),
        ]
      ) { page in
        line(to: &page)
        for (index, entry) in bars.enumerated() {
          draw(entry, at: Double(index) * step, step, highest, to: &page)
        }
        drawLabels(step, to: &page)
      }
      page.element("figcaption", caption)
    }
  }

  private var caption: String {
    let isDaily = bars[0].name.utf8.count == 10
    var lines = [words(isDaily ? "timeline.days" : "timeline.months")]
    if withoutDay > 0 { lines.append(words.count("timeline.undated", withoutDay)) }
    if earlier > 0 { lines.append(words.count("timeline.earlier", earlier)) }
    return lines.joined(separator: " ")
  }

  private func line(to page: inout HTMLWriter) {
    page.element(
      "line",
      [
        "class": "axis", "x1": "0", "x2": "\(Int(Self.width))", "y1": "\(Int(Self.baseline))",
        "y2": "\(Int(Self.baseline))",
      ], "")
  }

  private func draw(
    _ entry: (name: String, bar: Bar), at x: Double, _ step: Double, _ highest: Int,
    to page: inout HTMLWriter
  ) {
    guard entry.bar.incidents > 0 else { return }
    let height = Double(entry.bar.incidents) / Double(highest) * (Self.baseline - 24)
    let width = min(step * 0.72, 44)
    let middle = x + step / 2
    page.element("g") { page in
      page.element(
        "title",
        "\(entry.name)\(words("colon")) \(words.count("incidents", entry.bar.incidents)), "
          + words.count("killed", entry.bar.killed))
      page.element(
        "rect",
        [
          "class": entry.bar.killed > 0 ? "bar deadly" : "bar",
          "x": SVGNumber.text(middle - width / 2), "y": SVGNumber.text(Self.baseline - height),
          "width": SVGNumber.text(width), "height": SVGNumber.text(height), "rx": "2",
        ], "")
      if step >= 22 {
        page.element(
          "text",
          [
            "class": "count", "x": SVGNumber.text(middle),
            "y": SVGNumber.text(Self.baseline - height - 6),
          ], "\(entry.bar.incidents)")
      }
    }
  }

  /// As many labels as fit, evenly spaced: the day and, where there is one, the number killed.
  private func drawLabels(_ step: Double, to page: inout HTMLWriter) {
    let labels = bars.map { entry in
      let name = CivilDate(iso: entry.name).map(words.shortDay) ?? entry.name
      return name + (entry.bar.killed > 0 ? " †\(entry.bar.killed)" : "")
    }
    let widest = Double(labels.map(DisplayWidth.columns).max() ?? 0) * Self.columnWidth
    let every = max(1, Int(((widest + 12) / step).rounded(.up)))
    var taken = 0.0
    for (place, index) in stride(from: 0, to: bars.count, by: every).enumerated() {
      let half = Double(DisplayWidth.columns(of: labels[index])) * Self.columnWidth / 2
      let middle = min(max((Double(index) + 0.5) * step, half + 4), Self.width - half - 4)
      // Those at the edges are moved inwards, perhaps over their neighbours.
      if middle - half < taken { continue }
      taken = middle + half + 6
      page.element(
        "text",
        [
          // A phone has room for every second one.
          "class": place % 2 == 0 ? "label" : "label minor", "x": SVGNumber.text(middle),
          "y": SVGNumber.text(Self.baseline + 18),
        ], labels[index])
    }
  }
}

/// Numbers in drawings: two decimals are a hundredth of a pixel.
enum SVGNumber {
  /// "12.25", without needless zeros.
  static func text(_ number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}

import Records

/// An explanation as lines for a terminal.
struct ExplanationTable {
  private let page: PageExplanation
  private let usesColours: Bool

  /// Columns of the terminal that lines are made for.
  static let width = 120
  /// Columns of text that a block shows, where there is room.
  static let longestText = 80

  /// Prepares the table of a page.
  init(_ page: PageExplanation, usesColours: Bool = false) {
    self.page = page
    self.usesColours = usesColours
  }

  /// The lines; the last is empty, to part pages, and its end is left to whoever writes.
  var text: String {
    var lines = [styled(.bold, line(page.url.isEmpty ? "(no address)" : page.url))]
    if let title = page.title { lines.append(line(title)) }
    if let failure = page.failure {
      lines.append(styled(.red, line("FAILED  \(failure.code): \(failure.message)")))
    }
    lines += wrapped(page.remarks)
    if !page.blocks.isEmpty { lines += blockLines() }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: - Blocks

  private func blockLines() -> [String] {
    let reason = width(of: "reason", page.blocks.map(\.reason), atMost: 23)
    let path = width(of: "element", page.blocks.map(\.path), atMost: 26)
    let head = "     prob kind    length links "
    let rest = min(Self.longestText, Self.width - head.count - reason - path - 2)
    let title =
      head + DisplayWidth.fit("reason", to: reason) + " " + DisplayWidth.fit("element", to: path)
      + " text"
    return [styled(.dim, title)]
      + page.blocks.map { line(of: $0, reason: reason, path: path, text: rest) }
  }

  private func width(of title: String, _ cells: [String], atMost most: Int) -> Int {
    min(most, max(title.count, cells.lazy.map(DisplayWidth.columns(of:)).max() ?? 0))
  }

  private func line(
    of block: BlockExplanation, reason: Int, path: Int, text: Int
  ) -> String {
    let verdict = DisplayWidth.fit(block.isKept ? "KEEP" : "drop", to: 4)
    let cells = [
      Self.share(block.probability), DisplayWidth.fit(block.kind.rawValue, to: 7),
      DisplayWidth.fit(String(block.length), to: 6, alignRight: true),
      " " + Self.share(block.linkDensity), DisplayWidth.fit(block.reason, to: reason),
      Self.fitEnd(of: block.path, to: path), trimmed(DisplayWidth.fit(block.text, to: text)),
    ].joined(separator: " ")
    return block.isKept
      ? styled(.green, verdict) + " " + cells : styled(.dim, verdict + " " + cells)
  }

  /// A path is cut at its beginning: the element itself says most.
  private static func fitEnd(of path: String, to width: Int) -> String {
    guard DisplayWidth.columns(of: path) > width else { return DisplayWidth.fit(path, to: width) }
    var end = path[...]
    while DisplayWidth.columns(of: String(end)) >= width { end = end.dropFirst() }
    return DisplayWidth.fit("…" + end, to: width)
  }

  /// "0.07".
  private static func share(_ value: Double) -> String {
    let hundredths = Int((min(1, max(0, value)) * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  // MARK: - Lines

  private func line(_ text: String) -> String {
    trimmed(DisplayWidth.fit(text, to: Self.width))
  }

  /// Remarks side by side, as many as a line takes.
  private func wrapped(_ remarks: [String]) -> [String] {
    remarks.map(DisplayWidth.visible).reduce(into: []) { lines, remark in
      if let last = lines.last, last.count + remark.count + 3 <= Self.width {
        lines[lines.count - 1] = last + " · " + remark
      } else {
        lines.append(line(remark))
      }
    }
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func styled(_ style: TerminalStyle, _ text: String) -> String {
    usesColours ? style.applied(to: text) : text
  }
}

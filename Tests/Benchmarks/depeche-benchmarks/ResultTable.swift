/// The figures as a table for people.
struct ResultTable {
  private var rows = [["records", "MB", "step", "MB/s", "Foundation", "ratio"]]

  /// Adds the rows of reading and writing.
  mutating func add(_ name: String, bytes: Int, reading: Comparison, writing: Comparison) {
    for (step, result) in [("read", reading), ("write", writing)] {
      rows.append([
        name, Self.megabytes(bytes), step, Self.speed(bytes, result.ours),
        Self.speed(bytes, result.peer), "\((result.peer / result.ours * 10).rounded() / 10)",
      ])
    }
  }

  /// Adds a row for a step that the peer does not have.
  mutating func add(_ name: String, bytes: Int, step: String, seconds: Double) {
    rows.append([name, Self.megabytes(bytes), step, Self.speed(bytes, seconds), "", ""])
  }

  /// The table, its columns aligned.
  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000)" }

  private static func speed(_ bytes: Int, _ seconds: Double) -> String {
    "\(Int((Double(bytes) / 1e6 / max(seconds, 1e-9)).rounded()))"
  }
}

extension ModelEvaluation {
  private static let metrics: [TreebankMetric] = [
    .sentences, .tokens, .words, .upos, .ufeats, .lemmas, .uas, .las, .clas, .mlas,
  ]

  /// The figures for people: F1 in percent on the treebank's own words and from plain text, and the
  /// speed on one thread.
  public func table(name: String) -> String {
    var lines = [name, Self.row("", Self.metrics.map(\.rawValue))]
    for (title, evaluation) in [("gold words", goldWords), ("raw text", rawText)] {
      lines.append(
        Self.row(title, Self.metrics.map { Self.percent(evaluation[$0].f1) }))
    }
    let seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    let speed = Int(Double(words) / max(seconds, 1e-9))
    lines.append("\(words) words tagged, lemmatised and parsed: \(speed) a second")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ title: String, _ cells: [String]) -> String {
    title.padded(to: 12) + cells.map { $0.padded(to: 10) }.joined()
  }

  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count == 1 ? "0" : "")\(rest)"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

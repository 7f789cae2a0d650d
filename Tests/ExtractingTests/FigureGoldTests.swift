import Records
import TestSupport
import Testing

@testable import Extracting

/// Measures the figure finder on the events of ../shared/data, where that is present.
@Suite("Figures on gold data")
struct FigureGoldTests {
  @Test("finds dead and wounded", .enabled(if: SharedData.exists("data/events/gold.jsonl")))
  func figures() throws {
    let reader = try FigureReader()
    var (asked, found, right, given) = (0, 0, 0, 0)
    for document in try SharedData.objects("data/events/gold.jsonl") {
      for sentence in document.objects("sentences") {
        guard let text = sentence.text("text"), let index = sentence.number("i") else { continue }
        var ours = reader.mentions(text).filter { $0.kind == .fatalities || $0.kind == .injured }
        given += ours.count
        let events = document.objects("events").filter { $0.number("sentence") == index }
        for kind in [FigureKind.fatalities, .injured] {
          for figure in events.compactMap({ $0.object(kind.rawValue) }) {
            asked += 1
            let wanted = ["value", "low", "high"].compactMap { figure.number($0) }
            let same = ours.indices.filter { ours[$0].kind == kind }
            found += same.isEmpty ? 0 : 1
            let match = same.first { index in
              let mention = ours[index].figure
              return wanted.isEmpty
                ? mention.best == nil
                : [mention.best, mention.low].contains { $0.map(wanted.contains) ?? false }
            }
            if let match {
              right += 1
              ours.remove(at: match)
            } else {
              showMiss("missed \(kind) \(wanted) | \(reader.figures(text)) | \(text)")
            }
          }
        }
        for extra in ours { showMiss("extra \(extra.kind) \(extra.figure.text) | \(text)") }
      }
    }
    print("events/gold figures: \(asked); found \(found), right \(right); given \(given)")
    #expect(Double(right) >= 0.85 * Double(asked))
  }
}

import Records

/// Explanations as one HTML page: the blocks in their order as a reader would see them, dropped ones
/// folded away.
///
/// It works without a script, asks nothing of the network, and all that comes from pages is escaped.
enum ExplanationMarkup {
  /// What stands before the first page.
  static var opening: [UInt8] {
    var page = HTMLWriter()
    page.openPage(title: "Dépêche: what cleaning kept", style: ExplanationStyle.css)
    writeLegend(to: &page)
    page.markup("<main>\n")
    return Array(page.html.utf8)
  }

  /// What stands behind the last page.
  static let closing = Array("</main></body></html>\n".utf8)

  private static func writeLegend(to page: inout HTMLWriter) {
    page.element("header", ["class": "legend"]) { page in
      page.element("strong", "depeche-clean --explain")
      page.element("span", ["class": "key keep"], "kept")
      page.element("span", ["class": "key drop"], "dropped, with the reason")
      page.element("span", ["class": "key"]) { page in
        writeBar(0.7, to: &page)
        page.text("probability; the tick is where keeping begins")
      }
      page.element("span", ["class": "key"]) { page in
        page.element("span", ["class": "reason"], "by …")
        page.text("what the probability hangs on most")
      }
    }
    page.markup("\n")
  }

  // MARK: - Pages

  /// One page.
  static func section(_ explanation: PageExplanation) -> String {
    var page = HTMLWriter()
    page.element("details", ["class": "page", "open": ""]) { page in
      page.element("summary") { writeHead(of: explanation, to: &$0) }
      for (isKept, run) in runs(of: explanation.blocks) {
        if isKept || explanation.keptCount == 0 {
          for block in run { write(block, to: &page) }
        } else {
          writeFolded(run, to: &page)
        }
      }
    }
    return page.html
  }

  private static func writeHead(of explanation: PageExplanation, to page: inout HTMLWriter) {
    page.element("h2", ["dir": "auto"], explanation.title ?? "(no title)")
    page.element("p", ["class": "address"]) { page in
      page.address(explanation.url)
      if !explanation.id.isEmpty { page.element("code", explanation.id) }
    }
    if let failure = explanation.failure {
      page.element("p", ["class": "failure"], "failed: \(failure.code): \(failure.message)")
    }
    page.element("ul", ["class": "remarks"]) { page in
      for remark in explanation.remarks { page.element("li", remark) }
    }
  }

  // MARK: - Blocks

  /// Neighbours with the same fate.
  private static func runs(
    of blocks: [BlockExplanation]
  ) -> [(isKept: Bool, blocks: ArraySlice<BlockExplanation>)] {
    var runs: [(isKept: Bool, blocks: ArraySlice<BlockExplanation>)] = []
    var start = 0
    for index in blocks.indices
    where index + 1 == blocks.count || blocks[index].isKept != blocks[index + 1].isKept {
      runs.append((blocks[index].isKept, blocks[start...index]))
      start = index + 1
    }
    return runs
  }

  /// A run of dropped blocks: how many for which reason, and the words of the one that was nearest to be kept.
  private static func writeFolded(
    _ run: ArraySlice<BlockExplanation>, to page: inout HTMLWriter
  ) {
    guard let nearest = run.max(by: { $0.probability < $1.probability }) else { return }
    page.element("details", ["class": nearest.isDoubtful ? "run doubtful" : "run"]) { page in
      page.element("summary") { page in
        writeBar(nearest.probability, to: &page)
        page.element("span", ["class": "count"], "dropped: \(reasons(of: run))")
        page.element(
          "span", ["class": "glimpse", "dir": "auto"],
          String(String.UnicodeScalarView(nearest.text.unicodeScalars.prefix(90))))
      }
      for block in run { write(block, to: &page) }
    }
    page.markup("\n")
  }

  /// "11 improbable, 1 caption", in the order in which they come.
  private static func reasons(of run: ArraySlice<BlockExplanation>) -> String {
    var counts: [(words: String, count: Int)] = []
    for block in run {
      if let index = counts.firstIndex(where: { $0.words == block.verdict.words }) {
        counts[index].count += 1
      } else {
        counts.append((block.verdict.words, 1))
      }
    }
    return counts.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
  }

  private static func write(_ block: BlockExplanation, to page: inout HTMLWriter) {
    page.element("div", ["class": block.isKept ? "block keep" : "block drop"]) { page in
      page.element("div", ["class": "odds"]) { writeBar(block.probability, to: &$0) }
      page.element("div", ["class": "text \(block.kind.rawValue)", "dir": "auto"], block.text)
      page.element("div", ["class": "facts"]) { page in
        if !block.reason.isEmpty {
          let isByTrees = block.verdict == .improbable && !block.decidedBy.isEmpty
          page.element(
            "span", ["class": "reason"],
            isByTrees ? "\(block.verdict.words) \(block.reason)" : block.reason)
        }
        page.element(
          "span",
          "\(block.kind.rawValue) · \(block.length) characters · \(percent(block.linkDensity)) in links"
        )
        page.element("code", block.path)
      }
    }
    page.markup("\n")
  }

  private static func writeBar(_ probability: Double, to page: inout HTMLWriter) {
    page.element("span", ["class": "bar"]) { page in
      page.element("i", ["style": "width:\(percent(probability))"], "")
    }
    page.element("span", ["class": "number"], percent(probability))
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((min(1, max(0, share)) * 100).rounded()))%"
  }
}

extension BlockExplanation {
  /// Whether it was nearly kept, or the trees would have kept it.
  var isDoubtful: Bool { !isKept && probability > ContentSelection.threshold / 2 }
}

import Records

/// Why a page's document has the text that it has, or why there is none.
struct PageExplanation {
  /// The page's record and address; empty where a record that failed had none.
  let id: String
  let url: String
  /// The title found.
  var title: String?
  /// All blocks of the page in order; empty for a record that is no page.
  var blocks: [BlockExplanation] = []
  /// How often the parser found tags misplaced or unclosed.
  var parserErrorCount = 0
  /// What was left out before there were blocks.
  var leftOut = LeftOutCounts()
  /// Whether what the page hides was read too, because next to nothing is shown.
  var readsHidden = false
  /// Characters of the publisher's JSON-LD body where that is the document's text, and not the kept
  /// blocks.
  var publishersBodyLength: Int?
  /// Why the text is not the whole article; nil when nothing says so.
  var incompleteReason: String?
  /// What went wrong; nil when there is a document.
  var failure: Failure?

  /// Why there is no document.
  struct Failure: Equatable {
    /// A stable word: "no_text".
    let code: String
    /// For people.
    let message: String
  }

  /// Blocks that are kept.
  var keptCount: Int { blocks.count(where: \.isKept) }

  /// Characters of the blocks that are kept, and of all.
  var lengths: (kept: Int, all: Int) {
    blocks.reduce(into: (0, 0)) { sum, block in
      sum.1 += block.length
      if block.isKept { sum.0 += block.length }
    }
  }

  /// What there is to say about the page as a whole, a phrase each.
  var remarks: [String] {
    func count(_ number: Int, _ one: String, _ many: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    return [
      blocks.isEmpty
        ? nil
        : "\(keptCount) of \(blocks.count) blocks kept, \(lengths.kept) of \(lengths.all) characters",
      publishersBodyLength.map { "the text is the publisher's JSON-LD body, \($0) characters" },
      incompleteReason.map { "text incomplete: \($0)" },
      readsHidden ? "next to nothing is shown: hidden elements were read" : nil,
      count(leftOut.hidden, "hidden element left out", "hidden elements left out"),
      count(leftOut.inline, "element inside a line left out", "elements inside lines left out"),
      count(parserErrorCount, "parser error", "parser errors"),
    ].compactMap { $0 }
  }
}

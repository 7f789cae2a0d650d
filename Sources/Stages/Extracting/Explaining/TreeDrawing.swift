import Records

/// The tree of a sentence as SVG: its words in a row, an arc from each word to the one that it hangs on.
struct TreeDrawing {
  private let sentence: SentenceExplanation
  private let marks: SentenceMarks
  /// The middle of each word, in pixels.
  private let centres: [Int]
  private let width: Int
  /// How high the arc over each word goes: one step more than those below it.
  private let levels: [Int]

  /// Pixels that a column of text takes, at the size of the style sheet.
  private static let columnWidth = 8
  private static let gap = 18
  private static let step = 17

  /// Lays out a tree.
  init(_ sentence: SentenceExplanation) {
    self.sentence = sentence
    marks = SentenceMarks(sentence)
    var centres: [Int] = []
    var left = Self.gap
    for word in sentence.tree {
      let columns = max(
        DisplayWidth.columns(of: DisplayWidth.visible(word.form)), word.relation.count,
        word.partOfSpeech.count)
      let size = columns * Self.columnWidth
      centres.append(left + size / 2)
      left += size + Self.gap
    }
    self.centres = centres
    width = left
    levels = Self.levels(of: sentence.tree)
  }

  /// Arcs lie over all that they span: the shorter first.
  private static func levels(of words: [SentenceExplanation.Word]) -> [Int] {
    var levels = [Int](repeating: 0, count: words.count)
    let arcs = words.indices.compactMap { word in
      words[word].governor.map { (word: word, low: min(word, $0), high: max(word, $0)) }
    }.sorted { ($0.high - $0.low, $0.low, $0.word) < ($1.high - $1.low, $1.low, $1.word) }
    for (number, arc) in arcs.enumerated() {
      let below = arcs[..<number].filter { $0.low >= arc.low && $0.high <= arc.high }
      levels[arc.word] = (below.map { levels[$0.word] }.max() ?? 0) + 1
    }
    return levels
  }

  /// Writes the drawing.
  func write(to page: inout HTMLWriter) {
    let top = (levels.max() ?? 0) * Self.step + 26
    let height = top + 44
    page.element("div", ["class": "drawing"]) { page in
      page.element(
        "svg",
        [
          "width": "\(width)", "height": "\(height)", "viewBox": "0 0 \(width) \(height)",
          "role": "img", "aria-label": "dependency tree",
        ]
      ) { page in
        for index in sentence.tree.indices { writeArc(index, top, to: &page) }
        for index in sentence.tree.indices { writeWord(index, top, to: &page) }
      }
    }
  }

  private func writeArc(_ index: Int, _ top: Int, to page: inout HTMLWriter) {
    let word = sentence.tree[index]
    let role = marks.role(of: word.span)
    let style = role.map { "arc \($0.rawValue)" } ?? "arc"
    guard let governor = word.governor else {
      page.element("path", ["class": style, "d": "M\(centres[index]) 8V\(top)"], "")
      return
    }
    let low = min(index, governor)
    let isLeft = governor < index
    // Arcs that end at one word part from each other by a few pixels.
    let from = centres[index] + (isLeft ? -3 : 3)
    let to = centres[governor] + (isLeft ? 4 : -4)
    let height = top - levels[index] * Self.step
    let bend = min(8, abs(to - from) / 2)
    let turn = isLeft ? -bend : bend
    page.element(
      "path",
      [
        "class": style,
        "d":
          "M\(from) \(top)V\(height + bend)Q\(from) \(height) \(from + turn) \(height)H\(to - turn)Q\(to) \(height) \(to) \(height + bend)V\(top)",
      ], "")
    page.element("path", ["class": style + " tip", "d": "M\(from) \(top)l-3 -6h6z"], "")
    page.element(
      "text",
      [
        "class": "relation", "x": "\((centres[low] + centres[max(index, governor)]) / 2)",
        "y": "\(height + 3)",
      ], word.relation)
  }

  private func writeWord(_ index: Int, _ top: Int, to page: inout HTMLWriter) {
    let word = sentence.tree[index]
    let role = marks.role(of: word.span)
    page.element(
      "text",
      [
        "class": role.map { "word \($0.rawValue)" } ?? "word", "x": "\(centres[index])",
        "y": "\(top + 18)",
      ], DisplayWidth.visible(word.form))
    page.element(
      "text", ["class": "tag", "x": "\(centres[index])", "y": "\(top + 34)"], word.partOfSpeech)
  }
}

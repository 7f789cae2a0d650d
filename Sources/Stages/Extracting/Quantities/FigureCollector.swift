import Linguistics
import Records

/// The figures of a sentence while they are found, each number used once.
struct FigureCollector {
  let reading: SentenceReading
  let counted: [CountedPeople]
  let text: DocumentText
  private(set) var mentions: [FigureMention] = []
  private var isUsed: [Bool]

  init(reading: SentenceReading, counted: [CountedPeople], text: DocumentText) {
    self.reading = reading
    self.counted = counted
    self.text = text
    isUsed = Array(repeating: false, count: counted.count)
  }

  /// The numbers that nothing has used.
  var free: [Int] { counted.indices.filter { !isUsed[$0] } }

  /// Adds the figure of one number, or the sum of several side by side.
  ///
  /// - Parameters:
  ///   - end: One past the last token that belongs to the figure.
  ///   - who: The token that names the people; nil takes that of the figure of before.
  mutating func add(_ kind: FigureKind, _ places: [Int], end: Int? = nil, who: Int? = nil) {
    guard let first = places.first, let last = places.last else { return }
    var sum = counted[first].quantity
    for place in places.dropFirst() {
      let next = counted[place].quantity
      sum.best = Self.sum(sum.best, next.best)
      sum.low = Self.sum(sum.low, next.low)
      sum.high = Self.sum(sum.high, next.high)
    }
    for place in places { isUsed[place] = true }
    let tokens = counted[first].tokens.lowerBound..<max(counted[last].tokens.upperBound, end ?? 0)
    add(kind, sum, tokens, who: who)
  }

  /// Adds one person who is named and not counted: "le policier a été tué".
  mutating func addSingle(_ kind: FigureKind, _ tokens: Range<Int>, who: Int?) {
    add(kind, Quantity(exactly: 1, tokens: tokens), tokens, who: who)
  }

  private mutating func add(
    _ kind: FigureKind, _ quantity: Quantity, _ tokens: Range<Int>, who: Int?
  ) {
    let span = reading.span(tokens)
    mentions.append(
      FigureMention(
        kind: kind,
        figure: Figure(
          best: quantity.best, low: quantity.low, high: quantity.high,
          mention: TextMention(text: text.string(span), span: span),
          who: who.map { reading.tokens[$0].form }),
        tokens: tokens))
  }

  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : sum
  }
}

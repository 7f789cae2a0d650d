import Linguistics
import Records

/// Finds the tokens of a sentence that a span of the text covers.
struct TokenAlignment: Sendable {
  let tokens: [WordToken]

  /// The tokens that share at least one scalar with a span; nil where there are none.
  ///
  /// - Complexity: O(log *n*) in the tokens.
  func tokens(of span: TextSpan) -> Range<Int>? {
    let first = tokens.firstIndexSorted { $0.span.end > span.start }
    let end = tokens.firstIndexSorted { $0.span.start >= span.end }
    return first < end ? first..<end : nil
  }
}

extension Array {
  /// The index of the first element that a condition holds for, given that it holds for all behind
  /// it; the count where it holds for none.
  func firstIndexSorted(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

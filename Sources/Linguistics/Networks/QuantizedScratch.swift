/// Room for the numbers of layers, used again and again: it grows and is never cleared.
struct QuantizedScratch {
  /// Inputs of a layer, rounded.
  var integers: [Int16] = []
  /// Its sums of products.
  var sums: [Int32] = []
  /// The cells of a recurrent layer.
  var cells: [Float] = []

  /// Makes room for at least so many inputs and sums.
  mutating func reserve(integers count: Int, sums sumCount: Int) {
    if integers.count < count { integers = [Int16](repeating: 0, count: count) }
    if sums.count < sumCount { sums = [Int32](repeating: 0, count: sumCount) }
  }

  /// Makes room for at least so many cells.
  mutating func reserve(cells count: Int) {
    if cells.count < count { cells = [Float](repeating: 0, count: count) }
  }
}

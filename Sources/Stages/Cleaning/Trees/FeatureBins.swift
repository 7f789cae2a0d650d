/// Rows of features whose values are sorted into a few bins a column: what trees are grown on.
///
/// Bins hold about as many rows each; a value that is frequent has one of its own.
struct FeatureBins: Sendable {
  /// The most bins a column has.
  static let binLimit = 64

  /// Features a row.
  let columns: Int
  /// Bins by row and column.
  let bins: [UInt8]
  /// The bounds between the bins of each column, ascending: bin 0 is below the first.
  let bounds: [[Float]]

  /// How many rows there are.
  var rows: Int { columns == 0 ? 0 : bins.count / columns }

  /// Sorts values into bins.
  ///
  /// - Parameters:
  ///   - values: Row after row, finite.
  ///   - columns: Values a row.
  /// - Complexity: O(*n* log *n*) in the rows, for each column.
  init(_ values: [Float], columns: Int) {
    self.columns = columns
    let rows = columns == 0 ? 0 : values.count / columns
    var bins = [UInt8](repeating: 0, count: rows * columns)
    var bounds: [[Float]] = []
    for column in 0..<columns {
      let own = (0..<rows).map { values[$0 * columns + column] }
      let bound = Self.bounds(ofSorted: own.sorted())
      for row in 0..<rows { bins[row * columns + column] = Self.bin(of: own[row], bound) }
      bounds.append(bound)
    }
    self.bins = bins
    self.bounds = bounds
  }

  /// Cuts sorted values where bins are full; between two values, as round as can be.
  static func bounds(ofSorted values: [Float]) -> [Float] {
    var bounds: [Float] = []
    var left = values.count
    var filled = 0
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, values[end] == values[start] { end += 1 }
      filled += end - start
      left -= end - start
      // What is left to fill is shared out among the bins that are left.
      let share = (left + filled) / (binLimit - bounds.count)
      let next = end < values.count ? values[end] : nil
      let isFrequentNext = next.map {
        end + share <= values.count && values[end + max(share, 1) - 1] == $0
      }
      if let next, filled >= share || isFrequentNext == true, bounds.count < binLimit - 1 {
        bounds.append(roundest(above: values[start], upTo: next))
        filled = 0
      }
      start = end
    }
    return bounds
  }

  /// The number with the fewest decimals that is more than one and at most the other.
  static func roundest(above low: Float, upTo high: Float) -> Float {
    let middle = (Double(low) + Double(high)) / 2
    var scale = 1.0
    while scale < 1e7 {
      let candidate = Float((middle * scale).rounded() / scale)
      if candidate > low, candidate <= high { return candidate }
      scale *= 10
    }
    return high
  }

  /// How many bounds are not above a value.
  static func bin(of value: Float, _ bounds: [Float]) -> UInt8 {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if value < bounds[middle] { high = middle } else { low = middle + 1 }
    }
    return UInt8(low)
  }
}

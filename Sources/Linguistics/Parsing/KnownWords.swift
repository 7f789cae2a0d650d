/// What enters the recurrent layers for the words that were met first.
///
/// A word's input and the first layer's gates depend on its form alone, and a few thousand forms
/// make up most of any text: they are worked out once. The store never forgets, so that what the
/// first texts hold, and with it every frequent word, stays.
struct KnownWords {
  /// Forms that are kept: about 25 MB with 96 units.
  static let capacity = 8_192

  /// What the numbers of a word depend on.
  struct Word: Hashable {
    var form: String
    /// Whether it opens its sentence, where a capital says little.
    var isFirst: Bool
  }

  /// Numbers of a group of words, a row a word.
  struct Group {
    var input: [Float]
    var gates: [Float]
  }

  private let width: Int
  private let gateWidth: Int
  private var rows: [Word: Int] = [:]
  private var inputs: [Float] = []
  private var gates: [Float] = []

  /// An empty store for a network.
  init(for shape: NetworkShape) {
    width = shape.width
    gateWidth = shape.gateWidth
  }

  /// The numbers of words, worked out where they are not known.
  ///
  /// - Parameters:
  ///   - words: The words of a group of sentences.
  ///   - work: Gives the numbers of words that are not known, each asked once.
  mutating func group(of words: [Word], work: ([Word]) -> Group) -> Group {
    var places: [Int] = []
    places.reserveCapacity(words.count)
    var unknown: [Word] = []
    let kept = rows.count
    for word in words {
      if let row = rows[word] {
        places.append(row)
      } else {
        places.append(kept + unknown.count)
        rows[word] = kept + unknown.count
        unknown.append(word)
      }
    }
    if !unknown.isEmpty {
      let worked = work(unknown)
      inputs += worked.input
      gates += worked.gates
    }
    let group = Group(
      input: Self.gather(places, from: inputs, width: width),
      gates: Self.gather(places, from: gates, width: gateWidth))
    if rows.count > Self.capacity { forget(unknown, downTo: max(kept, Self.capacity)) }
    return group
  }

  /// Drops the last words that there is no room for.
  private mutating func forget(_ words: [Word], downTo count: Int) {
    for word in words.suffix(rows.count - count) { rows[word] = nil }
    inputs.removeLast(inputs.count - count * width)
    gates.removeLast(gates.count - count * gateWidth)
  }

  private static func gather(_ rows: [Int], from numbers: [Float], width: Int) -> [Float] {
    [Float](unsafeUninitializedCapacity: rows.count * width) { target, count in
      numbers.withUnsafeBufferPointer { numbers in
        for (place, row) in rows.enumerated() {
          let source = UnsafeBufferPointer(rebasing: numbers[row * width..<(row + 1) * width])
          _ = UnsafeMutableBufferPointer(rebasing: target[(place * width)...])
            .initialize(fromContentsOf: source)
        }
      }
      count = rows.count * width
    }
  }
}

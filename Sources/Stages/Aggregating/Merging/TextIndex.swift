/// Numbers texts in the order in which they come, each once.
///
/// A few are looked through one by one: most incidents have a handful of mentions, documents and sites, and
/// comparing so many texts is quicker than hashing one.
struct TextIndex {
  /// From so many on they are hashed.
  private static let many = 16

  /// The texts by their numbers.
  private(set) var texts: [String] = []
  private var places: [String: Int] = [:]

  /// Makes an index without texts.
  init() {}

  /// The number of a text; nil for one that has not come.
  func place(of text: String) -> Int? {
    texts.count < Self.many ? texts.firstIndex(of: text) : places[text]
  }

  /// The number of a text, the next one for one that has not come.
  mutating func add(_ text: String) -> Int {
    if let place = place(of: text) { return place }
    let place = texts.count
    texts.append(text)
    if texts.count == Self.many {
      for (place, text) in texts.enumerated() { places[text] = place }
    } else if texts.count > Self.many {
      places[text] = place
    }
    return place
  }
}

/// A set of categories.
struct DateCategorySet: Hashable, Sendable {
  /// How many categories there may be.
  static let capacity = 192

  private var (a, b, c): (UInt64, UInt64, UInt64) = (0, 0, 0)

  mutating func insert(_ category: Int) {
    let bit: UInt64 = 1 << UInt64(category & 63)
    switch category >> 6 {
    case 0: a |= bit
    case 1: b |= bit
    default: c |= bit
    }
  }

  @inline(__always)
  mutating func formUnion(_ other: DateCategorySet) {
    a |= other.a
    b |= other.b
    c |= other.c
  }

  @inline(__always)
  func contains(_ category: Int) -> Bool {
    let word = category < 64 ? a : category < 128 ? b : c
    return word >> UInt64(category & 63) & 1 == 1
  }

  /// Those that are not in another set.
  @inline(__always)
  func subtracting(_ other: DateCategorySet) -> DateCategorySet {
    var rest = self
    rest.a &= ~other.a
    rest.b &= ~other.b
    rest.c &= ~other.c
    return rest
  }

  /// Those that are in another set too.
  @inline(__always)
  func intersection(_ other: DateCategorySet) -> DateCategorySet {
    var both = self
    both.a &= other.a
    both.b &= other.b
    both.c &= other.c
    return both
  }

  @inline(__always)
  var isEmpty: Bool { a | b | c == 0 }

  @inline(__always)
  func overlaps(_ other: DateCategorySet) -> Bool {
    (a & other.a) | (b & other.b) | (c & other.c) != 0
  }

  /// Does something with each category, in ascending order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var rest = self
    while let category = rest.popFirst() { body(category) }
  }

  private mutating func popFirst() -> Int? {
    if a != 0 { return DateTerminalSet.popFirst(&a) }
    if b != 0 { return DateTerminalSet.popFirst(&b) + 64 }
    if c != 0 { return DateTerminalSet.popFirst(&c) + 128 }
    return nil
  }
}

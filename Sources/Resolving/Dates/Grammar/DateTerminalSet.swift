/// A set of terminals.
struct DateTerminalSet: Hashable, Sendable {
  /// How many terminals there may be.
  static let capacity = 384

  // Six words by hand: an array would be counted and a SIMD vector is not made good code of.
  private var (a, b, c): (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var (d, e, f): (UInt64, UInt64, UInt64) = (0, 0, 0)

  init() {}

  mutating func insert(_ terminal: Int) {
    let bit: UInt64 = 1 << UInt64(terminal & 63)
    switch terminal >> 6 {
    case 0: a |= bit
    case 1: b |= bit
    case 2: c |= bit
    case 3: d |= bit
    case 4: e |= bit
    default: f |= bit
    }
  }

  /// The first 64 terminals, which the numbers are among.
  @inline(__always)
  var first: UInt64 { a }

  /// Adds some of the first 64.
  @inline(__always)
  mutating func insert(first bits: UInt64) { a |= bits }

  /// Does something with each terminal, in ascending order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    // One loop for all words: with one for each the code outgrew the cache for instructions.
    var rest = self
    while let terminal = rest.popFirst() { body(terminal) }
  }

  private mutating func popFirst() -> Int? {
    if a != 0 { return Self.popFirst(&a) }
    if b != 0 { return Self.popFirst(&b) + 64 }
    if c != 0 { return Self.popFirst(&c) + 128 }
    if d != 0 { return Self.popFirst(&d) + 192 }
    if e != 0 { return Self.popFirst(&e) + 256 }
    if f != 0 { return Self.popFirst(&f) + 320 }
    return nil
  }

  @inline(__always)
  static func popFirst(_ bits: inout UInt64) -> Int {
    let first = bits.trailingZeroBitCount
    bits &= bits - 1
    return first
  }

  @inline(__always)
  mutating func formUnion(_ other: DateTerminalSet) {
    a |= other.a
    b |= other.b
    c |= other.c
    d |= other.d
    e |= other.e
    f |= other.f
  }

  @inline(__always)
  func contains(_ terminal: Int) -> Bool {
    // Choices without jumps, for which words come is hard to foretell.
    let low = terminal < 64 ? a : terminal < 128 ? b : c
    let high = terminal < 256 ? d : terminal < 320 ? e : f
    let word = terminal < 192 ? low : high
    return word >> UInt64(terminal & 63) & 1 == 1
  }

  /// Those that are in another set too.
  @inline(__always)
  func intersection(_ other: DateTerminalSet) -> DateTerminalSet {
    var both = self
    both.a &= other.a
    both.b &= other.b
    both.c &= other.c
    both.d &= other.d
    both.e &= other.e
    both.f &= other.f
    return both
  }

  @inline(__always)
  func overlaps(_ other: DateTerminalSet) -> Bool {
    (a & other.a) | (b & other.b) | (c & other.c) | (d & other.d) | (e & other.e) | (f & other.f)
      != 0
  }
}

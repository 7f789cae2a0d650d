/// A number that a word may say, or none, in two bytes: fields of a time are copied a lot.
///
/// Holds -32 767 to 32 766, and `Int.max`; what lies beyond becomes the nearest of them.
@propertyWrapper
struct SmallNumber: Hashable, Sendable {
  private static let nothing = Int16.min

  private var value = Self.nothing

  /// No number.
  init() {}

  /// The number; nil for none.
  var wrappedValue: Int? {
    @inline(__always)
    get {
      if value == Self.nothing { return nil }
      return value == Int16.max ? Int.max : Int(value)
    }
    @inline(__always)
    set { value = newValue.map { max(Int16(clamping: $0), -Int16.max) } ?? Self.nothing }
  }

  /// Takes over another number.
  ///
  /// - Returns: False where it has another already.
  @inline(__always)
  mutating func add(_ other: SmallNumber) -> Bool {
    if other.value == Self.nothing || other.value == value { return true }
    guard value == Self.nothing else { return false }
    value = other.value
    return true
  }
}

/// What a JSON value is, by its first byte.
public enum JSONKind: Sendable {
  case object, array, string, number, bool, null
  /// No value: the end, or a byte that begins none.
  case none
}

extension JSONReader {
  /// What comes next, for readers of JSON whose shape is not known beforehand. Nothing is consumed.
  public var nextKind: JSONKind {
    var lookAhead = self
    lookAhead.skipWhitespace()
    guard lookAhead.cursor < end else { return .none }
    switch bytes[lookAhead.cursor] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: return .none
    }
  }
}

/// A value that reads itself from JSON in one pass and writes itself back.
///
/// This is the pipeline's own fast path; records are `Codable` as well, for users of the library
/// and as the yardstick that the tests hold this path against.
public protocol JSONRepresentable {
  /// Reads the value that starts at the reader's position and leaves the reader behind it.
  init(from reader: inout JSONReader) throws(JSONError)

  /// Appends the value as compact JSON.
  func write(to writer: inout JSONWriter)
}

extension String: JSONRepresentable {
  /// Reads a JSON string.
  public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.readString() }
  /// Writes a JSON string.
  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: JSONRepresentable {
  /// Reads a JSON number that is whole and fits 64 bits.
  public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.readInt() }
  /// Writes a JSON number.
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Double: JSONRepresentable {
  /// Reads a finite JSON number.
  public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.readDouble() }
  /// Writes the shortest decimal form that reads back as the same number.
  public func write(to writer: inout JSONWriter) { writer.double(self) }
}

extension Bool: JSONRepresentable {
  /// Reads `true` or `false`.
  public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.readBool() }
  /// Writes `true` or `false`.
  public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Optional: JSONRepresentable where Wrapped: JSONRepresentable {
  /// Reads `null` as nothing, and everything else as a value.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self = try reader.readNull() ? nil : Wrapped(from: &reader)
  }

  /// Writes the value, or `null`.
  public func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }
}

extension Array: JSONRepresentable where Element: JSONRepresentable {
  /// Reads a JSON array; `null` counts as an empty one.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self = []
    if try reader.readNull() { return }
    try reader.forEachElement { (reader) throws(JSONError) in
      append(try Element(from: &reader))
    }
  }

  /// Writes a JSON array.
  public func write(to writer: inout JSONWriter) {
    writer.array { array in
      for element in self { array.element(element) }
    }
  }
}

/// Enumerations with names for values travel as JSON strings.
extension JSONRepresentable where Self: RawRepresentable, RawValue == String {
  /// Reads one of the enumeration's names.
  public init(from reader: inout JSONReader) throws(JSONError) {
    let place = reader.position
    let name = try reader.readString()
    guard let value = Self(rawValue: name) else {
      throw JSONError("unknown \(Self.self) \"\(name)\"", at: place)
    }
    self = value
  }

  /// Writes the name.
  public func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}

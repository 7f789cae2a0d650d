/// One line of input as a JSON object whose fields are known by place, not yet by type.
///
/// The whole line has been checked: it is valid UTF-8 and well-formed JSON. What a stage does not
/// know can therefore be passed on byte for byte.
public struct RawRecord: Sendable {
  /// A field of the object: its key, the bytes of its value, and those of `"key":value` whole.
  struct Field: Sendable {
    let key: String
    let value: Range<Int>
    let whole: Range<Int>
  }

  /// Most records have fewer.
  private static let usualFields = 40

  let bytes: [UInt8]
  let line: Range<Int>
  let fields: [Field]
  private let longestString: JSONReader.CheckedString?

  /// Indexes one line.
  ///
  /// - Parameters:
  ///   - bytes: A buffer that holds the line, perhaps among others.
  ///   - line: The bytes of the line, without its end.
  /// - Throws: `StageFailure` with code `invalid_utf8` or `invalid_json`.
  public init(_ bytes: [UInt8], line: Range<Int>) throws(StageFailure) {
    if let offset = firstInvalidUTF8(in: bytes, line) {
      throw StageFailure(.invalidUTF8, "invalid UTF-8 at byte \(offset - line.lowerBound)")
    }
    var fields: [Field] = []
    fields.reserveCapacity(Self.usualFields)
    var reader = JSONReader(bytes, in: line, isKnownUTF8: true)
    do throws(JSONError) {
      reader.skipWhitespace()
      guard reader.cursor < line.upperBound, bytes[reader.cursor] == UInt8(ascii: "{") else {
        throw reader.error("expected an object, found \(reader.found)")
      }
      try reader.forEachKeyPlace { (key, start, reader) throws(JSONError) in
        let value = try reader.skipValue()
        fields.append(Field(key: key, value: value, whole: start..<value.upperBound))
      }
      try reader.expectEnd()
    } catch {
      throw StageFailure(.invalidJSON, "\(error)")
    }
    self.bytes = bytes
    self.line = line
    self.fields = fields
    longestString = reader.longestString
  }

  /// A reader of the line, which has been checked.
  private var reader: JSONReader {
    var reader = JSONReader(bytes, in: line, isKnownUTF8: true)
    reader.longestString = longestString
    return reader
  }

  /// Kind and version, if the object says them.
  public var schema: RecordSchema? {
    (try? string("schema")).flatMap { $0 }.flatMap(RecordSchema.init)
  }

  /// The `id` field, if it is a string.
  public var id: String? { (try? string("id")) ?? nil }

  /// The string in a field; nil when the field is missing or null.
  ///
  /// - Throws: `StageFailure` when the field holds anything else. Of fields of one name the last
  ///   counts.
  public func string(_ key: String) throws(StageFailure) -> String? {
    try value(key)
  }

  /// The value in a field; nil when the field is missing or null.
  ///
  /// - Throws: `StageFailure` with code `invalid_record` when the field holds another type.
  public func value<Value: JSONRepresentable>(_ key: String) throws(StageFailure) -> Value? {
    guard let field = fields.last(where: { $0.key == key }) else { return nil }
    var reader = reader
    reader.cursor = field.value.lowerBound
    do {
      return try reader.read()
    } catch {
      throw StageFailure(.invalidRecord, "field \(key): \(error)")
    }
  }

  /// The whole record as a known type.
  ///
  /// - Throws: `StageFailure` with code `invalid_record` when a field has the wrong type.
  public func decode<Value: Record>(_ type: Value.Type = Value.self) throws(StageFailure) -> Value {
    var reader = reader
    let value: Value
    do {
      value = try reader.read()
    } catch {
      throw StageFailure(.invalidRecord, "\(Value.schema.kind) record: \(error)")
    }
    guard !value.id.isEmpty else {
      throw StageFailure(.invalidRecord, "\(Value.schema.kind) record without an id")
    }
    return value
  }

  /// The bytes of the fields whose keys are not in `known`, in their order: `"key":value`.
  public func rawFields(except known: Set<String>) -> [ArraySlice<UInt8>] {
    fields.filter { !known.contains($0.key) }.map { bytes[$0.whole] }
  }

  /// The whole line, without its end.
  public var lineBytes: ArraySlice<UInt8> { bytes[line] }
}

extension JSONReader {
  /// Like `forEachField`, but also tells `body` where the key's opening quote stands.
  mutating func forEachKeyPlace(
    _ body: (String, Int, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    skipWhitespace()
    try expect("{")
    skipWhitespace()
    if consume("}") { return }
    repeat {
      skipWhitespace()
      let start = cursor
      let key = try readString()
      skipWhitespace()
      try expect(":")
      try body(key, start, &self)
      skipWhitespace()
    } while consume(",")
    try expect("}")
  }
}

/// The offset of the first byte that does not belong to valid UTF-8, or nil.
private func firstInvalidUTF8(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span.extracting(line))
    return nil
  } catch {
    return line.lowerBound + error.byteOffsets.lowerBound
  }
}

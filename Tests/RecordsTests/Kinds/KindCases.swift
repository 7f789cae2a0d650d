import Records

/// What the tests of all kinds share.
enum KindCases {
  /// Reads a record from JSON.
  static func read<Value: Record>(
    _ json: String, as type: Value.Type
  ) throws(StageFailure) -> Value {
    let bytes = Array(json.utf8)
    return try RawRecord(bytes, line: 0..<bytes.count).decode(type)
  }

  /// Reads any value from JSON.
  static func value<Value: JSONRepresentable>(
    _ json: String, as type: Value.Type
  ) throws(JSONError) -> Value {
    var reader = JSONReader(Array(json.utf8))
    return try reader.read()
  }

  /// A value as JSON.
  static func json(_ value: some JSONRepresentable) -> String {
    var writer = JSONWriter()
    value.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

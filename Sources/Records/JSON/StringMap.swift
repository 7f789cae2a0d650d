extension JSONReader {
  /// Reads an object whose values are strings; `null` counts as an empty one.
  mutating func readStringMap() throws(JSONError) -> [String: String] {
    var map: [String: String] = [:]
    if try readNull() { return map }
    try forEachField { (key, reader) throws(JSONError) in
      map[key.text] = try reader.readString()
    }
    return map
  }
}

extension JSONWriter {
  /// Writes a field that is an object of strings, its keys in order.
  mutating func stringMap(_ key: StaticString, _ map: [String: String]) {
    self.key(key)
    object { object in
      for (name, value) in map.sorted(by: { $0.key < $1.key }) {
        object.dynamicField(name, value)
      }
    }
  }
}

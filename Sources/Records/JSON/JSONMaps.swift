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

  /// Reads an object whose values are whole numbers; `null` counts as an empty one.
  mutating func readCounts() throws(JSONError) -> [String: Int] {
    var counts: [String: Int] = [:]
    if try readNull() { return counts }
    try forEachField { (key, reader) throws(JSONError) in
      counts[key.text] = try reader.readInt()
    }
    return counts
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

  /// Writes a field that is an object of whole numbers, its keys in order.
  mutating func counts(_ key: StaticString, _ counts: [String: Int]) {
    self.key(key)
    object { object in
      for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
        object.dynamicField(name, count)
      }
    }
  }
}

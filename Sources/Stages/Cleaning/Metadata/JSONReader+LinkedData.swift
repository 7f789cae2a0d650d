import Records

/// Reading values of JSON-LD, whose shape is never sure.
extension JSONReader {
  /// A string; the first of a list; `@value` or `name` of an object; nil for anything else.
  mutating func readText() throws(JSONError) -> String? { try readTexts().first }

  /// All strings of a value, however wrapped.
  mutating func readTexts(depth: Int = 0) throws(JSONError) -> [String] {
    switch nextKind {
    case .string: return [try readString()]
    case .array where depth < 4:
      var texts: [String] = []
      try forEachElement { (reader) throws(JSONError) in
        texts += try reader.readTexts(depth: depth + 1)
      }
      return texts
    case .object where depth < 4:
      var texts: [String] = []
      try forEachField { (key, reader) throws(JSONError) in
        if key == "@value" || key == "name" {
          texts += try reader.readTexts(depth: depth + 1)
        } else {
          _ = try reader.skipValue()
        }
      }
      return texts
    default:
      _ = try skipValue()
      return []
    }
  }

  /// People or organisations: names, objects with a name or an id, or lists of these.
  mutating func readReferences(depth: Int) throws(JSONError) -> [LinkedData.Reference] {
    switch nextKind {
    case .string: return [LinkedData.Reference(name: try readString())]
    case .array where depth < 4:
      var references: [LinkedData.Reference] = []
      try forEachElement { (reader) throws(JSONError) in
        references += try reader.readReferences(depth: depth + 1)
      }
      return references
    case .object where depth < 4:
      var names: [String] = []
      var id: String?
      try forEachField { (key, reader) throws(JSONError) in
        switch key {
        case "name": names = try reader.readTexts()
        case "@id": id = try reader.readText()
        default: _ = try reader.skipValue()
        }
      }
      if names.isEmpty { return [LinkedData.Reference(id: id)] }
      return names.map { LinkedData.Reference(name: $0) }
    default:
      _ = try skipValue()
      return []
    }
  }
}

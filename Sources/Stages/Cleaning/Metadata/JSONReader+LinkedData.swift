import Records

/// Reading values of JSON-LD, whose shape is never sure.
extension JSONReader {
  /// A string; the first of a list; `@value` or `name` of an object; nil for anything else.
  mutating func readText() throws(JSONError) -> String? { try readTexts().first }

  /// A truth value, which some write as a word; nil for anything else.
  mutating func readTruth() throws(JSONError) -> Bool? {
    switch nextKind {
    case .bool: return try readBool()
    case .string:
      switch try readString().lowercased() {
      case "true": return true
      case "false": return false
      default: return nil
      }
    default:
      _ = try skipValue()
      return nil
    }
  }

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
      var isOrganization = false
      try forEachField { (key, reader) throws(JSONError) in
        switch key {
        case "name": names = try reader.readTexts()
        case "@id": id = try reader.readText()
        case "@type":
          isOrganization = try reader.readTexts().contains { $0.hasSuffix("Organization") }
        default: _ = try reader.skipValue()
        }
      }
      if names.isEmpty { return [LinkedData.Reference(id: id, isOrganization: isOrganization)] }
      return names.map { LinkedData.Reference(name: $0, isOrganization: isOrganization) }
    default:
      _ = try skipValue()
      return []
    }
  }

  /// The address of a picture: a string, or the `url` of an object; the first of a list.
  mutating func readAddress(depth: Int) throws(JSONError) -> String? {
    switch nextKind {
    case .string: return try readString()
    case .array where depth < 4:
      var first: String?
      try forEachElement { (reader) throws(JSONError) in
        let address = try reader.readAddress(depth: depth + 1)
        first = first ?? address
      }
      return first
    case .object where depth < 4:
      var address: String?
      try forEachField { (key, reader) throws(JSONError) in
        if key == "url" || key == "contentUrl" {
          let found = try reader.readAddress(depth: depth + 1)
          address = address ?? found
        } else {
          _ = try reader.skipValue()
        }
      }
      return address
    default:
      _ = try skipValue()
      return nil
    }
  }

  /// The names of list items, which have them or whose `item` has.
  mutating func readTrail() throws(JSONError) -> [String] {
    guard nextKind == .array else {
      _ = try skipValue()
      return []
    }
    var names: [String] = []
    try forEachElement { (reader) throws(JSONError) in
      guard reader.nextKind == .object else { return _ = try reader.skipValue() }
      var name: String?
      try reader.forEachField { (key, reader) throws(JSONError) in
        switch key {
        case "name": name = try reader.readText() ?? name
        case "item" where reader.nextKind == .object:
          let inside = try reader.readText()
          name = name ?? inside
        default: _ = try reader.skipValue()
        }
      }
      if let name { names.append(name) }
    }
    return names
  }
}

/// Who stands behind what is told of an incident.
public struct IncidentOrigin: Codable, Hashable, Sendable {
  /// What kind of source it is.
  public var kind: Kind
  /// Code of the actor: "SYRGOV"; nil where only words are known.
  public var id: String?
  /// The usual name, the words of the text, or the site.
  public var name: String
  /// Mentions that rest on it.
  public var mentions: Int
  /// Documents that rest on it.
  public var documents: Int
  /// What it says.
  public var stance: Stance

  /// Makes an origin.
  public init(
    kind: Kind, id: String?, name: String, mentions: Int, documents: Int, stance: Stance
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.mentions = mentions
    self.documents = documents
    self.stance = stance
  }

  /// Kinds of sources.
  public enum Kind: String, Codable, Sendable, JSONRepresentable, CaseIterable {
    /// Somebody whom texts quote: SANA, a spokesman, a witness.
    case claimant
    /// A site whose text other sites repeat.
    case agency
    /// A site that speaks for itself.
    case site
  }

  /// What a source says of the incident.
  public enum Stance: String, Codable, Sendable, JSONRepresentable, CaseIterable {
    /// That it happened, was tried or is to come.
    case affirms
    /// That it did not happen.
    case denies
    /// The one here, the other there.
    case both
  }
}

extension IncidentOrigin: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(kind: .site, id: nil, name: "", mentions: 0, documents: 0, stance: .affirms)
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "kind": kind = try reader.read()
      case "id": id = try reader.read()
      case "name": name = try reader.read()
      case "mentions": mentions = try reader.read()
      case "documents": documents = try reader.read()
      case "stance": stance = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("kind", kind)
      object.field("id", id)
      object.field("name", name)
      object.field("mentions", mentions)
      object.field("documents", documents)
      object.field("stance", stance)
    }
  }
}

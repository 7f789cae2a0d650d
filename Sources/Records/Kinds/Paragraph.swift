/// A paragraph of a document and what it is.
public struct Paragraph: Codable, Hashable, Sendable {
  /// What a paragraph is on its page.
  public enum Kind: String, Codable, Sendable, JSONRepresentable {
    /// Running text.
    case text
    /// A heading inside the text, or the title.
    case heading
    /// An item of a list.
    case list
    /// A quotation set apart.
    case quote
    /// The words under a picture.
    case caption
    /// A row of a table, its cells joined by tabs.
    case table
  }

  /// The first scalar of the paragraph.
  public var start: Int
  /// One past the last scalar, before the line end.
  public var end: Int
  /// What the paragraph is.
  public var kind: Kind

  /// Makes a paragraph.
  public init(start: Int, end: Int, kind: Kind = .text) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  /// The paragraph's place in the text.
  public var span: TextSpan { TextSpan(start: start, end: end) }
}

extension Paragraph: JSONRepresentable {
  /// Reads a paragraph; without `kind` it is running text.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(start: 0, end: 0)
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      case "kind": kind = try reader.read()
      default: try reader.skipValue()
      }
    }
    try span.requireAscending(at: place)
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("start", start)
      object.field("end", end)
      object.field("kind", kind)
    }
  }
}

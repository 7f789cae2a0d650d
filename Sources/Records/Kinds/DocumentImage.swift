/// The picture that stands for a document.
public struct DocumentImage: Codable, Hashable, Sendable {
  /// Where it is, absolute.
  public var url: String
  /// The words under it on the page; nil where there are none.
  public var caption: String?

  /// Makes an image.
  public init(url: String, caption: String? = nil) {
    self.url = url
    self.caption = caption
  }
}

extension DocumentImage: JSONRepresentable {
  /// Reads an image; `url` is needed.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(url: "")
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "url": url = try reader.read()
      case "caption": caption = try reader.read()
      default: try reader.skipValue()
      }
    }
    if url.isEmpty { throw JSONError("an image needs a url", at: place) }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("url", url)
      object.field("caption", caption)
    }
  }
}

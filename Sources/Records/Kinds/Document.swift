/// The main text of a page and what the page says about it: what `depeche-clean` writes.
///
/// `depeche-segment` adds `sentences` and, when asked, `tokens`. All spans are `TextSpan`s of
/// `text`.
public struct Document: Record, Equatable {
  /// `depeche.document/1`.
  public static let schema = RecordSchema(kind: "document", majorVersion: 1)

  /// Made from the URL and the text.
  public var id: String
  /// The URL that was asked for.
  public var url: String?
  /// The title without the site's name.
  public var title: String?
  /// The authors' names, without "Par" and roles.
  public var authors: [String]
  /// The name of the site or publisher.
  public var siteName: String?
  /// When the text was published, in ISO 8601, as exactly as the page says: "2022-09-28",
  /// "2022-09-28T07:30:00+02:00". Without a zone where the page gives none.
  public var published: String?
  /// Where on the page `published` was found.
  public var publishedSource: DateSource?
  /// When the text was last changed, likewise.
  public var modified: String?
  /// Where on the page `modified` was found.
  public var modifiedSource: DateSource?
  /// The language of the text, by BCP 47: "fr".
  public var language: String?
  /// The URL that the page itself gives as the right one.
  public var canonicalURL: String?
  /// The section of the site: "International".
  public var section: String?
  /// What the page says it is about, in its order; nil when it names nothing.
  public var tags: [String]?
  /// The picture that stands for the document.
  public var image: DocumentImage?
  /// Whether `text` is the whole text: false where the page holds some of it back. Nil when not
  /// known.
  public var textComplete: Bool?
  /// Why the text is not complete: a short word for programs, such as "paywall".
  public var textIncompleteReason: String?
  /// The main text in NFC, one paragraph a line.
  public var text: String
  /// The paragraphs, ascending, not overlapping.
  public var paragraphs: [Paragraph]
  /// The sentences, ascending, not overlapping; nil before `depeche-segment`.
  public var sentences: [TextSpan]?
  /// The words under their CoNLL-U names; nil unless a parser has been at the text.
  public var tokens: [Token]?
  /// Who made the record.
  public var provenance: [ProvenanceStep]

  enum CodingKeys: String, CodingKey {
    case id, url, title, authors, published, modified, language, text, paragraphs, sentences
    case section, tags, image, tokens, provenance
    case siteName = "site_name"
    case publishedSource = "published_source"
    case modifiedSource = "modified_source"
    case canonicalURL = "canonical_url"
    case textComplete = "text_complete"
    case textIncompleteReason = "text_incomplete_reason"
  }

  /// The keys of all fields that this type reads.
  public static let knownKeys: Set<String> = [
    "schema", "id", "url", "title", "authors", "site_name", "published", "published_source",
    "modified", "modified_source", "language", "canonical_url", "section", "tags", "image",
    "text_complete", "text_incomplete_reason", "text", "paragraphs", "sentences", "tokens",
    "provenance",
  ]

  /// Makes a document with the fields that every document has.
  public init(id: String, url: String? = nil, text: String, paragraphs: [Paragraph] = []) {
    self.id = id
    self.url = url
    authors = []
    self.text = text
    self.paragraphs = paragraphs
    provenance = []
  }
}

extension Document: JSONRepresentable {
  /// Reads a document; fields it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(id: "", text: "")
    var hasText = false
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "id": id = try reader.read()
      case "url": url = try reader.read()
      case "title": title = try reader.read()
      case "authors": authors = try reader.read()
      case "site_name": siteName = try reader.read()
      case "published": published = try reader.read()
      case "published_source": publishedSource = try reader.read()
      case "modified": modified = try reader.read()
      case "modified_source": modifiedSource = try reader.read()
      case "language": language = try reader.read()
      case "canonical_url": canonicalURL = try reader.read()
      case "section": section = try reader.read()
      case "tags": tags = try reader.read()
      case "image": image = try reader.read()
      case "text_complete": textComplete = try reader.read()
      case "text_incomplete_reason": textIncompleteReason = try reader.read()
      case "text":
        text = try reader.read()
        hasText = true
      case "paragraphs": paragraphs = try reader.read()
      case "sentences": sentences = try reader.read()
      case "tokens": tokens = try reader.read()
      case "provenance": provenance = try reader.read()
      default: try reader.skipValue()
      }
    }
    guard hasText else { throw JSONError("a document needs a text", at: place) }
  }

  /// Writes all fields; those that not every document has only where they are set.
  public func write(to writer: inout JSONWriter) { write(to: &writer, passing: []) }

  /// Writes all fields and, before `provenance`, those that came with the input and are not ours.
  ///
  /// - Parameter rawFields: Fields as `RawRecord.rawFields(except:)` gives them.
  public func write(to writer: inout JSONWriter, passing rawFields: [ArraySlice<UInt8>]) {
    writer.object { object in
      object.field("schema", Self.schema.description)
      object.field("id", id)
      object.field("url", url)
      object.field("title", title)
      object.field("authors", authors)
      object.field("site_name", siteName)
      object.field("published", published)
      if let publishedSource { object.field("published_source", publishedSource) }
      object.field("modified", modified)
      if let modifiedSource { object.field("modified_source", modifiedSource) }
      object.field("language", language)
      object.field("canonical_url", canonicalURL)
      if let section { object.field("section", section) }
      if let tags { object.field("tags", tags) }
      if let image { object.field("image", image) }
      if let textComplete { object.field("text_complete", textComplete) }
      if let textIncompleteReason { object.field("text_incomplete_reason", textIncompleteReason) }
      object.field("text", text)
      object.field("paragraphs", paragraphs)
      if let sentences { object.field("sentences", sentences) }
      if let tokens { object.field("tokens", tokens) }
      for rawField in rawFields { object.raw(rawField) }
      object.field("provenance", provenance)
    }
  }
}

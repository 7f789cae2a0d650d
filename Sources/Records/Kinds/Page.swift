/// A web page as it was fetched: what `depeche-fetch` writes and `depeche-clean` reads.
public struct Page: Record, Equatable {
  /// `depeche.page/1`.
  public static let schema = RecordSchema(kind: "page", majorVersion: 1)

  /// Made from the final URL and the digest of the body.
  public var id: String
  /// The URL that was asked for.
  public var url: String
  /// The URL that answered, after redirects.
  public var finalURL: String
  /// The URLs that redirected, in order, `url` first; empty when none did.
  public var redirects: [String]
  /// When the page was fetched, in UTC: "2026-11-24T18:35:36Z". The pipeline's only clock.
  public var fetchedAt: String
  /// The HTTP status; 200 for a local file.
  public var status: Int
  /// The response headers that matter later, names in lower case: content-type, date,
  /// last-modified, etag, content-language, x-robots-tag.
  public var headers: [String: String]
  /// The encoding that the body was decoded from, by its WHATWG name ("windows-1252").
  public var charset: String
  /// Where the encoding was found: "bom", "header", "meta", "utf-8-valid", "fallback".
  public var charsetSource: String
  /// Digest of the body's bytes before decoding: "sha256:" and 64 hexadecimal digits.
  public var payloadDigest: String
  /// Whether the body was cut at the size limit.
  public var truncated: Bool
  /// What stands in the place of an article, where marks in the page say so: "paywall", "consent",
  /// "not_found"; nil for a plain page.
  public var kind: String?
  /// The label of the source that led to the page; nil for none.
  public var label: String?
  /// The id of the page that came first with the same address or the same body; nil for a first one.
  public var duplicateOf: String?
  /// The body, decoded to UTF-8; what has no meaning in its encoding is U+FFFD.
  public var html: String
  /// The body in base64, where `html` does not give it back because some of it could not be decoded;
  /// nil otherwise. The record then also has the flag `undecodable`.
  public var bodyBase64: String?
  /// Who made the record.
  public var provenance: [ProvenanceStep]

  enum CodingKeys: String, CodingKey {
    case id, url, redirects, status, headers, charset, truncated, kind, label, html, provenance
    case finalURL = "final_url"
    case fetchedAt = "fetched_at"
    case charsetSource = "charset_source"
    case payloadDigest = "payload_digest"
    case duplicateOf = "duplicate_of"
    case bodyBase64 = "body_base64"
  }

  /// Makes a page; what is not given is empty.
  public init(
    id: String, url: String, finalURL: String = "", redirects: [String] = [],
    fetchedAt: String = "", status: Int = 200, headers: [String: String] = [:],
    charset: String = "utf-8", charsetSource: String = "", payloadDigest: String = "",
    truncated: Bool = false, kind: String? = nil, label: String? = nil,
    duplicateOf: String? = nil, html: String, bodyBase64: String? = nil,
    provenance: [ProvenanceStep] = []
  ) {
    self.id = id
    self.url = url
    self.finalURL = finalURL
    self.redirects = redirects
    self.fetchedAt = fetchedAt
    self.status = status
    self.headers = headers
    self.charset = charset
    self.charsetSource = charsetSource
    self.payloadDigest = payloadDigest
    self.truncated = truncated
    self.kind = kind
    self.label = label
    self.duplicateOf = duplicateOf
    self.html = html
    self.bodyBase64 = bodyBase64
    self.provenance = provenance
  }
}

extension Page: JSONRepresentable {
  /// Reads a page; fields it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(id: "", url: "", html: "")
    var hasHTML = false
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "id": id = try reader.read()
      case "url": url = try reader.read()
      case "final_url": finalURL = try reader.read() ?? ""
      case "redirects": redirects = try reader.read()
      case "fetched_at": fetchedAt = try reader.read() ?? ""
      case "status": status = try reader.read() ?? 0
      case "headers": headers = try reader.readStringMap()
      case "charset": charset = try reader.read() ?? ""
      case "charset_source": charsetSource = try reader.read() ?? ""
      case "payload_digest": payloadDigest = try reader.read() ?? ""
      case "truncated": truncated = try reader.read() ?? false
      case "kind": kind = try reader.read()
      case "label": label = try reader.read()
      case "duplicate_of": duplicateOf = try reader.read()
      case "html":
        html = try reader.read()
        hasHTML = true
      case "body_base64": bodyBase64 = try reader.read()
      case "provenance": provenance = try reader.read()
      default: try reader.skipValue()
      }
    }
    guard hasHTML else { throw JSONError("a page needs html", at: place) }
  }

  /// Writes all fields; kind, label, duplicate_of and body_base64 where there is something to say.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("schema", Self.schema.description)
      object.field("id", id)
      object.field("url", url)
      object.field("final_url", finalURL)
      object.field("redirects", redirects)
      object.field("fetched_at", fetchedAt)
      object.field("status", status)
      object.stringMap("headers", headers)
      object.field("charset", charset)
      object.field("charset_source", charsetSource)
      object.field("payload_digest", payloadDigest)
      object.field("truncated", truncated)
      if let kind { object.field("kind", kind) }
      if let label { object.field("label", label) }
      if let duplicateOf { object.field("duplicate_of", duplicateOf) }
      object.field("html", html)
      if let bodyBase64 {
        object.field("undecodable", true)
        object.field("body_base64", bodyBase64)
      }
      object.field("provenance", provenance)
    }
  }
}

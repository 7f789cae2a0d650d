/// A syntactic word of a document, under the names of the CoNLL-U format.
public struct Token: Codable, Hashable, Sendable {
  /// The word's place in the text; both words of a contraction such as "du" have the same.
  public var start: Int
  /// One past the word's last scalar.
  public var end: Int
  /// Number of the word in its sentence, from 1.
  public var id: Int
  /// The word as written.
  public var form: String
  /// The dictionary form.
  public var lemma: String?
  /// The universal part of speech: "VERB".
  public var upos: String?
  /// The universal features: "Mood=Ind|Number=Sing"; nil when there are none.
  public var feats: String?
  /// The number of the governing word in the sentence, 0 for the root.
  public var head: Int?
  /// The universal relation to the head: "nsubj:pass".
  public var deprel: String?

  /// Makes a word of which only the form is known.
  public init(start: Int, end: Int, id: Int, form: String) {
    self.start = start
    self.end = end
    self.id = id
    self.form = form
  }

  /// The word's place in the text.
  public var span: TextSpan { TextSpan(start: start, end: end) }
}

extension Token: JSONRepresentable {
  /// Reads a word; fields it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(start: 0, end: 0, id: 0, form: "")
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      case "id": id = try reader.read()
      case "form": form = try reader.read()
      case "lemma": lemma = try reader.read()
      case "upos": upos = try reader.read()
      case "feats": feats = try reader.read()
      case "head": head = try reader.read()
      case "deprel": deprel = try reader.read()
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
      object.field("id", id)
      object.field("form", form)
      object.field("lemma", lemma)
      object.field("upos", upos)
      object.field("feats", feats)
      object.field("head", head)
      object.field("deprel", deprel)
    }
  }
}

import Records
import Testing

@Suite("Document")
struct DocumentTests {
  @Test("needs id and text; everything else may be missing or null")
  func small() throws {
    let document = try KindCases.read(
      #"{"id":"1","text":"","authors":null,"sentences":null,"title":null}"#, as: Document.self)
    #expect(document == Document(id: "1", text: ""))
  }

  @Test("leaves sentences and tokens out where no stage has been at them")
  func optionalLists() {
    var document = Document(id: "1", text: "Il parle.")
    #expect(!KindCases.json(document).contains("sentences"))
    #expect(!KindCases.json(document).contains("tokens"))
    document.sentences = []
    document.tokens = [Token(start: 0, end: 2, id: 1, form: "Il")]
    #expect(KindCases.json(document).contains(#""sentences":[],"tokens":[{"start":0,"#))
  }

  /// A document with everything that not every document has.
  private func full() -> Document {
    var document = Document(id: "1", text: "Il parle.")
    document.publishedSource = .jsonLD
    document.modifiedSource = .time
    document.section = "Monde"
    document.tags = ["Crue", "Pont"]
    document.image = DocumentImage(url: "https://exemple.test/a.jpg", caption: "Le pont.")
    document.textComplete = false
    document.textIncompleteReason = "paywall"
    document.sentences = []
    document.tokens = []
    return document
  }

  @Test("writes optional fields only where they are set, and reads them back")
  func optionalFields() throws {
    let line = KindCases.json(full())
    #expect(try KindCases.read(line, as: Document.self) == full())
    let keys = [
      "published_source", "modified_source", "section", "tags", "image", "text_complete",
      "text_incomplete_reason",
    ]
    let bare = KindCases.json(Document(id: "1", text: ""))
    for key in keys {
      #expect(line.contains("\"\(key)\":") && !bare.contains("\"\(key)\""), "\(key)")
    }
  }

  @Test("knows the key of every field that it writes")
  func knownKeys() throws {
    let document = full()
    let line = Array(KindCases.json(document).utf8)
    let record = try RawRecord(line, line: 0..<line.count)
    #expect(record.rawFields(except: Document.knownKeys).isEmpty)
    for key in Document.knownKeys {
      let others = Document.knownKeys.subtracting([key])
      #expect(record.rawFields(except: others).count == 1, "\(key)")
    }
  }
}

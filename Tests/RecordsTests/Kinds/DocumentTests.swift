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

  @Test("knows the key of every field that it writes")
  func knownKeys() throws {
    var document = Document(id: "1", text: "")
    document.sentences = []
    document.tokens = []
    let line = Array(KindCases.json(document).utf8)
    let record = try RawRecord(line, line: 0..<line.count)
    #expect(record.rawFields(except: Document.knownKeys).isEmpty)
    for key in Document.knownKeys {
      let others = Document.knownKeys.subtracting([key])
      #expect(record.rawFields(except: others).count == 1, "\(key)")
    }
  }
}

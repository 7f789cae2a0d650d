import Records
import Testing

@Suite("RawRecord")
struct RawRecordTests {
  @Test("passes unknown fields byte for byte, odd spacing, numbers and escapes included")
  func unknownFields() throws {
    let json =
      #"{ "id":"1", "x" : [1.50, 2E0 ,"\u00e9\/"] ,"text":"t","y\u0065":{"a" :null},"x":1e400}"#
    let fields = try record(json).rawFields(except: ["id", "text"])
    #expect(
      fields.map { String(decoding: $0, as: UTF8.self) }
        == [#""x" : [1.50, 2E0 ,"\u00e9\/"]"#, #""y\u0065":{"a" :null}"#, #""x":1e400"#])
  }

  @Test("knows an unknown field by its name, however its escapes are written")
  func escapedKeys() throws {
    #expect(try record(#"{"\u0069d":"1"}"#).rawFields(except: ["id"]).isEmpty)
    #expect(try record(#"{"\u0069d":"1"}"#).id == "1")
  }

  @Test("writes unknown fields of a document back before provenance")
  func documentFields() throws {
    let json =
      #"{"schema":"depeche.document/1","id":"1","text":"t","mine":{"a" : 1.0},"provenance":[]}"#
    let record = try record(json)
    let document: Document = try record.decode()
    var writer = JSONWriter()
    document.write(to: &writer, passing: record.rawFields(except: Document.knownKeys))
    #expect(
      String(decoding: writer.bytes, as: UTF8.self).hasSuffix(
        #""paragraphs":[],"mine":{"a" : 1.0},"provenance":[]}"#))
  }

  @Test(
    "refuses lines that are no object in valid UTF-8, with a stable code and the place",
    arguments: [
      ("[1]", "invalid_json: expected an object, found '[' at byte 0"),
      ("null", "invalid_json: expected an object, found 'n' at byte 0"),
      ("  ", "invalid_json: expected an object, found the end of the line at byte 2"),
      ("{\"a\":1} x", "invalid_json: expected the end of the line, found 'x' at byte 8"),
      ("{\"a\":1", "invalid_json: expected '}', found the end of the line at byte 6"),
      ("{\"a\":}", "invalid_json: expected a value, found '}' at byte 5"),
    ])
  func refused(json: String, message: String) {
    #expect(throws: StageFailure.self) { try record(json) }
    do { _ = try record(json) } catch { #expect("\(error)" == message) }
  }

  @Test(
    "says where UTF-8 ends to be valid",
    arguments: [([0xFF], 6), ([0x61, 0xC3], 7), ([0xED, 0xA0, 0x80], 6), ([0xC0, 0x80], 6)])
  func invalidUTF8(text: [UInt8], offset: Int) {
    let line = Array("{\"a\":\"".utf8) + text + Array("\"}".utf8)
    let bytes = Array("xx\n".utf8) + line
    do throws(StageFailure) {
      _ = try RawRecord(bytes, line: 3..<bytes.count)
      Issue.record("accepted")
    } catch {
      #expect(error == StageFailure(.invalidUTF8, "invalid UTF-8 at byte \(offset)"))
    }
  }

  @Test("gives single fields, the last of one name, nil for missing ones and null")
  func values() throws {
    let record = try record(#"{"a":1,"a":2,"b":null,"c":"é\n","d":["x"],"id":3}"#)
    #expect(try record.value("a") == 2)
    #expect(try record.string("b") == nil)
    #expect(try record.string("zz") == nil)
    #expect(try record.string("c") == "é\n")
    #expect(try record.value("d") == ["x"])
    #expect(record.id == nil)
    #expect(throws: StageFailure(.invalidRecord, "field a: expected '\"', found '2' at byte 11")) {
      try record.string("a")
    }
  }

  @Test(
    "reads the schema where there is one",
    arguments: [
      (#"{"schema":"depeche.page/1"}"#, "depeche.page/1"), (#"{"id":"1"}"#, nil),
      (#"{"schema":1}"#, nil), (#"{"schema":"page"}"#, nil), (#"{"schema":null}"#, nil),
      (#"{"schema":"depeche.new_kind/12"}"#, "depeche.new_kind/12"),
    ])
  func schema(json: String, expected: String?) throws {
    #expect(try record(json).schema?.description == expected)
  }

  @Test(
    "refuses records whose fields have the wrong type, and names the kind",
    arguments: [
      (#"{"id":"1","text":5}"#, "document record: expected '\"', found '5' at byte 17"),
      (#"{"id":"1"}"#, "document record: a document needs a text at byte 0"),
      (#"{"text":"t"}"#, "document record without an id"),
      (#"{"id":"","text":"t"}"#, "document record without an id"),
      (
        #"{"id":"1","text":"t","sentences":[{"start":5,"end":2}]}"#,
        "document record: expected 0 ≤ start ≤ end, found 5 and 2 at byte 34"
      ),
    ])
  func wrongShape(json: String, message: String) throws {
    #expect(throws: StageFailure(.invalidRecord, message)) {
      try record(json).decode(Document.self)
    }
  }

  @Test("keeps the line as it came")
  func line() throws {
    let bytes = Array("{}\n {\"a\" : 1}\n".utf8)
    #expect(try Array(RawRecord(bytes, line: 3..<13).lineBytes) == Array(bytes[3..<13]))
  }

  private func record(_ json: String) throws(StageFailure) -> RawRecord {
    let bytes = Array(json.utf8)
    return try RawRecord(bytes, line: 0..<bytes.count)
  }
}

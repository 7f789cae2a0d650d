import Testing

@testable import Records

@Suite("StringMap")
struct StringMapTests {
  @Test("reads objects of strings; null is empty, the last of two equal keys counts")
  func reading() throws {
    let cases: [(String, [String: String])] = [
      ("{}", [:]), ("null", [:]), (#"{"b":"2","a":"1"}"#, ["a": "1", "b": "2"]),
      (#"{"a":"1","a":"2"}"#, ["a": "2"]),
    ]
    for (json, expected) in cases {
      var reader = JSONReader(Array(json.utf8))
      #expect(try reader.readStringMap() == expected)
      try reader.expectEnd()
    }
  }

  @Test("refuses other values", arguments: [#"{"a":1}"#, #"{"a":null}"#, "[]", "\"a\""])
  func refused(json: String) {
    var reader = JSONReader(Array(json.utf8))
    #expect(throws: JSONError.self) { try reader.readStringMap() }
  }

  @Test("writes keys in order, so that equal maps are equal bytes")
  func writing() {
    var writer = JSONWriter()
    writer.object { $0.stringMap("m", ["é": "3", "b": "2", "a\"": "1"]) }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"m":{"a\"":"1","b":"2","é":"3"}}"#)
  }
}

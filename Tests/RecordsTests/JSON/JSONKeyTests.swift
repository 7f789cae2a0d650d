import Records
import Testing

@Suite("JSONKey")
struct JSONKeyTests {
  @Test(
    "is the literal with the same characters and no other, however long and however written",
    arguments: [
      #""id""#, #""i\u0064""#, #""start""#, #""exactly_16_bytes""#, #""seventeen__bytes!""#,
      #""\u0073eventeen__bytes!""#, #""""#, #""é""#,
    ])
  func matching(json: String) throws {
    let key = try key(json)
    let matches = [
      "id" ~= key, "start" ~= key, "exactly_16_bytes" ~= key, "seventeen__bytes!" ~= key, "" ~= key,
      "é" ~= key, "ids" ~= key, "di" ~= key, "stark" ~= key, "exactly_16_byte" ~= key,
      "exactly_16_bytez" ~= key, "seventeen__bytes?" ~= key,
    ]
    #expect(matches.count { $0 } == 1)
    #expect(
      matches.firstIndex(of: true)
        == ["id", "start", "exactly_16_bytes", "seventeen__bytes!", "", "é"].firstIndex(
          of: key.text))
  }

  private func key(_ json: String) throws -> JSONKey {
    var reader = JSONReader(Array("{\(json):1}".utf8))
    var found: JSONKey?
    try reader.forEachField { (key, reader) throws(JSONError) in
      found = key
      try reader.skipValue()
    }
    return try #require(found)
  }
}

import Records
import Testing

@Suite("JSONRepresentable")
struct JSONRepresentableTests {
  @Test("reads null as nothing, or as an empty list")
  func null() throws {
    #expect(try read("null", as: Int?.self) == .some(.none))
    #expect(try read("7", as: Int?.self) == 7)
    #expect(try read("null", as: [Int].self) == [])
    #expect(try read("[1,null,3]", as: [Int?].self) == [1, nil, 3])
  }

  @Test(
    "refuses null and other types where a value is needed",
    arguments: ["null", "\"1\"", "[1]", "true", "1.5"])
  func types(json: String) { #expect(throws: JSONError.self) { try read(json, as: Int.self) } }

  @Test("names the unknown value of an enumeration")
  func enumerations() throws {
    #expect(try read("\"hedged\"", as: Factuality.self) == .hedged)
    #expect(
      described { () throws(JSONError) in _ = try read("\"sure\"", as: Factuality.self) }
        == "unknown Factuality \"sure\" at byte 0")
  }

  @Test("writes what it reads", arguments: ["[]", "[1,null]", "[-5]"])
  func roundTrip(json: String) throws {
    var writer = JSONWriter()
    try read(json, as: [Int?].self).write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  private func read<Value: JSONRepresentable>(
    _ json: String, as type: Value.Type
  ) throws(JSONError) -> Value {
    var reader = JSONReader(Array(json.utf8))
    let value = try Value(from: &reader)
    try reader.expectEnd()
    return value
  }
}

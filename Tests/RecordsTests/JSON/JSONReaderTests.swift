import Records
import Testing

@Suite("JSONReader")
struct JSONReaderTests {
  @Test(
    "reads whole numbers",
    arguments: [
      ("0", 0), ("-0", 0), (" 17 ", 17), ("-3", -3), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min),
    ])
  func integers(json: String, expected: Int) throws {
    var reader = JSONReader(Array(json.utf8))
    #expect(try reader.readInt() == expected)
    try reader.expectEnd()
  }

  @Test(
    "refuses what is no whole number, and says where",
    arguments: [
      ("3.0", "expected a whole number at byte 0"), ("1e2", "expected a whole number at byte 0"),
      ("9223372036854775808", "number does not fit 64 bits at byte 0"),
      ("-9223372036854775809", "number does not fit 64 bits at byte 0"),
      (" \"3\"", "expected a value, found '\"' at byte 1"),
      ("-", "expected a value, found '-' at byte 0"),
      ("", "expected a value, found the end of the line at byte 0"),
    ])
  func notIntegers(json: String, message: String) {
    var reader = JSONReader(Array(json.utf8))
    #expect(throws: JSONError.self) { try reader.readInt() }
    reader = JSONReader(Array(json.utf8))
    #expect(described { () throws(JSONError) in _ = try reader.readInt() } == message)
  }

  @Test(
    "reads decimal numbers",
    arguments: [
      ("0.1", 0.1), ("-12.5e-3", -0.0125), ("1E+2", 100), ("3", 3), ("-0.0", -0.0),
      ("1.7976931348623157e308", .greatestFiniteMagnitude), ("5e-324", .leastNonzeroMagnitude),
    ])
  func decimals(json: String, expected: Double) throws {
    var reader = JSONReader(Array(json.utf8))
    let value = try reader.readDouble()
    #expect(value == expected)
    #expect(value.sign == expected.sign)
  }

  @Test("refuses numbers beyond a double", arguments: ["1e400", "-1e400"])
  func tooLarge(json: String) {
    var reader = JSONReader(Array(json.utf8))
    #expect(
      described { () throws(JSONError) in _ = try reader.readDouble() }
        == "number is out of range at byte 0")
  }

  @Test("tells null from other values and consumes nothing else")
  func null() throws {
    var reader = JSONReader(Array("[null, true,false]".utf8))
    var values: [Bool?] = []
    try reader.forEachElement { (reader) throws(JSONError) in
      values.append(try reader.readNull() ? nil : try reader.readBool())
    }
    #expect(values == [nil, true, false])
    try reader.expectEnd()
  }

  @Test(
    "refuses broken literals",
    arguments: [
      ("tru", "expected true, found 't' at byte 0"),
      ("fals", "expected false, found 'f' at byte 0"),
      ("null", "expected true or false, found 'n' at byte 0"),
      ("", "expected true or false, found the end of the line at byte 0"),
      ("\u{7F}", "expected true or false, found byte 0x7f at byte 0"),
    ])
  func literals(json: String, message: String) {
    var reader = JSONReader(Array(json.utf8))
    #expect(described { () throws(JSONError) in _ = try reader.readBool() } == message)
  }

  @Test("hands out the fields of an object in order, duplicates too")
  func fields() throws {
    var reader = JSONReader(Array(" { \"a\" : 1 , \"b\\u0062\":2,\"a\":3 } ".utf8))
    var found: [String] = []
    try reader.forEachField { (key, reader) throws(JSONError) in
      found.append("\(key.text)=\(try reader.readInt())")
    }
    try reader.expectEnd()
    #expect(found == ["a=1", "bb=2", "a=3"])
  }

  @Test(
    "refuses broken containers",
    arguments: [
      "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{\"a\":1 \"b\":2}", "{\"a\":1", "{", "{,}", "[1]", "",
      "{\"a\":}",
    ])
  func brokenObjects(json: String) {
    var reader = JSONReader(Array(json.utf8))
    #expect(throws: JSONError.self) {
      try reader.forEachField { (_, reader) throws(JSONError) in try reader.skipValue() }
    }
  }

  @Test("counts places from the start of its line, not of the buffer")
  func place() {
    let bytes = Array("{\"a\":1}\n{\"a\":x}\n".utf8)
    var reader = JSONReader(bytes, in: 8..<15)
    let message = described { () throws(JSONError) in
      try reader.forEachField { (_, reader) throws(JSONError) in try reader.skipValue() }
    }
    #expect(message == "expected a value, found 'x' at byte 5")
    #expect(reader.position == 5)
  }

  @Test("does not look beyond its line")
  func bounds() {
    var reader = JSONReader(Array("12345".utf8), in: 1..<3)
    #expect((try? reader.readInt()) == 23)
    reader = JSONReader(Array("true".utf8), in: 0..<3)
    #expect((try? reader.readBool()) == nil)
    reader = JSONReader(Array("\"ab\"".utf8), in: 0..<3)
    #expect((try? reader.readString()) == nil)
  }
}

/// The message of the error that `body` throws, if any.
func described(_ body: () throws(JSONError) -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return error.description
  }
}

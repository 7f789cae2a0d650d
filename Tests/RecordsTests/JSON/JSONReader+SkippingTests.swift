import Records
import TestSupport
import Testing

@Suite("JSONReader+Skipping")
struct JSONReaderSkippingTests {
  @Test(
    "passes over one value and no more",
    arguments: [
      "1", "-0.5e+3", "true", "null", #""a\"b""#, "[]", "{}", "[ ]", "{ }", "[1,[2,{}],\"]\"]",
      #"{"a":{"b":[{"c":null}]},"d":"}"}"#, "[[[[]]]]", #"{"":""}"#,
    ])
  func values(json: String) throws {
    let bytes = Array("  \(json)  ,rest".utf8)
    var reader = JSONReader(bytes)
    #expect(try reader.skipValue() == 2..<2 + json.utf8.count)
  }

  @Test(
    "refuses what RFC 8259 refuses",
    arguments: [
      "", " ", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
      "{1:2}", "{\"a\":1]", "[1}", "01", "-", "-01", "1.", ".5", "1e", "1e+", "+1", "0x1", "NaN",
      "Infinity", "nul", "True", "'a'", "\"a", "[\"a\n\"]", "\u{FEFF}1", "/* */1",
    ])
  func broken(json: String) {
    var reader = JSONReader(Array(json.utf8))
    #expect(throws: JSONError.self) {
      try reader.skipValue()
      try reader.expectEnd()
    }
  }

  @Test("enters as many levels as the limit and no more, without using stack")
  func depth() throws {
    let allowed = nested(JSONReader.depthLimit + 1)
    var reader = JSONReader(allowed)
    #expect(try reader.skipValue() == 0..<allowed.count)
    // The innermost brackets hold nothing, so that one level more than the limit is entered.
    for depth in [JSONReader.depthLimit + 2, 1_000_000] {
      reader = JSONReader(nested(depth))
      #expect(
        described { () throws(JSONError) in try reader.skipValue() }
          == "nested deeper than 512 levels at byte 513")
    }
  }

  @Test("never traps on random bytes", arguments: 1...20)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("{}[]\",:\\u0d8-+.eEtrufalsn \n\u{1}é".utf8) + [0xFF, 0xC3, 0xED]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      // What is accepted may be anything; that every way through ends is what counts.
      _ = try? RawRecord(bytes, line: 0..<bytes.count).decode(Event.self)
      var reader = JSONReader(bytes)
      _ = try? reader.skipValue()
      reader = JSONReader(bytes)
      _ = try? reader.readString()
      reader = JSONReader(bytes)
      _ = try? reader.readDouble()
      reader = JSONReader(bytes)
      _ = try? Document(from: &reader)
    }
  }

  @Test("never traps on records with a few bytes changed", arguments: 1...20)
  func mutations(seed: UInt64) {
    var records = RandomRecords(seed: seed)
    var output = RecordOutput()
    output.write(records.event())
    output.write(records.document())
    output.write(records.incident())
    let original = output.writer.bytes
    for _ in 0..<300 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &records.random) {
        let place = Int.random(in: 0..<bytes.count, using: &records.random)
        bytes[place] = UInt8.random(in: 0...255, using: &records.random)
      }
      for line in bytes.indices.split(separator: 0x0A, in: bytes) {
        guard let record = try? RawRecord(bytes, line: line) else { continue }
        _ = try? record.decode(Event.self)
        _ = try? record.decode(Document.self)
        _ = try? record.decode(Incident.self)
      }
    }
  }

  private func nested(_ depth: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: "["), count: depth)
      + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
  }
}

extension Range<Int> {
  /// The ranges between separators.
  func split(separator: UInt8, in bytes: [UInt8]) -> [Range<Int>] {
    bytes[self].split(separator: separator).map { $0.startIndex..<$0.endIndex }
  }
}

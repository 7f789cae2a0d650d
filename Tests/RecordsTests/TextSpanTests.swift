import Records
import Testing

@Suite("TextSpan")
struct TextSpanTests {
  @Test(
    "overlaps where a scalar is shared, not where ends meet",
    arguments: [
      (0, 3, 2, 5, true), (0, 3, 3, 5, false), (3, 5, 0, 3, false), (0, 9, 2, 3, true),
      (2, 2, 0, 9, true), (2, 2, 2, 2, false), (0, 0, 0, 3, false),
    ])
  func overlaps(start: Int, end: Int, otherStart: Int, otherEnd: Int, expected: Bool) {
    let span = TextSpan(start: start, end: end)
    let other = TextSpan(start: otherStart, end: otherEnd)
    #expect(span.overlaps(other) == expected)
    #expect(other.overlaps(span) == expected)
  }

  @Test("contains itself and what lies within")
  func contains() {
    let span = TextSpan(start: 2, end: 6)
    #expect(span.contains(span))
    #expect(span.contains(TextSpan(start: 3, end: 6)))
    #expect(!span.contains(TextSpan(start: 1, end: 6)))
    #expect(!span.contains(TextSpan(start: 2, end: 7)))
    #expect(span.length == 4)
  }

  @Test("orders by start, then by end")
  func order() {
    let spans = [(3, 4), (1, 9), (1, 2), (3, 3)].map { TextSpan(start: $0.0, end: $0.1) }
    #expect(spans.sorted().map(\.start) == [1, 1, 3, 3])
    #expect(spans.sorted().map(\.end) == [2, 9, 3, 4])
  }

  @Test(
    "refuses spans that run backwards or begin before the text",
    arguments: [#"{"start":3,"end":2}"#, #"{"start":-1,"end":2}"#, #"{"start":1}"#, "{\"end\":-1}"])
  func refused(json: String) {
    var reader = JSONReader(Array(json.utf8))
    #expect(throws: JSONError.self) { try TextSpan(from: &reader) }
  }

  @Test("passes over fields it does not know")
  func unknown() throws {
    var reader = JSONReader(Array(#"{"label":[1],"end":7,"start":2}"#.utf8))
    #expect(try TextSpan(from: &reader) == TextSpan(start: 2, end: 7))
  }
}

import Testing

@testable import Aggregating

@Suite struct CSVRowTests {
  @Test(
    "quotes after RFC 4180 and disarms formulas",
    arguments: [
      ("a", "a"), ("a,b", "\"a,b\""), ("il dit \"non\"", "\"il dit \"\"non\"\"\""),
      ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("=1+1", "'=1+1"), ("@x", "'@x"),
      ("-5 degrés", "'-5 degrés"), ("+x,y", "\"'+x,y\""), ("", ""),
      ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("\n=1+1", "\"'\n=1+1\""),
      ("\r\n=1+1", "\"'\r\n=1+1\""), ("＝1+1", "'＝1+1"), ("＋1", "'＋1"), ("－1", "'－1"),
      ("＠x", "'＠x"), ("a;＝1+1", "\"a;＝1+1\""), ("a＝1", "a＝1"), ("–1", "–1"),
      ("a;=1+1", "\"a;=1+1\""), ("a;b", "a;b"), ("a;", "a;"),
    ])
  func cell(_ text: String, _ expected: String) {
    var row = CSVRow()
    row.add(text as String?)
    #expect(row.text == expected + "\r\n")
  }

  @Test("leaves numbers alone and unknowns empty")
  func numbers() {
    var row = CSVRow()
    row.add(-9.5 as Double?)
    row.add(-3 as Int?)
    row.add(nil as Int?)
    row.add(["a", "b"])
    #expect(row.text == "-9.5,-3,,a;b\r\n")
  }
}

import Testing

@testable import Fetching

@Suite("Chunked bodies")
struct ChunkedBodyTests {
  @Test(
    "lose their chunk sizes",
    arguments: [
      ("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "abcde"), ("A\n0123456789\n0\n\n", "0123456789"),
      ("5\r\nabc", "abc"), ("3\r\nabc\r\n", "abc"), ("3\r\nabc\r\nzz\r\n", "abc"),
      ("0\r\n\r\n", ""),
      ("<html>", nil), ("", ""), ("ffffffffff\r\nabc", nil), ("-1\r\nabc", nil),
    ] as [(String, String?)])
  func decoding(text: String, expected: String?) {
    #expect(
      ChunkedBody.decode(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == expected)
  }
}

import Testing

@testable import Fetching

@Suite("Media type")
struct MediaTypeTests {
  @Test(
    "reads Content-Type headers, also untidy ones",
    arguments: [
      ("text/html; charset=utf-8", "text/html", "utf-8"),
      ("Text/HTML ;Charset=\"UTF-8\"; x=y", "text/html", "UTF-8"),
      ("text/html; charset='utf-8'", "text/html", "utf-8"), ("text/html", "text/html", nil),
      ("text/html; x; charset = latin1", "text/html", "latin1"), ("", "", nil),
      (";charset=a", "", "a"), ("text/html; charset=", "text/html", ""),
    ])
  func parse(header: String, essence: String, charset: String?) {
    let parsed = MediaType.parse(header)
    #expect(parsed.essence == essence)
    #expect(parsed.charset == charset)
  }

  @Test(
    "lets pages through and nothing else",
    arguments: [
      ("text/html", "<p>", true), ("application/xhtml+xml", "<?xml?>", true),
      ("text/html", "no tags at all", true), ("text/html", "\u{1}\u{2}", false),
      ("text/html; charset=utf-16le", "<\0p\0>\0", true), ("text/html", "<\0p\0>\0", false),
      ("text/html", "GIF89a", false), ("text/html", "%PDF-1.7", false),
      ("application/pdf", "<p>", false), ("image/png", "<p>", false), ("text/plain", "<p>", false),
      ("application/json", "{}", false), ("", " <!DOCTYPE html>", true), ("", "{\"a\":1}", false),
      ("application/octet-stream", "<html>", true),
    ])
  func html(contentType: String, body: String, isPage: Bool) {
    let reason = MediaType.reasonAgainstHTML(Array(body.utf8), contentType: contentType)
    #expect((reason == nil) == isPage, "\(reason ?? "no reason")")
  }

  @Test(
    "sees how pages begin",
    arguments: [
      ("<p>", true), ("\u{FEFF}\n <html>", true), ("<!-- a -->", true), ("<?xml ?>", true),
      ("< p>", false), ("a<p>", false), ("<", false), ("", false), ("<1>", false),
    ])
  func looks(body: String, expected: Bool) {
    #expect(MediaType.looksLikeHTML(Array(body.utf8)) == expected)
  }
}

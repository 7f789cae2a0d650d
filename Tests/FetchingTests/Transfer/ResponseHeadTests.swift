import Testing

@testable import Fetching

@Suite("Response head")
struct ResponseHeadTests {
  private func head(_ lines: String...) -> ResponseHead {
    var head = ResponseHead()
    for line in lines { head.add(line: Array((line + "\r\n").utf8)) }
    return head
  }

  @Test("reads names in lower case and values without spaces")
  func fields() {
    let head = head(
      "HTTP/1.1 200 OK", "Content-Type:  text/html \t", "X-Titre: Évènement", "X-Empty:", "")
    #expect(
      head.headers == ["content-type": "text/html", "x-titre": "Évènement", "x-empty": ""])
    #expect(head.fault == nil)
  }

  @Test("an interim head is forgotten, headers that are lists are joined")
  func interim() {
    let head = head(
      "HTTP/1.1 103 Early Hints", "Link: </x>", "", "HTTP/1.1 200 OK", "Content-Encoding: gzip",
      "content-encoding: br", "ETag: 1", "ETag: 2", "X-Robots-Tag: noarchive",
      "X-Robots-Tag: otherbot: noindex")
    #expect(
      head.headers == [
        "content-encoding": "gzip, br", "etag": "1",
        "x-robots-tag": "noarchive, otherbot: noindex",
      ])
  }

  @Test(
    "lengths that contradict or are none are faults",
    arguments: [
      (["5", "11"], true), (["-5"], true), (["99999999999999999999"], true), (["5, 5"], true),
      (["abc"], true), (["5", "5"], false), (["0"], false),
    ])
  func lengths(values: [String], isFault: Bool) {
    var head = ResponseHead()
    for value in values { head.add(line: Array("Content-Length: \(value)\r\n".utf8)) }
    #expect((head.fault != nil) == isFault)
  }

  @Test("reads old servers' bytes")
  func latin1() {
    var head = ResponseHead()
    head.add(line: Array("X-A: ".utf8) + [0xE9] + Array("\r\n".utf8))
    #expect(head.headers["x-a"] == "é")
  }
}

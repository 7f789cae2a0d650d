import Testing

@testable import Fetching

@Suite("Archived responses")
struct ArchivedResponseTests {
  @Test(
    "knows whether a message is as long as its headers say",
    arguments: [
      ("5", "texte", true), ("5", "texte\r\n\r\n", true), ("5", "texte et plus", false),
      ("9", "texte", false), ("-5", "texte", false), ("5 octets", "texte", false),
      // Lengths at the ends of what an integer holds.
      ("9223372036854775807", "texte", false), ("-9223372036854775808", "texte", false),
    ])
  func length(header: String, body: String, isWhole: Bool) {
    let block = "HTTP/1.1 200 OK\r\nContent-Length: \(header)\r\n\r\n\(body)"
    #expect(ArchivedResponse(Array(block.utf8)).isWhole == isWhole)
  }

  @Test("takes a block without a blank line for headers alone")
  func headersAlone() {
    let response = ArchivedResponse(Array("HTTP/1.1 404 Not Found\r\nServer: x".utf8))
    #expect(response.status == 404)
    #expect(response.body.isEmpty)
    #expect(!response.isWhole)
  }
}

import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("curl multi", .timeLimit(.minutes(1)))
struct CurlMultiTests {
  @Test("moves several transfers at once and tells which ended how")
  func several() throws {
    let server = try LoopbackServer { request in
      request.path == "/bad" ? [.close] : [.pause(seconds: 0.2), .page("<p>\(request.path)")]
    }
    let multi = try #require(CurlMulti(PageFetcherTests.settings))
    for (id, path) in ["/a", "/b", "/bad", "/c"].enumerated() {
      let address = try WebAddress(server.url(path))
      #expect(multi.start(TransferRequest(address: address), id: id))
    }
    let start = ContinuousClock.now
    var ended: [Int: CurlMulti.Completion] = [:]
    while multi.count > 0 {
      for completion in multi.perform() { ended[completion.id] = completion }
      multi.wait(milliseconds: 50, orInputAt: nil)
    }
    #expect(ContinuousClock.now - start < .seconds(0.6))
    #expect(ended.count == 4)
    let whole = try #require(ended[1]).wholeAnswer()
    #expect(whole.status == 200)
    #expect(whole.body == Array("<p>/b".utf8))
    #expect(whole.isWhole)
    #expect(whole.remoteAddress == "127.0.0.1")
    let head = String(decoding: whole.responseHead, as: UTF8.self)
    #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.hasSuffix("\r\n\r\n"))
    #expect(throws: StageFailure.self) { try ended[2]?.wholeAnswer() }
  }
}

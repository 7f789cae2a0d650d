import Records
import Testing

@testable import Fetching

@Suite("Result window")
struct ResultWindowTests {
  @Test("gives results in the order of the lines, and counts what waits")
  func order() throws {
    var window = ResultWindow()
    let ids = (0..<600).map { window.reserve("line \($0)") }
    var emitted: [String] = []
    for id in ids.reversed() {
      #expect(!window.isFirstReady)
      window.fill(id, .success(Page(id: "p", url: "u", html: "1234")))
    }
    #expect(window.heldBytes == 2400)
    while let result = window.popReady() {
      emitted.append(result.line)
      #expect(window.oldestID == emitted.count)
    }
    #expect(emitted == (0..<600).map { "line \($0)" })
    #expect(window.heldBytes == 0)
    #expect(window.count == 0)
    #expect(window.reserve("next") == 600)
    #expect(!window.isFirstReady)
  }

  @Test(
    "knows which lines are URLs of the web", arguments: [("HTTP://a/", true), ("a.html", false)])
  func url(line: String, isURL: Bool) {
    var window = ResultWindow()
    window.fill(window.reserve(line, isLineComplete: false), .failure(StageFailure(.dns, "")))
    let result = window.popReady()
    #expect(result?.url == (isURL ? line : nil))
    #expect(result?.isLineComplete == false)
  }
}

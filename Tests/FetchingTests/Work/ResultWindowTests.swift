import Records
import Testing

@testable import Fetching

@Suite("Result window")
struct ResultWindowTests {
  private static let page = Page(id: "p", url: "u", html: "1234")

  @Test("gives results in the order of the lines, and counts what waits")
  func order() throws {
    var window = ResultWindow()
    let slots = (0..<600).map { window.reserve("line \($0)") }
    for slot in slots.reversed() {
      let ready = window.popReady()
      #expect(ready?.slot.line == nil)
      window.fill(slot, .page(Self.page))
    }
    #expect(window.heldBytes == 2400)
    #expect(window.count == 600)
    var emitted: [String] = []
    while let result = window.popReady() { emitted.append(result.slot.line) }
    #expect(emitted == (0..<600).map { "line \($0)" })
    #expect(window.heldBytes == 0)
    #expect(window.count == 0)
    let next = window.reserve("next")
    let oldest = window.oldest()
    #expect(oldest === next)
  }

  @Test("what a listing names stands in its place, however deep, and what is skipped leaves no gap")
  func listings() {
    var window = ResultWindow()
    let lines = ["a", "index", "z"].map { window.reserve($0) }
    let maps = window.expand(lines[1], to: ["empty", "map", "gone"])
    let pages = window.expand(maps[1], to: ["1", "2"])
    _ = window.expand(maps[0], to: [])
    #expect(window.count == 5)
    window.skip(maps[2])
    for slot in [lines[2], pages[1], pages[0], lines[0]] { window.fill(slot, .page(Self.page)) }
    var emitted: [String] = []
    while let result = window.popReady() { emitted.append(result.slot.line) }
    #expect(emitted == ["a", "1", "2", "z"])
    #expect(window.count == 0)
    let oldest = window.oldest()
    #expect(oldest?.line == nil)
  }

  @Test("parts of a listing come before later lines in the queues, too")
  func places() {
    var window = ResultWindow()
    let lines = (0..<3).map { window.reserve("\($0)") }
    let parts = window.expand(lines[1], to: ["a", "b"])
    let inOrder = [lines[0], parts[0], parts[1], lines[2]].map(\.order)
    #expect(inOrder.sorted { $0.lexicographicallyPrecedes($1) } == inOrder)
  }

  @Test(
    "knows which lines are URLs of the web", arguments: [("HTTP://a/", true), ("a.html", false)])
  func url(line: String, isURL: Bool) {
    let result = FetchResult(
      line: line, isLineComplete: false, outcome: .failure(StageFailure(.dns, "")))
    #expect(result.url == (isURL ? line : nil))
  }
}

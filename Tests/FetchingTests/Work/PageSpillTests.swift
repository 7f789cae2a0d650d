import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Page spill")
struct PageSpillTests {
  @Test("gives pages back in any order, and takes no more than it may")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let spill = try #require(PageSpill(folder: folder.path, maximumBytes: 3000))
    let pages = (0..<3).map {
      Page(id: "\($0)", url: "u", html: String(repeating: "é", count: 200))
    }
    for _ in 0..<3 {
      let places = try pages.map { try #require(spill.put($0)) }
      let big = Page(id: "", url: "", html: String(repeating: "x", count: 3000))
      #expect(spill.put(big) == nil)
      for index in [1, 2, 0] { #expect(spill.take(places[index]) == pages[index]) }
    }
  }

  @Test("is nil where no file can be")
  func nowhere() {
    #expect(PageSpill(folder: "/proc/none", maximumBytes: 10) == nil)
  }
}

import Testing

@testable import Cleaning

@Suite("LeftOutCounts")
struct LeftOutCountsTests {
  private let html = """
    <div hidden><p hidden>Un</p><p>Deux</p></div><p>\(TestPages.sentence("la route"))
    <label>Trois</label></p><p style="display:none">Quatre</p>
    """

  @Test("counts what is hidden once, and furniture inside lines")
  func counts() throws {
    let counts = try count(readsHidden: false)
    #expect(counts.hidden == 2 && counts.inline == 1)
  }

  @Test("counts nothing as hidden where it was read")
  func hiddenRead() throws {
    let counts = try count(readsHidden: true)
    #expect(counts.hidden == 0 && counts.inline == 1)
  }

  private func count(readsHidden: Bool) throws -> LeftOutCounts {
    let tree = try TestPages.tree(html)
    let roles = ElementRoles(of: tree, classNames: try TestPages.lexicon().classNames)
    return LeftOutCounts(of: tree, roles, readsHidden: readsHidden)
  }
}

import Testing

@testable import Cleaning

@Suite("OpenElements")
struct OpenElementsTests {
  @Test("leaves out start tags beyond the limit, and their end tags")
  func limit() {
    var elements = OpenElements()
    let opened = (0..<OpenElements.depthLimit + 3).count { _ in elements.open(.div) }
    #expect(opened == OpenElements.depthLimit)
    let closed = (0..<OpenElements.depthLimit + 3).count { _ in elements.close(.div) }
    #expect(closed == OpenElements.depthLimit)
  }

  @Test("an inline end tag does not close the block around it")
  func inline() {
    var elements = OpenElements()
    #expect(elements.open(.span) && elements.open(.div))
    #expect(!elements.close(.span))
    #expect(elements.close(.div))
    #expect(elements.close(.span))
    #expect(!elements.close(.section))
  }
}

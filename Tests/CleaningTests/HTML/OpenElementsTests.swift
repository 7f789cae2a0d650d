import Testing

@testable import Cleaning

@Suite("OpenElements")
struct OpenElementsTests {
  @Test("leaves out start tags beyond the limit, and their end tags")
  func limit() {
    var elements = OpenElements()
    let tries = 0..<OpenElements.depthLimit + 3
    let opened = tries.map { _ in elements.open(.div) }.count { $0 }
    #expect(opened == OpenElements.depthLimit)
    let closed = tries.map { _ in elements.close(.div) }.count { $0 }
    #expect(closed == OpenElements.depthLimit)
  }

  @Test("an inline end tag does not close the block around it")
  func inline() {
    var elements = OpenElements()
    let opened = [elements.open(.span), elements.open(.div)]
    let closed = [HTMLTag.span, .div, .span, .section].map { elements.close($0) }
    #expect(opened == [true, true])
    #expect(closed == [false, true, true, false])
  }
}

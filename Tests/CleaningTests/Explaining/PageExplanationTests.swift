import Testing

@testable import Cleaning

@Suite("PageExplanation")
struct PageExplanationTests {
  @Test("remarks on what there is to remark on")
  func remarks() {
    var page = SampleExplanation.page
    #expect(page.remarks == ["1 of 3 blocks kept, 9 of 26 characters", "1 parser error"])
    page.leftOut.hidden = 2
    page.leftOut.inline = 1
    page.readsHidden = true
    page.publishersBodyLength = 300
    page.incompleteReason = "paywall"
    #expect(
      page.remarks.dropFirst() == [
        "the text is the publisher's JSON-LD body, 300 characters", "text incomplete: paywall",
        "next to nothing is shown: hidden elements were read", "2 hidden elements left out",
        "1 element inside a line left out", "1 parser error",
      ])
    #expect(PageExplanation(id: "", url: "").remarks.isEmpty)
  }
}

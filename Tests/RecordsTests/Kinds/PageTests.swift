import Records
import Testing

@Suite("Page")
struct PageTests {
  @Test("needs id and html; everything else may be missing or null")
  func small() throws {
    let page = try KindCases.read(
      #"{"html":"<p>","id":"1","status":null,"headers":null,"charset":null,"new":1}"#, as: Page.self
    )
    #expect(page == Page(id: "1", url: "", status: 0, charset: "", html: "<p>"))
  }

  @Test(
    "refuses wrong shapes",
    arguments: [
      #"{"id":"1"}"#, #"{"id":"1","html":null}"#, #"{"id":"1","html":5}"#, #"{"html":"x"}"#,
      #"{"id":"1","html":"","headers":{"a":1}}"#, #"{"id":"1","html":"","redirects":"x"}"#,
    ])
  func refused(json: String) {
    #expect(throws: StageFailure.self) { try KindCases.read(json, as: Page.self) }
  }
}

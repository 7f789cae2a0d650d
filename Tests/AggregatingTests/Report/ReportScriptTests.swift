import Testing

@testable import Aggregating

@Suite struct ReportScriptTests {
  @Test(
    "writes Base64",
    arguments: [("", ""), ("66", "Zg=="), ("666f", "Zm8="), ("666f6f", "Zm9v"), ("fbff", "+/8=")])
  func base64(_ digits: String, _ expected: String) {
    #expect(ReportScript.base64(ofHexadecimal: digits) == expected)
  }

  @Test("allows one script by its digest")
  func policy() {
    #expect(ReportScript.contentPolicy.contains("script-src 'sha256-"))
    #expect(!"\(ReportScript.source)".contains("</script"))
  }
}

import Records
import Testing

@Suite("DocumentImage")
struct DocumentImageTests {
  @Test("reads what it writes; the caption may be missing")
  func roundTrip() throws {
    for image in [
      DocumentImage(url: "https://exemple.test/a.jpg"),
      DocumentImage(url: "https://exemple.test/a.jpg", caption: "Le pont."),
    ] {
      #expect(try KindCases.value(KindCases.json(image), as: DocumentImage.self) == image)
    }
  }

  @Test("needs an address")
  func needsURL() {
    #expect(throws: JSONError.self) {
      try KindCases.value(#"{"caption":"x"}"#, as: DocumentImage.self)
    }
  }
}

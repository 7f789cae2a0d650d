import Testing

@testable import Fetching

@Suite("Base 64")
struct Base64Tests {
  @Test(
    "is as RFC 4648 has it",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{FF}\u{3FF}", "w7/Pvw=="),
    ])
  func encoding(text: String, expected: String) {
    #expect(Base64.encode(Array(text.utf8)) == expected)
  }
}

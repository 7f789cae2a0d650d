import Records
import Testing

@Suite("ContentDigest")
struct ContentDigestTests {
  @Test(
    "gives the digests of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func sha256(text: String, expected: String) {
    #expect(ContentDigest.sha256(text.utf8) == "sha256:" + expected)
  }

  @Test("makes short identifiers that keep their parts apart")
  func identifiers() {
    #expect(ContentDigest.identifier(of: "abc") == "ba7816bf8f01cfea")
    #expect(ContentDigest.identifier(of: "ab", "c") != ContentDigest.identifier(of: "a", "bc"))
    #expect(ContentDigest.identifier(of: "ab", "c") == ContentDigest.identifier(of: "ab\0c"))
    #expect(ContentDigest.identifier(of: "").count == 16)
  }
}

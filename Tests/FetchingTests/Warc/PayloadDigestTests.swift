import Records
import Testing

@testable import Fetching

@Suite("Payload digest")
struct PayloadDigestTests {
  @Test("SHA-256 is that of all records")
  func sha256() {
    let bytes = Array("été".utf8)
    #expect(PayloadDigest.sha256(bytes[...]) == ContentDigest.sha256(bytes))
    #expect(PayloadDigest.sha256([]) == ContentDigest.sha256([]))
  }

  @Test("SHA-1 is in base 32, as WARC files have it")
  func sha1() {
    #expect(PayloadDigest.sha1([]) == "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
    #expect(
      PayloadDigest.sha1(Array("abc".utf8)[...]) == "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5")
  }
}

import Testing

@testable import Fetching

@Suite("File signatures")
struct FileSignaturesTests {
  @Test(
    "names what is not a page",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a PNG image"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"), (Array("%PDF-1.4".utf8), "a PDF document"),
      ([0x1F, 0x8B, 0x08], "a gzip file"),
      ([0, 0, 0, 0x20] + Array("ftypmp42".utf8), "an MP4 video"),
      (Array("RIFF1234WEBPVP8 ".utf8), "a WebP image"), (Array("<html>".utf8), nil), ([], nil),
      ([0x89, 0x50, 0x4E], nil), ([0xFF, 0xFE, 0x3C, 0], nil),
    ] as [([UInt8], String?)])
  func name(bytes: [UInt8], expected: String?) {
    #expect(FileSignatures.name(of: bytes) == expected)
  }
}

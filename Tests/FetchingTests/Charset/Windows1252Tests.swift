import Testing

@testable import Fetching

@Suite("windows-1252")
struct Windows1252Tests {
  @Test("decodes what French needs")
  func french() {
    let bytes: [UInt8] = [
      0xAB, 0xA0, 0xC0, 0x20, 0x6C, 0x92, 0x9C, 0x75, 0x76, 0x72, 0x65, 0x85, 0xBB,
    ]
    #expect(Windows1252.decode(bytes[...]) == "«\u{A0}À l’œuvre…»")
  }

  @Test("every byte is one character, all different")
  func allBytes() {
    let scalars = Windows1252.decode(Array(0...255)[...]).unicodeScalars
    #expect(scalars.count == 256)
    #expect(Set(scalars).count == 256)
    #expect(Array(scalars.prefix(128).map(\.value)) == Array(0..<128))
    #expect(scalars.last == "ÿ")
  }
}

import Linguistics
import Testing

struct UTF8TextTests {
  let text = UTF8Text(Array("aé…😀z".utf8))

  @Test("reads characters of one to four bytes forwards and backwards")
  func characters() {
    var offsets: [Int] = []
    var scalars = String.UnicodeScalarView()
    var cursor = 0
    while cursor < text.bytes.count {
      offsets.append(cursor)
      let (scalar, length) = text.scalar(at: cursor)
      scalars.append(scalar)
      cursor += length
    }
    #expect(String(scalars) == "aé…😀z")
    #expect(offsets == [0, 1, 3, 6, 10])
    #expect(
      zip(offsets, offsets.dropFirst()).allSatisfy { text.start(ofCharacterBefore: $1) == $0 })
  }

  @Test("turns scalar offsets into byte offsets and back")
  func offsets() {
    for (scalars, bytes) in [(0, 0), (1, 1), (2, 3), (3, 6), (4, 10), (5, 11)] {
      #expect(text.offset(ofScalar: scalars, from: 0) == bytes)
      #expect(text.scalarCount(0..<bytes) == scalars)
    }
    #expect(text.offset(ofScalar: 9, from: 0) == 11)
  }

  @Test("takes malformed bytes one by one", arguments: [[0x80], [0xC3], [0xF0, 0x9F], [0xFF]])
  func malformed(bytes: [UInt8]) {
    let (scalar, length) = UTF8Text(bytes).scalar(at: 0)
    #expect(scalar == "\u{FFFD}")
    #expect(length == 1)
  }
}

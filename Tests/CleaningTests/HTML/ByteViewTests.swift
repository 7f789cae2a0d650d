import Testing

@testable import Cleaning

@Suite("ByteView")
struct ByteViewTests {
  @Test("ends plain text at markup and controls, wherever they stand in a word")
  func endOfText() {
    for place in 0..<20 {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 20)
        bytes[place] = byte
        // What follows a hit must not hide it, nor what comes before.
        if place > 0 { bytes[place - 1] = 0x0A }
        let isEnd = byte == 0x3C || byte == 0x26 || byte == 0x7F || byte < 0x20
        let isSpace = byte == 0x09 || byte == 0x0A || byte == 0x0D
        bytes.withUnsafeBufferPointer {
          let view = ByteView($0, count: 20)
          #expect(view.endOfText(from: 0) == (isEnd && !isSpace ? place : 20))
        }
      }
    }
  }

  @Test("finds bytes and words up to its end, not the buffer's")
  func ends() {
    Array("abcdefghijkl".utf8).withUnsafeBufferPointer {
      let view = ByteView($0, count: 10)
      #expect(view.index(of: UInt8(ascii: "c"), from: 0) == 2)
      #expect(view.index(of: UInt8(ascii: "c"), from: 3) == 10)
      #expect(view.index(of: UInt8(ascii: "k"), from: 0) == 10)
      #expect(view.index(of: UInt8(ascii: "a"), from: 12) == 10)
      #expect(view.word(at: 8) == 0x6A69)
      #expect(view.word(at: 2) == 0x6A69_6867_6665_6463)
      #expect(view.has("ij", at: 8) && !view.has("ijk", at: 8))
    }
  }
}

import Records
import Testing

@testable import Aggregating

@Suite struct SpoolTests {
  @Test("reads back any range, from memory, from its file and across")
  func ranges() throws {
    let spool = Spool()
    var whole: [UInt8] = []
    var generator = SeededGenerator(seed: 7)
    // More than is held in memory.
    while whole.count < 9 << 20 {
      let piece = [UInt8](
        repeating: UInt8.random(in: 0...255, using: &generator),
        count: Int.random(in: 0...400_000, using: &generator))
      #expect(try spool.append(piece) == whole.count..<whole.count + piece.count)
      whole += piece
    }
    #expect(spool.count == whole.count)
    for _ in 0..<50 {
      let start = Int.random(in: 0..<whole.count, using: &generator)
      let end = Int.random(in: start...min(whole.count, start + 3_000_000), using: &generator)
      #expect(try spool.read(start..<end) == Array(whole[start..<end]))
    }
  }

  @Test("goes through lines, long ones too, with their places")
  func lines() throws {
    let spool = Spool()
    let lines = ["", "a", String(repeating: "é", count: 700_000), "b", ""]
    for line in lines { try spool.append(Array((line + "\n").utf8)) }
    var found: [String] = []
    try spool.forEachLine { place, line in
      let read = try spool.read(place)
      #expect(read == line)
      found.append(String(decoding: line, as: UTF8.self))
    }
    #expect(found == lines)
  }
}

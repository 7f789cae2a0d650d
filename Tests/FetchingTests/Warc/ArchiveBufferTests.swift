import Records
import Testing

@testable import Fetching

@Suite("ArchiveBuffer")
struct ArchiveBufferTests {
  @Test("gives out what was written, in its order, whatever is written and taken when")
  func stream() {
    let seed: UInt64 = 20_261_128
    var random = SeededGenerator(seed: seed)
    var buffer = ArchiveBuffer(byteCount: 16)
    var (written, taken): (Int, Int) = (0, 0)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...40, using: &random)
      buffer.makeRoom(count)
      #expect(buffer.room >= count, "seed \(seed)")
      #expect(buffer.endPosition == written && buffer.position == taken, "seed \(seed)")
      let first = written
      buffer.write { room in
        for index in 0..<count { room[index] = UInt8(truncatingIfNeeded: first + index) }
        return (count, ())
      }
      written += count
      let part = Int.random(in: 0...buffer.count, using: &random)
      let bytes = Array(buffer.available.prefix(part))
      #expect(bytes == (0..<part).map { UInt8(truncatingIfNeeded: taken + $0) }, "seed \(seed)")
      buffer.take(part)
      taken += part
    }
  }

  @Test("what a writer left behind without counting it is not there")
  func uncounted() {
    var buffer = ArchiveBuffer(byteCount: 4)
    let result = buffer.write { room in
      room[0] = 7
      return (0, "too small")
    }
    #expect(result == "too small")
    #expect(buffer.available.isEmpty)
  }
}

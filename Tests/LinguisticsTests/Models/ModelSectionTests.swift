import Testing

@testable import Linguistics

@Suite("model sections")
struct ModelSectionTests {
  @Test("reads numbers and parts in the order that they were written, at any place")
  func reading() throws {
    var bytes: [UInt8] = [9, 9, 9]
    bytes.append(number: UInt16(513))
    bytes.append(part: [1, 2, 3])
    bytes.append(number: UInt64.max - 1)
    var reader = ModelReader(ModelSection(bytes, range: 3..<bytes.count), name: "s")
    #expect(try reader.number(UInt16.self) == 513)
    #expect(try reader.part().bytes == [1, 2, 3])
    #expect(try reader.number(UInt64.self) == .max - 1)
    #expect(throws: ModelArchiveError.self) { try reader.number(UInt8.self) }
  }

  @Test("refuses parts that lie past the end", arguments: [2, 100, 255] as [UInt8])
  func tooLong(length: UInt8) {
    var reader = ModelReader(ModelSection([length, 0, 0, 0, 7]), name: "s")
    #expect(
      throws: ModelArchiveError.malformed(
        section: "s", reason: "\(length) bytes at 4 lie past its end")
    ) { try reader.part() }
    #expect(ModelSection([1]).part(0..<2) == nil)
  }
}

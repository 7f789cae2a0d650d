import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Archive reader")
struct ArchiveReaderTests {
  private static let first = SampleRecords.warc(uri: "https://a.fr/1", block: Array("eins".utf8))
  private static let second = SampleRecords.warc(
    "resource", uri: "<https://a.fr/2>", block: Array("WARC/1.0 in text\nWARC/".utf8))
  private static let third = SampleRecords.warc("warcinfo", uri: nil, block: [])
  private static let expected = [
    "response https://a.fr/1 4", "resource https://a.fr/2 22", "warcinfo - 0",
  ]

  @Test(
    "reads records, plain, a gzip member each, or all in one",
    arguments: [0, 1, 2])
  func whole(packing: Int) throws {
    let records = [Self.first, Self.second, Self.third]
    let gzip = GzipMember()
    let bytes =
      switch packing {
      case 0: records.flatMap { $0 }
      case 1: records.flatMap { gzip.compress($0) }
      default: gzip.compress(records.flatMap { $0 })
      }
    #expect(try SampleRecords.steps(bytes) == Self.expected)
  }

  @Test("reads records that lie across members, and more than one in a member")
  func acrossMembers() throws {
    let bytes = Self.first + Self.second + Self.third
    let gzip = GzipMember()
    let parts = [bytes[..<100], bytes[100..<300], bytes[300...]].flatMap {
      gzip.compress(Array($0))
    }
    #expect(try SampleRecords.steps(parts) == Self.expected)
  }

  @Test("goes on after what is no record, and says where it was")
  func damage() throws {
    let junk = Array("junk\r\nmore junk\r\n".utf8)
    #expect(
      try SampleRecords.steps(Self.first + junk + Self.third) == [
        Self.expected[0], "broken \(Self.first.count)", Self.expected[2],
      ])
    let noLength = Array("WARC/1.0\r\nWARC-Type: response\r\n\r\nblock\r\n\r\n".utf8)
    #expect(
      try SampleRecords.steps(Self.first + noLength + Self.third).filter { $0.hasPrefix("w") }
        == [Self.expected[2]])
  }

  @Test("a wrong length costs one record, not the file", arguments: [-3, -1, 50, 900_000])
  func wrongLength(error: Int) throws {
    let block = Array("HTTP/1.1 200 OK\r\n\r\nno length here".utf8)
    let wrong = SampleRecords.warc(length: block.count + error, block: block)
    let found = try SampleRecords.steps(Self.first + wrong + Self.second + Self.third)
    #expect(
      found == [Self.expected[0], "broken \(Self.first.count)"] + Self.expected.dropFirst())
  }

  @Test("a message that says its own length is believed against a wrong one", arguments: [-3, 50])
  func rightMessage(error: Int) throws {
    let block = SampleRecords.http(Array("abcd".utf8), headers: ["Content-Length: 4"])
    let wrong = SampleRecords.warc(length: block.count + error, block: block)
    let found = try SampleRecords.steps(wrong + Self.second)
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("response https://a.fr/1 ") == true)
    #expect(found.last == Self.expected[1])
  }

  @Test("a record larger than the cap is passed over")
  func cap() throws {
    let large = SampleRecords.warc(block: [UInt8](repeating: 0x61, count: 1_000_001))
    #expect(
      try SampleRecords.steps(large + Self.second) == ["broken 0", Self.expected[1]])
    let packed = GzipMember().compress(large) + GzipMember().compress(Self.second)
    #expect(try SampleRecords.steps(packed) == ["broken 0", Self.expected[1]])
  }

  @Test("a damaged member costs its record")
  func damagedMember() throws {
    let gzip = GzipMember()
    var random = SeededGenerator(seed: 1)
    let noise = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let members = [Self.first, SampleRecords.warc(block: noise), Self.third].map(gzip.compress)
    var bytes = members.flatMap { $0 }
    for index in 0..<20 { bytes[members[0].count + 1000 + index] ^= 0x55 }
    let found = try SampleRecords.steps(bytes)
    #expect(found.first == Self.expected[0])
    #expect(found.last == Self.expected[2])
    #expect(found.contains { $0.hasPrefix("broken \(members[0].count)") })
  }

  @Test("a file cut short gives what is before the cut", arguments: [true, false])
  func cut(isGzip: Bool) throws {
    let pack: ([UInt8]) -> [UInt8] = { isGzip ? GzipMember().compress($0) : $0 }
    let bytes = pack(Self.first) + pack(Self.second).dropLast(12)
    let found = try SampleRecords.steps(bytes)
    #expect(found.first == Self.expected[0])
    #expect(found.dropFirst().allSatisfy { $0.hasPrefix("broken") } && found.count > 1)
  }

  @Test("ARC files")
  func arc() throws {
    let text = """
      filedesc://a.arc 0.0.0.0 20140216050221 text/plain 14
      1 0 Crawl
      URL

      https://a.fr/un deux 192.0.2.1 20140216050221 text/html 4
      abcd
      https://a.fr/b 192.0.2.1 20140216050221 text/html x
      https://a.fr/c 192.0.2.1 20140216050221 text/html 2
      ab

      """
    let found = try SampleRecords.steps(Array(text.utf8))
    #expect(
      found == [
        "arc_header filedesc://a.arc 14", "response https://a.fr/un deux 4", "broken 132",
        "response https://a.fr/c 2",
      ])
  }

  @Test("files that are no archives", arguments: [[], [0x1F], [0x1F, 0x8B], Array("x".utf8)])
  func none(bytes: [UInt8]) throws {
    #expect(try SampleRecords.steps(bytes).allSatisfy { $0.hasPrefix("broken") })
  }
}

import Linguistics
import Records
import TestSupport
import Testing

@testable import Gazetteers

@Suite("A damaged index")
struct DamagedIndexTests {
  private let bytes: [UInt8]

  /// Built once for all tests.
  private static let sample = Result {
    try SampleSources.index([
      SampleSources.places, SampleSources.alternates, SampleSources.divisions,
    ])
  }

  init() throws { bytes = try Self.sample.get() }

  @Test("is refused when it is no index")
  func magic() {
    for bytes in [[], Array("abc".utf8), Array("{\"a\": 1}, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11".utf8)] {
      #expect(throws: GazetteerError.notAnIndex(origin: "x")) {
        try Gazetteer(bytes: bytes, origin: "x")
      }
    }
  }

  @Test("is refused when it is of a later version")
  func version() {
    var bytes = bytes
    bytes[8] = 2
    #expect(throws: GazetteerError.newerVersion(origin: "index", found: 2, supported: 1)) {
      try Gazetteer(bytes: bytes)
    }
  }

  @Test("is refused wherever it is cut off")
  func truncated() {
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: GazetteerError.self) { try Gazetteer(bytes: Array(bytes[..<count])) }
    }
  }

  @Test("is refused when a section lies past the end")
  func offsets() {
    for section in IndexLayout.Section.allCases {
      let entry = IndexLayout.headLength + section.rawValue * IndexLayout.sectionEntryLength
      for field in [entry, entry + 8] {
        var bytes = bytes
        bytes[field + 7] = 0x7F
        #expect(throws: GazetteerError.self) { try Gazetteer(bytes: bytes) }
      }
    }
  }

  @Test("never crashes who reads it, and is found out by its checksum", arguments: 0..<100)
  func flipped(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = bytes
    for _ in 0..<8 {
      let offset = Int.random(in: IndexLayout.checkedFrom..<bytes.count, using: &generator)
      bytes[offset] ^= UInt8.random(in: 1...255, using: &generator)
    }
    guard let gazetteer = try? Gazetteer(bytes: bytes) else { return }
    #expect(throws: GazetteerError.self) { try gazetteer.verify() }
    readEverything(gazetteer)
  }

  /// The small index is mostly cells, so its other parts are damaged by themselves.
  @Test("never crashes who reads it, part by part", arguments: 0..<100)
  func flippedParts(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let layout = try Gazetteer(bytes: bytes).layout
    for section in IndexLayout.Section.allCases where !layout[section].isEmpty {
      var bytes = bytes
      for _ in 0..<4 {
        bytes[Int.random(in: layout[section], using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      guard let gazetteer = try? Gazetteer(bytes: bytes) else { continue }
      readEverything(gazetteer)
    }
  }

  private func readEverything(_ gazetteer: Gazetteer) {
    for place in gazetteer.places.prefix(100) { _ = gazetteer.place(place) }
    let text = ScannedText("Tall Hamra, Hamra, Rub, Nahr Hamra et Red Hill")
    for index in text.words.indices {
      for match in gazetteer.matches(at: index, in: text.words) {
        for named in match.places.prefix(100) { _ = gazetteer.place(named.number) }
      }
    }
    _ = gazetteer.nearest(latitude: 36.5, longitude: 40.25)
    _ = gazetteer.country(code: "SYR")
    _ = gazetteer.notes
  }
}

import Records
import TestSupport
import Testing

@testable import Aggregating

extension TellingProfile {
  fileprivate var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }
}

@Suite struct TellingProfileBytesTests {
  @Test("reads back what it wrote", arguments: 1...200 as ClosedRange<UInt64>)
  func roundTrip(_ seed: UInt64) {
    var records = RandomRecords(seed: seed)
    let profiles = (0..<3).map { _ in TellingProfile(records.event()) }
    let merged = TellingProfile(merging: profiles, published: "2025-03-04")
    for profile in profiles + [merged] {
      #expect(TellingProfile(bytes: profile.bytes) == profile, "seed \(seed)")
    }
  }

  @Test("bytes cut short, of another version, or of nothing, do no harm")
  func damaged() {
    let bytes = TellingProfile(SampleEvent("a") { $0.killed = 3 }.event).bytes
    for count in 0..<bytes.count { _ = TellingProfile(bytes: Array(bytes.prefix(count))) }
    #expect(TellingProfile(bytes: []) == nil)
    #expect(TellingProfile(bytes: [0x40] + bytes.dropFirst()) == nil)
  }
}

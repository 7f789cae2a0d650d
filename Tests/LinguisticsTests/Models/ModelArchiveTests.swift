import Glibc
import Testing

@testable import Linguistics

@Suite("model archives")
struct ModelArchiveTests {
  private static let sections: [(name: String, bytes: [UInt8])] = [
    ("tagger/weights", (0..<200).map { UInt8($0) }), ("empty", []), ("lemmas", [1, 2, 3]),
  ]
  private static let file = ModelArchive.serialized(language: "fr", sections: sections)

  @Test("gives back every section, aligned to 64 bytes")
  func roundTrip() throws {
    let archive = try ModelArchive(bytes: Self.file, language: "fr")
    #expect(archive.language == "fr")
    #expect(archive.sectionNames == Self.sections.map(\.name))
    for (name, bytes) in Self.sections { #expect(try archive.section(name).bytes == bytes) }
    #expect(Self.file == ModelArchive.serialized(language: "fr", sections: Self.sections))
    #expect((0..<200).allSatisfy { Self.file[192 + $0] == UInt8($0) })
  }

  @Test("reads a file, and says which it cannot read")
  func files() throws {
    let path = "/tmp/depeche-model-\(getpid()).bin"
    let descriptor = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    #expect(write(descriptor, Self.file, Self.file.count) == Self.file.count)
    close(descriptor)
    defer { unlink(path) }
    #expect(try ModelArchive(path: path).section("lemmas").bytes == [1, 2, 3])
    #expect(
      throws: ModelArchiveError.unreadable(
        path: path + "x", reason: "No such file or directory")
    ) {
      try ModelArchive(path: path + "x")
    }
  }

  @Test("names a section or a language that is not there")
  func absent() throws {
    let archive = try ModelArchive(bytes: Self.file)
    #expect(throws: ModelArchiveError.missingSection("parser")) { try archive.section("parser") }
    #expect(throws: ModelArchiveError.wrongLanguage(found: "fr", expected: "en")) {
      try ModelArchive(bytes: Self.file, language: "en")
    }
  }

  @Test("says how many bytes a cut file lacks")
  func truncation() {
    // The edges of head, table, sections and digest, and a byte beside each.
    let edges = [40, 40 + 3 * 48, 192, 192 + 200, 448, 451, Self.file.count - 8]
    for edge in edges.flatMap({ [$0 - 1, $0, $0 + 1] }) where edge >= 40 {
      #expect(throws: ModelArchiveError.truncated(missingBytes: Self.file.count - edge)) {
        try ModelArchive(bytes: Array(Self.file.prefix(edge)))
      }
    }
    for count in 1..<40 {
      #expect(throws: ModelArchiveError.truncated(missingBytes: 48 - count)) {
        try ModelArchive(bytes: Array(Self.file.prefix(count)))
      }
    }
    #expect(throws: ModelArchiveError.notAModel) { try ModelArchive(bytes: []) }
  }

  @Test("notices every flipped bit, and bytes at the end")
  func damage() {
    for index in Self.file.indices {
      var damaged = Self.file
      damaged[index] ^= 1 << UInt8(index % 8)
      #expect(throws: ModelArchiveError.self, "byte \(index)") { try ModelArchive(bytes: damaged) }
    }
    #expect(throws: ModelArchiveError.digestDiffers) { try ModelArchive(bytes: Self.file + [0]) }
  }

  @Test("refuses other files and later versions")
  func foreign() {
    #expect(throws: ModelArchiveError.notAModel) {
      try ModelArchive(bytes: Array("PK\u{3}\u{4} an archive of another kind".utf8))
    }
    var newer = Self.file
    newer[8] = 2
    #expect(throws: ModelArchiveError.newerVersion(found: 2, supported: 1)) {
      try ModelArchive(bytes: newer)
    }
  }

  @Test(
    "computes XXH64",
    arguments: [
      // Of the reference implementation, python-xxhash 3.5.0.
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func checksum(text: String, digest: UInt64) {
    #expect(ModelChecksum.checksum(of: Array(text.utf8).span) == digest)
  }
}

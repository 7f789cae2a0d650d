/// The members of a zip archive, from its central directory.
///
/// What GeoNames and Python packages use and no more: stored or deflated members, no encryption, no
/// zip64 (members and archives under 4 GiB). Specification: PKWARE APPNOTE.TXT 6.3.
enum ZipArchive {
  /// One member.
  struct Member: Sendable {
    let name: String
    let isDeflated: Bool
    let checksum: UInt32
    let compressedCount: Int
    let count: Int
    /// Where its bytes begin.
    let start: Int
  }

  /// The longest comment that an archive may end in, and the record before it.
  private static let tailLength = 65_535 + 22
  private static let endMark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let entryMark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
  private static let localMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let mostEntries = 10_000
  private static let longestDirectory = 16 << 20
  private static let zip64Mark = 0xFFFF_FFFF

  /// Whether a file begins like an archive.
  static func isArchive(_ file: SourceFile) throws(GazetteerError) -> Bool {
    let start = try file.bytes(at: 0, count: 4)
    return start == localMark || start == endMark
  }

  /// The files in an archive, in the order of its directory.
  static func members(of file: SourceFile) throws(GazetteerError) -> [Member] {
    let tailStart = max(0, file.count - tailLength)
    let tail = try file.bytes(at: tailStart, count: file.count - tailStart)
    guard
      let end = (0...max(0, tail.count - 22)).reversed().first(where: {
        tail.count >= 22 && tail[$0..<$0 + 4].elementsEqual(endMark)
      })
    else { throw malformed(file, "expected the directory of a zip archive, found none") }
    let entryCount = number(tail, end + 10, 2)
    let length = number(tail, end + 12, 4)
    let start = number(tail, end + 16, 4)
    guard start != zip64Mark, entryCount <= mostEntries, length <= longestDirectory else {
      throw malformed(file, "expected a zip archive of at most 4 GiB, found a larger one")
    }
    guard start + length <= file.count else {
      throw malformed(file, "expected the directory of a zip archive, found the end of the file")
    }
    let directory = try file.bytes(at: start, count: length)
    var members: [Member] = []
    var offset = 0
    for _ in 0..<entryCount {
      guard let (member, next) = try member(at: offset, of: directory, in: file) else {
        throw malformed(file, "expected \(entryCount) members, found \(members.count)")
      }
      offset = next
      if !member.name.hasSuffix("/") { members.append(member) }
    }
    return members
  }

  private static func member(
    at offset: Int, of directory: [UInt8], in file: SourceFile
  ) throws(GazetteerError) -> (Member, next: Int)? {
    guard offset + 46 <= directory.count,
      directory[offset..<offset + 4].elementsEqual(entryMark)
    else { return nil }
    let nameEnd = offset + 46 + number(directory, offset + 28, 2)
    let next = nameEnd + number(directory, offset + 30, 2) + number(directory, offset + 32, 2)
    guard next <= directory.count else { return nil }
    let name = String(decoding: directory[offset + 46..<nameEnd], as: UTF8.self)
    let method = number(directory, offset + 10, 2)
    guard number(directory, offset + 8, 2) & 1 == 0, method == 0 || method == 8 else {
      throw malformed(file, "\(name): expected a stored or deflated member, found another kind")
    }
    let compressed = number(directory, offset + 20, 4)
    let count = number(directory, offset + 24, 4)
    let localOffset = number(directory, offset + 42, 4)
    let local = try file.bytes(at: localOffset, count: 30)
    guard local.count == 30, local.starts(with: localMark), compressed != zip64Mark,
      count != zip64Mark, method == 8 || compressed == count
    else { throw malformed(file, "\(name): expected the head of a member, found none") }
    let start = localOffset + 30 + number(local, 26, 2) + number(local, 28, 2)
    guard start + compressed <= file.count else {
      throw malformed(file, "\(name): expected \(compressed) bytes, found the end of the file")
    }
    let member = Member(
      name: name, isDeflated: method == 8,
      checksum: UInt32(truncatingIfNeeded: number(directory, offset + 16, 4)),
      compressedCount: compressed, count: count, start: start)
    return (member, next)
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ size: Int) -> Int {
    (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }

  private static func malformed(_ file: SourceFile, _ reason: String) -> GazetteerError {
    .malformed(place: file.path, reason: reason)
  }
}

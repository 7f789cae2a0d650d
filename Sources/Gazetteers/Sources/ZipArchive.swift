/// The members of a zip archive, from its central directory.
///
/// What GeoNames and Python packages use and no more: stored or deflated members, zip64, no
/// encryption. Specification: PKWARE APPNOTE.TXT 6.3.
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
  private static let endMark64: [UInt8] = [0x50, 0x4B, 0x06, 0x06]
  private static let locatorMark64: [UInt8] = [0x50, 0x4B, 0x06, 0x07]
  /// The extra field with the numbers that take more than four bytes.
  private static let extraMark64 = 1
  private static let mostEntries = 10_000
  private static let longestDirectory = 16 << 20

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
    var entryCount = number(tail, end + 10, 2)
    var length = number(tail, end + 12, 4)
    var start = number(tail, end + 16, 4)
    if entryCount == 0xFFFF || length == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      (entryCount, length, start) = try directory64(tail, before: end, in: file)
    }
    guard entryCount <= mostEntries, length <= longestDirectory else {
      throw malformed(
        file, "expected at most \(mostEntries) members in a zip archive, found more")
    }
    guard start <= file.count - length else {
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

  /// Where a directory lies that has numbers of eight bytes.
  private static func directory64(
    _ tail: [UInt8], before end: Int, in file: SourceFile
  ) throws(GazetteerError) -> (entryCount: Int, length: Int, start: Int) {
    let locator = end - 20
    guard locator >= 0, tail[locator..<locator + 4].elementsEqual(locatorMark64),
      let place = number(tail, locator + 8, 8, in: file),
      case let record = try file.bytes(at: place, count: 56), record.count == 56,
      record.starts(with: endMark64), let entryCount = number(record, 32, 8, in: file),
      let length = number(record, 40, 8, in: file), let start = number(record, 48, 8, in: file)
    else { throw malformed(file, "expected the zip64 directory of an archive, found none") }
    return (entryCount, length, start)
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
    let extra = directory[nameEnd..<nameEnd + number(directory, offset + 30, 2)]
    guard
      let (count, compressed, localOffset) = sizes(
        [24, 20, 42].map { number(directory, offset + $0, 4) }, Array(extra), in: file),
      case let local = try file.bytes(at: localOffset, count: 30), local.count == 30,
      local.starts(with: localMark), method == 8 || compressed == count
    else { throw malformed(file, "\(name): expected the head of a member, found none") }
    let start = localOffset + 30 + number(local, 26, 2) + number(local, 28, 2)
    guard start <= file.count - compressed else {
      throw malformed(file, "\(name): expected \(compressed) bytes, found the end of the file")
    }
    let member = Member(
      name: name, isDeflated: method == 8,
      checksum: UInt32(truncatingIfNeeded: number(directory, offset + 16, 4)),
      compressedCount: compressed, count: count, start: start)
    return (member, next)
  }

  /// The size, the compressed size and the place of a member, from the extra field where four bytes do
  /// not hold them.
  ///
  /// - Returns: Nil where the extra field lacks one or the file is too short for it.
  private static func sizes(
    _ short: [Int], _ extra: [UInt8], in file: SourceFile
  ) -> (count: Int, compressed: Int, start: Int)? {
    var place = 0
    while place + 4 <= extra.count, number(extra, place, 2) != extraMark64 {
      place += 4 + number(extra, place + 2, 2)
    }
    place += 4
    var sizes = short
    for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
      // A file shrinks when it is packed, but not by more than deflate can.
      let limit = index == 0 ? file.count * 1_032 : nil
      guard place + 8 <= extra.count, let size = number(extra, place, 8, in: file, limit: limit)
      else { return nil }
      sizes[index] = size
      place += 8
    }
    return (sizes[0], sizes[1], sizes[2])
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ size: Int) -> Int {
    (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }

  /// A number that is no larger than the file, or than a limit.
  private static func number(
    _ bytes: [UInt8], _ offset: Int, _ size: Int, in file: SourceFile, limit: Int? = nil
  ) -> Int? {
    let number = number(bytes, offset, size)
    return (0...(limit ?? file.count)).contains(number) ? number : nil
  }

  private static func malformed(_ file: SourceFile, _ reason: String) -> GazetteerError {
    .malformed(place: file.path, reason: reason)
  }
}

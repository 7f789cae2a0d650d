import CZlib
import Glibc
import Records

/// The bytes of an archive, decompressed as they are asked for; what has been taken is forgotten.
///
/// A gzip archive has one member a record, or sometimes one for all. A member that is damaged is
/// given up where the damage begins, and reading goes on at the next that can be opened.
final class ArchiveInput {
  /// Bytes of the file held at once: large enough that calls do not count.
  private static let chunkBytes = 1_048_576
  /// While so many are left the next member is likely to be among them whole.
  private static let wantedBytes = 262_144
  /// A larger member, inflated, is not inflated at once.
  private static let maximumMemberBytes = 16_777_216

  /// The path, for messages.
  let path: String
  /// What is decompressed but not yet taken.
  private var buffer = ArchiveBuffer(byteCount: 2 * chunkBytes)
  /// Damaged places since they were last asked for, by their offset in the file.
  private var damages: [(offset: Int, reason: String)] = []

  private let descriptor: Int32
  private var stream = z_stream()
  private var isGzip: Bool?
  /// Compressed bytes read but not yet inflated: `chunk[chunkStart..<chunkEnd]`.
  private var chunk = [UInt8](repeating: 0, count: chunkBytes)
  private var chunkStart = 0
  private var chunkEnd = 0
  /// Bytes of the file before `chunk`.
  private var fileOffset = 0
  private var isFileRead = false
  private let wholeMembers = WholeMembers()
  private var isInMember = false
  private var memberOffset = 0
  /// Where members begin: positions in the decompressed stream and in the file.
  private var marks: [(position: Int, offset: Int)] = []
  private var hasEnded = false

  /// Opens an archive.
  ///
  /// - Throws: `StreamError` when it cannot be opened.
  init(path: String) throws(StreamError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StreamError(path, "cannot open: \(String(cString: strerror(errno)))")
    }
    inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(&stream)
    close(descriptor)
  }

  /// The bytes that can be taken.
  var available: ArraySlice<UInt8> { buffer.available }

  /// Where the first available byte lies in the file; in a gzip file, where its member begins.
  var offset: Int {
    let position = buffer.position
    guard isGzip == true else { return position }
    return marks.last { $0.position <= position }?.offset ?? 0
  }

  /// Where the next member begins whose bytes are all in the buffer, as a count of available bytes;
  /// nil in a plain file or when there is none.
  var bytesToNextMember: Int? {
    let position = buffer.position
    return marks.first { $0.position > position }.map { $0.position - position }
  }

  /// Passes over available bytes.
  func take(_ count: Int) {
    buffer.take(count)
    let position = buffer.position
    if let current = marks.lastIndex(where: { $0.position <= position }), current > 0 {
      marks.removeFirst(current)
    }
  }

  /// The damages met since the last call.
  func takeDamages() -> [(offset: Int, reason: String)] {
    defer { damages = [] }
    return damages
  }

  /// Reads on until so many bytes are available or the file ends.
  ///
  /// - Returns: Whether so many are available.
  /// - Throws: `StreamError` when the file cannot be read.
  func fill(_ count: Int) throws(StreamError) -> Bool {
    while buffer.count < count {
      guard try readMore() else { return false }
    }
    return true
  }

  /// Makes more bytes available; false at the end of the file.
  func readMore() throws(StreamError) -> Bool {
    guard !hasEnded else { return false }
    try refillChunk()
    if chunkStart == chunkEnd {
      guard isInMember else {
        hasEnded = true
        return false
      }
      // It may have swallowed those after it, if its own bytes are wrong.
      giveUpMember("the file ends within a gzip member")
      return true
    }
    guard isGzip == true else {
      copyChunk()
      return true
    }
    inflateChunk()
    return true
  }

  // MARK: - The file

  /// Reads on when little is left, keeping what has not been inflated.
  private func refillChunk() throws(StreamError) {
    guard !isFileRead, chunkEnd - chunkStart < Self.wantedBytes else { return }
    let left = chunkEnd - chunkStart
    chunk.withUnsafeMutableBytes { bytes in
      if let base = bytes.baseAddress { memmove(base, base.advanced(by: chunkStart), left) }
    }
    fileOffset += chunkStart
    chunkStart = 0
    chunkEnd = left
    while chunkEnd < chunk.count {
      let offset = chunkEnd
      let count = chunk.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw StreamError(path, "cannot read: \(String(cString: strerror(errno)))")
      }
      if count == 0 {
        isFileRead = true
        break
      }
      chunkEnd += count
    }
    if isGzip == nil { isGzip = chunkEnd >= 2 && chunk[0] == 0x1F && chunk[1] == 0x8B }
  }

  private func copyChunk() {
    let count = chunkEnd - chunkStart
    buffer.makeRoom(count)
    chunk.withUnsafeBytes { chunk in
      buffer.write { room in
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: chunk[chunkStart..<chunkEnd]))
        return (count, ())
      }
    }
    chunkStart = chunkEnd
  }

  // MARK: - Members

  private func inflateChunk() {
    if !isInMember {
      guard findMember() else { return }
      memberOffset = fileOffset + chunkStart
      marks.append((buffer.endPosition, memberOffset))
      if inflateWholeMember() { return }
      inflateReset(&stream)
      isInMember = true
    }
    buffer.makeRoom(Self.wantedBytes)
    let (used, status) = chunk.withUnsafeMutableBufferPointer { chunk in
      buffer.write { room in
        stream.next_in = chunk.baseAddress?.advanced(by: chunkStart)
        stream.avail_in = UInt32(chunkEnd - chunkStart)
        stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
        stream.avail_out = UInt32(min(room.count, Self.maximumMemberBytes))
        let roomBytes = Int(stream.avail_out)
        let status = inflate(&stream, Z_NO_FLUSH)
        let used = chunkEnd - chunkStart - Int(stream.avail_in)
        return (roomBytes - Int(stream.avail_out), (used, status))
      }
    }
    chunkStart += used
    if status == Z_STREAM_END {
      isInMember = false
    } else if status != Z_OK, status != Z_BUF_ERROR {
      giveUpMember("a gzip member is damaged")
    }
  }

  /// Inflates the member that begins here if it is there whole.
  private func inflateWholeMember() -> Bool {
    var roomBytes = Self.chunkBytes
    while roomBytes <= Self.maximumMemberBytes {
      buffer.makeRoom(roomBytes)
      let outcome = chunk.withUnsafeBytes { chunk in
        buffer.write { room in
          let member = UnsafeRawBufferPointer(rebasing: chunk[chunkStart..<chunkEnd])
          let outcome = wholeMembers.inflate(member, into: room)
          guard case .whole(_, let written) = outcome else { return (0, outcome) }
          return (written, outcome)
        }
      }
      switch outcome {
      case .whole(let used, _):
        chunkStart += used
        return true
      case .noRoom: roomBytes = 2 * buffer.room
      case .unreadable: return false
      }
    }
    return false
  }

  /// Leaves a member that cannot be read on. What follows may have been taken for a part of it: the
  /// search for the next begins after its first byte, where that is still at hand.
  private func giveUpMember(_ reason: String) {
    damages.append((memberOffset, reason))
    isInMember = false
    if memberOffset >= fileOffset { chunkStart = memberOffset - fileOffset + 1 }
  }

  /// Goes to the next bytes that begin a member with the only method there is; what lies between
  /// members is passed over.
  private func findMember() -> Bool {
    while let first = chunk[chunkStart..<chunkEnd].firstIndex(of: 0x1F) {
      chunkStart = first
      let header = chunk[first..<min(first + 3, chunkEnd)]
      if header.elementsEqual([0x1F, 0x8B, 0x08].prefix(header.count)) { return true }
      chunkStart += 1
    }
    chunkStart = chunkEnd
    return false
  }
}

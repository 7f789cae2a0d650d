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

  /// The path, for messages.
  let path: String
  /// What is decompressed but not yet taken: `buffer[start...]`.
  private(set) var buffer: [UInt8] = []
  private(set) var start = 0
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
  private var output = [UInt8](repeating: 0, count: wantedBytes)
  private var isInMember = false
  private var memberOffset = 0
  /// Where members begin: positions in the decompressed stream and in the file.
  private var marks: [(position: Int, offset: Int)] = []
  /// Decompressed bytes that have left the buffer.
  private var forgotten = 0
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

  /// The bytes in the buffer.
  var available: ArraySlice<UInt8> { buffer[start...] }

  /// Where the first available byte lies in the file; in a gzip file, where its member begins.
  var offset: Int {
    let position = forgotten + start
    guard isGzip == true else { return position }
    return marks.last { $0.position <= position }?.offset ?? 0
  }

  /// Where the next member begins whose bytes are all in the buffer, as a count of available bytes;
  /// nil in a plain file or when there is none.
  var bytesToNextMember: Int? {
    marks.first { $0.position > forgotten + start }.map { $0.position - forgotten - start }
  }

  /// Passes over available bytes.
  func take(_ count: Int) {
    precondition(count <= buffer.count - start, "\(count) of \(buffer.count - start) bytes taken")
    start += count
    if start == buffer.count || start > Self.chunkBytes {
      if start == buffer.count {
        buffer.removeAll(keepingCapacity: true)
      } else {
        buffer.removeFirst(start)
      }
      forgotten += start
      start = 0
      let position = forgotten
      if let current = marks.lastIndex(where: { $0.position <= position }), current > 0 {
        marks.removeFirst(current)
      }
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
    while buffer.count - start < count {
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
      buffer.append(contentsOf: chunk[chunkStart..<chunkEnd])
      chunkStart = chunkEnd
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

  // MARK: - Members

  private func inflateChunk() {
    if !isInMember {
      guard findMember() else { return }
      memberOffset = fileOffset + chunkStart
      marks.append((forgotten + buffer.count, memberOffset))
      if let used = wholeMembers.inflate(chunk[chunkStart..<chunkEnd], into: &buffer) {
        chunkStart += used
        return
      }
      inflateReset(&stream)
      isInMember = true
    }
    var status = Z_OK
    let (used, written) = chunk.withUnsafeMutableBufferPointer { chunk in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = chunk.baseAddress?.advanced(by: chunkStart)
        stream.avail_in = UInt32(chunkEnd - chunkStart)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        status = inflate(&stream, Z_NO_FLUSH)
        return (chunkEnd - chunkStart - Int(stream.avail_in), output.count - Int(stream.avail_out))
      }
    }
    chunkStart += used
    buffer.append(contentsOf: output[..<written])
    if status == Z_STREAM_END {
      isInMember = false
    } else if status != Z_OK, status != Z_BUF_ERROR {
      giveUpMember("a gzip member is damaged")
    }
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

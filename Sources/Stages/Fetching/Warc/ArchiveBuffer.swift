import Glibc

/// Decompressed bytes of an archive that have not been taken yet.
///
/// Bytes are written right behind those that wait, in memory that is used again and again; they move
/// to its front when there is no more room.
struct ArchiveBuffer {
  private var memory: [UInt8]
  /// What waits: `memory[start..<end]`.
  private var start = 0
  private var end = 0
  /// Bytes that were taken and have left the memory.
  private var forgotten = 0

  /// Makes an empty buffer.
  init(byteCount: Int) { memory = [UInt8](repeating: 0, count: byteCount) }

  /// The bytes that wait.
  var available: ArraySlice<UInt8> { memory[start..<end] }
  /// Their count.
  var count: Int { end - start }
  /// The bytes for which there is room.
  var room: Int { memory.count - end }
  /// The place of the first byte that waits, in all that ever was written.
  var position: Int { forgotten + start }
  /// The place of the next byte that will be written.
  var endPosition: Int { forgotten + end }

  /// Passes over bytes that wait.
  mutating func take(_ count: Int) {
    precondition(count <= end - start, "\(count) of \(end - start) bytes taken")
    start += count
    if start == end { forget() }
  }

  /// Makes room for so many bytes at least.
  mutating func makeRoom(_ count: Int) {
    if room < count { forget() }
    if room < count {
      memory.append(contentsOf: repeatElement(0, count: max(count - room, memory.count)))
    }
  }

  /// Lets `body` write into the room; it gives back how many bytes it wrote, and what it wants.
  mutating func write<Result>(
    _ body: (UnsafeMutableRawBufferPointer) -> (written: Int, result: Result)
  ) -> Result {
    let end = end
    let (written, result) = memory.withUnsafeMutableBytes { memory in
      body(UnsafeMutableRawBufferPointer(rebasing: memory[end...]))
    }
    precondition(written <= room, "\(written) bytes written where there was room for \(room)")
    self.end += written
    return result
  }

  /// Moves what waits to the front.
  private mutating func forget() {
    let (start, count) = (start, count)
    memory.withUnsafeMutableBytes { memory in
      if let base = memory.baseAddress, start > 0 { memmove(base, base + start, count) }
    }
    forgotten += start
    self.start = 0
    end = count
  }
}

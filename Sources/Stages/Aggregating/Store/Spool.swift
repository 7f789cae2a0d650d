import Foundation
import Glibc

/// Bytes that are written once, one behind the other, and read at any place: in memory as long as they
/// are few, else in a file that nobody else sees and that is gone with the process.
final class Spool {
  /// So many bytes are held before there is a file.
  private static let memoryLimit = 8 << 20
  /// So many are written to it at once: what still lies in the processor's cache.
  private static let writtenBytes = 1 << 18

  private var tail: [UInt8] = []
  private var written = 0
  private var descriptor: Int32 = -1

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The number of bytes so far.
  var count: Int { written + tail.count }

  /// Adds bytes.
  ///
  /// - Returns: Where they stand.
  /// - Throws: `StoreError` where the temporary folder has no room.
  @discardableResult
  func append(_ bytes: some Collection<UInt8>) throws -> Range<Int> {
    let start = count
    tail.append(contentsOf: bytes)
    if tail.count >= (descriptor < 0 ? Self.memoryLimit : Self.writtenBytes) { try empty() }
    return start..<start + bytes.count
  }

  /// Reads the bytes of a range that lies within `count`.
  func read(_ range: Range<Int>) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try read(range, onto: &bytes)
    return bytes
  }

  /// Appends the bytes of a range that lies within `count` to others.
  func read(_ range: Range<Int>, onto bytes: inout [UInt8]) throws {
    let fromFile = max(0, min(range.upperBound, written) - range.lowerBound)
    if fromFile > 0 {
      try bytes.append(addingCapacity: fromFile) { (span) throws in
        try span.withUnsafeMutableBufferPointer { buffer, filled in
          while filled < fromFile {
            let count = pread(
              descriptor, buffer.baseAddress.map { $0 + filled }, fromFile - filled,
              off_t(range.lowerBound + filled))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.error("cannot read") }
            filled += count
          }
        }
      }
    }
    let start = max(range.lowerBound, written) - written
    bytes.append(contentsOf: tail[start..<max(start, range.upperBound - written)])
  }

  private func empty() throws {
    if descriptor < 0 { descriptor = try Self.openFile() }
    try tail.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw Self.error("cannot write") }
        done += count
      }
    }
    written += tail.count
    let wasLarge = tail.count >= Self.memoryLimit
    tail.removeAll(keepingCapacity: !wasLarge)
  }

  private static func openFile() throws -> Int32 {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/depeche-aggregate.XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { name -> Int32 in
      guard let start = name.baseAddress else { return -1 }
      let descriptor = mkstemp(start)
      if descriptor >= 0 {
        unlink(start)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
      return descriptor
    }
    guard descriptor >= 0 else { throw error("cannot make one in \(folder)") }
    return descriptor
  }

  private static func error(_ what: String) -> StoreError {
    StoreError(
      isLocked: false,
      description: "temporary file: \(what): \(String(cString: strerror(errno)))")
  }
}

extension Spool {
  /// Bytes that are read at once where lines are gone through.
  private static let chunkBytes = 1 << 20

  /// Calls `body` with the place and the bytes of each line, without its end; every line has one.
  func forEachLine(_ body: (Range<Int>, [UInt8]) throws -> Void) throws {
    var line: [UInt8] = []
    var start = 0
    var place = 0
    while place < count {
      let chunk = try read(place..<min(count, place + Self.chunkBytes))
      var rest = chunk[...]
      while let end = rest.firstIndex(of: 0x0A) {
        line.append(contentsOf: rest[..<end])
        try body(start..<start + line.count, line)
        start += line.count + 1
        line.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      line.append(contentsOf: rest)
      place += chunk.count
    }
  }
}

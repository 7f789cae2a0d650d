import Glibc
import Records

/// A WARC/1.1 file being written: one gzip member a record.
///
/// It is called `NAME.open` until it is finished, as archivists know it from their crawlers: what a
/// killed run leaves can be read, and is not taken for whole.
package final class WarcFile {
  private let path: String
  private let descriptor: Int32
  private let member = GzipMember()
  private var isFinished = false
  /// Records so far, a part of their identifiers.
  private var count = 0

  /// Creates the file.
  ///
  /// - Throws: `StreamError` when it cannot be created.
  package init(path: String) throws(StreamError) {
    self.path = path
    descriptor = open(path + ".open", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw StreamError(path, "cannot create: \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// The name without its folder.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Writes a record.
  ///
  /// - Parameters:
  ///   - type: `WARC-Type`.
  ///   - date: `WARC-Date`, in UTC: "2026-11-24T18:35:36Z".
  ///   - fields: Further fields of the header in their order; no line ends.
  ///   - block: The content.
  /// - Returns: The record's identifier, made from its content and its place: "<urn:uuid:…>".
  /// - Throws: `StreamError` when it cannot be written.
  @discardableResult
  package func write(
    _ type: String, date: String, _ fields: [(name: String, value: String)], block: [UInt8]
  ) throws(StreamError) -> String {
    let digest = PayloadDigest.sha1(block[...])
    let id = identifier(of: "\(type) \(date) \(digest)")
    count += 1
    var header = "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: \(id)\r\nWARC-Date: \(date)\r\n"
    for (name, value) in fields { header += "\(name): \(value)\r\n" }
    header += "WARC-Block-Digest: \(digest)\r\nContent-Length: \(block.count)\r\n\r\n"
    var record = Array(header.utf8)
    record.reserveCapacity(record.count + block.count + 4)
    record += block
    record += Array("\r\n\r\n".utf8)
    try write(member.compress(record))
    return id
  }

  /// Ends the file and gives it its name.
  ///
  /// - Throws: `StreamError` when the disk does not take it.
  package func finish() throws(StreamError) {
    guard !isFinished else { return }
    isFinished = true
    guard fsync(descriptor) == 0 || errno == EINVAL, rename(path + ".open", path) == 0 else {
      throw StreamError(path, "cannot finish: \(String(cString: strerror(errno)))")
    }
  }

  /// A UUID of version 8 (RFC 9562, section 5.8) from a digest.
  private func identifier(of text: String) -> String {
    var digits = Array(PayloadDigest.sha256(Array("\(name) \(count) \(text)".utf8)[...]).utf8)
    digits.removeFirst("sha256:".utf8.count)
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "a")
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return "<urn:uuid:\(part(0..<8))-\(part(8..<12))-\(part(12..<16))-\(part(16..<20))-"
      + "\(part(20..<32))>"
  }

  private func write(_ bytes: [UInt8]) throws(StreamError) {
    var written = 0
    while written < bytes.count {
      let offset = written
      let result = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
      }
      if result < 0, errno == EINTR { continue }
      guard result > 0 else {
        throw StreamError(path, "cannot write: \(String(cString: strerror(errno)))")
      }
      written += result
    }
  }
}

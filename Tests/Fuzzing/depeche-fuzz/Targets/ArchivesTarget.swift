import Glibc
import Records

@testable import Fetching

/// WARC and ARC archives, plain and gzip, and the pages in them.
struct ArchivesTarget: FuzzTarget {
  private static let mostBytes = 1 << 20

  init() {}

  func run(_ bytes: [UInt8]) {
    // A file in memory; nothing else runs in this process.
    let path = "/dev/shm/depeche-fuzz-\(getpid())"
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0, "no file in memory")
    defer {
      close(descriptor)
      unlink(path)
    }
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    do {
      let pages = try ArchivePages(
        path: path, maximumBytes: Self.mostBytes)
      while let (_, outcome) = try pages.next() {
        if case .success(let page) = outcome {
          precondition(page.html.utf8.count <= 4 * Self.mostBytes, "a page beyond the limit")
        }
      }
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// One record in gzip; the plain ones are files.
  func seeds() -> [[UInt8]] {
    let page = """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-11-28T06:00:00Z\r\n\
      WARC-Target-URI: https://exemple.fr/1\r\nContent-Length: 62\r\n\r\n\
      HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Un texte.</p>\r\n\r\n\r\n
      """
    let member = GzipMember().compress(Array(page.utf8))
    return [member, member + member]
  }
}

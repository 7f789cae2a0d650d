import Glibc

/// A file that an index is built from, open for reading at any place.
final class SourceFile: Sendable {
  /// The path, as messages call it.
  let path: String
  /// The length in bytes.
  let count: Int
  private let descriptor: Int32

  /// Opens a file.
  init(_ path: String) throws(GazetteerError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unreadable(path: path, reason: "not a regular file")
    }
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Reads at most `count` bytes at an offset; fewer only at the end of the file.
  func bytes(at offset: Int, count: Int) throws(GazetteerError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: filled), count - filled, offset + filled)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: path, reason: String(cString: strerror(errno)))
      }
      if got == 0 { break }
      filled += got
    }
    bytes.removeSubrange(filled...)
    return bytes
  }
}

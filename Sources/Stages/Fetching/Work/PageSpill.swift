import Glibc
import Records

/// Pages that wait for an earlier one and no longer fit in memory: they lie in a file without a name,
/// which is gone when the run is.
final class PageSpill {
  /// Where a page lies in the file.
  struct Place {
    fileprivate let offset: Int
    fileprivate let count: Int
  }

  private let descriptor: Int32
  private let maximumBytes: Int
  private var end = 0
  private var pages = 0

  /// Makes the file; nil where that is not possible.
  ///
  /// - Parameters:
  ///   - folder: Where it lies.
  ///   - maximumBytes: It does not grow beyond this.
  init?(folder: String, maximumBytes: Int) {
    var path = Array("\(folder)/depeche-fetch-XXXXXX".utf8CString)
    descriptor = mkstemp(&path)
    self.maximumBytes = maximumBytes
    guard descriptor >= 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { return nil }
    unlink(path)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Puts a page away.
  ///
  /// - Returns: nil when there is no room for it.
  func put(_ page: Page) -> Place? {
    var writer = JSONWriter()
    page.write(to: &writer)
    let bytes = writer.bytes
    guard end + bytes.count <= maximumBytes else { return nil }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(
          descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written, end + written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      written += count
    }
    let place = Place(offset: end, count: bytes.count)
    end += bytes.count
    pages += 1
    return place
  }

  /// Takes a page back.
  ///
  /// - Returns: nil when the file cannot be read.
  func take(_ place: Place) -> Page? {
    var bytes = [UInt8](repeating: 0, count: place.count)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, place.count - filled,
          place.offset + filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      filled += count
    }
    pages -= 1
    if pages == 0, ftruncate(descriptor, 0) == 0 { end = 0 }
    var reader = JSONReader(bytes)
    do throws(JSONError) {
      return try reader.read()
    } catch {
      return nil
    }
  }
}

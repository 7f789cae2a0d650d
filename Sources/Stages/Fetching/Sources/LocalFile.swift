import Glibc
import Records

/// A page that lies in a local file.
enum LocalFile {
  /// Reads a page.
  ///
  /// Its `fetched_at` is the time of the file's last change, so that a run over local files gives
  /// the same bytes every time; its status is 200.
  ///
  /// - Throws: `StageFailure` when the file cannot be read or is not a page.
  static func page(path: String, maximumBytes: Int) throws(StageFailure) -> Page {
    let (body, modified) = try read(path: path, maximumBytes: maximumBytes)
    if let reason = MediaType.reasonAgainstHTML(body, contentType: nil) {
      throw StageFailure(.notHTML, reason)
    }
    guard FolderWalk.isPage(path) || MediaType.looksLikeHTML(body) else {
      throw StageFailure(.notHTML, "the file does not begin like an HTML page")
    }
    let url = LocalURL.url(forPath: path)
    return try PageMaker.page(
      url: url, finalURL: url, fetchedAt: UTCTimestamp.string(unixSeconds: modified), body: body)
  }

  private static func read(path: String, maximumBytes: Int) throws(StageFailure)
    -> (body: [UInt8], modified: Int)
  {
    // Not to block where somebody put a pipe.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw StageFailure(.unreadableFile, "\(path): not a file")
    }
    guard status.st_size <= maximumBytes else {
      throw StageFailure(.tooLarge, "the file is over \(maximumBytes) bytes")
    }
    // One byte more than its size tells whether a file is growing under us.
    var body = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var filled = 0
    while filled < body.count {
      let count = body.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw unreadable(path) }
      if count == 0 { break }
      filled += count
    }
    guard filled < body.count else {
      throw StageFailure(.unreadableFile, "\(path): grew while it was read", isTransient: true)
    }
    return (Array(body.prefix(filled)), status.st_mtim.tv_sec)
  }

  private static func unreadable(_ path: String) -> StageFailure {
    StageFailure(.unreadableFile, "\(path): cannot read: \(String(cString: strerror(errno)))")
  }
}

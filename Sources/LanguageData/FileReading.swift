import Glibc

/// Reads a whole file.
///
/// - Returns: The bytes, or nil when there is no such file.
/// - Throws: `LanguageDataError` when the file is there and cannot be read.
func readFile(_ path: String) throws(LanguageDataError) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw LanguageDataError("\(path): \(String(cString: strerror(errno)))")
  }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    guard count >= 0 else {
      if errno == EINTR { continue }
      throw LanguageDataError("\(path): \(String(cString: strerror(errno)))")
    }
    if count == 0 { return bytes }
    bytes.append(contentsOf: chunk[..<count])
  }
}

extension LanguageDataFile {
  /// Reads any file whole.
  ///
  /// - Returns: The bytes, or nil when there is no such file.
  /// - Throws: `LanguageDataError` when the file is there and cannot be read.
  public static func contents(of path: String) throws(LanguageDataError) -> [UInt8]? {
    try readFile(path)
  }
}

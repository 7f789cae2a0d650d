import Glibc
import Records

/// The inputs of a run, one after the other.
public struct InputFiles: Sendable {
  /// Paths; "-" is standard input.
  public let paths: [String]
  /// Longer lines are not kept.
  public let maxLineBytes: Int

  /// Makes the list of inputs; none means standard input.
  public init(paths: [String], maxLineBytes: Int) {
    self.paths = paths.isEmpty ? ["-"] : paths
    self.maxLineBytes = maxLineBytes
  }

  /// Reads all inputs in order.
  ///
  /// - Parameter body: Gets each input's reader.
  /// - Throws: `RunError` when an input is not there; none is read then.
  public func forEach(_ body: (inout LineReader) throws -> Void) throws {
    for path in paths { try requireReadable(path) }
    // One at a time: a year of nightly files is more than a process may hold open.
    for path in paths {
      let descriptor = try open(path)
      defer { if descriptor != STDIN_FILENO { close(descriptor) } }
      var reader = LineReader(
        descriptor: descriptor, source: path, maxLineBytes: maxLineBytes,
        isInterrupted: { Interruption.isRequested })
      try body(&reader)
    }
  }

  private func requireReadable(_ path: String) throws(RunError) {
    guard path == "-" || access(path, R_OK) == 0 else { throw cannotOpen(path) }
  }

  private func open(_ path: String) throws(RunError) -> Int32 {
    if path == "-" { return STDIN_FILENO }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotOpen(path) }
    return descriptor
  }

  private func cannotOpen(_ path: String) -> RunError {
    RunError(.noInput, "\(path): cannot open: \(String(cString: strerror(errno)))")
  }
}

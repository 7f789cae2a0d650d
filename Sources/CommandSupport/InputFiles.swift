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
  /// - Throws: `RunError` when an input cannot be opened; none is read then.
  public func forEach(_ body: (inout LineReader) throws -> Void) throws {
    let descriptors = try paths.map { path throws(RunError) in try open(path) }
    for (path, descriptor) in zip(paths, descriptors) {
      var reader = LineReader(
        descriptor: descriptor, source: path, maxLineBytes: maxLineBytes,
        isInterrupted: { Interruption.isRequested })
      try body(&reader)
      if descriptor != STDIN_FILENO { close(descriptor) }
    }
  }

  private func open(_ path: String) throws(RunError) -> Int32 {
    if path == "-" { return STDIN_FILENO }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw RunError(.noInput, "\(path): cannot open: \(String(cString: strerror(errno)))")
    }
    return descriptor
  }
}

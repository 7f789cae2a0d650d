import Glibc
import Records

/// Where lines go: standard output, or a file that appears when it is whole.
public struct OutputFile: Sendable {
  private let descriptor: Int32
  /// The file's final place; nil for standard output and for devices and pipes, written in place.
  private let path: String?
  private let writer: RecordWriter

  /// Opens an output.
  ///
  /// - Parameter path: A file to write beside its final place and rename at the end; nil or "-"
  ///   means standard output.
  /// - Throws: `RunError` when it cannot be opened.
  public init(path: String?) throws(RunError) {
    let path = path == "-" ? nil : path
    if let path, Self.isSpecial(path) {
      self.path = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else if let path {
      self.path = path
      descriptor = open(
        Self.partialPath(of: path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    } else {
      self.path = nil
      descriptor = Self.writableStandardOutput
    }
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw RunError(.inputOutput, "\(path ?? "standard output"): cannot open: \(reason)")
    }
    writer = RecordWriter(
      descriptor: descriptor, stream: path ?? "standard output",
      isInterrupted: { Interruption.isRequested })
  }

  /// Standard output, or -1 with `errno` set where it was closed; see `Diagnostics.occupyStandardStreams`.
  private static var writableStandardOutput: Int32 {
    let flags = fcntl(STDOUT_FILENO, F_GETFL)
    guard flags >= 0, flags & O_ACCMODE != O_RDONLY else {
      errno = EBADF
      return -1
    }
    return STDOUT_FILENO
  }

  /// Writes whole lines.
  public func write(_ lines: [UInt8]) throws(RecordWriter.Stop) { try writer.write(lines) }

  /// Puts the file in its place, safe on disk.
  ///
  /// - Throws: `RunError` when the system cannot keep it.
  public func finish() throws(RunError) {
    guard let path else { return }
    let partial = Self.partialPath(of: path)
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(partial, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(partial)
      throw RunError(.inputOutput, "\(path): cannot write: \(reason)")
    }
  }

  /// Throws away what was written to a file that is not whole.
  public func abandon() {
    guard let path else { return }
    close(descriptor)
    unlink(Self.partialPath(of: path))
  }

  /// Writes a file that appears when it is whole, or to standard output.
  ///
  /// - Parameter path: As for `init(path:)`.
  /// - Throws: `RunError` when it cannot be written; a file that was there stays then.
  public static func write(_ bytes: [UInt8], to path: String?) throws(RunError) {
    let output = try OutputFile(path: path)
    do {
      try output.write(bytes)
    } catch {
      output.abandon()
      let target = output.path ?? path ?? "standard output"
      throw RunError(.inputOutput, "\(target): cannot write: \(error)")
    }
    try output.finish()
  }

  /// Whether a path leads to something that is there and is no regular file: /dev/null, a pipe.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// The process number keeps two runs that write one file apart; the last one to finish wins.
  private static func partialPath(of path: String) -> String { "\(path).partial-\(getpid())" }
}

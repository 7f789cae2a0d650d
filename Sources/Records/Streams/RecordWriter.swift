import Glibc

/// Writes lines to a stream and checks every write.
///
/// A stop leaves no half line behind: when writing is interrupted, the line that was begun is
/// finished first. Lines are written as they come in, whole.
public struct RecordWriter: Sendable {
  /// Why writing cannot go on.
  public enum Stop: Error, Equatable {
    /// The reader went away: the end of a pipe that nobody reads. Quiet success.
    case closedPipe
    /// The process was asked to end.
    case interrupted
    /// Anything else: a full disk, a file-size limit.
    case failed(StreamError)
  }

  private let descriptor: Int32
  private let stream: String
  private let isInterrupted: @Sendable () -> Bool

  /// Makes a writer; the descriptor stays the caller's.
  ///
  /// - Parameters:
  ///   - descriptor: Open for writing.
  ///   - stream: The name of the output for messages.
  ///   - isInterrupted: Asked between writes; writing ends at the next line end once it says true.
  public init(
    descriptor: Int32, stream: String, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.descriptor = descriptor
    self.stream = stream
    self.isInterrupted = isInterrupted
  }

  /// Writes whole lines.
  ///
  /// - Parameter lines: Each with its line end.
  public func write(_ lines: [UInt8]) throws(Stop) {
    var written = 0
    while written < lines.count {
      var limit = lines.count
      if isInterrupted() {
        if written == 0 || lines[written - 1] == 0x0A { throw .interrupted }
        limit = (lines[written...].firstIndex(of: 0x0A) ?? lines.count - 1) + 1
      }
      let count = lines.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, limit - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw .closedPipe
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        throw .failed(StreamError(stream, "cannot write: \(String(cString: strerror(errno)))"))
      }
    }
  }

  /// Some shells hand on a stream that does not block.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, 200)
  }
}

import Dispatch
import Glibc
import Synchronization

/// A pipe to read from and write to; both ends are closed with it.
final class Pipe: Sendable {
  /// The end to read from.
  let output: Int32
  private let input: Int32
  private let isInputOpen = Atomic<Bool>(true)

  struct CannotOpen: Error {}

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw CannotOpen() }
    output = ends[0]
    input = ends[1]
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    closeInput()
    close(output)
  }

  /// The end to write to.
  var writingEnd: Int32 { input }

  func write(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(input, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 else { return }
      written += count
    }
  }

  func closeInput() {
    if isInputOpen.exchange(false, ordering: .relaxed) { close(input) }
  }

  /// Writes pieces on another thread, pausing after each, then closes the writing end.
  func writeInBackground(
    _ pieces: [[UInt8]], pauseMicroseconds: UInt32 = 0
  ) -> DispatchGroup {
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      for piece in pieces {
        self.write(piece)
        if pauseMicroseconds > 0 { usleep(pauseMicroseconds) }
      }
      self.closeInput()
    }
    return group
  }
}

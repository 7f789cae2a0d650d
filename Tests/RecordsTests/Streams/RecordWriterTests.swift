import Dispatch
import Glibc
import Records
import Synchronization
import Testing

@Suite("RecordWriter")
struct RecordWriterTests {
  @Test("writes everything through a pipe that takes little at a time")
  func whole() throws {
    let pipe = try Pipe()
    let lines = [UInt8](Array(repeating: Array("0123456789abcde\n".utf8), count: 20_000).joined())
    let received = Received(from: pipe.output)
    try RecordWriter(descriptor: pipe.writingEnd, stream: "-").write(lines)
    pipe.closeInput()
    #expect(received.all() == lines)
  }

  @Test("waits at a stream that does not block")
  func nonBlocking() throws {
    let pipe = try Pipe()
    _ = fcntl(pipe.writingEnd, F_SETFL, O_NONBLOCK)
    let lines = [UInt8](repeating: 0x0A, count: 1 << 18)
    let received = Received(from: pipe.output, pauseMicroseconds: 1000)
    try RecordWriter(descriptor: pipe.writingEnd, stream: "-").write(lines)
    pipe.closeInput()
    #expect(received.all().count == lines.count)
  }

  @Test("tells a reader that went away from other trouble")
  func stops() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    signal(SIGPIPE, SIG_IGN)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: RecordWriter.Stop.closedPipe) {
      try RecordWriter(descriptor: ends[1], stream: "-").write([0x0A])
    }
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    #expect(
      throws: RecordWriter.Stop.failed(StreamError("out", "cannot write: No space left on device"))
    ) { try RecordWriter(descriptor: full, stream: "out").write([0x0A]) }
  }

  @Test("ends at the next line end when it is interrupted", arguments: [0, 1, 5])
  func interruption(pieces: Int) throws {
    let pipe = try Pipe()
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 9999) + [0x0A]
    let lines = [UInt8](Array(repeating: line, count: 100).joined())
    let received = Received(from: pipe.output, pauseMicroseconds: 200)
    // A write to a full pipe returns when it has written all: interrupted writes come back early,
    // here because the stream does not block.
    _ = fcntl(pipe.writingEnd, F_SETFL, O_NONBLOCK)
    let asked = Mutex(0)
    let writer = RecordWriter(
      descriptor: pipe.writingEnd, stream: "-",
      isInterrupted: {
        asked.withLock {
          $0 += 1
          return $0 > pieces
        }
      })
    #expect(throws: RecordWriter.Stop.interrupted) { try writer.write(lines) }
    pipe.closeInput()
    let bytes = received.all()
    #expect(bytes.count % line.count == 0)
    #expect(bytes.count < lines.count)
    #expect(bytes.isEmpty == (pieces == 0))
  }
}

/// What comes out of a descriptor, gathered on another thread.
private final class Received: Sendable {
  private let bytes = Mutex<[UInt8]>([])
  private let group = DispatchGroup()

  init(from descriptor: Int32, pauseMicroseconds: UInt32 = 0) {
    DispatchQueue.global().async(group: group) {
      var chunk = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(descriptor, &chunk, chunk.count)
        guard count > 0 else { return }
        self.bytes.withLock { $0 += chunk[..<count] }
        if pauseMicroseconds > 0 { usleep(pauseMicroseconds) }
      }
    }
  }

  func all() -> [UInt8] {
    group.wait()
    return bytes.withLock { $0 }
  }
}

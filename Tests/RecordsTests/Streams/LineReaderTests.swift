import Dispatch
import Glibc
import Records
import Synchronization
import Testing

@Suite("LineReader")
struct LineReaderTests {
  @Test(
    "cuts lines and leaves their ends and blank ones out",
    arguments: [
      ("", []), ("\n", []), ("a", ["1:a"]), ("a\n", ["1:a"]), ("a\nb", ["1:a", "2:b"]),
      ("a\r\nb\r\n", ["1:a", "2:b"]), ("\n \t\r\n\na\n\n", ["4:a"]), ("a\rb\n", ["1:a\rb"]),
      ("\u{FEFF}a\n\u{FEFF}b\n", ["1:a", "2:\u{FEFF}b"]), ("\u{FEFF}", []),
      ("\u{FEFF}\r\na", ["2:a"]),
      ("a\r\r\n", ["1:a\r"]), (" a \n", ["1: a "]), ("\r", []),
    ])
  func lines(input: String, expected: [String]) throws {
    #expect(try read([Array(input.utf8)]) == expected)
  }

  @Test("does not care where the reads fall, not within a byte order mark or a line end either")
  func slowWriter() throws {
    let input = Array("\u{FEFF}un\r\ndeux é\r\n\r\ntrois".utf8)
    #expect(
      try read(input.map { [$0] }, pauseMicroseconds: 300) == ["1:un", "2:deux é", "4:trois"])
  }

  @Test(
    "keeps lines up to the limit, without counting line end or byte order mark",
    arguments: ["\n", "\r\n", ""])
  func limit(lineEnd: String) throws {
    let longest = String(repeating: "x", count: 2000)
    for mark in ["", "\u{FEFF}"] {
      let input = mark + longest + lineEnd
      #expect(try read([Array(input.utf8)], maxLineBytes: 2000) == ["1:" + longest])
    }
    let result = try read([Array((longest + "x" + lineEnd).utf8)], maxLineBytes: 2000)
    #expect(result == ["1!" + String(repeating: "x", count: 1024)])
  }

  @Test("goes on after a line that is too long, and keeps its beginning")
  func tooLong() throws {
    let long = String(repeating: "é", count: 5000)
    let result = try read([Array("a\n\(long)\nb\n\(long)".utf8)], maxLineBytes: 100)
    let excerpt = String(repeating: "é", count: 50)
    #expect(result == ["1:a", "2!" + excerpt, "3:b", "4!" + excerpt])
  }

  @Test("keeps nothing but the beginning of a line of 64 megabytes")
  func bounded() throws {
    let block = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let pipe = try Pipe()
    let writer = pipe.writeInBackground(
      Array(repeating: block, count: 64) + [Array("\nlast\n".utf8)])
    defer { writer.wait() }
    var reader = LineReader(descriptor: pipe.output, source: "-", maxLineBytes: 1 << 20)
    var kept = 0
    var count = 0
    while let batch = try reader.nextBatch() {
      kept += batch.bytes.capacity
      count += batch.lines.count
    }
    #expect(count == 2)
    #expect(kept < 1 << 13)
  }

  @Test("hands out lines as soon as they are there, and many at once when they are")
  func batches() throws {
    let pipe = try Pipe()
    var reader = LineReader(descriptor: pipe.output, source: "s", maxLineBytes: 1000)
    let isReadyBefore = reader.isReady()
    pipe.write(Array("a\nb\nhal".utf8))
    let isReadyAfter = reader.isReady()
    #expect(!isReadyBefore && isReadyAfter)
    let firstBatch = try reader.nextBatch()
    let first = try #require(firstBatch)
    #expect(first.source == "s")
    #expect(first.lines.map(\.number) == [1, 2])
    #expect(first.bytes == Array("ab".utf8))
    pipe.write(Array("f\n".utf8))
    let secondBatch = try reader.nextBatch()
    let second = try #require(secondBatch)
    #expect(second.bytes == Array("half".utf8))
    pipe.closeInput()
    for _ in 1...2 {
      let end = try reader.nextBatch()
      #expect(end?.lines.count == nil)
    }
  }

  @Test("bounds a batch, however much input waits")
  func batchSize() throws {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 999) + [0x0A]
    let pipe = try Pipe()
    let input = [UInt8](Array(repeating: line, count: 3000).joined())
    let writer = pipe.writeInBackground([input])
    var reader = LineReader(descriptor: pipe.output, source: "-", maxLineBytes: 1000)
    var sizes: [Int] = []
    while let batch = try reader.nextBatch() { sizes.append(batch.bytes.count) }
    writer.wait()
    #expect(sizes.reduce(0, +) == 3000 * 999)
    #expect((sizes.max() ?? 0) <= 2 << 18)
  }

  @Test("stops waiting when it is interrupted, and leaves out a line that has no end yet")
  func interruption() throws {
    let pipe = try Pipe()
    let flag = Flag()
    var reader = LineReader(
      descriptor: pipe.output, source: "-", maxLineBytes: 1000, isInterrupted: { flag.isSet })
    pipe.write(Array("whole\nhalf".utf8))
    let before = try reader.nextBatch()
    #expect(before?.lines.count == 1)
    flag.set()
    let after = try reader.nextBatch()
    #expect(after?.lines.count == nil)
  }

  @Test("waits at a stream that does not block")
  func nonBlocking() throws {
    let pipe = try Pipe()
    _ = fcntl(pipe.output, F_SETFL, O_NONBLOCK)
    let writer = pipe.writeInBackground([[0x61], [0x0A]], pauseMicroseconds: 20_000)
    var reader = LineReader(descriptor: pipe.output, source: "-", maxLineBytes: 1000)
    let batch = try reader.nextBatch()
    #expect(batch?.lines.count == 1)
    writer.wait()
  }

  @Test("says what cannot be read")
  func unreadable() {
    let folder = open("/", O_RDONLY)
    defer { close(folder) }
    var reader = LineReader(descriptor: folder, source: "dir", maxLineBytes: 1000)
    do throws(StreamError) {
      _ = try reader.nextBatch()
      Issue.record("read a folder")
    } catch {
      #expect(error.description == "dir: cannot read: Is a directory")
    }
  }

  /// The lines as "number:text", or "number!text" where they were too long.
  private func read(
    _ pieces: [[UInt8]], maxLineBytes: Int = 1 << 20, pauseMicroseconds: UInt32 = 0
  ) throws -> [String] {
    let pipe = try Pipe()
    let writer = pipe.writeInBackground(pieces, pauseMicroseconds: pauseMicroseconds)
    defer { writer.wait() }
    var reader = LineReader(descriptor: pipe.output, source: "-", maxLineBytes: maxLineBytes)
    var lines: [String] = []
    while let batch = try reader.nextBatch() {
      for line in batch.lines {
        let text = String(decoding: batch.bytes[line.range], as: UTF8.self)
        lines.append("\(line.number)\(line.isTooLong ? "!" : ":")\(text)")
      }
    }
    return lines
  }
}

/// A switch that threads share.
final class Flag: Sendable {
  private let value = Atomic<Bool>(false)
  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}

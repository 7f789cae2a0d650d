import Glibc

/// A piece of an input, cut at line ends.
public struct LineBatch: Sendable {
  /// One line of the batch.
  public struct Line: Sendable {
    /// The line's bytes in the batch, without its end.
    public let range: Range<Int>
    /// The line's number in its input, from 1.
    public let number: Int
    /// Whether the line was longer than allowed, so that only its beginning was kept.
    public let isTooLong: Bool
  }

  /// The name of the input for messages: a file's path, or "-".
  public let source: String
  /// The bytes that the lines lie in.
  public let bytes: [UInt8]
  /// The lines that are not blank, in order.
  public let lines: [Line]
}

/// Reads an input in batches of whole lines, in memory bounded by the longest line allowed.
///
/// Lines end in LF or CRLF; the last one may have no end. Blank lines and a byte order mark at the
/// very beginning are passed over. A line longer than `maxLineBytes` is read to its end without
/// being kept, however long it is.
public struct LineReader: ~Copyable {
  /// Bytes asked from the system at once. From 64 KB on no difference was measured.
  private static let chunkBytes = 1 << 18
  /// How much of a line that is too long is kept, to show what it was.
  private static let excerptBytes = 1 << 10
  /// Bytes that may stand around a line without being part of it: a byte order mark and a CR.
  private static let frameBytes = 4

  private let descriptor: Int32
  private let source: String
  private let maxLineBytes: Int
  private let isInterrupted: @Sendable () -> Bool
  private var chunk: [UInt8]
  /// The beginning of a line whose end has not been read yet.
  private var partial: [UInt8] = []
  private var partialIsTooLong = false
  private var lineNumber = 0
  private var isAtEnd = false

  /// Makes a reader; the descriptor stays the caller's.
  ///
  /// - Parameters:
  ///   - descriptor: Open for reading.
  ///   - source: The name of the input for messages.
  ///   - maxLineBytes: Longer lines are not kept.
  ///   - isInterrupted: Asked while waiting for input; reading ends once it says true.
  public init(
    descriptor: Int32, source: String, maxLineBytes: Int,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.descriptor = descriptor
    self.source = source
    self.maxLineBytes = maxLineBytes
    self.isInterrupted = isInterrupted
    chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
  }

  /// Whether reading would not wait: there is input, or its end.
  public func isReady() -> Bool { poll(forMilliseconds: 0) }

  /// The next lines: as many as could be had without waiting, at least one; nil at the end.
  ///
  /// - Throws: `StreamError` when the input cannot be read.
  public mutating func nextBatch() throws(StreamError) -> LineBatch? {
    var bytes: [UInt8] = []
    var lines: [LineBatch.Line] = []
    while !isAtEnd, !isInterrupted() {
      if !lines.isEmpty, bytes.count >= Self.chunkBytes || !isReady() { break }
      guard poll(forMilliseconds: 200) else { continue }
      guard let count = try readChunk() else { continue }
      if count == 0 {
        isAtEnd = true
        if !partial.isEmpty { finishLine(&bytes, &lines) }
      } else {
        split(chunkPrefix: count, &bytes, &lines)
      }
    }
    return lines.isEmpty ? nil : LineBatch(source: source, bytes: bytes, lines: lines)
  }

  private func poll(forMilliseconds timeout: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Below 0 when a signal came: a read would then wait for input that may never come.
    return Glibc.poll(&request, 1, timeout) > 0
  }

  /// Reads what is there.
  ///
  /// - Returns: The number of bytes, 0 at the end of the input; nil when there was nothing after all.
  private mutating func readChunk() throws(StreamError) -> Int? {
    let count = read(descriptor, &chunk, chunk.count)
    if count >= 0 { return count }
    if errno == EINTR || errno == EAGAIN { return nil }
    throw StreamError(source, "cannot read: \(String(cString: strerror(errno)))")
  }

  private mutating func split(
    chunkPrefix count: Int, _ bytes: inout [UInt8], _ lines: inout [LineBatch.Line]
  ) {
    var start = 0
    while start < count {
      let lineEnd = indexOfNewline(from: start, to: count)
      keep(start..<(lineEnd ?? count))
      guard let lineEnd else { return }
      finishLine(&bytes, &lines)
      start = lineEnd + 1
    }
  }

  private func indexOfNewline(from start: Int, to end: Int) -> Int? {
    chunk.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, 0x0A, end - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func keep(_ range: Range<Int>) {
    guard !partialIsTooLong else { return }
    guard partial.count + range.count - Self.frameBytes <= maxLineBytes else {
      partial.append(contentsOf: chunk[range].prefix(Self.excerptBytes))
      partial = Array(partial.prefix(Self.excerptBytes))
      partialIsTooLong = true
      return
    }
    partial.append(contentsOf: chunk[range])
  }

  private mutating func finishLine(_ bytes: inout [UInt8], _ lines: inout [LineBatch.Line]) {
    lineNumber += 1
    if lineNumber == 1, partial.starts(with: [0xEF, 0xBB, 0xBF]) { partial.removeFirst(3) }
    if partial.last == 0x0D { partial.removeLast() }
    if partial.count > maxLineBytes {
      partial.removeLast(partial.count - min(maxLineBytes, Self.excerptBytes))
      partialIsTooLong = true
    }
    let isBlank = partial.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if !isBlank {
      let range = bytes.count..<bytes.count + partial.count
      if bytes.isEmpty, partial.count >= Self.chunkBytes {
        swap(&bytes, &partial)
      } else {
        bytes.append(contentsOf: partial)
      }
      lines.append(.init(range: range, number: lineNumber, isTooLong: partialIsTooLong))
    }
    partial.removeAll(keepingCapacity: partial.capacity <= Self.chunkBytes)
    partialIsTooLong = false
  }
}

/// An input that cannot be read or an output that cannot be written.
public struct StreamError: Error, Equatable, CustomStringConvertible {
  /// The file, or "-".
  public let stream: String
  /// What went wrong.
  public let message: String

  /// Makes an error about a stream.
  public init(_ stream: String, _ message: String) {
    self.stream = stream
    self.message = message
  }

  /// "FILE: cannot read: Is a directory".
  public var description: String { "\(stream): \(message)" }
}

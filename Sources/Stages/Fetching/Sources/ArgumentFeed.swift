import Glibc
import Records

/// The lines that a command's arguments mean: each argument is a URL, a page, a folder, or a list
/// of such lines; `-` is a list on standard input. A file that begins like HTML is a page.
public final class ArgumentFeed: SourceFeed {
  /// Longer lines are not kept; URLs are refused long before.
  private static let maximumLineBytes = 65_536

  private enum Input {
    case line(String)
    case list(descriptor: Int32, name: String)
  }

  private var inputs: [Input]
  private let isInterrupted: @Sendable () -> Bool
  private var reader: LineReader?
  private var readerDescriptor: Int32 = -1
  private var batch: LineBatch?
  private var nextInBatch = 0

  /// Sorts arguments into what they mean and opens the lists.
  ///
  /// - Parameters:
  ///   - arguments: None means standard input.
  ///   - isInterrupted: Asked while waiting for input; the feed ends once it says true.
  /// - Throws: `StreamError` for a list that cannot be opened, before anything is read.
  public init(
    _ arguments: [String], isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws(StreamError) {
    inputs = []
    self.isInterrupted = isInterrupted
    for argument in arguments.isEmpty ? ["-"] : arguments {
      inputs.append(try Self.input(for: argument))
    }
  }

  /// The next line, without waiting for it.
  public func next() throws(StreamError) -> SourceFeedStep {
    while true {
      if let line = nextLineOfBatch() { return line }
      if reader != nil {
        guard reader?.isReady() == true else { return .waiting(descriptor: readerDescriptor) }
        batch = try reader?.nextBatch()
        nextInBatch = 0
        if batch == nil { closeReader() }
        continue
      }
      guard !inputs.isEmpty else { return .end }
      switch inputs.removeFirst() {
      case .line(let line): return .line(line)
      case .list(let descriptor, let name):
        readerDescriptor = descriptor
        reader = LineReader(
          descriptor: descriptor, source: name, maxLineBytes: Self.maximumLineBytes,
          isInterrupted: isInterrupted)
      }
    }
  }

  private func nextLineOfBatch() -> SourceFeedStep? {
    guard let batch, nextInBatch < batch.lines.count else { return nil }
    let line = batch.lines[nextInBatch]
    nextInBatch += 1
    return .line(
      String(decoding: batch.bytes[line.range], as: UTF8.self), isComplete: !line.isTooLong)
  }

  private func closeReader() {
    reader = nil
    if readerDescriptor != STDIN_FILENO { close(readerDescriptor) }
  }

  private static func input(for argument: String) throws(StreamError) -> Input {
    if argument == "-" { return .list(descriptor: STDIN_FILENO, name: argument) }
    var status = stat()
    let exists = stat(argument, &status) == 0
    let kind = exists ? status.st_mode & S_IFMT : 0
    let isLine =
      FetchSource.scheme(of: argument) != nil || FolderWalk.isPage(argument) || kind == S_IFDIR
    if isLine { return .line(argument) }
    let descriptor = open(argument, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StreamError(argument, "cannot open: \(String(cString: strerror(errno)))")
    }
    // A page whose name does not tell; no list begins with a tag. Pipes are not looked into.
    if kind == S_IFREG, beginsLikeHTML(descriptor) {
      close(descriptor)
      return .line(argument)
    }
    return .list(descriptor: descriptor, name: argument)
  }
  private static func beginsLikeHTML(_ descriptor: Int32) -> Bool {
    var start = [UInt8](repeating: 0, count: 1024)
    let count = pread(descriptor, &start, start.count, 0)
    return MediaType.looksLikeHTML(Array(start.prefix(max(count, 0))))
  }
}

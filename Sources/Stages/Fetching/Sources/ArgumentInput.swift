import Glibc
import Records

/// The sources that a command's arguments mean: each argument is a URL, a page, an archive, a folder,
/// or a sources file of such lines (see `SourceLine`); `-` is one on standard input. A file that begins
/// like HTML is a page.
///
/// What is local is read here, one page at a time, and handed on as results.
public final class ArgumentInput: SourceInput {
  /// Longer lines are not kept; URLs are refused long before.
  private static let maximumLineBytes = 65_536

  private enum Input {
    /// An argument; it has no columns.
    case argument(String)
    case list(descriptor: Int32, name: String)
  }

  private var inputs: [Input]
  private let isInterrupted: @Sendable () -> Bool
  private var reader: LineReader?
  private var readerDescriptor: Int32 = -1
  private var batch: LineBatch?
  private var nextInBatch = 0
  /// The list being read, for messages.
  private var listName = ""
  /// The local pages of the line before.
  private var localPages: LocalPages?
  private let maximumBytes: Int

  /// Sorts arguments into what they mean and opens the lists.
  ///
  /// - Parameters:
  ///   - arguments: None means standard input.
  ///   - maximumBytes: The size of a local page over which it is refused.
  ///   - isInterrupted: Asked while waiting for input; the input ends once it says true.
  /// - Throws: `StreamError` for a list that cannot be opened, before anything is read.
  public init(
    _ arguments: [String], maximumBytes: Int = FetchingSettings().maximumBytes,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws(StreamError) {
    inputs = []
    self.maximumBytes = maximumBytes
    self.isInterrupted = isInterrupted
    for argument in arguments.isEmpty ? ["-"] : arguments {
      inputs.append(try Self.input(for: argument))
    }
  }

  /// The next line, request or local page, without waiting for it.
  public func next() throws(StreamError) -> SourceInputStep {
    while true {
      if let result = localPages?.next() { return .result(result) }
      localPages = nil
      if let batch, nextInBatch < batch.lines.count {
        if let step = nextLine(of: batch) { return step }
        continue
      }
      if reader != nil {
        guard reader?.isReady() == true else { return .waiting(descriptor: readerDescriptor) }
        batch = try reader?.nextBatch()
        nextInBatch = 0
        if batch == nil { closeReader() }
        continue
      }
      guard !inputs.isEmpty else { return .end }
      switch inputs.removeFirst() {
      case .argument(let argument):
        if let step = step(for: argument, columns: nil, at: nil) { return step }
      case .list(let descriptor, let name):
        listName = name
        readerDescriptor = descriptor
        reader = LineReader(
          descriptor: descriptor, source: name, maxLineBytes: Self.maximumLineBytes,
          isInterrupted: isInterrupted)
      }
    }
  }

  private func nextLine(of batch: LineBatch) -> SourceInputStep? {
    let line = batch.lines[nextInBatch]
    nextInBatch += 1
    let text = String(decoding: batch.bytes[line.range], as: UTF8.self)
    let place = "\(listName):\(line.number)"
    if line.isTooLong {
      let failure = StageFailure(
        .invalidURL,
        "\(place): expected at most \(Self.maximumLineBytes) bytes, found a longer line")
      return .result(FetchResult(line: text, isLineComplete: false, outcome: .failure(failure)))
    }
    do throws(StageFailure) {
      guard let columns = try SourceLine(text, at: place) else { return nil }
      return step(for: text, columns: columns, at: place)
    } catch {
      return .result(FetchResult(line: text, outcome: .failure(error)))
    }
  }

  /// What a line means; nil when its pages follow, in `localPages`.
  ///
  /// - Parameters:
  ///   - columns: nil for an argument, which is a location as it stands.
  ///   - place: File and line, for messages; nil for an argument.
  private func step(
    for line: String, columns: SourceLine?, at place: String?
  ) -> SourceInputStep? {
    let location = columns?.location ?? line
    do throws(StageFailure) {
      if ["file", nil].contains(FetchSource.scheme(of: location)) {
        localPages = try LocalPages(
          location: location, label: columns?.label, maximumBytes: maximumBytes)
        if localPages != nil { return nil }
      }
      guard case .web? = try FetchSource(line: location), let columns, !columns.isPlain else {
        return .line(line)
      }
      return .request(
        FetchRequest(
          url: location, kind: columns.kind?.requestKind ?? .page, line: line,
          label: columns.label, delaySeconds: columns.delaySeconds))
    } catch {
      let message = place.map { "\($0): \(error.message)" } ?? error.message
      return .result(
        FetchResult(line: line, outcome: .failure(StageFailure(error.code, message))))
    }
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
      FetchSource.scheme(of: argument) != nil || FolderWalk.isPage(argument)
      || FolderWalk.isArchive(argument) || kind == S_IFDIR || LocalPages.beginsLikeArchive(argument)
    if isLine { return .argument(argument) }
    let descriptor = open(argument, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StreamError(argument, "cannot open: \(String(cString: strerror(errno)))")
    }
    // A page whose name does not tell; no list begins with a tag. Pipes are not looked into.
    if kind == S_IFREG, beginsLikeHTML(descriptor) {
      close(descriptor)
      return .argument(argument)
    }
    return .list(descriptor: descriptor, name: argument)
  }

  private static func beginsLikeHTML(_ descriptor: Int32) -> Bool {
    var start = [UInt8](repeating: 0, count: 1024)
    let count = pread(descriptor, &start, start.count, 0)
    return MediaType.looksLikeHTML(Array(start.prefix(max(count, 0))))
  }
}

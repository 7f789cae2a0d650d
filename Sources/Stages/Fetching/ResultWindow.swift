import Records

/// What became of one line of input, or of one file in a folder.
public struct FetchResult: Sendable {
  /// The line, or the path of the file: fed to the stage again, it is tried again.
  public let line: String
  /// Whether `line` is the whole of what came.
  public let isLineComplete: Bool
  /// The page, or why there is none.
  public let outcome: Result<Page, StageFailure>

  /// The URL that the line is, where it is one of the web.
  public var url: String? {
    ["http", "https"].contains(FetchSource.scheme(of: line)) ? line : nil
  }
}

/// Puts results back into the order of the input.
struct ResultWindow {
  private struct Slot {
    let line: String
    let isLineComplete: Bool
    var outcome: Result<Page, StageFailure>?
  }

  /// The slots from `firstID` on.
  private var slots: [Slot] = []
  /// The slots before this index are emitted already; they go when there are many.
  private var head = 0
  private var firstID = 0

  /// Bytes of the pages that wait.
  private(set) var heldBytes = 0

  /// Lines that have no emitted result yet.
  var count: Int { slots.count - head }

  /// The oldest line without an emitted result.
  var oldestID: Int { firstID + head }

  /// Whether the oldest line has its result.
  var isFirstReady: Bool { count > 0 && slots[head].outcome != nil }

  /// Takes a place for a line.
  ///
  /// - Returns: The number under which its result is to be put.
  mutating func reserve(_ line: String, isLineComplete: Bool = true) -> Int {
    slots.append(Slot(line: line, isLineComplete: isLineComplete))
    return firstID + slots.count - 1
  }

  /// The line that a place was taken for.
  func line(_ id: Int) -> String { slots[id - firstID].line }

  /// Puts a result in its place.
  mutating func fill(_ id: Int, _ outcome: Result<Page, StageFailure>) {
    slots[id - firstID].outcome = outcome
    heldBytes += Self.bytes(of: outcome)
  }

  /// The oldest result, if it is there.
  mutating func popReady() -> FetchResult? {
    guard isFirstReady, let outcome = slots[head].outcome else { return nil }
    let result = FetchResult(
      line: slots[head].line, isLineComplete: slots[head].isLineComplete, outcome: outcome)
    slots[head].outcome = nil
    heldBytes -= Self.bytes(of: outcome)
    head += 1
    if head >= 256 {
      slots.removeFirst(head)
      firstID += head
      head = 0
    }
    return result
  }

  private static func bytes(of outcome: Result<Page, StageFailure>) -> Int {
    switch outcome {
    case .success(let page): page.html.utf8.count
    case .failure: 0
    }
  }
}

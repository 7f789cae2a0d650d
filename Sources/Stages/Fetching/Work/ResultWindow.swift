import Records

/// Puts results back into the order of the input, what a listing names in the place of the listing.
struct ResultWindow {
  /// The lines, in order; those before `head` are emitted already and go when there are many.
  private var slots: [ResultSlot] = []
  private var head = 0
  /// The listing whose parts are being emitted, and the listings around it, outermost first.
  private var path: [ResultSlot] = []
  private var nextOrder = 0

  /// Bytes of the pages that wait.
  private(set) var heldBytes = 0
  /// Lines and parts of listings that have no emitted result yet.
  private(set) var count = 0

  /// Takes the next place of the input.
  mutating func reserve(_ line: String, isLineComplete: Bool = true) -> ResultSlot {
    nextOrder += 1
    count += 1
    let slot = ResultSlot(line: line, isLineComplete: isLineComplete, order: [nextOrder])
    slots.append(slot)
    return slot
  }

  /// Takes places for what a listing names, in its own place.
  mutating func expand(_ slot: ResultSlot, to lines: [String]) -> [ResultSlot] {
    let parts = lines.enumerated().map { index, line in
      ResultSlot(line: line, isLineComplete: true, order: slot.order + [index])
    }
    slot.state = .expanded(parts)
    count += parts.count - 1
    return parts
  }

  /// Puts a result in its place.
  mutating func fill(_ slot: ResultSlot, _ outcome: ResultSlot.Outcome) {
    slot.state = .done(outcome)
    heldBytes += outcome.bytes
  }

  /// Gives a place up: there will be no result.
  mutating func skip(_ slot: ResultSlot) {
    slot.state = .skipped
    count -= 1
  }

  /// The oldest place without an emitted result; nil when there is none.
  mutating func oldest() -> ResultSlot? {
    while true {
      guard let slot = path.last?.currentPart ?? (path.isEmpty ? firstSlot : nil) else {
        guard path.popLast() != nil else { return nil }
        advance()
        continue
      }
      switch slot.state {
      case .expanded: path.append(slot)
      case .skipped: advance()
      case .waiting, .done: return slot
      }
    }
  }

  /// Takes out the oldest result, if it is there.
  mutating func popReady() -> (slot: ResultSlot, outcome: ResultSlot.Outcome)? {
    guard let slot = oldest(), case .done(let outcome) = slot.state else { return nil }
    slot.state = .skipped
    heldBytes -= outcome.bytes
    count -= 1
    advance()
    return (slot, outcome)
  }

  private var firstSlot: ResultSlot? { head < slots.count ? slots[head] : nil }

  private mutating func advance() {
    if let listing = path.last {
      listing.nextPart += 1
      return
    }
    head += 1
    if head >= 256 {
      slots.removeFirst(head)
      head = 0
    }
  }
}

/// The place of one result.
final class ResultSlot {
  /// What is put there; indirect, since most places wait, hundreds of thousands where sitemaps are
  /// long, and a page takes 232 bytes before its text.
  indirect enum Outcome {
    case page(Page)
    /// A page that lies in the store, with what the record says of the request.
    case stored(key: String, url: String, redirects: [String], label: String?)
    /// A page that lies in the spill file.
    case spilled(PageSpill.Place)
    case failure(StageFailure)

    /// Bytes held in memory.
    var bytes: Int {
      switch self {
      case .page(let page): page.html.utf8.count
      case .stored, .spilled, .failure: 0
      }
    }
  }

  /// How far it is.
  enum State {
    case waiting
    case done(Outcome)
    case expanded([ResultSlot])
    /// Emitted, or never to be.
    case skipped
  }

  /// What it is the result of: a line, a path, a URL.
  let line: String
  let isLineComplete: Bool
  /// Its place in the input: the line, then the places in the listings.
  let order: [Int]
  fileprivate(set) var state = State.waiting
  fileprivate var nextPart = 0

  fileprivate init(line: String, isLineComplete: Bool, order: [Int]) {
    self.line = line
    self.isLineComplete = isLineComplete
    self.order = order
  }

  /// The part of a listing whose turn it is.
  fileprivate var currentPart: ResultSlot? {
    guard case .expanded(let parts) = state, nextPart < parts.count else { return nil }
    return parts[nextPart]
  }

  /// Whether it waits for its result.
  var isWaiting: Bool {
    if case .waiting = state { return true }
    return false
  }
}

import Synchronization

/// What a reader of sentences keeps from one text to the next.
struct ReadingMemory {
  var known: KnownWords
  var scratch = QuantizedScratch()

  /// An empty memory for a network.
  init(for shape: NetworkShape) { known = KnownWords(for: shape) }
}

/// The memories that no thread is using: as many in the end as threads that ever read at once.
final class ReadingMemories: Sendable {
  private let free = Mutex<[ReadingMemory]>([])

  /// A memory for the caller alone until it gives it back; nil where all are in use.
  func take() -> ReadingMemory? { free.withLock { $0.popLast() } }

  /// Leaves a memory to the next reader.
  func give(_ memory: ReadingMemory) { free.withLock { $0.append(memory) } }
}

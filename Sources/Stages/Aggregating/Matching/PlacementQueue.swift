/// Tellings that wait to be placed, each once, the first in the order of `Telling.precedes` first.
struct PlacementQueue {
  /// A heap.
  private var heap: [Telling] = []
  private var members: Set<ObjectIdentifier> = []

  init(_ tellings: [Telling]) {
    for telling in tellings { insert(telling) }
  }

  /// Adds a telling, unless it waits already.
  mutating func insert(_ telling: Telling) {
    guard members.insert(ObjectIdentifier(telling)).inserted else { return }
    heap.append(telling)
    var place = heap.count - 1
    while place > 0, Telling.precedes(heap[place], heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes out the first.
  mutating func popFirst() -> Telling? {
    guard let first = heap.first else { return nil }
    members.remove(ObjectIdentifier(first))
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    sink()
    return first
  }

  /// Drops those for which `isDropped` says true.
  mutating func removeAll(where isDropped: (Telling) -> Bool) {
    self = PlacementQueue(heap.filter { !isDropped($0) })
  }

  private mutating func sink() {
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if Telling.precedes(heap[child], heap[least]) { least = child }
      }
      if least == place { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}

/// The tellings under one key, in the order of placement.
///
/// A class, so that a telling is added to its lists and taken out of them without looking up its keys.
final class TellingList {
  /// The key.
  let key: UInt64
  private var tellings: [Telling]
  /// Those in front of it have been taken out.
  private var start = 0

  /// - Parameter tellings: In the order of placement.
  init(key: UInt64, _ tellings: [Telling] = []) {
    self.key = key
    self.tellings = tellings
  }

  /// Whether there is none.
  var isEmpty: Bool { start == tellings.count }

  /// The tellings that come before one, the last of them first.
  func before(_ telling: Telling) -> ReversedCollection<ArraySlice<Telling>> {
    var end = tellings.count
    while end > start, !Telling.precedes(tellings[end - 1], telling) { end -= 1 }
    return tellings[start..<end].reversed()
  }

  /// The tellings that come behind one, the last of them first.
  func behind(_ telling: Telling) -> ReversedCollection<ArraySlice<Telling>> {
    var place = tellings.count
    while place > start, Telling.precedes(telling, tellings[place - 1]) { place -= 1 }
    return tellings[place...].reversed()
  }

  /// Adds a telling that comes behind all others.
  func append(_ telling: Telling) { tellings.append(telling) }

  /// Adds a telling at its place.
  func insert(_ telling: Telling) {
    var place = tellings.count
    while place > start, Telling.precedes(telling, tellings[place - 1]) { place -= 1 }
    tellings.insert(telling, at: place)
  }

  /// Takes out the first.
  func removeFirst() {
    start += 1
    // What was taken out is let go of before it is more than what is left.
    if start > 32, start > tellings.count / 2 {
      tellings.removeFirst(start)
      start = 0
    }
  }

  /// Takes out a telling, if it is there.
  func remove(_ telling: Telling) { tellings.removeAll { $0 === telling } }
}

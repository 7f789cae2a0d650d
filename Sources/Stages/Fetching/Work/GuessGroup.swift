/// The common addresses of feeds and sitemaps that are tried for a site which names none.
final class GuessGroup {
  /// Guesses without an answer yet.
  var open: Int
  /// Whether one of them was right.
  var isRight = false
  /// The place of the failure that stands for all, should none be right.
  let slot: ResultSlot

  init(count: Int, slot: ResultSlot) {
    open = count
    self.slot = slot
  }
}

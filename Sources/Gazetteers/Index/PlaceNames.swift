/// The places that bear a name, those of more people first; read from the index one by one.
package struct PlaceNames: RandomAccessCollection, Sendable {
  private let gazetteer: Gazetteer
  private let entries: Range<Int>

  init(_ gazetteer: Gazetteer, _ entries: Range<Int>) {
    self.gazetteer = gazetteer
    self.entries = entries
  }

  /// The first index: 0.
  package var startIndex: Int { 0 }
  /// How many places bear the name; at least one.
  package var endIndex: Int { entries.count }

  /// A place that bears the name.
  @inline(__always)
  package subscript(position: Int) -> NamedPlace {
    precondition(position >= 0 && position < entries.count)
    return gazetteer.namedPlace(at: entries.lowerBound + position)
  }
}

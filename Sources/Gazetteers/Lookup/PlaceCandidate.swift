/// A place that a name may mean, and why.
package struct PlaceCandidate: Sendable {
  /// How the name was found.
  package enum Match: Hashable, Sendable {
    /// The index lists the name for the place.
    case listed(NameKind)
    /// A name of the place sounds like it.
    case transliteration

    /// The word for it in reports.
    package var word: String {
      switch self {
      case .listed(.main): "main name"
      case .listed(.exonym): "exonym"
      case .listed(.alternate): "alternate name"
      case .listed(.historic): "historic name"
      case .transliteration: "transliteration"
      }
    }
  }

  /// Its number in the index.
  package let number: PlaceNumber
  /// What the index knows of it.
  package let place: GazetteerPlace
  /// How the name was found.
  package let match: Match
  /// How far it is from the point that was given; nil without one.
  package let kilometres: Double?
}

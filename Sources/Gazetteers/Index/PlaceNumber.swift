/// A place of one gazetteer, by its position in the index.
///
/// Numbers go from 0 to `Gazetteer.placeCount` - 1, near places have near numbers; another index, or
/// the next build of this one, numbers them otherwise. What lasts is the geonameid.
package struct PlaceNumber: Hashable, Comparable, Sendable {
  /// The position.
  package let rawValue: Int32

  /// Makes a number.
  package init(_ rawValue: Int) { self.rawValue = Int32(truncatingIfNeeded: rawValue) }

  var index: Int { Int(rawValue) }

  /// Whether a place comes first in the index.
  package static func < (left: PlaceNumber, right: PlaceNumber) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A country of one gazetteer; `none` stands for no country.
package struct CountryNumber: Hashable, Sendable {
  /// The position in the index's list of countries.
  package let rawValue: UInt16

  /// No country.
  package static let none = CountryNumber(rawValue: 0)

  /// Makes a number.
  package init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// What a name is to the place that bears it.
package enum NameKind: UInt8, Comparable, Sendable {
  /// The name that GeoNames gives the place.
  case main
  /// The name in a language of the texts, from that language's `exonyms.tsv` or tagged with it by
  /// GeoNames: "Alep".
  case exonym
  /// Another spelling or name. Some were made by machine, some are rare: for a common word, doubt it.
  case alternate
  /// A name of former times.
  case historic

  /// Whether a name says more for its place than another.
  package static func < (left: NameKind, right: NameKind) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A place and what the name that was looked up is to it.
package struct NamedPlace: Hashable, Sendable {
  /// The place.
  package let number: PlaceNumber
  /// What the name is to it.
  package let kind: NameKind

  /// Makes a pair.
  package init(number: PlaceNumber, kind: NameKind) {
    self.number = number
    self.kind = kind
  }
}

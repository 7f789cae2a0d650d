/// The universal features of a word that reading a sentence asks about.
struct WordFeatures: OptionSet, Sendable {
  let rawValue: UInt16

  static let finite = WordFeatures(rawValue: 1 << 0)
  static let infinitive = WordFeatures(rawValue: 1 << 1)
  static let participle = WordFeatures(rawValue: 1 << 2)
  static let relative = WordFeatures(rawValue: 1 << 3)
  static let firstPerson = WordFeatures(rawValue: 1 << 4)
  static let singular = WordFeatures(rawValue: 1 << 5)
  static let plural = WordFeatures(rawValue: 1 << 6)
  static let masculine = WordFeatures(rawValue: 1 << 7)
  static let feminine = WordFeatures(rawValue: 1 << 8)

  /// The features that exclude each other.
  static let number: WordFeatures = [.singular, .plural]
  static let gender: WordFeatures = [.masculine, .feminine]
}

extension WordFeatures {
  /// Reads a FEATS cell of CoNLL-U: "Mood=Ind|Number=Sing"; what nobody asks about is passed over.
  init(_ cell: String) {
    self = []
    var rest = cell.utf8[...]
    while !rest.isEmpty {
      let written = rest.prefix { $0 != UInt8(ascii: "|") }
      for (name, feature) in Self.names
      where name.utf8CodeUnitCount == written.count
        && name.withUTF8Buffer({ written.elementsEqual($0) })
      {
        insert(feature)
      }
      rest = rest[written.endIndex...].dropFirst()
    }
  }

  private static let names: [(name: StaticString, feature: WordFeatures)] = [
    ("Gender=Masc", .masculine), ("Gender=Fem", .feminine), ("Number=Sing", .singular),
    ("Number=Plur", .plural), ("VerbForm=Fin", .finite), ("VerbForm=Inf", .infinitive),
    ("VerbForm=Part", .participle), ("PronType=Rel", .relative), ("Person=1", .firstPerson),
  ]
}

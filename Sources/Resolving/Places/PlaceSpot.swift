import Gazetteers

/// A place that a name may stand for.
struct PlaceCandidate: Sendable {
  /// Where it is known from.
  enum Origin: Sendable {
    /// A place of the language's lists.
    case own(Int)
    case gazetteer(PlaceNumber, NameKind)
  }

  let origin: Origin
  @Compact private(set) var country: CountryTable.Index
  let kind: PlaceEntry.Kind
  let latitude: Double
  let longitude: Double
  let hasPoint: Bool
  @Compact private(set) var population: Int
  let isCapital: Bool
  /// Whether the name was only found by its sound.
  var soundsAlike = false

  var isOwn: Bool {
    if case .own = origin { true } else { false }
  }

  var point: (latitude: Double, longitude: Double) { (latitude, longitude) }
}

extension PlaceCandidate {
  /// The candidate that an entry of the language's lists is.
  init(_ entry: PlaceEntry, at index: Int) {
    self.init(
      origin: .own(index), country: entry.country, kind: entry.kind,
      latitude: entry.latitude ?? 0, longitude: entry.longitude ?? 0,
      hasPoint: entry.latitude != nil, population: 0, isCapital: entry.feature == "PPLC")
  }
}

extension NameKind {
  /// Whether a name is the main one or that of a language of the texts; a comparison goes through a
  /// table of functions.
  @inline(__always)
  var isUsual: Bool {
    switch self {
    case .main, .exonym: true
    case .alternate, .historic: false
    }
  }
}

/// A name in a text that may be a place's, and what stands around it.
///
/// Numbers alone, so that a copy counts no references; the candidates of all spots lie in one array.
struct PlaceSpot: Sendable {
  /// What is seen around a name.
  struct Signs: OptionSet, Sendable {
    let rawValue: UInt32

    /// Right behind a preposition that is one of place.
    static let strong = Signs(rawValue: 1)
    /// Right behind a preposition that may be one of place.
    static let weak = Signs(rawValue: 1 << 1)
    /// Right behind "de".
    static let genitive = Signs(rawValue: 1 << 2)
    /// A noun of places stands before.
    static let noun = Signs(rawValue: 1 << 3)
    /// "selon Moscou"
    static let voice = Signs(rawValue: 1 << 4)
    /// "Kiev exige"
    static let acts = Signs(rawValue: 1 << 5)
    /// "le gouverneur de Gao"
    static let attribute = Signs(rawValue: 1 << 6)
    /// "les accords de Doha"
    static let deed = Signs(rawValue: 1 << 7)
    /// "Washington Post"
    static let tail = Signs(rawValue: 1 << 8)
    static let afterCapital = Signs(rawValue: 1 << 9)
    static let beforeCapital = Signs(rawValue: 1 << 10)
    static let startsSentence = Signs(rawValue: 1 << 11)
    /// A common word with a capital.
    static let ambiguous = Signs(rawValue: 1 << 12)
    /// Somebody of the text bears the name.
    static let person = Signs(rawValue: 1 << 13)
    /// "Syrie:" at the start of a line, or "ALEP, 12 mars (AFP)".
    static let headline = Signs(rawValue: 1 << 14)
    /// In a row behind the spot before it: "Gao et Kidal".
    static let row = Signs(rawValue: 1 << 15)
    /// Right behind the spot before it and a comma or bracket: "Paris, Texas".
    static let apposed = Signs(rawValue: 1 << 16)
    /// "quitter Alep"
    static let move = Signs(rawValue: 1 << 17)
    /// The preposition and the name have an article between them.
    static let article = Signs(rawValue: 1 << 18)
    /// An adjective or the name of a people.
    static let demonym = Signs(rawValue: 1 << 19)
    /// All in capitals.
    static let capitals = Signs(rawValue: 1 << 20)
    /// No list has the name; the words before say that it is a place.
    static let unlisted = Signs(rawValue: 1 << 21)
    /// A palace or ministry, known by `countries.tsv` alone.
    static let seat = Signs(rawValue: 1 << 22)
    /// A noun alone, which points back.
    static let anaphor = Signs(rawValue: 1 << 23)
    /// Right before a comma or an opening bracket.
    static let beforeOpening = Signs(rawValue: 1 << 24)
    /// Right before "et" and the like.
    static let beforeConjunction = Signs(rawValue: 1 << 25)
  }

  /// The words of the name.
  @CompactRange var words: Range<Int>
  /// The words of the name with the noun before it, where the noun belongs to it.
  @CompactRange var whole: Range<Int>
  /// The first word of the preposition, noun or name.
  @Compact var front: Int
  /// The number of the sentence, by its first word.
  @Compact var sentence: Int
  var signs: Signs
  /// A hash of the name without accents.
  var hash: UInt64
  /// The relation that the preposition before says.
  @CompactIndex var relation: Int? = nil
  /// The noun of places before.
  @CompactIndex var noun: Int? = nil
  /// A side, from a compass word with an adjective.
  @CompactIndex var side: Int? = nil
  /// Its candidates among those of all spots.
  @CompactRange var candidates = 0..<0
  /// The government that the name may stand for.
  @Compact var seatOf: CountryTable.Index = 0
  /// The candidate that was chosen, among those of all spots; nil when the name is no place.
  @CompactIndex var chosen: Int? = nil
  /// How well the name is known to be a place, in points.
  var score = 0.0
}

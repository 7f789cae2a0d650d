/// A noun phrase: its words from the determiner to the last complement.
struct NounPhrase: Equatable, Sendable {
  /// All tokens, without the preposition before.
  var tokens: Range<Int>
  /// The noun or name that heads it.
  var head: Int
  /// The folded preposition before the phrase, contractions undone; nil when there is none.
  var preposition: String?
  /// The phrase up to its complements: "les forces | de l'armée".
  var core: Range<Int>
}

import LanguageData
import Linguistics
import Records

/// Weapons, vehicles and methods that set the mode of an act: `<language>/means.tsv`.
struct MeansLexicon: Sendable {
  /// What a means says about an act.
  struct Means: Sendable {
    /// The PLOVER type whose mode it sets.
    let type: String
    /// The mode.
    let mode: String
    /// Whether it is a thing, to be listed as materiel: a weapon or a vehicle, not a method.
    let isMateriel: Bool
  }

  private var index = PhraseIndex<Means>()

  /// Reads the list.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String, tokenizer: Tokenizer) throws(LanguageDataError) {
    let table = try data.table("\(language)/means.tsv", columns: ["term", "type", "mode", "class"])
    for row in table.rows {
      let means = Means(
        type: row[1], mode: row[2], isMateriel: row[3] == "weapon" || row[3] == "vehicle")
      let words = tokenizer.foldedWords(of: row[0])
      index.insert(words, means)
      if words.count == 1, let word = words.first, !word.hasSuffix("s"), !word.hasSuffix("x") {
        index.insert([word + "s"], means)
      }
    }
  }

  /// Whether a weapon or vehicle is named at a token.
  func isMateriel(at position: Int, in tokens: [WordToken]) -> Bool {
    index.longestMatch(at: position, in: tokens)?.values.first?.isMateriel ?? false
  }

  /// Whether a thing that goes off is named at a token: "voiture piégée".
  func isExplosive(at position: Int, in tokens: [WordToken]) -> Bool {
    let means = index.longestMatch(at: position, in: tokens)?.values.first
    return means.map { $0.isMateriel && $0.mode == "explosives" } ?? false
  }

  /// All means in a row of tokens that say something of acts of a type, from left to right, the longest at
  /// each place: a tank that is sent somewhere is no attack with heavy weapons.
  func mentions(
    in tokens: [WordToken], of type: String
  ) -> [(tokens: Range<Int>, means: Means)] {
    var found: [(tokens: Range<Int>, means: Means)] = []
    var position = 0
    while position < tokens.count {
      let match = index.longestMatch(at: position, in: tokens) { means, _ in means.type == type }
      if let match, let means = match.values.first {
        found.append((position..<position + match.length, means))
        position += match.length
      } else {
        position += 1
      }
    }
    return found
  }
}

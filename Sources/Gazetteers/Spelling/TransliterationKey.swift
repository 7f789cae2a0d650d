import LanguageData
import Linguistics
import Records

/// What a name is looked up by when no spelling of it is listed.
///
/// The key of a name is the same for the ways in which it is carried over from another script:
/// "Tal Abiad" and "Tall Abyaḑ". The rules are data, and documented at the head of
/// `world/transliteration.tsv`. A stored index was built with the rules of its day: after a change of
/// rules, build it again.
///
/// Measured with pipelines/make-gazetteer's data (2026-11-27): see `Data/world/README.md`.
package struct TransliterationKey: Sendable {
  /// Words that are left out before another word: "al", "ez".
  package let articles: Set<String>
  /// The alpha-2 codes of countries whose names are written in one way.
  private let settled: Set<String>
  private let rules: TransliterationRules
  private let articleHashes: Set<UInt64>

  private static let path = "world/transliteration.tsv"
  private static let fewestLetters = 4

  /// Reads the rules.
  package init(data: LanguageDataSource = LanguageDataSource()) throws(LanguageDataError) {
    var articles: Set<String> = []
    var settled: Set<String> = []
    var rules = TransliterationRules()
    for row in try data.table(Self.path, columns: ["rule", "from", "to"]).rows {
      switch row[0] {
      case "article": articles.insert(row[1])
      case "settled": settled.insert(row[1])
      default: try rules.add(row)
      }
    }
    self.articles = articles
    self.settled = settled
    self.rules = rules
    articleHashes = Set(articles.map { WordHash($0).plain })
  }

  /// Whether names of a country are spelt in so many ways that they have keys; by alpha-2 code.
  package func covers(_ country: String) -> Bool { !settled.contains(country) }

  /// The key of a name, for people; nil when it is too short to tell names apart.
  package func key(of name: String) -> String? {
    let text = ScannedText(name)
    return letters(of: text.words.indices, in: text).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The hash of the key of a row of words; nil when it is too short to tell names apart.
  package func hash(of row: Range<Int>, in text: ScannedText) -> UInt64? {
    letters(of: row, in: text)?.reduce(ByteHash.seed) { ByteHash.step($0, $1) }
  }

  private func letters(of row: Range<Int>, in text: ScannedText) -> [UInt8]? {
    var key: [UInt8] = []
    var word: [UInt8] = []
    var index = row.lowerBound
    while index < row.upperBound {
      let first = index
      word.removeAll(keepingCapacity: true)
      // "Dar'a" and "Dar‘ā" are one word, whatever the mark.
      repeat {
        if text.words[index].kind == .word { rules.appendLetters(of: index, in: text, to: &word) }
        index += 1
      } while index < row.upperBound && Self.isJoined(index, in: text)
      let isArticle =
        index == first + 1 && index < row.upperBound
        && articleHashes.contains(text.words[first].plain)
      if !isArticle { rules.append(word, to: &key) }
    }
    return key.count >= Self.fewestLetters ? key : nil
  }

  /// Whether a word goes on with the word before it: behind an apostrophe, or a mark without blanks.
  private static func isJoined(_ index: Int, in text: ScannedText) -> Bool {
    text.words[index].gap == .none || text.words[index].gap == .apostrophe
  }

  // MARK: - Within a country

  /// The hash of a key within a country, by the two letters of its code as a number.
  static func mix(_ hash: UInt64, alpha2 code: UInt16) -> UInt64 {
    var mixed = (hash ^ UInt64(code) << 40 ^ UInt64(code)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }

  /// The hash of a key within a country, by its alpha-2 code.
  static func mix(_ hash: UInt64, alpha2 code: String) -> UInt64 {
    var number: UInt16 = 0
    for byte in code.utf8.prefix(2).reversed() { number = number << 8 | UInt16(byte) }
    return mix(hash, alpha2: number)
  }
}

import LanguageData
import Linguistics

/// What a name is looked up by when no spelling of it is listed.
///
/// The key of a name is the same for the ways in which it is carried over from another script:
/// "Tal Abiad" and "Tall Abyaḑ". The rules are data, `world/transliteration.tsv`.
package struct TransliterationKey: Sendable {
  /// Words that are left out before another word: "al", "ez".
  package let articles: Set<String> = ["al", "el", "ad", "ar", "as", "at", "az", "an", "ash", "ez", "es", "er"]

  /// Reads the rules.
  package init(data: LanguageDataSource = LanguageDataSource()) throws(LanguageDataError) {}

  /// Whether names of a country are spelt in so many ways that keys help; by alpha-2 code.
  package func covers(_ country: String) -> Bool { true }

  /// The hash of the key of a row of words; nil when it is too short to tell names apart.
  func hash(of row: Range<Int>, in text: ScannedText) -> UInt64? { nil }

  /// The hash of a key within a country, by the two letters of its code.
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

import LanguageData
import Linguistics

/// What a name is looked up by when no spelling of it is listed.
///
/// The key of a name is the same for the ways in which it is carried over from another script:
/// "Tal Abiad" and "Tall Abyaḑ". The rules are data, `world/transliteration.tsv`.
package struct TransliterationKey: Sendable {
  /// Reads the rules.
  package init(data: LanguageDataSource = LanguageDataSource()) throws(LanguageDataError) {}

  /// The hash of the key of a row of words; nil when it is too short to tell names apart.
  func hash(of row: Range<Int>, in text: ScannedText) -> UInt64? { nil }

  /// The hash of a key within a country, by the two letters of its code.
  static func mix(_ hash: UInt64, alpha2 code: UInt16) -> UInt64 {
    var mixed = (hash ^ UInt64(code) << 40 ^ UInt64(code)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }
}

import Linguistics

/// The hash of a row of words, whatever their accents and their case, that names are looked up by.
///
/// The numbers are part of the format of stored indexes: change none.
struct PhraseHash: Sendable {
  /// The hash; its top bits are mixed best.
  private(set) var value: UInt64 = 0x2545_F491_4F6C_DD1D

  /// Goes on with a word.
  @inline(__always)
  mutating func append(_ word: ScannedWord) {
    var mixed = (value ^ word.plain) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    value = mixed ^ mixed >> 29
  }
}

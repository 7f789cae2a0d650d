import LanguageData
import Linguistics

/// The rules that bring the letters of a word to those of its key.
struct TransliterationRules: Sendable {
  /// Letters with marks, and what stands for them.
  private var letters: [UInt32: [UInt8]] = [:]
  /// Replacements by what they replace, up to eight letters packed into a number.
  private var atStart: [UInt64: [UInt8]] = [:]
  private var anywhere: [UInt64: [UInt8]] = [:]
  private var atEnd: [UInt64: [UInt8]] = [:]
  private var longest = 1

  /// Takes a line of the table.
  mutating func add(_ row: DataTable.Row) throws(LanguageDataError) {
    let to = Array(row[2].utf8)
    if row[0] == "letter" {
      guard let letter = row[1].unicodeScalars.first, row[1].unicodeScalars.count == 1 else {
        throw row.error("expected one letter, found \"\(row[1])\"")
      }
      letters[letter.value] = to
      return
    }
    let from = Array(row[1].utf8)
    guard (1...8).contains(from.count), (from + to).allSatisfy({ 0x61...0x7A ~= $0 }) else {
      throw row.error("expected one to eight letters from a to z, found \"\(row[1])\"")
    }
    longest = max(longest, from.count)
    let packed = Self.packed(from[...])
    switch row[0] {
    case "start": atStart[packed] = to
    case "any": anywhere[packed] = to
    case "end": atEnd[packed] = to
    default:
      throw row.error(
        "expected letter, article, start, any, end or settled, found \"\(row[0])\"")
    }
  }

  private static func packed(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  // MARK: - Using them

  /// Appends a word of a text in small letters from a to z; other letters are left out.
  func appendLetters(of index: Int, in text: ScannedText, to word: inout [UInt8]) {
    let bytes = text.bytes[text.words[index].bytes]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes { word.append(byte | 0x20) }
      return
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let small = scalar.isASCII ? scalar.value | 0x20 : Self.small(scalar)
      if small < 0x80 {
        word.append(UInt8(small))
      } else if let letters = letters[small] {
        word += letters
      } else {
        let base = LatinBases.base(of: small)
        if base.first != 0 { word.append(base.first) }
        if base.second != 0 { word.append(base.second) }
      }
    }
  }

  private static func small(_ scalar: Unicode.Scalar) -> UInt32 {
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.first?.value ?? scalar.value
  }

  /// Appends the key of a word, without letters that follow themselves.
  func append(_ word: [UInt8], to key: inout [UInt8]) {
    var index = 0
    while index < word.count {
      let match = longestRule(at: index, in: word)
      for letter in match?.to ?? [word[index]] where key.last != letter { key.append(letter) }
      index += match?.length ?? 1
    }
  }

  private func longestRule(at index: Int, in word: [UInt8]) -> (length: Int, to: [UInt8])? {
    for length in (1...longest).reversed() where index + length <= word.count {
      let packed = Self.packed(word[index..<index + length])
      if index > 0, index + length == word.count, let to = atEnd[packed] { return (length, to) }
      if index == 0, length < word.count, let to = atStart[packed] { return (length, to) }
      if let to = anywhere[packed] { return (length, to) }
    }
    return nil
  }
}

import LanguageData

/// Furniture that only its words give away: "Lire aussi", "All rights reserved".
///
/// Read from `<lang>/boilerplate.tsv` of all languages together, for pages mix them.
struct PhraseList: Sendable {
  /// What becomes of a block that matches.
  enum Effect: String, Sendable {
    /// The block is left out.
    case line
    /// The block and the list or links after it are left out.
    case block
    /// The article ends here if most of it came before.
    case end
  }

  private struct Phrase: Sendable {
    let words: [UInt8]
    let isWhole: Bool
    let isAnywhere: Bool
    let effect: Effect
  }

  private var byStart: [UInt8: [Phrase]] = [:]
  private var anywhere: [Phrase] = []

  /// Reads the tables of some languages; a language may have none.
  init(_ data: LanguageDataSource, languages: [String]) throws(LanguageDataError) {
    for language in languages {
      let table = try data.tableIfPresent(
        "\(language)/boilerplate.tsv", columns: ["phrase", "match", "effect"])
      for row in table?.rows ?? [] {
        guard let effect = Effect(rawValue: row[2]) else {
          throw row.error("expected line, block or end, found \"\(row[2])\"")
        }
        guard ["whole", "start", "anywhere"].contains(row[1]) else {
          throw row.error("expected whole, start or anywhere, found \"\(row[1])\"")
        }
        let phrase = Phrase(
          words: Array(row[0].lowercased().utf8), isWhole: row[1] == "whole",
          isAnywhere: row[1] == "anywhere", effect: effect)
        guard let first = phrase.words.first else { throw row.error("expected a phrase") }
        if phrase.isAnywhere {
          anywhere.append(phrase)
        } else {
          byStart[first, default: []].append(phrase)
        }
      }
    }
  }

  /// The longest line that can be furniture; a whole paragraph never is.
  static let longestFurniture = 220

  /// What the first matching phrase says about a line; nil when none matches.
  func effect(on line: String) -> Effect? {
    guard line.utf8.count <= Self.longestFurniture else { return nil }
    let folded = Array(Self.fold(line).utf8)
    guard let first = folded.first else { return nil }
    for phrase in byStart[first] ?? [] where folded.starts(with: phrase.words) {
      let rest = folded.dropFirst(phrase.words.count)
      // A phrase ends where a word ends.
      if phrase.isWhole ? rest.allSatisfy(Self.isMark) : rest.first.map(Self.isMark) ?? true {
        return phrase.effect
      }
    }
    for phrase in anywhere where Self.contains(phrase.words, in: folded) { return phrase.effect }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    !((byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte >= 0xC3 && byte != 0xE2)
  }

  private static func contains(_ words: [UInt8], in line: [UInt8]) -> Bool {
    guard words.count <= line.count else { return false }
    for start in 0...(line.count - words.count)
    where line[start] == words[0] && line[start..<start + words.count].elementsEqual(words) {
      return true
    }
    return false
  }

  /// Lower case, plain apostrophes, no marks before the first word.
  private static func fold(_ line: String) -> String {
    let lower = line.lowercased().unicodeScalars.drop {
      !$0.properties.isAlphabetic && $0.value != 0xA9 && !(48...57 ~= $0.value)
    }
    var folded = String.UnicodeScalarView()
    for scalar in lower { folded.append(scalar.value == 0x2019 ? "'" : scalar) }
    return String(folded)
  }
}

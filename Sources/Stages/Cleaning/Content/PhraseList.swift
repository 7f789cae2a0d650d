import LanguageData

/// Furniture that only its words give away: "Lire aussi", "All rights reserved".
///
/// Read from a table of all languages together, for pages mix them.
struct PhraseList: Sendable {
  /// What a line that matches does.
  enum Effect: String, Sendable {
    /// The line is left out.
    case line
    /// The line and the list or links after it are left out.
    case block
    /// The article ends here if most of it came before.
    case end
  }

  private struct Phrase: Sendable {
    let words: [UInt8]
    let isWhole: Bool
    let effect: Effect
    /// Whether a word must end where the phrase ends: not behind a mark, nor where words are not
    /// parted.
    let endsWord: Bool
  }

  private var byStart: [UInt16: [Phrase]] = [:]
  private var anywhere: [UInt16: [Phrase]] = [:]

  /// Reads the tables of some languages; a language may have none.
  ///
  /// - Parameter name: Of the files, `<lang>/<name>.tsv`.
  init(
    _ data: LanguageDataSource, name: String = "boilerplate", languages: [String]
  ) throws(LanguageDataError) {
    for language in languages {
      let table = try data.tableIfPresent(
        "\(language)/\(name).tsv", columns: ["phrase", "match", "effect"])
      for row in table?.rows ?? [] {
        guard let effect = Effect(rawValue: row[2]) else {
          throw row.error("expected line, block or end, found \"\(row[2])\"")
        }
        guard ["whole", "start", "anywhere"].contains(row[1]) else {
          throw row.error("expected whole, start or anywhere, found \"\(row[1])\"")
        }
        let endsWord = row[0].unicodeScalars.last.map {
          ($0.properties.isAlphabetic || 48...57 ~= $0.value) && $0.value < 0x2E80
        }
        let phrase = Phrase(
          words: Array(row[0].lowercased().utf8), isWhole: row[1] == "whole", effect: effect,
          endsWord: endsWord ?? false)
        guard phrase.words.count > 1 else { throw row.error("expected a phrase") }
        let key = Self.key(phrase.words[0], phrase.words[1])
        if row[1] == "anywhere" {
          anywhere[key, default: []].append(phrase)
        } else {
          byStart[key, default: []].append(phrase)
        }
      }
    }
  }

  /// The longest line that can be furniture, in bytes; a whole paragraph never is.
  static let longestFurniture = 220

  /// What the first matching phrase says about a line in UTF-8; nil when none matches.
  func effect(on line: ArraySlice<UInt8>) -> Effect? {
    guard line.count <= Self.longestFurniture else { return nil }
    let folded = Self.fold(line)
    guard folded.count > 1 else { return nil }
    for phrase in byStart[Self.key(folded[0], folded[1])] ?? []
    where folded.starts(with: phrase.words) {
      let rest = folded[phrase.words.count...]
      // "Commentaires (3)" is the whole phrase too.
      if phrase.isWhole {
        if rest.allSatisfy({ Self.isMark($0) || $0 &- 48 < 10 }) { return phrase.effect }
      } else if !phrase.endsWord || rest.first.map(Self.isMark) ?? true {
        return phrase.effect
      }
    }
    for start in 0..<folded.count - 1 {
      for phrase in anywhere[Self.key(folded[start], folded[start + 1])] ?? []
      where folded[start...].starts(with: phrase.words) {
        return phrase.effect
      }
    }
    return nil
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    !((byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte >= 0xC3 && byte != 0xE2)
  }

  /// Lower case, plain apostrophes, no marks before the first word but ©.
  private static func fold(_ line: ArraySlice<UInt8>) -> [UInt8] {
    // Capitals beyond ASCII are rare in French; their languages take the long way.
    let isPlain = line.allSatisfy { $0 < 0xC4 || 0xE2 == $0 }
    let lower = isPlain ? line : Array(String(decoding: line, as: UTF8.self).lowercased().utf8)[...]
    var folded: [UInt8] = []
    folded.reserveCapacity(lower.count)
    var index = lower.startIndex
    while index < lower.endIndex {
      let byte = lower[index]
      let next = index + 1 < lower.endIndex ? lower[index + 1] : 0
      let last = index + 2 < lower.endIndex ? lower[index + 2] : 0
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      defer { index += length }
      if byte < 0x80 {
        let isWord = byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
        if isWord || !folded.isEmpty { folded.append(byte &- 65 < 26 ? byte | 0x20 : byte) }
      } else if byte == 0xE2, next == 0x80, last == 0x99 {
        if !folded.isEmpty { folded.append(UInt8(ascii: "'")) }
      } else if byte == 0xC3 {
        folded.append(byte)
        folded.append(0x80...0x9E ~= next && next != 0x97 ? next + 0x20 : next)
      } else if !folded.isEmpty || byte >= 0xC3 && byte != 0xE2 || byte == 0xC2 && next == 0xA9 {
        folded.append(contentsOf: lower[index..<min(index + length, lower.endIndex)])
      }
    }
    return folded
  }
}

extension PhraseList {
  /// What the phrases say about a line.
  func effect(on line: String) -> Effect? { effect(on: Array(line.utf8)[...]) }

  /// What the phrases say about a block.
  func effect(on block: Block, of page: PageBlocks) -> Effect? {
    effect(on: page.bytes[block.range])
  }
}

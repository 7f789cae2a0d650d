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

    /// The feature `phrase` of a block: 1 to 3, and 0 for none.
    static func code(of effect: Effect?) -> Float {
      switch effect {
      case nil: 0
      case .line: 1
      case .block: 2
      case .end: 3
      }
    }

    /// The effect behind a feature; nil for none.
    init?(code: Float) {
      switch code {
      case 1: self = .line
      case 2: self = .block
      case 3: self = .end
      default: return nil
      }
    }
  }

  private var byStart = PhraseTable()
  private var anywhere = PhraseTable()

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
        if row[1] == "anywhere" {
          anywhere.append(phrase)
        } else {
          byStart.append(phrase)
        }
      }
    }
  }

  /// The longest line that can be furniture, in bytes; a whole paragraph never is.
  static let longestFurniture = 220

  /// What the first matching phrase says about a line in UTF-8; nil when none matches.
  func effect(on line: ArraySlice<UInt8>) -> Effect? {
    guard line.count <= Self.longestFurniture else { return nil }
    return Self.withFolded(line) { effect(onFolded: $0) }
  }

  private func effect(onFolded line: UnsafeBufferPointer<UInt8>) -> Effect? {
    guard line.count > 1 else { return nil }
    let found =
      byStart.first(in: line, at: 0..<1) { isFit($0, in: line) } ?? counted(in: line)
      ?? anywhere.first(in: line, at: 0..<line.count - 1) { _ in true }
    return found?.effect
  }

  /// Whether a phrase that stands at the beginning of a line matches it.
  private func isFit(_ phrase: Phrase, in line: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = line[phrase.words.count...]
    // "Commentaires (3)" is the whole phrase too.
    return phrase.isWhole
      ? rest.allSatisfy { Self.isMark($0) || $0 &- 48 < 10 }
      : !phrase.endsWord || rest.first.map(Self.isMark) ?? true
  }

  /// A whole phrase with a number before it: "12 commentaires".
  private func counted(in line: UnsafeBufferPointer<UInt8>) -> Phrase? {
    guard line[0] &- 48 < 10, let end = line.firstIndex(where: { $0 &- 48 >= 10 }),
      line[end] == 0x20, end + 2 < line.count
    else { return nil }
    let rest = UnsafeBufferPointer(rebasing: line[(end + 1)...])
    return byStart.first(in: rest, at: 0..<1) { $0.isWhole && isFit($0, in: rest) }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    !((byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte >= 0xC3 && byte != 0xE2)
  }

  /// Folds a line on the stack: lower case, plain apostrophes, no marks before the first word but ©.
  private static func withFolded<Result>(
    _ line: ArraySlice<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    // Capitals beyond ASCII are rare in French; their languages take the long way.
    let isPlain = line.allSatisfy { $0 < 0xC4 || 0xE2 == $0 }
    let lower = isPlain ? line : Array(String(decoding: line, as: UTF8.self).lowercased().utf8)[...]
    // A letter that is cut off at the end becomes a byte longer.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: lower.count + 1) { buffer in
      let count = lower.withUnsafeBufferPointer { fold($0, into: buffer) }
      return body(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private static func fold(
    _ lower: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    func append(_ byte: UInt8) {
      precondition(count < folded.count, "\(count) of \(folded.count) bytes")
      folded[count] = byte
      count += 1
    }
    var index = 0
    while index < lower.count {
      let byte = lower[index]
      let next = index + 1 < lower.count ? lower[index + 1] : 0
      let last = index + 2 < lower.count ? lower[index + 2] : 0
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if byte < 0x80 {
        let isWord = byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
        if isWord || count > 0 { append(byte &- 65 < 26 ? byte | 0x20 : byte) }
      } else if byte == 0xE2, next == 0x80, last == 0x99 {
        if count > 0 { append(UInt8(ascii: "'")) }
      } else if byte == 0xC3 {
        append(byte)
        append(0x80...0x9E ~= next && next != 0x97 ? next + 0x20 : next)
      } else if count > 0 || byte >= 0xC3 && byte != 0xE2 || byte == 0xC2 && next == 0xA9 {
        for place in index..<min(index + length, lower.count) { append(lower[place]) }
      }
      index += length
    }
    return count
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

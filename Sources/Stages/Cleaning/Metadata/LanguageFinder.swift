import LanguageData
import Records

/// Tells the language of a text by its function words, from `world/stopwords.tsv`, by what is
/// declared about it, or by its script.
struct LanguageFinder: Sendable {
  private let languages: [String]
  private var masks: [UInt64: UInt32] = [:]
  /// One bit for the low bits of each hash: most words of a text are in no table.
  private var filter = [UInt64](repeating: 0, count: filterSize / 64)

  private static let filterSize = 1 << 15
  private let scripts: ScriptLanguages

  /// Reads the table; at most 32 languages.
  init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/stopwords.tsv", columns: ["language", "words"])
    var languages: [String] = []
    for row in table.rows {
      guard languages.count < 32 else { throw row.error("expected at most 32 languages") }
      for word in row.list(1) {
        let hash = ByteHash.of(word.utf8)
        masks[hash, default: 0] |= 1 << languages.count
        let place = Int(hash % UInt64(Self.filterSize))
        filter[place >> 6] |= 1 << UInt64(place & 63)
      }
      languages.append(row[0])
    }
    self.languages = languages
    scripts = try ScriptLanguages(data)
  }

  /// The language of a page.
  ///
  /// - Parameters:
  ///   - text: The article.
  ///   - declared: What the page and its headers declare, best first.
  /// - Returns: A two-letter code: what the text clearly is, else what is declared, else
  ///   what its script suggests.
  func language(of text: String, declared: [String]) -> String? {
    let code = declared.lazy.compactMap(Self.code).first
    return detect(text) ?? code ?? scripts.language(of: text)
  }

  /// "fr" of "fr-FR", "fr_CA" or "FR"; nil for what is no language code, such as "utf-8".
  private static func code(_ tag: String) -> String? {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" || $0 == "," || $0 == " " }
    guard let code = parts.first, 2...3 ~= code.utf8.count,
      code.utf8.allSatisfy({ $0 &- 97 < 26 }), parts.dropFirst().first?.utf8.count != 1
    else { return nil }
    return String(code)
  }

  /// The language with clearly most function words; nil when the text is too short or too mixed.
  private func detect(_ text: String) -> String? {
    var counts = [Int](repeating: 0, count: languages.count)
    var words = 0
    var hash = ByteHash.seed
    var isInWord = false
    for byte in text.utf8.prefix(20_000) {
      if (byte | 0x20) &- 97 < 26 || byte >= 0xC3 && byte != 0xE2 {
        hash = ByteHash.step(hash, byte &- 65 < 26 ? byte | 0x20 : byte)
        isInWord = true
      } else if isInWord {
        words += 1
        let mask = mask(of: hash)
        if mask != 0 {
          for index in counts.indices where mask & (1 << index) != 0 { counts[index] += 1 }
        }
        hash = ByteHash.seed
        isInWord = false
      }
    }
    guard words >= 20 else { return nil }
    let ranked = counts.indices.sorted { (counts[$0], $1) > (counts[$1], $0) }
    guard let best = ranked.first, ranked.count > 1 else { return nil }
    let isFrequent = counts[best] * 100 >= words * 15
    let isClear = counts[best] * 4 >= counts[ranked[1]] * 5
    return isFrequent && isClear ? languages[best] : nil
  }

  private func mask(of hash: UInt64) -> UInt32 {
    let place = Int(hash % UInt64(Self.filterSize))
    guard filter[place >> 6] >> UInt64(place & 63) & 1 == 1 else { return 0 }
    return masks[hash] ?? 0
  }
}

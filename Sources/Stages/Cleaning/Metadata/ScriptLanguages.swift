import LanguageData

/// Tells a language by its script, from `world/scripts.tsv`: a last resort.
struct ScriptLanguages: Sendable {
  private var scripts: [(language: String, letters: ClosedRange<UInt32>)] = []

  /// Reads the table.
  init(_ data: LanguageDataSource) throws(LanguageDataError) {
    for row in try data.table("world/scripts.tsv", columns: ["language", "first", "last"]).rows {
      guard let first = UInt32(row[1], radix: 16), let last = UInt32(row[2], radix: 16),
        first <= last
      else { throw row.error("expected hexadecimal scalars, found \"\(row[1])\", \"\(row[2])\"") }
      scripts.append((row[0], first...last))
    }
  }

  /// The language of a text's script; nil for Latin and for scripts that are not listed.
  func language(of text: String) -> String? {
    let letters = text.unicodeScalars.lazy.filter(\.properties.isAlphabetic).prefix(500)
    var counts = [Int](repeating: 0, count: scripts.count)
    var whole = 0
    for letter in letters {
      whole += 1
      for index in scripts.indices where scripts[index].letters ~= letter.value {
        counts[index] += 1
      }
    }
    return scripts.indices.first { counts[$0] * 5 > whole }.map { scripts[$0].language }
  }
}

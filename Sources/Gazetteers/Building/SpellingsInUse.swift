import LanguageData
import Linguistics

/// Tells spellings that people write from those that lists of alternate names hold besides: other
/// scripts, codes, and what was carried over from Cyrillic or Arabic by machine.
package struct SpellingsInUse: Sendable {
  private let articles: Set<String>
  private let romanisedPrefixes: [String]

  /// Reads the list of beginnings; articles may begin a name in small letters: "al-Bab".
  init(
    data: LanguageDataSource, articles: Set<String>
  ) throws(LanguageDataError) {
    self.articles = articles
    let table = try data.table("world/romanised-prefixes.tsv", columns: ["prefix"])
    romanisedPrefixes = table.rows.map { row in
      String(String.UnicodeScalarView(row[0].unicodeScalars.map { $0 == "_" ? " " : $0 }))
    }
  }

  /// Whether a spelling is one that people write in Latin script.
  package func contains(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    guard (3...40).contains(scalars.count), Self.isLatin(scalars),
      !scalars.contains(where: { Self.isOfLists($0) }), !isCode(scalars)
    else { return false }
    guard scalars[0].properties.isUppercase || startsWithArticle(scalars) else { return false }
    return !romanisedPrefixes.contains { name.hasPrefix($0) } && !hasSoftSign(scalars)
  }

  /// Whether all letters are Latin ones, and there are some.
  package static func isLatin(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    var letters = 0
    for scalar in scalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0..<0x300, 0x1E00..<0x1F00: letters += 1
      default: return false
      }
    }
    return letters > 0
  }

  /// Marks of lists, explanations and codes, and digits.
  private static func isOfLists(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "\t", ",", ";", "/", "(", ")", "[", "]", "=", "\"", "0"..."9": true
    default: false
    }
  }

  /// Up to four capitals: the code of an airport, as a rule.
  private func isCode(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count <= 4 && scalars.allSatisfy { $0.properties.isUppercase }
  }

  private func startsWithArticle(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let hyphen = scalars.firstIndex(of: "-") else { return false }
    return articles.contains(String(String.UnicodeScalarView(scalars[..<hyphen])))
  }

  /// An apostrophe between a consonant that may be soft in Slavic languages and another consonant.
  private func hasSoftSign(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count > 3 else { return false }
    return (2..<scalars.count - 1).contains { index in
      (scalars[index] == "'" || scalars[index] == "’")
        && Self.softConsonants.contains(scalars[index - 1])
        && Self.consonants.contains(scalars[index + 1])
    }
  }

  private static let softConsonants = Set("bdlmnrstz".unicodeScalars)
  private static let consonants = Set("bcdfghjklmnpqrstvwxyz".unicodeScalars)
}

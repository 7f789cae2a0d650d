import Records

/// The language that a page says it is in.
enum DeclaredLanguage {
  /// The primary language tag, in lower case: "fr" of `<html lang="fr-BE">` or, where the page does not
  /// say, of the Content-Language header; nil when neither names a single one.
  static func of(_ page: Page) -> String? {
    if let attribute = htmlAttribute(Array(page.html.utf8.prefix(8192))) {
      if let tag = primary(attribute) { return tag }
    }
    guard let header = page.headers["content-language"], !header.contains(",") else { return nil }
    return primary(header)
  }

  /// "fr" of "fr-FR" or "fr_FR"; nil for what is no tag.
  static func primary(_ tag: String) -> String? {
    let first = tag.trimmedOfSpace.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let isTag =
      (2...3).contains(first.utf8.count)
      && first.utf8.allSatisfy {
        (0x61...0x7A).contains($0)
      }
    return isTag ? first : nil
  }

  /// The value of `lang` in the `html` tag.
  private static func htmlAttribute(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    var scalars = text.unicodeScalars[...]
    let tag = Array("<html".unicodeScalars)
    while let start = scalars.firstIndex(of: "<") {
      scalars = scalars[start...]
      guard scalars.starts(with: tag) else {
        scalars = scalars.dropFirst()
        continue
      }
      return lang(in: String(scalars.prefix { $0 != ">" }))
    }
    return nil
  }

  private static func lang(in tag: String) -> String? {
    for part in tag.split(whereSeparator: \.isWhitespace) {
      guard part.hasPrefix("lang=") || part.hasPrefix("xml:lang=") else { continue }
      let value = part.drop { $0 != "=" }.dropFirst()
      return String(value.filter { $0 != "\"" && $0 != "'" && $0 != "/" })
    }
    return nil
  }
}

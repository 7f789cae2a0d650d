import LanguageData

/// What stands around authors' names, from `<lang>/bylines.tsv`.
struct BylineWords: Sendable {
  private(set) var prefixes: [String] = []
  private(set) var separators: [String] = []
  private(set) var stops: [String] = []
  private(set) var nobody: Set<String> = []

  /// Reads the tables of some languages.
  init(_ data: LanguageDataSource, languages: [String]) throws(LanguageDataError) {
    for language in languages {
      let table = try data.tableIfPresent("\(language)/bylines.tsv", columns: ["phrase", "effect"])
      for row in table?.rows ?? [] {
        switch row[1] {
        case "prefix": prefixes.append(row[0])
        case "separator": separators.append(row[0])
        case "stop": stops.append(row[0])
        case "none": nobody.insert(row[0])
        default: throw row.error("expected prefix, separator, stop or none, found \"\(row[1])\"")
        }
      }
    }
    // "publié par" before "par".
    prefixes.sort { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
  }

  /// The names in a byline: without "Par", roles, dates and addresses.
  func names(in byline: String) -> [String] {
    var names: [String] = []
    for part in parts(of: TextLine.plain(byline)) {
      let (name, isLast) = name(in: part)
      if let name, !names.contains(name) { names.append(name) }
      // Behind a role come more of its words: "Staff Technologist, Speech, Privacy".
      if isLast, !names.isEmpty { break }
    }
    return names
  }

  /// Cuts at commas, signs and words between names.
  private func parts(of byline: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in byline.split(separator: " ") {
      let bare = word.lowercased()
      if separators.contains(bare) || ["&", "|", "-", "–", "—", "·", "•", "/", "+"].contains(bare) {
        parts.append([])
        continue
      }
      let endsPart = word.hasSuffix(",") || word.hasSuffix(";") || word.hasSuffix("|")
      parts[parts.count - 1].append(endsPart ? word.dropLast() : word)
      if endsPart { parts.append([]) }
    }
    return parts.map { $0.joined(separator: " ") }
  }

  private func name(in part: String) -> (name: String?, isLast: Bool) {
    var name = part
    for prefix in prefixes {
      let lower = name.lowercased()
      guard lower.hasPrefix(prefix) else { continue }
      let rest = name.dropFirst(prefix.count)
      guard rest.isEmpty || rest.first == " " || rest.first == ":" else { continue }
      name = String(rest.drop { $0 == " " || $0 == ":" })
    }
    let words = upToStop(name)
    let isCut = words != name
    name = words.trimmingWhitespace
    let scalars = name.unicodeScalars
    let isPlausible =
      (2...60).contains(scalars.count) && scalars.contains { $0.properties.isAlphabetic }
      && !scalars.contains { 48...57 ~= $0.value || $0 == "@" || $0 == "<" }
      && !name.contains("://") && name.split(separator: " ").count <= 6
    return (isPlausible && !nobody.contains(name.lowercased()) ? name : nil, isCut)
  }

  private func upToStop(_ name: String) -> String {
    var words: [Substring] = []
    for word in name.split(separator: " ") {
      if word.hasPrefix("(") || word.hasPrefix("http") || word.contains("@") { break }
      if stops.contains(word.lowercased()) { break }
      words.append(word)
    }
    return words.joined(separator: " ")
  }
}

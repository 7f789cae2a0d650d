import LanguageData

/// What stands around authors' names in the bylines of some languages, from `<lang>/bylines.tsv`.
struct BylineWords: Sendable {
  private var prefixes: [[String]] = []
  private var separators: Set<String> = []
  private var stops: [String: [[String]]] = [:]
  private var nobody: Set<String> = []
  private var agencies: Set<String> = []
  private var particles: Set<String> = []
  private var firstWords: Set<FoldedWord> = []

  /// The columns of `<lang>/bylines.tsv`.
  static let tableColumns = ["phrase", "effect"]

  /// Reads the tables of some languages.
  init(_ data: LanguageDataSource, languages: [String]) throws(LanguageDataError) {
    var tables: [DataTable] = []
    for language in languages {
      let table = try data.tableIfPresent("\(language)/bylines.tsv", columns: Self.tableColumns)
      if let table { tables.append(table) }
    }
    try self.init(tables)
  }

  /// Takes tables that were read before.
  init(_ tables: [DataTable]) throws(LanguageDataError) {
    for table in tables { try add(table) }
  }

  /// Adds the words of a language.
  mutating func add(_ table: DataTable) throws(LanguageDataError) {
    var prefixes = self.prefixes
    for row in table.rows {
      let words = row[0].split(separator: " ").map(String.init)
      switch row[1] {
      case "prefix":
        prefixes.append(words)
        firstWords.insert(FoldedWord(words.first ?? ""))
      case "separator": separators.insert(row[0])
      case "stop": stops[words.first ?? "", default: []].append(words)
      case "agency": agencies.insert(row[0])
      case "particle": particles.insert(row[0])
      case "none": nobody.insert(row[0])
      default:
        throw row.error(
          "expected prefix, separator, stop, agency, particle or none, found \"\(row[1])\"")
      }
    }
    // "publié par" before "par".
    self.prefixes = prefixes.map { (words: $0, text: $0.joined()) }
      .sorted { ($0.words.count, $0.text) > ($1.words.count, $1.text) }.map(\.words)
  }

  /// Whether a text may begin a byline: its first word begins a prefix.
  func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.drop { $0 <= 0x20 }.prefix(24)
      .prefix { $0 >= 0x80 || ($0 | 0x20) &- 97 < 26 }
    guard !word.isEmpty else { return false }
    if word.contains(where: { $0 >= 0x80 }) {
      return firstWords.contains(FoldedWord(String(decoding: word, as: UTF8.self)))
    }
    var folded = FoldedWord()
    for byte in word { folded.append(ascii: byte) }
    return firstWords.contains(folded)
  }

  /// Whether a name is that of a news agency.
  ///
  /// "AP National Security" is its desk, "Pa Sillah" a person.
  func isAgency(_ name: String) -> Bool {
    let first = name.prefix { $0 != " " }
    let isAcronym = first.utf8.count <= 4 && first.utf8.allSatisfy { 65...90 ~= $0 }
    return agencies.contains(name.lowercased())
      || isAcronym && agencies.contains(first.lowercased())
  }

  /// Whether a word may be small inside a name: "de", "van".
  func isParticle(_ word: Substring) -> Bool { particles.contains(String(word)) }

  /// The names in a byline: without "Par", roles, dates and addresses.
  func names(in byline: String) -> [String] {
    // The wide colon of Chinese touches what follows.
    let line = TextLine.plain(byline.split(separator: "：").joined(separator: ": "))
    // ", The Daily Journal": the place of the name is empty.
    guard !line.hasPrefix(","), line.utf8.count <= Self.longest else { return [] }
    var names: [String] = []
    for part in parts(of: line) {
      let (name, isLast) = name(in: part)
      if let name, !names.contains(name) { names.append(name) }
      // Behind a role come more of its words: "Staff Technologist, Speech, Privacy".
      if isLast, !names.isEmpty { break }
    }
    return names
  }

  /// Whether a line begins as a byline does: "Par Ana Roy".
  func begins(_ byline: String) -> Bool {
    let words = byline.split { $0.isWhitespace }.prefix(6).map { $0.lowercased() }
    return prefixes.contains { begins(words, with: $0) }
  }

  /// Bytes of a byline; longer ones are texts.
  private static let longest = 2000

  // MARK: - Parts

  private static let marks: Set<String> = ["&", "|", "-", "–", "—", "·", "•", "/", "+", "»", "«"]

  /// Cuts at commas, signs and words between names.
  private func parts(of byline: String) -> [[String]] {
    var parts: [[String]] = [[]]
    for word in byline.split(separator: " ") {
      let text = String(word)
      // A capital alone is an initial: "Maria E. Rossi", "Y".
      if Self.marks.contains(text) || isSeparator(text) {
        parts.append([])
        continue
      }
      for (number, piece) in slashed(text).enumerated() {
        if number > 0 { parts.append([]) }
        let endsPart = piece.hasSuffix(",") || piece.hasSuffix(";") || piece.hasSuffix("|")
        parts[parts.count - 1].append(endsPart ? String(piece.dropLast()) : piece)
        if endsPart { parts.append([]) }
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  private func isSeparator(_ word: String) -> Bool {
    let lower = word.lowercased()
    return separators.contains(lower) && (word == lower || word.utf8.count > 1)
  }

  /// "sid/dpa" is two.
  private func slashed(_ word: String) -> [String] {
    guard !word.contains("://"), word.contains("/") else { return [word] }
    return word.split(separator: "/").map(String.init)
  }

  // MARK: - Names

  private func name(in part: [String]) -> (name: String?, isLast: Bool) {
    let bare = withoutPrefixes(part[...])
    if nobody.contains(bare.joined(separator: " ").lowercased()) { return (nil, false) }
    let words = upToStop(bare)
    let name = words.joined(separator: " ").trimmingWhitespace
    return (isPlausible(name, wordCount: words.count) ? name : nil, words.count != bare.count)
  }

  private func withoutPrefixes(_ part: ArraySlice<String>) -> [String] {
    var rest = part
    while let first = rest.first, first == ":" || first == "*" { rest.removeFirst() }
    var lower = rest.map { $0.lowercased() }
    while let prefix = prefixes.first(where: { begins(lower, with: $0) }) {
      // "Par:" and "Par :".
      rest = rest.dropFirst(prefix.count)
      lower.removeFirst(prefix.count)
      if rest.first == ":" {
        rest.removeFirst()
        lower.removeFirst()
      }
    }
    return Array(rest)
  }

  private func begins(_ words: [String], with prefix: [String]) -> Bool {
    guard words.count >= prefix.count else { return false }
    return prefix.indices.allSatisfy {
      words[$0] == prefix[$0]
        || $0 == prefix.count - 1 && words[$0].hasSuffix(":") && words[$0].dropLast() == prefix[$0]
    }
  }

  private func upToStop(_ part: [String]) -> [String] {
    let lower = part.map { $0.lowercased() }
    for (index, word) in part.enumerated() {
      if word.hasPrefix("(") || word.hasPrefix("[") || word.hasPrefix("http") || word.contains("@")
      {
        return Array(part[..<index])
      }
      let isStop = (stops[lower[index]] ?? []).contains { phrase in
        // Short words in capitals belong to names: "Klervi Le Cozic".
        (phrase.count > 1 || word.utf8.count > 3 || word == lower[index])
          && lower[index...].starts(with: phrase)
      }
      if isStop { return Array(part[..<index]) }
    }
    return part
  }

  private func isPlausible(_ name: String, wordCount: Int) -> Bool {
    let scalars = name.unicodeScalars
    guard (2...60).contains(scalars.count), wordCount <= 6, !name.contains("://"),
      !nobody.contains(name.lowercased()), scalars.contains(where: \.properties.isAlphabetic)
    else { return false }
    if let last = scalars.last, ":*?!→>=".unicodeScalars.contains(last) { return false }
    return !scalars.contains { 48...57 ~= $0.value || "@<{}%#".unicodeScalars.contains($0) }
  }
}

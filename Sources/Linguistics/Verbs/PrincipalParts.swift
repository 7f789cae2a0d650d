import LanguageData

/// Endings that all verbs share, from `conjugation-endings.tsv`, by the name of their tense.
struct SharedEndings: Sendable {
  private var endings: [String: [String]] = [:]

  init(table: DataTable) {
    for row in table.rows {
      endings[row[0]] = row.list(1).map { $0 == "·" ? "" : $0 }
    }
  }

  /// The endings of a tense.
  ///
  /// - Throws: `LanguageDataError` about `row`, which asks for them, when there are not `count`.
  func callAsFunction(
    _ tense: String, count: Int = 6, for row: DataTable.Row
  ) throws(LanguageDataError) -> [String] {
    guard let found = endings[tense], found.count == count else {
      throw row.error("expected \(count) endings \"\(tense)\" in conjugation-endings.tsv")
    }
    return found
  }
}

/// The tenses of one model verb, each a list of forms with their alternatives; a form that does not
/// exist is an empty list.
struct PrincipalParts {
  typealias Forms = [[String]]

  let present: Forms
  let imperfect: Forms
  let past: Forms
  let future: Forms
  let conditional: Forms
  let subjunctive: Forms
  let subjunctiveImperfect: Forms
  let imperative: Forms
  let presentParticiple: [String]
  let participle: Forms

  /// Reads the parts that the row gives, and derives the others as grammars do.
  init(row: DataTable.Row, shared: SharedEndings) throws(LanguageDataError) {
    present = try Self.cells(row, 2, count: 6)
    let nous = Self.stems(of: present[3], without: "ons")
    let ils = Self.stems(of: present[5], without: "ent")

    let imperfectEndings = try shared("imperfect", for: row)
    imperfect =
      row[6].isEmpty
      ? imperfectEndings.map { Self.join(nous, $0) } : try Self.cells(row, 6, count: 6)
    presentParticiple =
      row[9].isEmpty
      ? Self.join(nous, try shared("present_participle", count: 1, for: row)[0])
      : Self.alternatives(row[9])

    let futureStem = Self.alternatives(row[3])
    future = try shared("future", for: row).map { Self.join(futureStem, $0) }
    conditional = try shared("conditional", for: row).map { Self.join(futureStem, $0) }

    past = try Self.past(row, shared)
    let pastStem = Self.stems(of: past.isEmpty ? [] : past[1], without: "s")
    var imperfectSubjunctive = try shared("subjunctive_imperfect", for: row).map {
      Self.join(pastStem, $0)
    }
    // "il aimât" has the circumflex of "vous aimâtes".
    imperfectSubjunctive[2] = Self.stems(of: past.isEmpty ? [] : past[4], without: "es")
    subjunctiveImperfect = imperfectSubjunctive

    let subjunctiveEndings = try shared("subjunctive", for: row)
    if row[7].isEmpty {
      var forms = subjunctiveEndings.map { Self.join(ils, $0) }
      forms[3] = imperfect[3]
      forms[4] = imperfect[4]
      subjunctive = forms
    } else {
      subjunctive = try Self.cells(row, 7, count: 6)
    }

    imperative =
      row[8].isEmpty
      // "chante", not "chantes": the second person loses its s behind e.
      ? [
        present[1].map { $0.hasSuffix("es") ? String($0.dropLast()) : $0 }, present[3], present[4],
      ]
      : try Self.cells(row, 8, count: 3)
    participle = try Self.participle(row, shared)
  }

  private static func past(
    _ row: DataTable.Row, _ shared: SharedEndings
  ) throws(LanguageDataError) -> Forms {
    if row[4] == "-" { return [] }
    guard let plus = row[4].firstIndex(of: "+") else { return try cells(row, 4, count: 6) }
    let stem = [String(row[4][..<plus])]
    let name = row[4][row[4].index(after: plus)...]
    return try shared("past_\(name)", for: row).map { join(stem, $0) }
  }

  private static func participle(
    _ row: DataTable.Row, _ shared: SharedEndings
  ) throws(LanguageDataError) -> Forms {
    if row[5] == "-" { return [] }
    if row[5].contains("|") { return try cells(row, 5, count: 4) }
    let masculine = alternatives(row[5])
    return try shared("participle", count: 4, for: row).map { ending in
      // "mis" is its own plural.
      join(masculine, ending).map { $0.hasSuffix("ss") ? String($0.dropLast()) : $0 }
    }
  }

  private static func cells(
    _ row: DataTable.Row, _ column: Int, count: Int
  ) throws(LanguageDataError) -> Forms {
    let list = row.list(column)
    guard list.count == count else {
      throw row.error("expected \(count) forms, found \"\(row[column])\"")
    }
    return list.map(alternatives)
  }

  private static func alternatives(_ cell: String) -> [String] {
    cell == "-" ? [] : cell.split(separator: "/").map(String.init)
  }

  private static func join(_ stems: [String], _ ending: String) -> [String] {
    stems.map { $0 + ending }
  }

  private static func stems(of forms: [String], without suffix: String) -> [String] {
    forms.compactMap { $0.hasSuffix(suffix) ? String($0.dropLast(suffix.count)) : nil }
  }
}

import LanguageData
import Records

/// The words of the report and the feed in one language.
public struct ReportWords: Sendable {
  /// ISO 639-1 code: "fr".
  let language: String
  private var words: [String: (one: String, other: String)] = [:]
  private var countries: [String: String] = [:]
  private var singular: Set<String> = []

  /// Reads `<language>/report-words.tsv` and the names of `<language>/countries.tsv`. What the language
  /// lacks is said in English.
  ///
  /// - Throws: `LanguageDataError` when the language has no such words, or its file is malformed.
  public init(
    _ language: String, in source: LanguageDataSource
  ) throws(LanguageDataError) {
    self.language = language
    let columns = ["key", "one", "other"]
    var tables = [try source.table("\(language)/report-words.tsv", columns: columns)]
    if language != "en" {
      tables.insert(try source.table("en/report-words.tsv", columns: columns), at: 0)
    }
    for row in tables.flatMap(\.rows) {
      words[row[0]] = (row[1], row[2].isEmpty ? row[1] : row[2])
    }
    singular = Set(
      (words["singular"]?.one ?? "1").split(separator: "|").map(String.init))
    let names = try source.tableIfPresent("\(language)/countries.tsv", columns: ["iso3", "names"])
    for row in names?.rows ?? [] { countries[row[0]] = row.list(1).first }
  }

  /// The keys that the language or English has words for.
  var keys: Set<String> { Set(words.keys) }

  /// The words of a key, with what stands in braces filled in.
  func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    Self.fill(words[key]?.one ?? key, values)
  }

  /// The words of a key for a number, which stands for `{n}`.
  ///
  /// - Parameter shown: What stands for it instead: "3–5".
  func count(
    _ key: String, _ number: Int, shown: String? = nil,
    _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let forms = words[key] ?? (key, key)
    let form = singular.contains("\(number)") ? forms.one : forms.other
    return Self.fill(Self.fill(form, ["n": shown ?? self.number(number)]), values)
  }

  /// The words for one of a list of codes, such as "status.occurred"; the code itself where there are none.
  func name(_ list: String, _ code: String) -> String { words["\(list).\(code)"]?.one ?? code }

  /// What an editor calls a PLOVER type with its mode: "Air strike".
  func event(_ type: String, _ mode: String?) -> String {
    if let mode, let words = words["event.\(type)/\(mode)"] { return words.one }
    return name("event", type) == type
      ? type + (mode.map { " (\($0))" } ?? "") : name("event", type)
  }

  /// A country's usual name; the code where none is known.
  func country(_ code: String) -> String { countries[code] ?? code }

  /// A number with its thousands apart.
  func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    // Four digits read well in one piece, and years must stay whole.
    guard digits.count > 4 else { return "\(number)" }
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += words["group"]?.one ?? "" }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// A number with as many decimals as it needs, two at most.
  func decimal(_ number: Double) -> String {
    SVGNumber.text(number).split(separator: ".").joined(separator: words["decimal"]?.one ?? ".")
  }

  /// What a code of an actor without a name stands for: "civilians (France)" for FRACVL; the code itself
  /// where it is not country and sector.
  func party(_ code: String) -> String {
    let country = String(code.prefix(3))
    let sector = String(code.dropFirst(3))
    if let kind = words["sector.\(code)"]?.one { return kind }
    guard let place = countries[country] else { return code }
    if sector.isEmpty { return place }
    guard let kind = words["sector.\(sector)"]?.one else { return code }
    return "\(kind) (\(place))"
  }

  /// "4 March 2025".
  func day(_ day: CivilDate) -> String { date("date.day", day) }

  /// "4 March".
  func shortDay(_ day: CivilDate) -> String { date("date.short", day) }

  /// "4 March 2025", "March 2025", "2025", "1 to 3 March 2025", by precision.
  func days(from: String, to: String, precision: Int = 1) -> String {
    guard let first = CivilDate(iso: from), let last = CivilDate(iso: to) else { return from }
    if precision == 5, first.year == last.year { return "\(first.year)" }
    if precision == 4, first.year == last.year, first.month == last.month {
      return "\(name("month", "\(first.month)")) \(first.year)"
    }
    if first == last { return day(first) }
    let start =
      first.year != last.year
      ? day(first)
      : first.month == last.month
        ? first.day == 1 ? self("date.first") : "\(first.day)" : shortDay(first)
    return self("date.range", ["from": start, "to": day(last)])
  }

  private func date(_ key: String, _ day: CivilDate) -> String {
    let parts = day.parts
    let number = parts.day == 1 ? self("date.first") : "\(parts.day)"
    return self(
      key, ["day": number, "month": name("month", "\(parts.month)"), "year": "\(parts.year)"])
  }

  private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = text[...]
    // Once through, so that braces in what is filled in stay as they are.
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

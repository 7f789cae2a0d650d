import LanguageData

/// What tables of other projects call countries and classes of acts.
public struct CountryCodes: Sendable {
  private var numbers: [String: Int] = [:]
  private var fips: [String: String] = [:]
  private var names: [String: String] = [:]
  private var acledTypes: [String: String] = [:]

  /// Reads `world/country-codes.tsv`, `world/countries.tsv` and the ACLED names of `world/plover.tsv`.
  ///
  /// - Throws: `LanguageDataError` when one of them is malformed.
  public init(_ source: LanguageDataSource) throws(LanguageDataError) {
    let columns = ["iso3", "number", "fips"]
    for row in try source.table("world/country-codes.tsv", columns: columns).rows {
      guard let number = Int(row[1]) else {
        throw row.error("expected a whole number, found \"\(row[1])\"")
      }
      if number > 0 { numbers[row[0]] = number }
      if !row[2].isEmpty { fips[row[0]] = row[2] }
    }
    for row in try source.table("world/countries.tsv", columns: ["iso3", "name_en"]).rows {
      names[row[0]] = row[1]
    }
    let plover = try source.table(
      "world/plover.tsv", columns: ["acled_event", "acled_sub_event"])
    for row in plover.rows where !row[1].isEmpty { acledTypes[row[1]] = row[0] }
  }

  /// ISO 3166 numeric code of an alpha-3 code.
  func number(of country: String?) -> Int? { country.flatMap { numbers[$0] } }

  /// FIPS 10-4 code of an ISO 3166 alpha-3 code.
  func fips(of country: String?) -> String? { country.flatMap { fips[$0] } }

  /// English name of an ISO 3166 alpha-3 code; the code itself where it has none.
  func name(of country: String?) -> String? { country.map { names[$0] ?? $0 } }

  /// ACLED's event type of a sub-event type.
  func acledType(of subEvent: String) -> String? { acledTypes[subEvent] }
}

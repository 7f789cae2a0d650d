extension Gazetteer {
  /// The number of countries, `CountryNumber.none` among them.
  package var countryCount: Int { layout[.countries].count / IndexLayout.countryStride }

  /// ISO 3166 alpha-3 code of a country: "SYR"; empty for none.
  package func countryCode(_ country: CountryNumber) -> String {
    countryOffset(country).map { string(ofBytes: $0..<$0 + 3) } ?? ""
  }

  /// ISO 3166 alpha-2 code of a country: "SY"; empty for none.
  package func countryAlpha2(_ country: CountryNumber) -> String {
    countryOffset(country).map { string(ofBytes: $0 + 3..<$0 + 5) } ?? ""
  }

  /// English short name of a country; empty for none.
  package func countryName(_ country: CountryNumber) -> String {
    countryOffset(country).map { string(pointedAtFrom: $0 + 12) } ?? ""
  }

  /// The country that has an ISO 3166 code, alpha-3 or alpha-2, in capitals; nil when there is none.
  ///
  /// - Complexity: O(*n*) in the countries; keep the answer.
  package func country(code: String) -> CountryNumber? {
    guard code.utf8.count == 2 || code.utf8.count == 3 else { return nil }
    return (1..<max(1, countryCount)).lazy.map { CountryNumber(rawValue: UInt16($0)) }.first {
      (code.utf8.count == 3 ? self.countryCode($0) : self.countryAlpha2($0)) == code
    }
  }

  func countryOffset(_ country: CountryNumber) -> Int? {
    record(Int(country.rawValue), stride: IndexLayout.countryStride, in: .countries)
  }

  // MARK: - Divisions

  @inline(__always)
  func countryOfDivision(_ division: Int) -> CountryNumber {
    guard let offset = record(division, stride: IndexLayout.divisionStride, in: .divisions) else {
      return .none
    }
    return CountryNumber(rawValue: bytes.number(UInt16.self, at: offset))
  }

  /// A text of a division: its code at 4, its name at 8.
  func divisionString(_ division: Int, at field: Int) -> String {
    record(division, stride: IndexLayout.divisionStride, in: .divisions).map {
      string(pointedAtFrom: $0 + field)
    } ?? ""
  }
}

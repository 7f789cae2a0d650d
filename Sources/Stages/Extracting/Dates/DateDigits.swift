import Records

/// Reads dates written in digits.
enum DateDigits {
  /// The number of at most nine digits; nil for anything else.
  static func integer(_ form: some StringProtocol) -> Int? {
    guard (1...9).contains(form.utf8.count), form.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(form)
  }

  /// The year in four digits, from 1000 to 2100.
  static func year(_ form: String) -> Int? {
    guard form.utf8.count == 4, let year = integer(form), (1000...2100).contains(year) else {
      return nil
    }
    return year
  }

  /// The day in "27/09/2022", "27.9.22", "27-09-2022" or "2022-09-27".
  static func day(_ form: String) -> CivilDate? {
    for separator in ["/", "-", "."] where form.contains(separator) {
      let parts = form.split(separator: Character(separator), omittingEmptySubsequences: false)
      let numbers = parts.compactMap { integer($0) }
      guard parts.count == 3, numbers.count == 3, parts[1].utf8.count <= 2 else { return nil }
      if parts[0].utf8.count == 4, parts[2].utf8.count <= 2 {
        return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
      }
      guard parts[0].utf8.count <= 2, parts[2].utf8.count == 4 || parts[2].utf8.count == 2 else {
        return nil
      }
      return CivilDate(
        year: parts[2].utf8.count == 4 ? numbers[2] : century(of: numbers[2]),
        month: numbers[1], day: numbers[0])
    }
    return nil
  }

  /// Day and month in "27/09" or "8/2".
  static func dayAndMonth(_ form: String) -> (day: Int, month: Int)? {
    let parts = form.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { integer($0) }
    guard parts.count == 2, numbers.count == 2, (1...31).contains(numbers[0]),
      (1...12).contains(numbers[1])
    else { return nil }
    return (numbers[0], numbers[1])
  }

  /// The year that two digits stand for: 1950 to 2049.
  private static func century(of year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }
}

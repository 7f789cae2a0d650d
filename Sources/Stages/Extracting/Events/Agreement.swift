/// Gender and number of a noun phrase or pronoun, as far as its form tells.
struct Agreement: Equatable, Sendable {
  /// "Masc", "Fem"; nil where the form has either.
  var gender: String?
  /// "Sing", "Plur"; nil where the form has either.
  var number: String?

  /// Reads the universal features of a word: "Gender=Masc|Number=Sing".
  init(features: String) {
    for feature in features.split(separator: "|") {
      let parts = feature.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "Gender": gender = String(parts[1])
      case "Number": number = String(parts[1])
      default: break
      }
    }
  }

  /// Whether two words may stand for the same.
  func fits(_ other: Agreement) -> Bool {
    Self.fit(gender, other.gender) && Self.fit(number, other.number)
  }

  private static func fit(_ left: String?, _ right: String?) -> Bool {
    left == nil || right == nil || left == right
  }
}

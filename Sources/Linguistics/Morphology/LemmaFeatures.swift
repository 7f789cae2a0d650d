/// The features of a word that its lemma may depend on.
///
/// Of a word with VerbForm: that, Mood and Tense; of another: Gender and Number. Two words of a
/// part of speech are in one class when they agree in these.
enum LemmaFeatures {
  private static let verbal = ["Mood=", "Tense=", "VerbForm="].map { Array($0.utf8) }
  private static let nominal = ["Gender=", "Number="].map { Array($0.utf8) }

  /// The class of some features, as a number that is the same for the same class; 0 for none.
  static func key(of feats: String?) -> UInt64 {
    guard let feats else { return 0 }
    var verbalHash = FormHash()
    var nominalHash = FormHash()
    var isVerbal = false
    var isNominal = false
    let bytes = Array(feats.utf8)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x7C { end += 1 }
      let feature = bytes[start..<end]
      switch bytes[start] {
      case 0x47, 0x4E:  // Gender, Number, and "NumType" or "Number[psor]", which do not count.
        if nominal.contains(where: { feature.starts(with: $0) }) {
          nominalHash.append(feature)
          isNominal = true
        }
      case 0x4D, 0x54, 0x56:
        if verbal.contains(where: { feature.starts(with: $0) }) {
          verbalHash.append(feature)
          isVerbal = isVerbal || bytes[start] == 0x56
        }
      default: break
      }
      start = end + 1
    }
    return isVerbal ? verbalHash.value : isNominal ? nominalHash.value : 0
  }

  /// The features of a class by name; the key of these is the key of all.
  static func selected(from feats: String?) -> [String: String] {
    var values: [String: String] = [:]
    for feature in (feats ?? "").split(separator: "|") {
      let parts = feature.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
    }
    let wanted: Set<String> =
      values["VerbForm"] == nil ? ["Gender", "Number"] : ["VerbForm", "Mood", "Tense"]
    return values.filter { wanted.contains($0.key) }
  }

  /// Whether no feature speaks against two words being in one class.
  static func areCompatible(_ first: [String: String], _ second: [String: String]) -> Bool {
    first.allSatisfy { second[$0.key] == nil || second[$0.key] == $0.value }
  }
}

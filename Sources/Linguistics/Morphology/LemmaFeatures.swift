/// The features of a word that its lemma may depend on.
///
/// Of a word with VerbForm: that, Mood and Tense; of another: Gender and Number. Two words of a
/// part of speech are in one class when they agree in these.
enum LemmaFeatures {
  /// The class of some features, as a number that is the same for the same class; 0 for none.
  static func key(of feats: String?) -> UInt64 {
    guard let feats else { return 0 }
    let bytes = feats.utf8Span.span
    var verbal = FormHash()
    var nominal = FormHash()
    var isVerbal = false
    var isNominal = false
    var start = 0
    while start < bytes.count {
      var end = start
      var equals = start
      while end < bytes.count, bytes[end] != 0x7C {
        if bytes[end] == 0x3D { equals = end }
        end += 1
      }
      // Told by length and first byte of the name, among those that UD has.
      switch (bytes[start], equals - start) {
      case (0x47, 6), (0x4E, 6):  // Gender, Number
        isNominal = true
        for index in start..<end { nominal.append(bytes[index]) }
      case (0x56, 8), (0x4D, 4), (0x54, 5):  // VerbForm, Mood, Tense
        isVerbal = isVerbal || bytes[start] == 0x56
        for index in start..<end { verbal.append(bytes[index]) }
      default: break
      }
      start = end + 1
    }
    return isVerbal ? verbal.value : isNominal ? nominal.value : 0
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

import LanguageData

/// Leaves out features on which the treebanks of a language do not agree.
///
/// Which these are says `<language>/treebank-features.tsv`: a part of speech ("*" for all) and a
/// feature a line. A language without the file keeps all.
public struct FeatureReduction: Sendable {
  private let dropped: Set<String>

  /// Reads the list.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  public init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/treebank-features.tsv", columns: ["upos", "feature"])
    dropped = Set((table?.rows ?? []).map { $0[0] + " " + $0[1] })
  }

  /// The sentence without these features.
  public func reduced(_ sentence: TreebankSentence) -> TreebankSentence {
    guard !dropped.isEmpty else { return sentence }
    var sentence = sentence
    for index in sentence.words.indices {
      guard let feats = sentence.words[index].feats else { continue }
      let upos = sentence.words[index].upos ?? "_"
      let kept = feats.split(separator: "|").filter { feature in
        let name = feature.prefix { $0 != "=" }
        return !dropped.contains("\(upos) \(name)") && !dropped.contains("* \(name)")
      }
      sentence.words[index].feats = kept.isEmpty ? nil : kept.joined(separator: "|")
    }
    return sentence
  }
}

/// Gives the lemma of a word from its form, part of speech and features.
///
/// For each part of speech a decision trie over endings says which rule makes the lemma; it knows
/// the words of the lexicon and the treebanks and treats others like those that end like them. A
/// second trie says which capitalized words keep their capitals. See `SuffixTrie`, `LemmaRule`.
public struct Lemmatizer: Sendable {
  /// A part of speech with features, worked out once for many words.
  public struct Tag: Sendable, Equatable {
    fileprivate let model: Int
    fileprivate let classIndex: Int
  }

  /// What is known of one part of speech.
  struct PartModel: Sendable {
    /// Its name, "NOUN".
    let upos: String
    /// The keys of its classes, the first 0; see `LemmaFeatures`.
    let classes: [UInt64]
    /// The rule of a word in a class.
    let rules: SuffixTrie
    /// Whether a word keeps its capitals: 1, or 0 if not; the classes are two `Casing`s.
    let casings: SuffixTrie
  }

  let models: [PartModel]
  let rules: LemmaRules
  private let section: ModelSection

  /// The lemma of a word; the form itself where nothing is known of the part of speech.
  ///
  /// - Parameters:
  ///   - form: The word as written.
  ///   - upos: Its part of speech: "VERB".
  ///   - feats: Its features, in the order of CoNLL-U; nil for none.
  public func lemma(form: String, upos: String, feats: String?) -> String {
    lemma(form: form, tag: tag(upos: upos, feats: feats))
  }

  /// The lemma of a word with a tag that `tag(upos:feats:)` gave.
  public func lemma(form: String, tag: Tag) -> String {
    guard tag.model >= 0 else { return form }
    let model = models[tag.model]
    let folded = FoldedForm(form.utf8)
    let rule = Int(model.rules.value(of: folded.bytes, inClass: tag.classIndex))
    var cased: [UInt8]?
    if folded.casing != .lower,
      model.casings.value(of: folded.bytes, inClass: Int(folded.casing.rawValue) - 1) == 1
    {
      cased = folded.cased
    }
    return String(
      decoding: rules.lemma(of: folded.bytes, cased: cased, rule: rule), as: UTF8.self)
  }

  /// Works out once what words of a part of speech with these features have in common.
  public func tag(upos: String, feats: String?) -> Tag {
    guard let model = models.firstIndex(where: { $0.upos == upos }) else {
      return Tag(model: -1, classIndex: 0)
    }
    let key = LemmaFeatures.key(of: feats)
    return Tag(model: model, classIndex: models[model].classes.firstIndex(of: key) ?? 0)
  }
}

extension Lemmatizer {
  /// Reads a lemmatizer from the bytes that `serialized()` gave.
  ///
  /// - Throws: `ModelArchiveError` when they are not laid out as they must be.
  public init(bytes: [UInt8]) throws { try self.init(ModelSection(bytes)) }

  /// Reads a lemmatizer from the section of a model, without copying it.
  ///
  /// - Parameter name: What errors call the section.
  package init(_ section: ModelSection, name: String = "lemmatizer") throws(ModelArchiveError) {
    var reader = ModelReader(section, name: name)
    rules = try LemmaRules(try reader.part(), name: name)
    var models: [PartModel] = []
    for _ in 0..<(try reader.number(UInt32.self)) {
      let upos = String(decoding: try reader.part().bytes, as: UTF8.self)
      var classes: [UInt64] = []
      for _ in 0..<(try reader.number(UInt32.self)) {
        classes.append(try reader.number(UInt64.self))
      }
      let model = PartModel(
        upos: upos, classes: classes,
        rules: try SuffixTrie(try reader.part(), name: name),
        casings: try SuffixTrie(try reader.part(), name: name))
      guard model.rules.classCount == max(1, classes.count), model.casings.classCount == 2 else {
        throw .malformed(section: name, reason: "the classes of \(upos) do not fit its tries")
      }
      models.append(model)
    }
    self.models = models
    self.section = section
  }

  /// The bytes of the lemmatizer.
  public func serialized() -> [UInt8] { section.bytes }
}

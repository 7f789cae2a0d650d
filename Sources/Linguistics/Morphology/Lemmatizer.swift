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
  final class PartModel: Sendable {
    /// Its name, "NOUN", its bytes from the lowest on.
    let upos: UInt64
    /// The keys of its classes, the first 0; see `LemmaFeatures`.
    let classes: [UInt64]
    /// The rule of a word in a class.
    let rules: SuffixTrie
    /// The casings of which words keep their capitals, bit by bit.
    let keptCasings: UInt8
    /// The words that do otherwise: 1; the classes are the casings but for the lower.
    let casings: SuffixTrie

    init(
      upos: UInt64, classes: [UInt64], rules: SuffixTrie, keptCasings: UInt8, casings: SuffixTrie
    ) {
      self.upos = upos
      self.classes = classes
      self.rules = rules
      self.keptCasings = keptCasings
      self.casings = casings
    }

    /// Whether a word of a casing keeps its capitals.
    @inline(__always)
    func keepsCapitals(_ folded: Span<UInt8>, casing: FoldedForm.Casing) -> Bool {
      let casing = casing.rawValue
      guard casing > 0 else { return false }
      let isException = casings.value(of: folded, inClass: Int(casing) - 1) == 1
      return (keptCasings >> casing & 1 == 1) != isException
    }
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
    let bytes = form.utf8Span.span
    // On the stack: an array cost 60 ns a word.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
      let shape = FoldedForm.fold(bytes, into: buffer)
      let folded = UnsafeMutableBufferPointer(rebasing: buffer[..<shape.count]).span
      let rule = Int(model.rules.value(of: folded, inClass: tag.classIndex))
      let isCased = model.keepsCapitals(folded, casing: shape.casing)
      if rule == LemmaRules.identity, !shape.hasApostrophe, isCased || shape.casing == .lower {
        return form
      }
      if !isCased { return rules.lemma(of: folded, cased: folded, rule: rule) }
      let cased = FoldedForm.cased(bytes)
      return rules.lemma(of: folded, cased: cased.span, rule: rule)
    }
  }

  /// Works out once what words of a part of speech with these features have in common.
  public func tag(upos: String, feats: String?) -> Tag {
    let name = Self.number(ofName: upos)
    guard let model = models.firstIndex(where: { $0.upos == name }) else {
      return Tag(model: -1, classIndex: 0)
    }
    let key = LemmaFeatures.key(of: feats)
    return Tag(model: model, classIndex: models[model].classes.firstIndex(of: key) ?? 0)
  }

  /// The bytes of a name of up to eight as a number.
  static func number(ofName name: String) -> UInt64 {
    var number: UInt64 = 0
    let bytes = name.utf8Span.span
    for index in 0..<min(8, bytes.count) { number |= UInt64(bytes[index]) << UInt64(8 * index) }
    return number
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
      let upos = try reader.number(UInt64.self)
      var classes: [UInt64] = []
      for _ in 0..<(try reader.number(UInt32.self)) {
        classes.append(try reader.number(UInt64.self))
      }
      let model = PartModel(
        upos: upos, classes: classes,
        rules: try SuffixTrie(try reader.part(), name: name),
        keptCasings: try reader.number(UInt8.self),
        casings: try SuffixTrie(try reader.part(), name: name))
      guard model.rules.classCount == classes.count,
        model.casings.classCount == FoldedForm.Casing.allCases.count - 1
      else {
        throw .malformed(section: name, reason: "classes do not fit their tries")
      }
      models.append(model)
    }
    self.models = models
    self.section = section
  }

  /// The bytes of the lemmatizer.
  public func serialized() -> [UInt8] { section.bytes }
}

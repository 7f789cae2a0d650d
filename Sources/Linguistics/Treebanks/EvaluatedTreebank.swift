/// Sentences in the form in which the CoNLL 2018 evaluation compares them: as places in the
/// characters of all tokens, run together without white space.
struct EvaluatedTreebank {
  /// The UTF-8 of all tokens; places count its bytes.
  private(set) var characters: [UInt8] = []
  /// Where the tokens stand.
  private(set) var tokens: [Range<Int>] = []
  /// Where the sentences stand.
  private(set) var sentences: [Range<Int>] = []
  /// The syntactic words of all sentences.
  private(set) var words: [EvaluatedWord] = []
  /// The function words that hang on each word, in their order, as indices of `words`.
  private(set) var functionWords: [[Int]] = []

  /// Universal features by what treebanks write in FEATS: there are few combinations.
  private var universalFeatures: [String: String] = [:]

  /// Makes the form.
  ///
  /// - Parameter role: "gold" or "system", for messages.
  /// - Throws: `TreebankMismatch` when a token is nothing but white space.
  init(_ treebank: [TreebankSentence], role: String) throws(TreebankMismatch) {
    for (index, sentence) in treebank.enumerated() {
      do {
        try append(sentence)
      } catch {
        throw TreebankMismatch(
          description: "sentence \(index + 1) of \(role): \(error.description)")
      }
    }
  }

  private mutating func append(_ sentence: TreebankSentence) throws(TreebankMismatch) {
    let firstCharacter = characters.count
    let firstWord = words.count
    for token in sentence.tokens {
      let start = characters.count
      appendCharacters(of: token.form)
      guard characters.count > start else {
        throw TreebankMismatch(
          description: "expected a token with characters, found \"\(token.form)\"")
      }
      tokens.append(start..<characters.count)
      for index in token.words {
        let word = sentence.words[index]
        let form =
          token.isContraction ? word.form : String(decoding: characters[start...], as: UTF8.self)
        var evaluated = EvaluatedWord(
          form: form, place: start..<characters.count, isContracted: token.isContraction)
        setColumns(of: &evaluated, from: word)
        evaluated.head = Self.head(word.head, firstWord: firstWord, in: sentence)
        words.append(evaluated)
        functionWords.append([])
      }
    }
    sentences.append(firstCharacter..<characters.count)
    for index in firstWord..<words.count {
      if words[index].isFunctional, let parent = words[index].head.word {
        functionWords[parent].append(index)
      }
    }
  }

  private mutating func setColumns(of evaluated: inout EvaluatedWord, from word: TreebankWord) {
    evaluated.lemma = word.lemma ?? "_"
    evaluated.upos = word.upos ?? "_"
    evaluated.xpos = word.xpos ?? "_"
    evaluated.features = word.feats.map { universalFeatures(of: $0) } ?? ""
    evaluated.setRelation(word.deprel ?? "_")
  }

  private static func head(
    _ number: Int?, firstWord: Int, in sentence: TreebankSentence
  ) -> EvaluatedWord.Head {
    guard let number, (0...sentence.words.count).contains(number) else { return .missing }
    return number == 0 ? .root : .word(firstWord + number - 1)
  }

  private mutating func universalFeatures(of feats: String) -> String {
    if let known = universalFeatures[feats] { return known }
    let universal = feats.split(separator: "|").filter { feature in
      EvaluatedWord.universalFeatures.contains(String(feature.prefix { $0 != "=" }))
    }
    let joined = universal.sorted().joined(separator: "|")
    universalFeatures[feats] = joined
    return joined
  }

  /// Adds a token's characters, leaving out those of category Zs.
  private mutating func appendCharacters(of form: String) {
    for scalar in form.unicodeScalars {
      if scalar.value < 0x80 {
        if scalar != " " { characters.append(UInt8(scalar.value)) }
      } else if scalar.properties.generalCategory != .spaceSeparator {
        characters.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}

/// A syntactic word as the evaluation compares it; "_" stands for what is not given.
struct EvaluatedWord {
  /// The governor of a word.
  enum Head: Equatable {
    case root
    /// An index of the treebank's words.
    case word(Int)
    case missing

    /// The governor, if it is a word.
    var word: Int? {
      if case .word(let index) = self { return index }
      return nil
    }
  }

  let form: String
  /// Where the word stands; for one of a contraction, where that stands.
  let place: Range<Int>
  /// Whether the word is part of a contraction.
  let isContracted: Bool
  var lemma = "_"
  var upos = "_"
  var xpos = "_"
  /// The universal features, sorted.
  var features = ""
  /// The relation without its subtype.
  private(set) var relation = "_"
  private(set) var isContent = false
  private(set) var isFunctional = false
  var head = Head.missing

  init(form: String, place: Range<Int>, isContracted: Bool) {
    self.form = form
    self.place = place
    self.isContracted = isContracted
  }

  mutating func setRelation(_ deprel: String) {
    relation = String(deprel.prefix { $0 != ":" })
    isContent = Self.contentRelations.contains(relation)
    isFunctional = Self.functionalRelations.contains(relation)
  }

  // The next three are part of the definitions of CLAS, MLAS and UFeats, as conll18_ud_eval.py has
  // them, whatever Universal Dependencies has added since.

  private static let contentRelations: Set<String> = [
    "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated",
    "advcl", "advmod", "discourse", "nmod", "appos", "nummod", "acl", "amod", "conj", "fixed",
    "flat", "compound", "list", "parataxis", "orphan", "goeswith", "reparandum", "root", "dep",
  ]

  private static let functionalRelations: Set<String> = [
    "aux", "cop", "mark", "det", "clf", "case", "cc",
  ]

  static let universalFeatures: Set<String> = [
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number",
    "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident",
    "Polarity", "Person", "Polite",
  ]
}

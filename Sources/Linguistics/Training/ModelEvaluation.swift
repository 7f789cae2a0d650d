import Records

/// How a model fares on a treebank, by the definitions of the CoNLL 2018 shared task.
public struct ModelEvaluation: Sendable {
  /// The treebank's own words, the model's tags, lemmas and trees.
  public let goldWords: TreebankEvaluation
  /// Everything from plain text: sentences, tokens and words too.
  public let rawText: TreebankEvaluation
  /// Words tagged, lemmatised and parsed.
  public let words: Int
  /// How long that took.
  public let duration: Duration

  /// Evaluates a model.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - analyzer: The model with its tokenizer.
  ///   - gold: The treebank.
  ///   - segment: Finds the sentences of a text.
  public init(
    of model: LanguageModel, analyzer: LanguageAnalyzer, on gold: [TreebankSentence],
    segment: (String) -> [TextSpan]
  ) throws {
    let forms = gold.map { $0.words.map(\.form) }
    let start = ContinuousClock.now
    let readings = model.read(forms)
    duration = ContinuousClock.now - start
    words = forms.reduce(0) { $0 + $1.count }
    var system = gold
    for (sentence, words) in readings.enumerated() {
      for (word, reading) in words.enumerated() {
        system[sentence].words[word].take(reading)
      }
    }
    goldWords = try TreebankEvaluation(gold: gold, system: system)

    let text = Self.text(of: gold)
    let sentences = segment(text)
    var document = Document(id: "treebank", text: text)
    document.sentences = sentences
    document.tokens = analyzer.tokens(of: sentences, in: text)
    rawText = try TreebankEvaluation(
      gold: gold, system: TreebankSentence.sentences(of: document))
  }

  /// The plain text of a treebank: a line where a paragraph or document begins, else one after the
  /// other.
  static func text(of sentences: [TreebankSentence]) -> String {
    var text = ""
    for sentence in sentences {
      let startsParagraph = sentence.comments.contains {
        $0.hasPrefix("newpar") || $0.hasPrefix("newdoc")
      }
      if startsParagraph, !text.isEmpty { text += "\n" }
      for token in sentence.tokens {
        text += token.form
        if token.hasSpaceAfter { text += " " }
      }
    }
    return text
  }
}

extension TreebankWord {
  /// Replaces what a model says of a word.
  fileprivate mutating func take(_ reading: WordReading) {
    lemma = reading.lemma
    upos = reading.upos
    feats = reading.feats
    head = reading.head
    deprel = reading.deprel
  }
}

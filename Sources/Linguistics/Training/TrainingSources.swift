/// What a model is trained from.
public struct TrainingSources: Sendable {
  /// Sentences annotated in the style that the model shall answer in.
  public var sentences: [TreebankSentence]
  /// Sentences of treebanks with conventions of their own; each group is told apart in training.
  public var otherStyles: [[TreebankSentence]]
  /// Forms with their analyses; empty without.
  public var lexicon: [LexiconEntry]
  /// Pretrained word vectors; nil without.
  public var vectors: VectorSource?

  /// Makes sources of one style.
  public init(
    sentences: [TreebankSentence], otherStyles: [[TreebankSentence]] = [],
    lexicon: [LexiconEntry] = [], vectors: VectorSource? = nil
  ) {
    self.sentences = sentences
    self.otherStyles = otherStyles
    self.lexicon = lexicon
    self.vectors = vectors
  }

  /// All sentences with the number of their style, 0 being the model's own.
  var styledSentences: [(sentence: TreebankSentence, style: Int)] {
    sentences.map { ($0, 0) }
      + otherStyles.enumerated().flatMap { index, group in group.map { ($0, index + 1) } }
  }
}

/// How a model is trained; the defaults are those of the French model.
public struct TrainingSettings: Sendable {
  /// Passes over all sentences.
  public var epochs = 26
  /// Words that one step learns from, about.
  public var batchWords = 350
  /// Length of the first steps.
  public var learningRate: Float = 0.003
  /// Share of the network's numbers left out at random, 0 to 1.
  public var dropout: Float = 0.1
  /// Numbers a word in each direction of reading, a multiple of 8, at most 248.
  public var units = 96
  /// Layers of reading.
  public var layers = 3
  /// Numbers to which pretrained vectors are shortened.
  public var vectorWidth = 96
  /// Where the random numbers start: the same seed gives the same model.
  public var seed: UInt64 = 1
  /// Rows of the embedding table that beginnings and endings share.
  public var affixRows = 1 << 15

  /// Makes the default settings.
  public init() {}
}

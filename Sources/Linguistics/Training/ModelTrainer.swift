import FoundationEssentials
import LanguageData

/// Trains the model of a language from treebanks, a lexicon and pretrained vectors.
public struct ModelTrainer {
  /// A step of the training, for those who watch.
  public enum Progress: Sendable {
    /// A part of the model is begun.
    case begins(String)
    /// A pass over all sentences is done: its number from 1 of so many, and the mean loss of a word.
    case epoch(Int, of: Int, loss: Float)
  }

  private static let fewestUses = 2
  /// Sentences on which the range of the network's numbers is measured.
  private static let sampleSize = 1500

  let language: String
  let sources: TrainingSources
  let settings: TrainingSettings

  /// Prepares a training.
  public init(language: String, sources: TrainingSources, settings: TrainingSettings) {
    self.language = language
    self.sources = sources
    self.settings = settings
  }

  /// Trains a model.
  ///
  /// - Parameter report: Called as the training goes on.
  /// - Returns: The bytes of the model file; the same for the same sources and settings.
  public func train(report: (Progress) -> Void) throws(ModelArchiveError) -> [UInt8] {
    let styled = sources.styledSentences
    report(.begins("vocabulary"))
    let vocabulary = Self.vocabulary(of: styled.lazy.map(\.sentence))
    let words = HashedTable.serialized(
      vocabulary.enumerated().map { ($0.element, UInt32($0.offset + 1)) })
    let tags = sources.lexicon.isEmpty ? nil : LexiconTags(lexicon: sources.lexicon)
    let vectorWords = sources.vectors.map(Self.table)
    let layout = TableLayout(
      words: vocabulary.count + 1, affixes: settings.affixRows, tags: tags?.count ?? 0,
      styles: sources.otherStyles.count + 1)
    let encoder = WordEncoder(
      words: try HashedTable(ModelSection(words), name: "words"),
      vectors: try vectorWords.map { bytes throws(ModelArchiveError) in
        try HashedTable(ModelSection(bytes), name: "vector-words")
      },
      tags: tags, layout: layout)
    let labels = LabelSet(sentences: styled.map(\.sentence))
    let vectors = sources.vectors.map {
      PrincipalComponents.projection(
        of: $0.values, width: $0.width, to: min($0.width, settings.vectorWidth))
    }
    let shape = shape(layout: layout, labels: labels, vectorWidth: vectors?.columns ?? 0)
    let index = LabelIndex(labels)
    let encoded = styled.map {
      EncodedSentence($0.sentence, encoder: encoder, labels: index, style: $0.style)
    }

    report(.begins("tagger and parser"))
    let network = train(encoded, vectors: vectors, shape: shape, report: report)

    report(.begins("lemmatizer"))
    let lemmatizer = Lemmatizer.train(
      on: sources.sentences, supplementary: sources.otherStyles.flatMap(\.self),
      lexicon: sources.lexicon)
    report(.begins("contractions"))
    let splitter = ContractionSplitter.train(
      on: styled.map(\.sentence), seed: settings.seed)

    let description = LanguageModel.Description(labels: labels, layout: layout, shape: shape)
    var sections: [(name: String, bytes: [UInt8])] = [
      ("description", Self.json(description)), ("words", words),
    ]
    if let tags { sections.append(("lexicon", tags.serialized())) }
    if let vectorWords { sections.append(("vector-words", vectorWords)) }
    sections += network.sections(
      sample: Array(encoded.prefix(Self.sampleSize)),
      vectors: vectors ?? Matrix(rows: 0, columns: 0))
    sections.append(("lemmatizer", lemmatizer.serialized()))
    sections.append(("contractions", splitter.serialized()))
    return ModelArchive.serialized(language: language, sections: sections)
  }

  private func train(
    _ encoded: [EncodedSentence], vectors: Matrix?, shape: NetworkShape,
    report: (Progress) -> Void
  ) -> ParsingNetwork {
    var network = ParsingNetwork(shape: shape, seed: settings.seed)
    let schedule = NetworkTrainer.Schedule(
      epochs: settings.epochs, batchWords: settings.batchWords,
      learningRate: settings.learningRate)
    let trainer = NetworkTrainer(
      sentences: encoded, vectors: vectors ?? Matrix(rows: 0, columns: 0), schedule: schedule,
      rates: TrainingRates(dropout: settings.dropout), seed: settings.seed)
    trainer.train(&network) { epoch, loss, _ in
      report(.epoch(epoch, of: settings.epochs, loss: loss))
    }
    return network
  }

  private func shape(
    layout: TableLayout, labels: LabelSet, vectorWidth: Int
  ) -> NetworkShape {
    var shape = NetworkShape()
    shape.units = settings.units
    shape.layers = settings.layers
    shape.vectorWidth = vectorWidth
    shape.tableRows = layout.rows
    shape.partsOfSpeech = labels.partsOfSpeech.count
    shape.featureBundles = labels.featureBundles.count
    shape.relations = labels.relations.count
    return shape
  }

  /// Words, folded, that are no chance finds, the commonest first.
  private static func vocabulary(of sentences: some Sequence<TreebankSentence>) -> [[UInt8]] {
    var counts: [String: Int] = [:]
    for sentence in sentences {
      for word in sentence.words { counts[folded(word.form), default: 0] += 1 }
    }
    return counts.filter { $0.value >= fewestUses }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { Array($0.key.utf8) }
  }

  /// The table of words with vectors. A word with capitals is left out where its small letters have
  /// the same vector.
  private static func table(of vectors: VectorSource) -> [UInt8] {
    var rows: [String: UInt32] = [:]
    for word in vectors.words { rows[word.form] = UInt32(word.row) }
    return HashedTable.serialized(
      rows.compactMap { form, row in
        let small = folded(form)
        return small != form && rows[small] == row ? nil : (Array(form.utf8), row)
      })
  }

  private static func folded(_ form: String) -> String {
    String(decoding: FoldedForm(form.utf8Span.span).bytes, as: UTF8.self)
  }

  private static func json(_ description: LanguageModel.Description) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do {
      return Array(try encoder.encode(description))
    } catch {
      preconditionFailure("the description cannot be written: \(error)")
    }
  }
}

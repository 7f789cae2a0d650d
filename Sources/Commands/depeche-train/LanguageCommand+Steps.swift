import CommandSupport
import LanguageData
import Linguistics
import Records
import Segmenting

extension LanguageCommand {
  /// Trains a model, writes it, and reads it back as others will.
  func train(
    into path: String, _ data: LanguageDataSource, _ diagnostics: Diagnostics
  ) throws -> LanguageModel {
    let language = self.sources.language
    let sources = try readSources(data)
    guard sources.sentences.contains(where: { !$0.words.isEmpty }) else {
      throw RunError(
        .data, "\(self.sources.treebank.joined(separator: ", ")): no sentence to train on")
    }
    let trainer = ModelTrainer(
      language: language, sources: sources, settings: settings.settings)
    let bytes = try RunError.data {
      try trainer.train { progress in
        switch progress {
        case .begins(let part): diagnostics.message(part)
        case .epoch(let epoch, let count, let loss):
          let shown = (loss * 10_000).rounded() / 10_000
          diagnostics.message("epoch \(epoch) of \(count), loss of a word \(shown)")
        }
      }
    }
    try OutputFile.write(bytes, to: path)
    return try RunError.data { try LanguageModel(bytes: bytes, language: language) }
  }

  /// The model to evaluate when none is trained.
  func loadModel(_ data: LanguageDataSource) throws -> LanguageModel {
    if let model {
      let bytes = try readWholeFile(model)
      do {
        return try LanguageModel(bytes: bytes)
      } catch {
        throw RunError(.data, "\(model): \(error)")
      }
    }
    return try RunError.data {
      guard let model = try LanguageModel(data: data, language: sources.language) else {
        throw RunError(.data, "there is no model for \"\(sources.language)\"")
      }
      return model
    }
  }

  /// Evaluates on a treebank and prints a table.
  func report(
    on path: String, model: LanguageModel, _ data: LanguageDataSource
  ) throws {
    let reduction = try FeatureReduction(data: data, language: model.language)
    let gold = try readTreebank(path, reduction)
    let evaluation = try RunError.data {
      let segmenter = try SentenceSegmenter(data: data, language: model.language)
      return try ModelEvaluation(
        of: model, analyzer: try LanguageAnalyzer(model: model, data: data), on: gold,
        segment: { segmenter.sentences(in: $0, paragraphs: []) })
    }
    try OutputFile.write(Array(evaluation.table(name: path).utf8), to: nil)
  }

  private func readSources(_ data: LanguageDataSource) throws -> TrainingSources {
    let reduction = try FeatureReduction(data: data, language: sources.language)
    var result = TrainingSources(sentences: [])
    for path in sources.treebank { result.sentences += try readTreebank(path, reduction) }
    var styles: [(name: String, sentences: [TreebankSentence])] = []
    for path in sources.otherTreebank {
      let name = Self.styleName(of: path)
      let sentences = try readTreebank(path, reduction)
      if let index = styles.firstIndex(where: { $0.name == name }) {
        styles[index].sentences += sentences
      } else {
        styles.append((name, sentences))
      }
    }
    result.otherStyles = styles.map(\.sentences)
    if let lexicon = sources.lexicon {
      result.lexicon = try RunError.data {
        try LexiconEntry.entries(inTable: readWholeFile(lexicon), name: lexicon)
      }
    }
    if let words = sources.vectorWords, let values = sources.vectorValues {
      result.vectors = try RunError.data {
        try VectorSource(words: readWholeFile(words), values: readWholeFile(values), name: words)
      }
    }
    return result
  }

  private func readTreebank(
    _ path: String, _ reduction: FeatureReduction
  ) throws -> [TreebankSentence] {
    let bytes = try readWholeFile(path)
    return try RunError.data {
      try CoNLLUReader.sentences(in: bytes, name: path).map(reduction.reduced)
    }
  }

  /// "fr_pud" of ".../fr_pud-ud-test.conllu".
  private static func styleName(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.firstRange(of: "-ud-").map { file[..<$0.lowerBound] } ?? file)
  }
}

import Records
import Foundation

@testable import Linguistics

/// A tiny model that is trained on the sample treebank when a test first asks for it.
enum SampleModel {
  /// Small and quick; enough to learn the sample by heart.
  static let settings: TrainingSettings = {
    var settings = TrainingSettings()
    (settings.epochs, settings.batchWords, settings.learningRate) = (40, 40, 0.02)
    (settings.dropout, settings.units, settings.layers) = (0.05, 16, 1)
    (settings.affixRows, settings.vectorWidth) = (256, 4)
    return settings
  }()

  /// The sample with a second style, a lexicon and vectors, so that a model has all its sections.
  static let sources: TrainingSources = {
    do {
      return TrainingSources(
        sentences: SampleTreebank.sentences,
        otherStyles: [Array(SampleTreebank.sentences.suffix(2))],
        lexicon: [
          LexiconEntry(form: "maires", lemma: "maire", upos: "NOUN", feats: "Number=Plur"),
          LexiconEntry(form: "ville", lemma: "ville", upos: "NOUN", feats: "Number=Sing"),
          LexiconEntry(form: "parle", lemma: "parler", upos: "VERB", feats: "Mood=Ind"),
        ],
        vectors: try vectors())
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Vectors of a few words, six random numbers each.
  static func vectors() throws(VectorSourceError) -> VectorSource {
    let words = ["le", "la", "Paul", "Marie", "ville", "village", "soldats", "parle", "mange"]
    var generator = SeededGenerator(31)
    var values: [UInt8] = []
    for _ in 0..<6 * words.count { values.append(number: generator.symmetric().bitPattern) }
    return try VectorSource(
      words: Array(words.enumerated().map { "\($0.element)\t\($0.offset)\n" }.joined().utf8),
      values: values, name: "vectors")
  }

  /// Trains a model.
  static func train(
    _ settings: TrainingSettings, from sources: TrainingSources = sources,
    report: (ModelTrainer.Progress) -> Void = { _ in }
  ) throws -> [UInt8] {
    try ModelTrainer(language: "fr", sources: sources, settings: settings)
      .train(report: report)
  }

  /// The model file.
  static let bytes: [UInt8] = {
    do {
      return try train(settings)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// The model.
  static func model() throws -> LanguageModel { try LanguageModel(bytes: bytes, language: "fr") }

  /// The sections of the model file.
  static func sections() throws -> [(name: String, bytes: [UInt8])] {
    let archive = try ModelArchive(bytes: bytes)
    return try archive.sectionNames.map { ($0, try archive.section($0).bytes) }
  }

  /// The model file with a section replaced, or left out for nil; its digest is right.
  static func bytes(replacing name: String, with section: [UInt8]?) throws -> [UInt8] {
    ModelArchive.serialized(
      language: "fr",
      sections: try sections().compactMap { known, bytes in
        known == name ? section.map { (known, $0) } : (known, bytes)
      })
  }

  /// The model file with another description.
  static func bytes(
    describedBy change: (inout LanguageModel.Description) -> Void
  ) throws -> [UInt8] {
    let section = try ModelArchive(bytes: bytes).section("description").bytes
    var description = try JSONDecoder().decode(
      LanguageModel.Description.self, from: Data(section))
    change(&description)
    return try bytes(
      replacing: "description", with: Array(JSONEncoder().encode(description)))
  }
}

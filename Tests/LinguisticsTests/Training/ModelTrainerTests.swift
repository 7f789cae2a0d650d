import LanguageData
import Testing

@testable import Linguistics

@Suite("the training of a model")
struct ModelTrainerTests {
  private static let quick: TrainingSettings = {
    var settings = SampleModel.settings
    settings.epochs = 2
    return settings
  }()

  @Test("makes the same bytes of the same sources and seed, and others of another seed")
  func determinism() throws {
    let first = try SampleModel.train(Self.quick)
    #expect(try SampleModel.train(Self.quick) == first)
    var other = Self.quick
    other.seed += 1
    #expect(try SampleModel.train(other) != first)
  }

  @Test("learns its own sentences")
  func learning() throws {
    let gold = SampleTreebank.sentences.map(\.words)
    let readings = try SampleModel.model().read(gold.map { $0.map(\.form) })
    let words = zip(gold.joined(), readings.joined())
    let count = gold.joined().count
    func share(_ isRight: (TreebankWord, WordReading) -> Bool) -> Double {
      Double(words.count { isRight($0.0, $0.1) }) / Double(count)
    }
    #expect(readings.map(\.count) == gold.map(\.count))
    #expect(share { $0.upos == $1.upos } > 0.95)
    #expect(share { $0.feats == $1.feats } > 0.9)
    #expect(share { $0.head == $1.head } > 0.9)
    #expect(share { $0.head == $1.head && $0.deprel == $1.deprel } > 0.8)
    #expect(share { $0.lemma == $1.lemma } > 0.95)
  }

  @Test("tells how far it is")
  func progress() throws {
    var steps: [String] = []
    var losses: [Float] = []
    _ = try SampleModel.train(Self.quick) { progress in
      switch progress {
      case .begins(let part): steps.append(part)
      case .epoch(let number, let count, let loss):
        steps.append("\(number) of \(count)")
        losses.append(loss)
      }
    }
    #expect(
      steps == [
        "vocabulary", "tagger and parser", "1 of 2", "2 of 2", "lemmatizer", "contractions",
      ])
    #expect(losses.count == 2 && losses[1] < losses[0] && losses[1] > 0)
  }

  @Test("writes the sections that its sources allow")
  func sections() throws {
    let all = try ModelArchive(bytes: SampleModel.bytes)
    #expect(
      all.sectionNames == [
        "description", "words", "lexicon", "vector-words", "layers", "embeddings", "vectors",
        "lemmatizer", "contractions",
      ])
    let plain = try ModelArchive(
      bytes: SampleModel.train(
        Self.quick, from: TrainingSources(sentences: SampleTreebank.sentences)))
    #expect(
      plain.sectionNames == [
        "description", "words", "layers", "embeddings", "lemmatizer", "contractions",
      ])
  }

  @Test("makes a model that can be read, however little it is trained on", arguments: [0, 1, 2])
  func small(sentences: Int) throws {
    let sources = TrainingSources(sentences: Array(SampleTreebank.sentences.prefix(sentences)))
    let model = try LanguageModel(bytes: SampleModel.train(Self.quick, from: sources))
    let readings = model.read([["Paul", "mange", "."]])
    #expect(readings.map(\.count) == [3])
    #expect(readings.joined().count { $0.head == 0 && $0.deprel == "root" } == 1)
  }
}

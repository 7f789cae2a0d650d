import FoundationEssentials

/// A trained model of a language: what is needed to tag, lemmatise and parse its words.
///
/// Read once, and shared by all threads.
public struct LanguageModel: Sendable {
  /// The language: "fr".
  public let language: String
  /// The checksum of the file, in hexadecimal digits.
  public let digest: String
  let encoder: WordEncoder
  let labels: LabelSet
  let network: QuantizedNetwork
  let lemmatizer: Lemmatizer
  /// Decides which contractions are taken apart; nil in a language without any.
  let splitter: ContractionSplitter?
  /// For each part of speech and each of its bundles of features what the lemmatizer needs.
  let lemmaTags: [[Lemmatizer.Tag]]
  let rootRelation: Int
  /// What readers worked out before, each used by one thread at a time.
  let memories = ReadingMemories()

  /// What the sections of labels and sizes hold.
  struct Description: Codable, Equatable {
    var labels: LabelSet
    var layout: TableLayout
    var shape: NetworkShape
  }

  /// The treebank style that the model answers in: that of the treebanks it was trained for.
  static let style = 0

  /// Reads a model file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - language: The language that the model must be for; nil takes any.
  /// - Throws: `ModelArchiveError` when it cannot be read, is cut short, changed, foreign or newer.
  public init(path: String, language: String? = nil) throws(ModelArchiveError) {
    try self.init(ModelArchive(path: path, language: language))
  }

  /// Reads a model from the bytes of a file.
  public init(bytes: [UInt8], language: String? = nil) throws(ModelArchiveError) {
    try self.init(ModelArchive(bytes: bytes, language: language))
  }

  init(_ archive: ModelArchive) throws(ModelArchiveError) {
    language = archive.language
    digest = String(archive.checksum, radix: 16)
    let described: Description
    do {
      described = try JSONDecoder().decode(
        Description.self, from: Data(archive.section("description").bytes))
    } catch let error as ModelArchiveError {
      throw error
    } catch {
      throw .malformed(section: "description", reason: "\(error)")
    }
    labels = described.labels
    guard described.shape.isSupported, described.layout.isSupported,
      labels.fits(described.shape), described.layout.rows == described.shape.tableRows
    else {
      throw .malformed(section: "description", reason: "labels and sizes do not fit together")
    }
    encoder = WordEncoder(
      words: try HashedTable(archive.section("words"), name: "words"),
      vectors: described.shape.vectorWidth == 0
        ? nil : try HashedTable(archive.section("vector-words"), name: "vector-words"),
      tags: described.layout.tags == 0
        ? nil : try LexiconTags(archive.section("lexicon"), name: "lexicon"),
      layout: described.layout)
    guard (encoder.tags?.count ?? 0) == described.layout.tags else {
      throw .malformed(section: "lexicon", reason: "its classes do not fit the description")
    }
    network = try QuantizedNetwork(archive, shape: described.shape)
    let lemmatizer = try Lemmatizer(archive.section("lemmatizer"))
    self.lemmatizer = lemmatizer
    let labels = labels
    lemmaTags = labels.partsOfSpeech.enumerated().map { part, upos in
      labels.bundlesOfPart[part].map { bundle in
        let feats = labels.featureBundles[Int(bundle)]
        return lemmatizer.tag(upos: upos, feats: feats.isEmpty ? nil : feats)
      }
    }
    rootRelation = labels.relations.firstIndex(of: "root") ?? 0
    do {
      splitter =
        archive.sectionNames.contains("contractions")
        ? try ContractionSplitter(bytes: archive.section("contractions").bytes) : nil
    } catch {
      throw .malformed(section: "contractions", reason: "\(error)")
    }
  }
}

extension LabelSet {
  /// Whether a network of this shape answers with these labels.
  func fits(_ shape: NetworkShape) -> Bool {
    shape.partsOfSpeech == partsOfSpeech.count && shape.featureBundles == featureBundles.count
      && shape.relations == relations.count && bundlesOfPart.count == partsOfSpeech.count
      && bundlesOfPart.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { featureBundles.indices.contains(Int($0)) }
      }
      && !relations.isEmpty && !partsOfSpeech.isEmpty
  }
}

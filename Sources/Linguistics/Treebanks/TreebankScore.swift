/// What the CoNLL 2018 shared task measures, under the names its script prints.
///
/// Definitions: <https://universaldependencies.org/conll18/evaluation.html>.
public enum TreebankMetric: String, CaseIterable, Sendable {
  /// Tokens as written that begin and end at the same character.
  case tokens = "Tokens"
  /// Sentences that begin and end at the same character.
  case sentences = "Sentences"
  /// Syntactic words that could be aligned.
  case words = "Words"
  /// Aligned words of the same part of speech.
  case upos = "UPOS"
  /// Aligned words of the same language-specific tag.
  case xpos = "XPOS"
  /// Aligned words with the same universal features.
  case ufeats = "UFeats"
  /// UPOS, XPOS and UFeats together.
  case allTags = "AllTags"
  /// Aligned words of the same lemma; a word for which gold gives none is always right.
  case lemmas = "Lemmas"
  /// Aligned words with the same head.
  case uas = "UAS"
  /// Aligned words with the same head and relation, subtypes set aside.
  case las = "LAS"
  /// LAS over content words.
  case clas = "CLAS"
  /// CLAS with the tags of the word and its function words.
  case mlas = "MLAS"
  /// CLAS with the lemma.
  case blex = "BLEX"
}

/// How often a system agrees with gold in one metric.
public struct TreebankScore: Equatable, Sendable {
  /// How many things gold has.
  public let gold: Int
  /// How many things the system has.
  public let system: Int
  /// How many of them agree.
  public let correct: Int
  /// How many gold words could be aligned; nil where nothing is measured on aligned words.
  public let aligned: Int?

  /// Makes a score of counts.
  public init(gold: Int, system: Int, correct: Int, aligned: Int? = nil) {
    self.gold = gold
    self.system = system
    self.correct = correct
    self.aligned = aligned
  }

  /// The share of the system's that is right, 0…1; 0 when it has none.
  public var precision: Double { Self.share(correct, of: system) }

  /// The share of gold's that was found, 0…1; 0 when it has none.
  public var recall: Double { Self.share(correct, of: gold) }

  /// The harmonic mean of the two, 0…1.
  public var f1: Double { Self.share(2 * correct, of: gold + system) }

  /// The share of aligned words that is right, 0…1.
  public var alignedAccuracy: Double? { aligned.map { Self.share(correct, of: $0) } }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}

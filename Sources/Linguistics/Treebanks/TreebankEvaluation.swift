/// Compares what a system made of a text with gold, as the CoNLL 2018 shared task does.
///
/// The counts are those of `conll18_ud_eval.py` 1.2 (Straka and Popel 2018). Other than the script
/// this takes sentences whose heads make no tree: a head that is missing is never right.
public struct TreebankEvaluation: Equatable, Sendable {
  private let scores: [TreebankScore]

  /// Compares.
  ///
  /// - Parameters:
  ///   - gold: What should be.
  ///   - system: What is; the same characters, white space aside, however they are divided.
  /// - Throws: `TreebankMismatch` when the texts are not the same.
  /// - Complexity: O(*n*) in the words, but for contractions that overlap.
  public init(
    gold: [TreebankSentence], system: [TreebankSentence]
  ) throws(TreebankMismatch) {
    let gold = try EvaluatedTreebank(gold, role: "gold")
    let system = try EvaluatedTreebank(system, role: "system")
    try TreebankMismatch.check(gold.characters, system.characters)
    let alignment = WordAlignment(gold: gold.words, system: system.words)
    let comparison = WordComparison(gold: gold, system: system, alignment: alignment)
    scores = TreebankMetric.allCases.map { metric in
      switch metric {
      case .tokens: Self.score(gold.tokens, system.tokens)
      case .sentences: Self.score(gold.sentences, system.sentences)
      default: comparison.score(metric)
      }
    }
  }

  /// The score in one metric.
  public subscript(metric: TreebankMetric) -> TreebankScore {
    for (known, score) in zip(TreebankMetric.allCases, scores) where known == metric {
      return score
    }
    preconditionFailure("no score of \(metric)")
  }

  /// Counts spans that begin and end at the same places.
  private static func score(_ gold: [Range<Int>], _ system: [Range<Int>]) -> TreebankScore {
    var correct = 0
    var goldIndex = 0
    var systemIndex = 0
    while goldIndex < gold.count, systemIndex < system.count {
      let (goldSpan, systemSpan) = (gold[goldIndex], system[systemIndex])
      if goldSpan == systemSpan { correct += 1 }
      if goldSpan.lowerBound <= systemSpan.lowerBound { goldIndex += 1 }
      if systemSpan.lowerBound <= goldSpan.lowerBound { systemIndex += 1 }
    }
    return TreebankScore(gold: gold.count, system: system.count, correct: correct)
  }
}

/// Two treebanks that cannot be compared, for they are of different texts.
public struct TreebankMismatch: Error, Equatable, Sendable, CustomStringConvertible {
  /// What differs and where: lower case, concrete.
  public let description: String

  static func check(_ gold: [UInt8], _ system: [UInt8]) throws(TreebankMismatch) {
    guard gold != system else { return }
    var start = zip(gold, system).prefix { $0 == $1 }.count
    while start > 0, start < gold.count, gold[start] & 0xC0 == 0x80 { start -= 1 }
    throw TreebankMismatch(
      description: "the texts differ at byte \(start), white space aside: "
        + "gold has \(excerpt(gold, from: start)), system \(excerpt(system, from: start))")
  }

  private static func excerpt(_ bytes: [UInt8], from start: Int) -> String {
    if start >= bytes.count { return "ended" }
    return "\"\(String(decoding: bytes[start...].prefix(80), as: UTF8.self).prefix(20))\""
  }
}

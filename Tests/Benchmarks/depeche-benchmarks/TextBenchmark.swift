import FoundationEssentials
import Gazetteers
import LanguageData
import Linguistics
import Resolving
import Segmenting

/// Measures how fast French text becomes sentences and words, places, dates and figures, on one core and in process.
struct TextBenchmark {
  private let text: String
  private let segmenter: SentenceSegmenter
  private let tokenizer: Tokenizer
  private let resolvers: [(name: String, resolvers: LanguageResolvers)]

  /// Reads a file of text.
  init(_ path: String) throws {
    text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let data = LanguageDataSource()
    segmenter = try SentenceSegmenter(data: data, language: "fr")
    tokenizer = try Tokenizer(data: data, language: "fr")
    let gazetteer = try Gazetteer.embedded()
    let kinds = ResolverSettings.Kind.allCases
    let choices = kinds.map { (name: $0.rawValue, kinds: Set([$0])) }
    resolvers = try (choices + [(name: "all three", kinds: Set(kinds))]).map { choice in
      let resolvers = try LanguageResolvers(
        data: data, language: "fr", gazetteer: choice.kinds.contains(.places) ? gazetteer : nil,
        settings: ResolverSettings(kinds: choice.kinds))
      return (choice.name, resolvers)
    }
  }

  /// One line a step: what came out, and how much of it a second of CPU time, by the median.
  func report(rounds: Int) throws -> String {
    let characters = text.unicodeScalars.count
    let bytes = Array(text.utf8)
    let sentences = segmenter.sentences(in: text).count
    let tokens = tokenizer.tokens(in: bytes).count
    let segmenting = Measurement.median(rounds: rounds) { segmenter.sentences(in: text).count }
    let words = ScannedText(bytes).words.count
    let scanning = Measurement.median(rounds: rounds) { ScannedText(bytes).words.count }
    let cutting = Measurement.median(rounds: rounds) { tokenizer.tokens(in: bytes).count }
    let context = DateContext(published: "2024-03-14")
    let articles = Self.articles(of: bytes)
    let resolving = resolvers.map { name, resolvers in
      func resolve() -> Int {
        articles.reduce(0) { sum, article in
          sum + resolvers.mentions(in: ScannedText(article), context: context).count
        }
      }
      let seconds = Measurement.median(rounds: rounds, resolve)
      let found = resolve()
      return "\(found) \(name): \(Self.millions(bytes.count, seconds)) megabytes a second\n"
    }
    return """
      \(sentences) sentences: \(Self.millions(characters, segmenting)) million characters a second
      \(tokens) tokens: \(Self.millions(tokens, cutting)) million tokens a second
      \(words) scanned words: \(Self.millions(bytes.count, scanning)) megabytes a second
      \(resolving.joined())
      """
  }

  /// The text in parts as long as articles, which is how the stages meet it: each ends at a line end.
  private static func articles(of bytes: [UInt8]) -> [[UInt8]] {
    var articles: [[UInt8]] = []
    var start = 0
    for index in bytes.indices
    where bytes[index] == 0x0A && index - start >= articleLength || index == bytes.count - 1 {
      articles.append(Array(bytes[start...index]))
      start = index + 1
    }
    return articles
  }

  /// Bytes of an article, nearly 700 words.
  private static let articleLength = 4_000

  private static func millions(_ count: Int, _ seconds: Double) -> Double {
    (Double(count) / max(seconds, 1e-9) / 1e5).rounded() / 10
  }
}

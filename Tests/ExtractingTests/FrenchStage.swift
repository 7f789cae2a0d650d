import Gazetteers
import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

/// The French stage, loaded once for all tests: its data take 0.4 s.
struct FrenchStage: Sendable {
  private static let loaded = Result { try FrenchStage() }

  /// The stage with all that is compiled in.
  static func shared() throws -> FrenchStage { try loaded.get() }

  let stage: Extractor
  let extractor: LanguageExtractor
  let tokenizer: Tokenizer
  let classes: WordClasses
  let contractions: Contractions
  let ontology: Ontology

  private init() throws {
    let data = French.data
    stage = try Extractor(data: data)
    extractor = try LanguageExtractor(
      data: data, language: "fr", gazetteer: try Gazetteer.embedded())
    tokenizer = try Tokenizer(data: data, language: "fr")
    classes = try WordClasses(data: data, language: "fr")
    contractions = try Contractions(data: data, language: "fr", classes: classes)
    ontology = try Ontology(data: data)
  }

  /// One sentence, read with the tree that the trained parser gives it.
  func reading(_ sentence: String) -> SentenceReading {
    let (tokens, mentions) = (tokens(of: sentence), mentions(sentence))
    return extractor.reader.read(tokens, words: words(of: sentence)[...], mentions: mentions)
  }

  /// The words of one sentence with what the trained parser says of them.
  func words(of sentence: String) -> [Token] {
    let whole = TextSpan(start: 0, end: sentence.unicodeScalars.count)
    return extractor.parser.analyzer.tokens(of: [whole], in: sentence)
  }

  /// One sentence, cut as the stage cuts it.
  func tokens(of sentence: String) -> [WordToken] {
    let utf8 = Array(sentence.utf8)
    return extractor.reader.tokens(in: utf8, bytes: 0..<utf8.count, firstScalar: 0)
  }

  /// The places, dates and figures of one sentence.
  func mentions(_ sentence: String) -> DocumentMentions {
    var document = Document(id: "d", text: sentence)
    document.published = "2024-03-14"
    let whole = TextSpan(start: 0, end: sentence.unicodeScalars.count)
    return DocumentMentions(of: document, sentences: [whole], with: extractor.resolvers)
  }

  /// The events of a document of which each string is a sentence.
  func events(_ sentences: [String], published: String? = "2024-03-14") -> [Event] {
    var document = Document(id: "d", text: sentences.joined(separator: "\n"))
    document.published = published
    document.language = "fr"
    var start = 0
    let spans = sentences.map { sentence in
      let end = start + sentence.unicodeScalars.count
      defer { start = end + 1 }
      return TextSpan(start: start, end: end)
    }
    return extractor.events(of: document, text: DocumentText(document.text), sentences: spans)
  }

  /// The one event that a sentence is expected to tell, or the one of a type.
  func event(_ sentence: String, type: String? = nil) -> Event? {
    events([sentence]).first { type == nil || $0.coding.type == type }
  }

  /// The only trigger of a sentence whose words hold a text.
  func trigger(_ sentence: String, holding words: String) -> (Trigger, SentenceReading)? {
    let reading = reading(sentence)
    return extractor.triggers.triggers(in: reading)
      .first { reading.words($0.tokens).contains(words) }.map { ($0, reading) }
  }
}

extension SentenceReading {
  /// The words of a row of tokens, a blank apart.
  func words(_ range: Range<Int>) -> String { tokens[range].map(\.form).joined(separator: " ") }

  /// The phrases as text.
  func words(_ phrases: [NounPhrase]) -> [String] { phrases.map { words($0.tokens) } }

  /// The verb group whose main verb has this form.
  func verb(_ form: String) -> ClauseVerb? { verbs.first { tokens[$0.head].form == form } }
}

/// A failed expectation would write out every table of the stage.
extension FrenchStage: CustomTestStringConvertible {
  var testDescription: String { "the French stage" }
}

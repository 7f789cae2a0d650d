import LanguageData
import Records

@testable import Extracting

/// Documents explained with the French stage.
enum Explained {
  private static let lexicon = Result {
    let french = try FrenchStage.shared()
    return try ExplainingLexicon(
      data: French.data, language: "fr", tokenizer: french.tokenizer,
      contractions: french.contractions)
  }

  /// A document of which each string is a sentence.
  static func document(_ sentences: String...) throws -> DocumentExplanation {
    var document = Document(id: "d", text: sentences.joined(separator: "\n"))
    document.published = "2024-03-14"
    document.language = "fr"
    var start = 0
    let spans = sentences.map { sentence in
      let end = start + sentence.unicodeScalars.count
      defer { start = end + 1 }
      return TextSpan(start: start, end: end)
    }
    let explainer = DocumentExplainer(
      extractor: try FrenchStage.shared().extractor, lexicon: try lexicon.get())
    return explainer.explanation(
      of: document, text: DocumentText(document.text), sentences: spans)
  }
}

extension DocumentExplanation {
  /// The facts of one role, of all triggers.
  func facts(_ role: TriggerExplanation.Fact.Role) -> [TriggerExplanation.Fact] {
    sentences.flatMap(\.triggers).flatMap(\.facts).filter { $0.role == role }
  }
}

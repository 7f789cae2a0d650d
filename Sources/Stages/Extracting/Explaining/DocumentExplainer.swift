import Linguistics
import Records

/// Tells of a document how its events were found, from the trace that the stage leaves.
struct DocumentExplainer: Sendable {
  let extractor: LanguageExtractor
  let lexicon: ExplainingLexicon

  /// Explains a document.
  ///
  /// - Complexity: That of extraction, and as much again for sentences with triggers.
  func explanation(
    of document: Document, text: DocumentText, sentences: [TextSpan]
  ) -> DocumentExplanation {
    var trace: ExtractionTrace? = ExtractionTrace()
    let events = extractor.events(
      of: document, text: text, sentences: sentences, trace: &trace)
    var explanation = DocumentExplanation(id: document.id, url: document.url ?? "")
    explanation.title = document.title
    explanation.published = document.published
    explanation.sentences = (trace?.sentences ?? []).map { sentence in
      self.explanation(
        of: sentence, events: events.filter { $0.sentence.index == sentence.sentence.index })
    }
    return explanation
  }

  private func explanation(
    of sentence: ExtractionTrace.Sentence, events: [Event]
  ) -> SentenceExplanation {
    let reading = sentence.circumstances.reading
    let refusals = RefusalReader(finder: extractor.triggers, reading: reading)
    let triggers = sentence.triggers.indices.map { index in
      TriggerExplainer(
        extractor: extractor, lexicon: lexicon, sentence: sentence, index: index, events: events
      ).explanation(refusals: refusals)
    }
    let silent = reading.verbs.filter { group in
      !sentence.triggers.contains { $0.tokens.overlaps(group.tokens) }
    }
    let isParsed = reading.tree.nodes.contains { $0.governor != nil }
    return SentenceExplanation(
      index: sentence.sentence.index, span: sentence.sentence.span, text: sentence.sentence.text,
      tree: isParsed ? words(of: reading) : [], triggers: triggers,
      refusals: silent.flatMap { refusals.refusals(of: $0, fired: nil) })
  }

  private func words(of reading: SentenceReading) -> [SentenceExplanation.Word] {
    zip(reading.tokens, reading.tree.nodes).map { token, node in
      SentenceExplanation.Word(
        form: token.form, span: token.span, partOfSpeech: node.partOfSpeech.rawValue,
        relation: node.governor == nil ? "root" : node.relation.name, governor: node.governor)
    }
  }
}

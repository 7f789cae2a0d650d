import Records

/// How the events of a document were found, sentence by sentence.
struct DocumentExplanation: Sendable {
  /// The document's record and address; empty where a record that failed had none.
  let id: String
  let url: String
  /// Its title.
  var title: String?
  /// Its date of publication.
  var published: String?
  /// Its sentences, in the order of the text; none where something went wrong.
  var sentences: [SentenceExplanation] = []
  /// What went wrong; nil when the document could be read.
  var failure: Failure?

  /// Why a document was not read.
  struct Failure: Equatable, Sendable {
    /// A stable word: "missing_sentences".
    let code: String
    /// For people.
    let message: String
  }

  /// What there is to say about the document as a whole, a phrase each.
  var remarks: [String] {
    guard failure == nil else { return [] }
    let events = sentences.flatMap(\.triggers).count { $0.event != nil }
    let parsed = sentences.count { !$0.tree.isEmpty }
    return [
      "\(sentences.count) sentences", "\(parsed) of them parsed",
      "\(events) \(events == 1 ? "event" : "events")",
    ]
  }
}

/// How the events of a sentence were found.
struct SentenceExplanation: Sendable {
  /// A word in the tree.
  struct Word: Sendable {
    let form: String
    /// The word's place in the document's text.
    let span: TextSpan
    /// Universal part of speech.
    let partOfSpeech: String
    /// Relation to the word that it hangs on.
    let relation: String
    /// The word that it hangs on; nil at a root.
    let governor: Int?
  }

  /// Its number in the document.
  let index: Int
  /// Its place in the document's text.
  let span: TextSpan
  /// Its text.
  let text: String
  /// Its words with what hangs on what; empty where no word may name an act, so that nothing was parsed.
  let tree: [Word]
  /// Its triggers, from left to right.
  let triggers: [TriggerExplanation]
  /// Lines of the lexicon whose verb stands here but names no act.
  let refusals: [Refusal]
}

/// A line of the lexicon that did not fire, and why.
struct Refusal: Equatable, Sendable {
  /// The words of the sentence that it might have been about.
  let words: String
  /// The line: "fr/verbs.tsv:41".
  let rule: String
  /// Its lemma and coding: "frapper, ASSAULT aerial".
  let reading: String
  /// Why it did not fire.
  let reason: String
}

/// How a trigger came to tell of an event, or why it tells of none.
struct TriggerExplanation: Sendable {
  /// What is told of one field of the event.
  struct Fact: Equatable, Sendable {
    /// What part of the sentence this is about, for colours.
    enum Role: String, Sendable {
      case actor, recipient, place, date, figure, materiel, claim, source, standing, act
    }

    let role: Role
    /// The words of the text, or what stands in for them.
    let words: String
    /// Their place in the document's text; nil where there are none.
    let span: TextSpan?
    /// What they were taken for: an id, a place, a day.
    let meaning: String
    /// Where that comes from.
    let reasons: [String]
  }

  /// The trigger's words and their place in the document's text.
  let words: String
  let span: TextSpan
  /// The lemma of the line that fired, and the line.
  let lemma: String
  let rule: String
  /// "ASSAULT aerial".
  let coding: String
  /// The event; nil where the trigger tells of none, or of one that another trigger stands for.
  let event: Event?
  /// What fills the fields of the event.
  let facts: [Fact]
  /// What became of it where there is no event of its own.
  let outcome: String?
  /// Other lines for the same words that did not fire.
  let refusals: [Refusal]
}

import Records

/// What the stage notes down of its way to the events of a document, when somebody asks for reasons.
struct ExtractionTrace: Sendable {
  /// What was found in one sentence.
  struct Sentence: Sendable {
    /// The sentence.
    let sentence: EventSentence
    /// Its words, tree, places and figures.
    let circumstances: SentenceCircumstances
    /// Its triggers, from left to right.
    var triggers: [Trigger] = []
    /// For each trigger the one that stands for its act.
    var representatives: [Int] = []
    /// For each trigger who says so; nil where the text itself does.
    var claims: [ClaimFinder.Finding?] = []
    /// For each trigger its event, before those of one act were put together; nil where it tells none.
    var events: [Event?] = []
  }

  /// The sentences that have words, in the order of the text.
  private(set) var sentences: [Sentence] = []

  /// Begins a sentence.
  mutating func begin(_ sentence: EventSentence, _ circumstances: SentenceCircumstances) {
    sentences.append(Sentence(sentence: sentence, circumstances: circumstances))
  }

  /// Takes down whom the next trigger of the sentence is told by.
  mutating func note(_ claim: ClaimFinder.Finding?) {
    guard !sentences.isEmpty else { return }
    sentences[sentences.count - 1].claims.append(claim)
  }

  /// Takes down the triggers of the sentence and what came of each.
  mutating func note(_ triggers: [Trigger], _ representatives: [Int], _ events: [Event?]) {
    guard !sentences.isEmpty else { return }
    sentences[sentences.count - 1].triggers = triggers
    sentences[sentences.count - 1].representatives = representatives
    sentences[sentences.count - 1].events = events
  }
}

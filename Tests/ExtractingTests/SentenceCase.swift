import Testing

/// An invented sentence and what a careful reader finds in it.
struct SentenceCase: Sendable, CustomStringConvertible {
  /// The sentence.
  let sentence: String
  /// PLOVER type.
  let type: String
  /// PLOVER mode; nil where the test does not ask.
  var mode: String?
  /// The words of the first actor; nil where the text names none.
  var actor: String?
  /// The words of the first recipient; nil where the text names none.
  var recipient: String?
  /// The standing of the event.
  var factuality = "asserted"
  /// What the stage is known to get wrong here; nil where it reads the sentence well.
  var knownIssue: Comment?

  /// The sentence, so that a failing case shows it.
  var description: String { sentence }
}

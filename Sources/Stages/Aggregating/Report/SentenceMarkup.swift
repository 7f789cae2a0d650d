import Records

/// A sentence with its trigger marked.
struct SentenceMarkup {
  let before: String
  let trigger: String
  let after: String

  /// Cuts a sentence at its trigger. Where the trigger's place does not lie in the sentence the
  /// whole sentence is `before`.
  init(_ sentence: EventSentence, _ trigger: EventTrigger) {
    let scalars = Array(sentence.text.unicodeScalars)
    let (start, startOverflow) = trigger.start.subtractingReportingOverflow(sentence.start)
    let (end, endOverflow) = trigger.end.subtractingReportingOverflow(sentence.start)
    guard !startOverflow, !endOverflow, 0 <= start, start < end, end <= scalars.count else {
      before = sentence.text
      self.trigger = ""
      after = ""
      return
    }
    before = Self.string(scalars[..<start])
    self.trigger = Self.string(scalars[start..<end])
    after = Self.string(scalars[end...])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Writes the sentence.
  func write(to page: inout HTMLWriter) {
    page.text(before)
    if !trigger.isEmpty { page.element("mark", trigger) }
    page.text(after)
  }
}

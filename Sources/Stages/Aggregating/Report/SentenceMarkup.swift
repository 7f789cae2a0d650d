import Records

/// A sentence with the words marked that tell what happened, who did it, to whom and where.
struct SentenceMarkup {
  /// What a stretch of the sentence is.
  enum Role: Equatable {
    case plain
    case trigger
    case actor
    case recipient
    case place
  }

  /// A stretch of the sentence.
  struct Part: Equatable {
    var role: Role
    var text: String
  }

  /// Scalars that are shown of a sentence: a page that lost its full stops must not fill the report.
  private static let lengthLimit = 600

  /// The sentence, cut at the words that are marked.
  let parts: [Part]

  /// Cuts the sentence of a mention. What stands in another sentence is not marked, and where two
  /// would overlap the trigger wins, then the actor, the recipient, the place.
  init(_ event: Event) {
    let sentence = event.sentence
    let scalars = Array(sentence.text.unicodeScalars)
    var taken: [(range: Range<Int>, role: Role)] = []
    func mark(_ start: Int?, _ end: Int?, _ role: Role) {
      guard let start, let end else { return }
      let (low, lowOverflow) = start.subtractingReportingOverflow(sentence.start)
      let (high, highOverflow) = end.subtractingReportingOverflow(sentence.start)
      guard !lowOverflow, !highOverflow, 0 <= low, low < high, high <= scalars.count,
        !taken.contains(where: { $0.range.overlaps(low..<high) })
      else { return }
      taken.append((low..<high, role))
    }
    mark(event.trigger.start, event.trigger.end, .trigger)
    for actor in event.actors { mark(actor.start, actor.end, .actor) }
    for recipient in event.recipients { mark(recipient.start, recipient.end, .recipient) }
    mark(event.place?.start, event.place?.end, .place)
    let shown = Self.shown(scalars.count, around: taken.first?.range.lowerBound ?? 0)
    var parts: [Part] = shown.lowerBound > 0 ? [Part(role: .plain, text: "… ")] : []
    var position = shown.lowerBound
    func add(_ range: Range<Int>, _ role: Role) {
      let range = range.clamped(to: shown)
      if range.isEmpty { return }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      parts.append(Part(role: role, text: String(text)))
    }
    for (range, role) in taken.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      add(position..<max(position, range.lowerBound), .plain)
      add(range, role)
      position = max(position, range.upperBound)
    }
    add(position..<max(position, scalars.count), .plain)
    if shown.upperBound < scalars.count { parts.append(Part(role: .plain, text: " …")) }
    self.parts = parts
  }

  /// The part of a long sentence that is shown.
  private static func shown(_ count: Int, around position: Int) -> Range<Int> {
    guard count > lengthLimit else { return 0..<count }
    let start = min(max(0, position - lengthLimit / 2), count - lengthLimit)
    return start..<(start + lengthLimit)
  }

  /// Writes the sentence.
  func write(to page: inout HTMLWriter) {
    for part in parts {
      switch part.role {
      case .plain: page.text(part.text)
      case .trigger: page.element("mark", part.text)
      case .actor: page.element("b", ["class": "a"], part.text)
      case .recipient: page.element("b", ["class": "r"], part.text)
      case .place: page.element("b", ["class": "p"], part.text)
      }
    }
  }
}

import Records

/// What tellings are compared by.
struct TellingProfile: Hashable, Sendable {
  /// Types and modes of the mentions, the first first, each once; at least one.
  var codings: [TypeAffinity.Coding]
  var window: DateWindow?
  var place: ComparedPlace?
  var actors: [PartyKey]
  var recipients: [PartyKey]
  var figures: ComparedFigures
  /// Of at most `mostSentences` mentions, those that state what happened first.
  var sentences: [SentenceWords]
  /// Hashes of the dictionary forms of the triggers, each once.
  var triggers: [UInt32]
  var stance: Stance
  /// Numbers of the sentences.
  var sentenceIndices: [Int]
  /// The day that says near which others it is placed, in days since 1970-01-01: the last on which it
  /// may have happened; the day of publication where that is only known to the week or worse.
  var position: Int
  /// 0 where day and place are exact; the higher, the less is known.
  var vagueness: Int

  /// More would make a telling of many mentions alike to everything.
  static let mostSentences = 3

  /// What a mention says about whether the event happened.
  enum Stance: UInt8, Comparable, Sendable {
    /// It happened, by the text or by somebody whom it quotes.
    case happened
    /// It did not.
    case denied
    /// It is to happen, or was tried.
    case open
    /// It is a case that is thought of, or a custom: never the same as another text's.
    case general

    static func < (left: Stance, right: Stance) -> Bool { left.rawValue < right.rawValue }

    /// The stance of a mention.
    init(_ factuality: Factuality, _ polarity: Polarity) {
      let isNegative = polarity == .negative
      self =
        switch factuality {
        case .hypothetical, .habitual: .general
        case .denied: .denied
        case .planned, .attempted, .possible: isNegative ? .denied : .open
        case .asserted, .reported, .hedged: isNegative ? .denied : .happened
        }
    }
  }

  /// The profile of one mention.
  init(_ event: Event) {
    codings = [TypeAffinity.Coding(event.coding.type, event.coding.mode)]
    window = DateWindow(event.date, published: event.published)
    place = event.place.map(ComparedPlace.init)
    actors = PartyKey.keys(of: event.actors)
    recipients = PartyKey.keys(of: event.recipients)
    figures = ComparedFigures(event)
    sentences = [SentenceWords(event.sentence.text)]
    triggers = [SentenceWords.hash(event.trigger.lemma)]
    stance = Stance(event.factuality, event.polarity)
    sentenceIndices = [event.sentence.index]
    position = 0
    vagueness = 0
    locate(published: event.published)
  }

  /// The profile of several mentions of one document, by sentence; at least one.
  init(merging profiles: [TellingProfile], published: String?) {
    self = profiles[0]
    let told = profiles.sorted { $0.stance < $1.stance }
    for profile in profiles.dropFirst() {
      for coding in profile.codings where !codings.contains(coding) { codings.append(coding) }
      for party in profile.actors where !actors.contains(party) { actors.append(party) }
      for party in profile.recipients where !recipients.contains(party) {
        recipients.append(party)
      }
      for trigger in profile.triggers where !triggers.contains(trigger) {
        triggers.append(trigger)
      }
      figures.add(profile.figures)
    }
    stance = told[0].stance
    window = profiles.compactMap(\.window).min { $0.vagueness < $1.vagueness }
    place = profiles.compactMap(\.place).min { $0.vagueness < $1.vagueness }
    sentences = Array(told.flatMap(\.sentences).prefix(Self.mostSentences))
    sentenceIndices = profiles.flatMap(\.sentenceIndices)
    locate(published: published)
  }

  /// Days that a date may span and still say where to look for others of the same occurrence.
  private static let longestSpan = 7

  private mutating func locate(published: String?) {
    let day = published.flatMap { CivilDate(iso: $0) }?.daysSince1970
    let isKnownToTheWeek = window.map { $0.last - $0.first <= Self.longestSpan } ?? false
    if let window, isKnownToTheWeek {
      position = window.last
    } else {
      position = day ?? window?.last ?? 0
    }
    let placeVagueness = place.map { $0.isExact ? 0 : 1 } ?? 2
    let dateVagueness = window.map { $0.precision == 1 ? 0 : isKnownToTheWeek ? 1 : 2 } ?? 2
    vagueness = placeVagueness * 3 + dateVagueness
  }

  /// The days near which it is looked for; nil where no day is known.
  var searchedDays: ClosedRange<Int>? {
    guard let window else { return nil }
    let first = max(window.first, position - Self.longestSpan)
    return min(first, position)...position
  }
}

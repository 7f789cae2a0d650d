import Records

/// One figure of an incident from what its mentions give.
enum MergedFigure {
  /// Merges the values of one figure.
  ///
  /// A document often gives parts beside the whole ("12 dead, among them 3 children"), so the largest
  /// number of a document stands for it. Tolls are revised, so a voice is taken by what it published
  /// last. `best` is the number that most voices of the last day give; the lower one of two, as UCDP
  /// does. `low` and `high` span the documents.
  ///
  /// - Returns: Nil when no mention gives a number.
  static func figure(
    _ path: KeyPath<Event, Figure?>, of events: [Event], _ voices: Voices
  ) -> IncidentFigure? {
    let values = events.compactMap { event in
      event[keyPath: path].flatMap { Value($0, event, voice: voices.number(of: event)) }
    }
    guard !values.isEmpty else { return nil }
    let totals = totals(values)
    return IncidentFigure(
      best: best(of: totals), low: totals.compactMap(\.low).min(),
      high: totals.compactMap(\.high).max(), values: values.map(\.record))
  }

  /// Whether sources contradict each other: the greatest number is at least twice the least, and
  /// the two differ by five or more.
  static func isDisputed(_ figure: IncidentFigure?) -> Bool {
    guard let figure, let low = figure.low, let high = figure.high else { return false }
    return high - low >= 5 && high / 2 >= low
  }

  private struct Value {
    let record: IncidentFigureValue
    let document: String
    let voice: Int
    let day: String

    init?(_ figure: Figure, _ event: Event, voice: Int) {
      let numbers = [figure.best, figure.low, figure.high].compactMap { $0 }
      guard !numbers.isEmpty, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
      let claimant = event.claim?.source.flatMap { $0.name ?? $0.text }
      record = IncidentFigureValue(
        best: figure.best, low: figure.low, high: figure.high, who: figure.who, text: figure.text,
        source: claimant ?? Voices.site(of: event), isClaimed: claimant != nil,
        eventID: event.id)
      document = event.documentID
      self.voice = voice
      day = String((event.published ?? "").prefix(10))
    }

    var number: Int { record.best ?? record.low ?? record.high ?? 0 }
    var low: Int? { record.low ?? record.best }
    var high: Int? { record.high ?? record.best }
  }

  /// The largest value of each document, in the order of the documents.
  private static func totals(_ values: [Value]) -> [Value] {
    var largest: [String: Value] = [:]
    for value in values {
      if let known = largest[value.document], known.number >= value.number { continue }
      largest[value.document] = value
    }
    return largest.values.sorted { ($0.day, $0.record.eventID) < ($1.day, $1.record.eventID) }
  }

  private static func best(of totals: [Value]) -> Int? {
    let guesses = totals.filter { $0.record.best != nil || $0.record.low != nil }
    guard let lastDay = guesses.map(\.day).max() else { return nil }
    var latestOfVoice: [Int: Int] = [:]
    for guess in guesses where guess.day == lastDay {
      latestOfVoice[guess.voice] = max(latestOfVoice[guess.voice] ?? 0, guess.number)
    }
    var voicesOfNumber: [Int: Int] = [:]
    for number in latestOfVoice.values { voicesOfNumber[number, default: 0] += 1 }
    return voicesOfNumber.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

import Records

/// One figure of an incident from what its mentions give.
enum MergedFigure {
  /// Merges the values of one figure.
  ///
  /// A document often gives parts beside the whole ("12 dead, among them 3 children"), so the largest
  /// number of a document stands for it. Tolls are revised, so a voice is taken by what it published
  /// last; what it gave before is kept as superseded and enters nothing. `best` is the number that
  /// most voices of the last day give; the lower one of two, as UCDP does. `low` and `high` span the
  /// last words of the voices.
  ///
  /// - Returns: Nil when no mention gives a number.
  static func figure(
    of mentions: [ToldEvent], _ voices: Voices, _ figure: (ToldEvent) -> Figure?
  ) -> IncidentFigure? {
    let values = mentions.compactMap { mention in
      figure(mention).flatMap {
        Value($0, mention, voice: voices.number(of: mention))
      }
    }
    guard !values.isEmpty else { return nil }
    let totals = totals(values)
    var lastWords: [Int: Value] = [:]
    for total in totals { lastWords[total.voice] = total }
    let current = lastWords.values.sorted { ($0.published, $0.id) < ($1.published, $1.id) }
    return IncidentFigure(
      best: best(of: current), low: current.compactMap(\.low).min(),
      high: current.compactMap(\.high).max(),
      values: values.map { value in
        var record = value.record
        if let last = lastWords[value.voice], last.document != value.document {
          record.superseded = last.number != value.number
        }
        return record
      }, bySource: bySource(totals))
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

    init?(_ figure: Figure, _ mention: ToldEvent, voice: Int) {
      let numbers = [figure.best, figure.low, figure.high].compactMap { $0 }
      guard !numbers.isEmpty, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
      record = IncidentFigureValue(
        best: figure.best, low: figure.low, high: figure.high, who: figure.who, text: figure.text,
        source: mention.source, isClaimed: mention.claimant != nil,
        published: mention.event.published, eventID: mention.event.id)
      document = mention.event.documentID
      self.voice = voice
    }

    var id: String { record.eventID }
    var published: String { record.published ?? "" }
    var day: Substring { published.prefix(10) }
    var number: Int { record.best ?? record.low ?? record.high ?? 0 }
    var low: Int? { record.low ?? record.best }
    var high: Int? { record.high ?? record.best }
  }

  /// The largest value of each document, in the order of publication.
  private static func totals(_ values: [Value]) -> [Value] {
    var largest: [String: Value] = [:]
    for value in values {
      if let known = largest[value.document], known.number >= value.number { continue }
      largest[value.document] = value
    }
    return largest.values.sorted { ($0.published, $0.id) < ($1.published, $1.id) }
  }

  private static func best(of current: [Value]) -> Int? {
    let guesses = current.filter { $0.record.best != nil || $0.record.low != nil }
    guard let lastDay = guesses.map(\.day).max() else { return nil }
    var voicesOfNumber: [Int: Int] = [:]
    for guess in guesses where guess.day == lastDay {
      voicesOfNumber[guess.number, default: 0] += 1
    }
    return voicesOfNumber.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// What each source said last, by the name of the source.
  private static func bySource(_ totals: [Value]) -> [IncidentFigureValue] {
    var last: [String: IncidentFigureValue] = [:]
    for total in totals { last[total.record.source ?? ""] = total.record }
    return last.sorted { $0.key < $1.key }.map(\.value)
  }
}

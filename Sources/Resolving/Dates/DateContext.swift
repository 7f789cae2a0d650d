/// What is known of a text before its times are resolved.
package struct DateContext: Sendable {
  /// Which side of the day of writing a time without year or week lies on: "mardi", "le 5 avril".
  package enum Direction: String, Sendable, CaseIterable {
    /// The tense of the clause decides, and without one the past, as news tells it.
    case byTense = "tense"
    /// Today or before.
    case past
    /// After today, as in agendas and appointments.
    case future
  }

  /// When the text was written, ISO 8601, a day or a day with a time and perhaps a zone; nil where
  /// it is not known: then only times that name their year are resolved.
  package var published: String?
  /// How ambiguous times are read.
  package var direction: Direction

  /// Makes a context.
  package init(published: String?, direction: Direction = .byTense) {
    self.published = published
    self.direction = direction
  }
}

import Records

/// How often events like one are right.
enum Confidence {
  /// The share of right type codings among gold-set predictions of the same make.
  ///
  /// Measured on the 48 French gold texts on 2026-11-24 with the shallow patterns of version 0.1.0:
  /// a verb with an actor and a recipient, with one of them, with neither; a noun likewise.
  static func of(_ event: Event, _ trigger: Trigger) -> Double {
    let hasActor = event.actors.contains { $0.text != nil }
    let known = (hasActor ? 1 : 0) + (event.recipients.isEmpty ? 0 : 1)
    switch trigger.kind {
    case .verb: return [0.3, 0.45, 0.6][known]
    case .noun(let carrier):
      return carrier == nil ? [0.3, 0.4, 0.5][known] : [0.4, 0.5, 0.6][known]
    }
  }
}

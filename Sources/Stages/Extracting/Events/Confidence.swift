import Records

/// How often events like one are right.
enum Confidence {
  /// The share of events with the right type among those of the same make.
  ///
  /// Measured on the gold texts (`events/gold.jsonl` and `gold_seed.json`, 310 predicted events that
  /// are not optional) on 2026-11-24 with the shallow patterns of version 0.1.0. The same texts were
  /// read while the patterns were written, so these shares are a little too good for other texts.
  static func of(_ event: Event, _ trigger: Trigger) -> Double {
    let namesSomebody =
      event.actors.contains { $0.text != nil } || event.recipients.contains { $0.text != nil }
    switch trigger.kind {
    case .verb:
      guard namesSomebody else { return 0.53 }
      return event.date?.basis == .expression ? 0.78 : 0.70
    case .noun: return namesSomebody ? 0.42 : 0.38
    }
  }
}

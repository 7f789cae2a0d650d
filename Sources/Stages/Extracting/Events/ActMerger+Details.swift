import Records

extension ActMerger {
  /// Adds to an event what a detail of the same act tells beyond it.
  ///
  /// - Parameter isFight: Whether the detail is a fight of two sides: in "ont été tués dans des combats avec
  ///   | les rebelles" it names those who killed.
  static func complete(_ event: inout Event, with detail: Event, isFight: Bool = false) {
    if event.actors.allSatisfy({ $0.text == nil }),
      detail.actors.contains(where: { $0.text != nil })
    {
      event.actors = detail.actors
    }
    // "ont lancé une grenade dans un bar, | blessant six clients": people are struck rather than things.
    if event.recipients.isEmpty
      || event.recipients.allSatisfy({ $0.id == nil && $0.start ?? 0 > event.trigger.start })
        && detail.recipients.contains(where: { $0.id != nil })
    {
      event.recipients = detail.recipients
    } else if isFight, event.actors.allSatisfy({ $0.text == nil }),
      Set(event.recipients.compactMap(\.id)).isDisjoint(with: detail.recipients.compactMap(\.id)),
      !detail.recipients.isEmpty
    {
      event.actors = detail.recipients
    }
    if event.coding.mode == nil, detail.coding.mode != nil { event.coding = detail.coding }
    if event.date?.basis != .expression, detail.date?.basis == .expression {
      event.date = detail.date
    }
    event.claim = event.claim ?? detail.claim
  }
}

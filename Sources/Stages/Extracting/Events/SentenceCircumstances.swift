import Linguistics
import Records

/// A sentence with the places, dates and figures that it names.
struct SentenceCircumstances: Sendable {
  let reading: SentenceReading
  private(set) var places: [SentencePlace]
  let figures: [SentenceFigure]

  /// Without the places where somebody is whom some words name: "une source | à Bamako", but not "un
  /// habitant | de Bamako".
  func without(_ words: TextSpan) -> SentenceCircumstances {
    var others = self
    others.places.removeAll { place in
      place.relation != nil
        && reading.tree.path(from: place.tokens.lowerBound).contains {
          reading.tokens[$0].span.overlaps(words)
        }
    }
    return others
  }

  /// Gives each figure of a sentence to the event that it counts the people of.
  ///
  /// That is the event whose trigger holds the figure's words or stands nearest, among those of a
  /// type that has such people.
  func assignFigures(to events: inout [Event]) {
    for mention in figures {
      let span = mention.figure.span
      let candidates = events.indices.filter { Self.suits(mention.kind, events[$0].coding) }
      let nearest = candidates.min { left, right in
        let (a, b) = (distance(events[left], span), distance(events[right], span))
        return (a, left) < (b, right)
      }
      guard let nearest else { continue }
      assign(mention, to: &events[nearest])
    }
  }

  private func distance(_ event: Event, _ span: TextSpan) -> Int {
    let trigger = event.trigger.span
    if trigger.overlaps(span) { return 0 }
    return trigger.end <= span.start ? span.start - trigger.end : trigger.start - span.end
  }

  private func assign(_ mention: SentenceFigure, to event: inout Event) {
    switch mention.kind {
    case .fatalities: event.fatalities = event.fatalities ?? mention.figure
    case .injured: event.injured = event.injured ?? mention.figure
    case .arrested: event.arrested = event.arrested ?? mention.figure
    case .displaced: event.displaced = event.displaced ?? mention.figure
    case .participants: event.participants = event.participants ?? mention.figure
    }
  }

  /// Which types of event have which people. Like all types here this is PLOVER's, not French.
  private static func suits(_ kind: SentenceFigure.Kind, _ coding: EventCoding) -> Bool {
    switch kind {
    case .fatalities, .injured: coding.type == "ASSAULT" || coding.type == "PROTEST"
    case .arrested: coding.type == "COERCE"
    case .displaced: coding.type == "ASSAULT" || coding.type == "COERCE"
    case .participants: coding.type == "PROTEST"
    }
  }
}

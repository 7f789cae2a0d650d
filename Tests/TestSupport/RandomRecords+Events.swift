import Records

extension RandomRecords {
  /// An event with or without each of its parts.
  public mutating func event() -> Event {
    let sentence = span()
    var event = Event(
      id: word(), documentID: word(),
      sentence: EventSentence(
        index: number(), start: sentence.start, end: sentence.end, text: text()),
      trigger: EventTrigger(text: text(), lemma: text(), span: span()), coding: coding(),
      rule: word())
    event.url = maybe { $0.word() }
    event.title = maybe { $0.text() }
    event.siteName = maybe { $0.text() }
    event.language = maybe { $0.word() }
    event.published = maybe { $0.word() }
    event.contexts = list { $0.word() }
    event.actors = list { $0.participant() }
    event.recipients = list { $0.participant() }
    event.place = maybe { $0.place() }
    event.date = maybe { $0.date() }
    event.fatalities = maybe { $0.figure() }
    event.injured = maybe { $0.figure() }
    event.arrested = maybe { $0.figure() }
    event.displaced = maybe { $0.figure() }
    event.participants = maybe { $0.figure() }
    event.materiel = list { $0.mention() }
    event.claim = maybe { $0.claim() }
    event.factuality = factuality()
    event.polarity = flag() ? .positive : .negative
    event.sameAs = maybe { $0.word() }
    event.confidence = decimal()
    event.provenance = provenance()
    return event
  }

  private mutating func coding() -> EventCoding {
    var coding = EventCoding(
      type: word(), mode: maybe { $0.word() }, cameo: maybe { $0.word() })
    coding.goldstein = maybe { $0.decimal() }
    coding.ploverScore = maybe { $0.decimal() }
    coding.quad = maybe { $0.word() }
    coding.acled = maybe { $0.text() }
    return coding
  }

  mutating func factuality() -> Factuality {
    Factuality.allCases.randomElement(using: &random) ?? .asserted
  }

  mutating func mention() -> TextMention { TextMention(text: text(), span: span()) }

  mutating func participant() -> Participant {
    let named = flag()
    var participant = Participant(
      text: named ? text() : nil, span: named ? span() : nil)
    participant.id = maybe { $0.word() }
    participant.name = maybe { $0.text() }
    participant.country = maybe { $0.word() }
    participant.sector = maybe { $0.word() }
    participant.resolvedFrom = maybe { $0.text() }
    return participant
  }

  mutating func claim() -> Claim {
    Claim(source: maybe { $0.participant() }, cue: mention(), kind: word())
  }

  private mutating func figure() -> Figure {
    Figure(
      best: maybe { $0.number() }, low: maybe { $0.number() }, high: maybe { $0.number() },
      mention: mention(), who: maybe { $0.text() })
  }

  private mutating func place() -> EventPlace {
    var place = EventPlace(text: text(), span: span(), name: text(), precision: number())
    place.geonameid = maybe { $0.number() }
    place.feature = maybe { $0.word() }
    place.country = maybe { $0.word() }
    place.admin1 = maybe { $0.text() }
    place.latitude = maybe { $0.decimal() }
    place.longitude = maybe { $0.decimal() }
    place.relation = maybe { $0.word() }
    return place
  }

  private mutating func date() -> EventDate {
    EventDate(
      mention: maybe { $0.mention() }, from: word(), to: word(), precision: number(),
      basis: flag() ? .expression : .inherited)
  }
}

import Records

extension RandomRecords {
  /// An incident with or without each of its parts.
  public mutating func incident() -> Incident {
    var incident = Incident(
      id: word(), eventType: word(),
      status: Incident.Status.allCases.randomElement(using: &random) ?? .occurred)
    incident.title = text()
    incident.eventMode = maybe { $0.word() }
    incident.contexts = list { $0.word() }
    incident.cameo = maybe { $0.word() }
    incident.goldstein = maybe { $0.decimal() }
    incident.quad = maybe { $0.word() }
    incident.acled = maybe { $0.text() }
    incident.date = maybe { IncidentDate(from: $0.word(), to: $0.word(), precision: $0.number()) }
    incident.place = maybe { $0.incidentPlace() }
    incident.actors = list { $0.party() }
    incident.recipients = list { $0.party() }
    incident.fatalities = maybe { $0.incidentFigure() }
    incident.injured = maybe { $0.incidentFigure() }
    incident.arrested = maybe { $0.incidentFigure() }
    incident.displaced = maybe { $0.incidentFigure() }
    incident.participants = maybe { $0.incidentFigure() }
    incident.factuality = map { $0.number() }
    incident.disputed = flag()
    incident.disagreements = list { $0.disagreement() }
    incident.partOf = maybe { $0.word() }
    incident.firstPublished = maybe { $0.word() }
    incident.lastPublished = maybe { $0.word() }
    incident.documents = number()
    incident.copies = number()
    incident.sites = list { $0.text() }
    incident.urls = list { $0.word() }
    incident.voices = number()
    incident.claimants = list { $0.claimant() }
    incident.origins = list { $0.origin() }
    incident.why = text()
    incident.mentions = list { $0.incidentMention() }
    incident.links = list { $0.link() }
    incident.provenance = provenance()
    return incident
  }

  private mutating func incidentPlace() -> IncidentPlace {
    var place = IncidentPlace(name: text(), precision: number())
    place.geonameid = maybe { $0.number() }
    place.country = maybe { $0.word() }
    place.admin1 = maybe { $0.text() }
    place.latitude = maybe { $0.decimal() }
    place.longitude = maybe { $0.decimal() }
    return place
  }

  private mutating func party() -> IncidentParty {
    IncidentParty(
      id: maybe { $0.word() }, name: maybe { $0.text() }, country: maybe { $0.word() },
      sector: maybe { $0.word() }, texts: list { $0.text() }, mentions: number())
  }

  private mutating func incidentFigure() -> IncidentFigure {
    IncidentFigure(
      best: maybe { $0.number() }, low: maybe { $0.number() }, high: maybe { $0.number() },
      values: list {
        IncidentFigureValue(
          best: $0.maybe { $0.number() }, low: $0.maybe { $0.number() },
          high: $0.maybe { $0.number() }, who: $0.maybe { $0.text() }, text: $0.text(),
          source: $0.maybe { $0.text() }, isClaimed: $0.flag(),
          published: $0.maybe { $0.word() }, superseded: $0.flag(), eventID: $0.word())
      })
  }

  private mutating func disagreement() -> IncidentDisagreement {
    IncidentDisagreement(
      about: IncidentDisagreement.Subject.allCases.randomElement(using: &random) ?? .date,
      versions: list {
        IncidentDisagreement.Version(
          value: $0.text(), sources: $0.list { $0.text() }, mentions: $0.list { $0.word() })
      })
  }

  private mutating func origin() -> IncidentOrigin {
    IncidentOrigin(
      kind: IncidentOrigin.Kind.allCases.randomElement(using: &random) ?? .site,
      id: maybe { $0.word() }, name: text(), mentions: number(), documents: number(),
      stance: IncidentOrigin.Stance.allCases.randomElement(using: &random) ?? .affirms)
  }

  private mutating func claimant() -> IncidentClaimant {
    IncidentClaimant(
      id: maybe { $0.word() }, name: text(), kinds: list { $0.word() }, mentions: number())
  }

  private mutating func link() -> IncidentLink {
    IncidentLink(
      eventID: word(), mergedWith: word(), score: decimal(), evidence: list { $0.text() })
  }

  private mutating func incidentMention() -> IncidentMention {
    var mention = IncidentMention(event(), voice: number(), copyOf: maybe { $0.word() })
    mention.event.provenance = []
    return mention
  }
}

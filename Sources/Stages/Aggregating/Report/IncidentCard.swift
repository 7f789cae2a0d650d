import Records

/// One incident in the report: what, where, how many, and the sentences that say so.
struct IncidentCard {
  /// Voices that are shown without opening anything.
  private static let openVoices = 2

  private let incident: Incident
  private let wording: IncidentWording
  /// The first mention of each of the first voices, and the first denial.
  private let open: [IncidentMention]
  private let folded: [IncidentMention]

  init(_ incident: Incident) {
    self.incident = incident
    wording = IncidentWording(incident)
    let isDenial = { (mention: IncidentMention) in
      mention.polarity == .negative || mention.factuality == .denied
    }
    let denial = incident.mentions.first(where: isDenial)?.eventID
    var voices: Set<Int> = []
    var open: [IncidentMention] = []
    var folded: [IncidentMention] = []
    for mention in incident.mentions {
      let isNewVoice =
        !isDenial(mention) && voices.count < Self.openVoices
        && voices.insert(mention.voice).inserted
      if isNewVoice || mention.eventID == denial {
        open.append(mention)
      } else {
        folded.append(mention)
      }
    }
    self.open = open
    self.folded = folded
  }

  /// Writes the card.
  func write(to page: inout HTMLWriter) {
    page.element("article", ["id": "i-\(incident.id)", "class": incident.quad ?? "other"]) { page in
      page.element("p", ["class": "kicker"]) { page in
        page.element("span", ["class": "type"], wording.event)
        if let place = incident.place { page.element("span", Self.name(of: place)) }
        writeBadges(to: &page)
      }
      page.element("h4", wording.parties.isEmpty ? wording.event : wording.parties)
      writeFigures(to: &page)
      for mention in open { write(mention, to: &page) }
      writeDetails(to: &page)
    }
  }

  private static func name(of place: IncidentPlace) -> String {
    var parts = [place.name]
    if let division = place.admin1, division != place.name { parts.append(division) }
    if let country = place.country { parts.append(country) }
    return parts.joined(separator: ", ")
  }

  private func writeBadges(to page: inout HTMLWriter) {
    if incident.status != .occurred {
      page.element("span", ["class": "badge"], incident.status.rawValue)
    }
    if incident.disputed, incident.status != .disputed {
      page.element("span", ["class": "badge"], "figures disputed")
    }
    let sites = incident.sites.count
    var sources = sites == 1 ? "1 site" : "\(sites) sites"
    if incident.voices < sites {
      sources += incident.voices == 1 ? ", 1 voice" : ", \(incident.voices) voices"
    }
    page.element("span", ["class": "sources"], sources)
  }

  private func writeFigures(to page: inout HTMLWriter) {
    let figures = [
      ("killed", incident.fatalities), ("injured", incident.injured),
      ("arrested", incident.arrested), ("displaced", incident.displaced),
      ("took part", incident.participants),
    ].compactMap { name, figure in figure.map { (name, $0) } }
    guard !figures.isEmpty else { return }
    page.element("ul", ["class": "figures"]) { page in
      for (name, figure) in figures {
        page.element("li", ["class": name == "killed" ? "killed" : ""]) { page in
          page.element("b", IncidentWording.range(figure) ?? "")
          page.text(" \(name)")
          if let best = figure.best, figure.low != figure.high {
            page.element("span", ["class": "best"], " (best \(best))")
          }
          page.element("small", Self.sources(of: figure))
        }
      }
    }
  }

  /// "12 SANA (quoted) · 14 Le Courrier": each number of each source once.
  private static func sources(of figure: IncidentFigure) -> String {
    var seen: Set<String> = []
    return figure.values.compactMap { value in
      let who = value.source ?? "source unknown"
      let line = "\(number(of: value)) \(who)\(value.isClaimed ? " (quoted)" : "")"
      return seen.insert(line).inserted ? line : nil
    }
    .joined(separator: " · ")
  }

  private static func number(of value: IncidentFigureValue) -> String {
    switch (value.best, value.low, value.high) {
    case (let best?, _, _): "\(best)"
    case (_, let low?, let high?): low == high ? "\(low)" : "\(low)–\(high)"
    case (_, let low?, nil): "≥ \(low)"
    case (_, nil, let high?): "≤ \(high)"
    default: "?"
    }
  }

  private func write(_ mention: IncidentMention, to page: inout HTMLWriter) {
    page.element("blockquote", ["lang": mention.language ?? ""]) { page in
      page.element("p") { page in
        SentenceMarkup(mention.sentence, mention.trigger).write(to: &page)
      }
      page.element("cite", ["lang": "en"]) { page in
        let site = mention.siteName ?? mention.url.flatMap(WebAddress.init)?.host
        page.link(to: mention.url, site ?? mention.documentID)
        if let published = mention.published { page.text(", \(published.prefix(10))") }
        if let says = Self.says(mention) { page.element("span", ["class": "says"], says) }
      }
    }
  }

  /// "reported: SANA says", "denied"; nil where the text speaks for itself.
  private static func says(_ mention: IncidentMention) -> String? {
    let how = mention.polarity == .negative ? Factuality.denied : mention.factuality
    let who = mention.claim?.source.flatMap { $0.name ?? $0.text }
    switch (how, who) {
    case (.asserted, nil): return nil
    case (let how, nil): return how.rawValue
    case (let how, let who?): return "\(how.rawValue) — \(who)"
    }
  }

  private func writeDetails(to page: inout HTMLWriter) {
    page.element("details") { page in
      page.element(
        "summary", folded.isEmpty ? "Record" : "\(folded.count) more, and the record")
      for mention in folded { write(mention, to: &page) }
      page.element("dl") { page in
        entry("Incident", incident.id, to: &page)
        entry(
          "Date", wording.day.map { "\($0), precision \(incident.date?.precision ?? 0)" }, to: &page
        )
        entry("Place", incident.place.map(Self.coordinates), to: &page)
        entry("Codes", codes, to: &page)
        entry(
          "Claimed by",
          incident.claimants.map { "\($0.name) (\($0.kinds.joined(separator: ", ")))" }
            .joined(separator: "; "), to: &page)
        for mention in incident.mentions {
          entry("Event", "\(mention.eventID), rule \(mention.rule)", to: &page)
        }
        for link in incident.links {
          entry(
            "Merged",
            "\(link.eventID) with \(link.mergedWith): \(link.evidence.joined(separator: ", "))",
            to: &page)
        }
      }
    }
  }

  private func entry(_ name: String, _ value: String?, to page: inout HTMLWriter) {
    guard let value, !value.isEmpty else { return }
    page.element("dt", name)
    page.element("dd", value)
  }

  private static func coordinates(of place: IncidentPlace) -> String {
    var line = "\(place.name), precision \(place.precision)"
    if let latitude = place.latitude, let longitude = place.longitude {
      line += ", \(latitude), \(longitude)"
    }
    return line + (place.geonameid.map { ", GeoNames \($0)" } ?? "")
  }

  private var codes: String {
    [
      "\(incident.eventType)\(incident.eventMode.map { "/\($0)" } ?? "")",
      incident.cameo.map { "CAMEO \($0)" }, incident.goldstein.map { "Goldstein \($0)" },
      incident.acled.map { "ACLED \($0)" },
    ]
    .compactMap { $0 }.joined(separator: ", ")
  }
}

import Records

/// One incident in the report: what, where, how many, and the sentences that say so.
struct IncidentCard {
  /// Voices that are shown without opening anything.
  private static let openVoices = 1

  private let incident: Incident
  private let headline: IncidentHeadline
  private let words: ReportWords
  private let badge: String?
  /// The first mention of the first voice, and the first denial.
  private let open: [IncidentMention]
  private let folded: [IncidentMention]
  private let left: Int
  private let isShort: Bool

  /// Makes a card.
  ///
  /// - Parameters:
  ///   - badge: A word that stands out: "new".
  ///   - mentionLimit: Mentions that are shown at most.
  init(_ incident: Incident, _ words: ReportWords, badge: String? = nil, mentionLimit: Int = .max) {
    self.incident = incident
    isShort = mentionLimit == 1
    self.words = words
    self.badge = badge
    headline = IncidentHeadline(incident, words)
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
    self.folded = Array(folded.prefix(max(0, mentionLimit - open.count)))
    left = folded.count - self.folded.count
  }

  /// Writes the card.
  func write(to page: inout HTMLWriter) {
    page.element(
      "article",
      [
        "id": "i-\(incident.id)", "class": incident.quad ?? "other",
        "data-country": incident.place?.country ?? "",
        "data-type": incident.eventType,
        "data-actors": FilterForm.actorKeys(of: incident).joined(separator: "|"),
        "data-from": incident.date?.from ?? "", "data-to": incident.date?.to ?? "",
      ]
    ) { page in
      page.element("p", ["class": "kicker"]) { page in
        page.element("span", ["class": "type"], headline.event)
        if let place = headline.place { page.element("span", place) }
        writeBadges(to: &page)
      }
      page.element("h4", headline.who)
      writeFigures(to: &page)
      for mention in open { MentionQuote(mention, words).write(to: &page) }
      writeDetails(to: &page)
    }
  }

  private func writeBadges(to page: inout HTMLWriter) {
    if let badge { page.element("span", ["class": "badge fresh"], badge) }
    if incident.status != .occurred {
      page.element("span", ["class": "badge"], words.name("status", incident.status.rawValue))
    }
    if incident.disputed, incident.status != .disputed {
      page.element("span", ["class": "badge"], words("disputed"))
    }
    let sites = incident.sites.count
    // Pages that tell no site are a source all the same.
    var sources = [
      sites > 0 ? words.count("sites", sites) : words.count("documents", incident.documents)
    ]
    if incident.voices < sites { sources.append(words.count("voices", incident.voices)) }
    if incident.copies > 0 { sources.append(words.count("copies", incident.copies)) }
    page.element("span", ["class": "sources"], sources.joined(separator: ", "))
  }

  private func writeFigures(to page: inout HTMLWriter) {
    let figures = [
      ("fatalities", incident.fatalities), ("injured", incident.injured),
      ("arrested", incident.arrested), ("displaced", incident.displaced),
      ("participants", incident.participants),
    ].compactMap { name, figure in figure.map { (name, $0) } }
    if !figures.isEmpty {
      page.element("ul", ["class": "figures"]) { page in
        for (name, figure) in figures {
          page.element("li", name == "fatalities" ? ["class": "killed"] : [:]) { page in
            page.element("b", IncidentHeadline.range(figure, words) ?? "?")
            page.text(" \(words("figure.\(name)"))")
            if let best = figure.best, figure.low != figure.high {
              let number = words.number(best)
              page.element("span", ["class": "best"], " (\(words("figure.best", ["n": number])))")
            }
            writeSources(of: figure, to: &page)
          }
        }
      }
    }
    if incident.partOf != nil { page.element("p", ["class": "note"], words("part.of")) }
    writeDisagreements(to: &page)
  }

  /// "12 SANA (quoted) · 14 Le Courrier": the last word of each source, then earlier numbers struck out.
  private func writeSources(of figure: IncidentFigure, to page: inout HTMLWriter) {
    let values = figure.bySource.isEmpty ? figure.values : figure.bySource
    var seen: Set<String> = []
    page.element("small") { page in
      for value in values {
        let line = line(of: value)
        guard seen.insert(line).inserted else { continue }
        if seen.count > 1 { page.text(" · ") }
        page.text(line)
      }
      for value in figure.values where value.superseded {
        let line = line(of: value)
        guard seen.insert(line).inserted else { continue }
        page.text(" · ")
        page.element("s", line)
      }
    }
  }

  private func line(of value: IncidentFigureValue) -> String {
    let who = value.source ?? words("source.unknown")
    let quoted = value.isClaimed ? " (\(words("figure.quoted")))" : ""
    return "\(IncidentHeadline.number(value, words)) \(who)\(quoted)"
  }

  /// What sources tell differently, but for figures, whose sources stand beside them.
  private func writeDisagreements(to page: inout HTMLWriter) {
    let told = incident.disagreements.filter { ![.fatalities, .injured].contains($0.about) }
    for disagreement in told {
      page.element("p", ["class": "differ"]) { page in
        page.text(words("differ") + " " + words.name("about", disagreement.about.rawValue))
        page.text("\(words("colon")) ")
        let versions = disagreement.versions.map { version in
          let value =
            disagreement.about == .occurrence ? words.name("value", version.value) : version.value
          return
            "\(value.isEmpty ? words("unknown") : value) (\(version.sources.joined(separator: ", ")))"
        }
        page.text(versions.joined(separator: " ; "))
      }
    }
  }

  private func writeDetails(to page: inout HTMLWriter) {
    page.element("details") { page in
      page.element(
        "summary", folded.isEmpty ? words("record") : words.count("details", folded.count))
      for mention in folded { MentionQuote(mention, words).write(to: &page) }
      if left > 0 { page.element("p", ["class": "note"], words.count("not.shown", left)) }
      IncidentRecord(incident, shown: isShort ? [] : open + folded, words).write(to: &page)
    }
  }
}

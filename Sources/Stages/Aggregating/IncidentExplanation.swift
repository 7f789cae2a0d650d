import Records

/// An incident told to a person in plain text: what it is, why its mentions are one, who says what.
public struct IncidentExplanation: Sendable {
  private let incident: Incident

  /// Makes the explanation of an incident.
  public init(_ incident: Incident) { self.incident = incident }

  /// Lines, each with its end.
  public var text: String {
    (heading + figures + disagreements + origins + mentions + joins).map(Self.safe)
      .map { $0 + "\n" }.joined()
  }

  private var heading: [String] {
    var lines = [
      incident.title, "id        \(incident.id)", "status    \(incident.status.rawValue)",
      "why       \(incident.why)",
      "told by   \(incident.documents) documents, \(incident.copies) of them copies; "
        + "\(incident.voices) independent voices; sites: "
        + incident.sites.joined(separator: ", "),
    ]
    if let whole = incident.partOf { lines.append("part of   \(whole), which holds its figures") }
    return lines
  }

  private var figures: [String] {
    let named = [
      ("killed", incident.fatalities), ("injured", incident.injured),
      ("arrested", incident.arrested), ("displaced", incident.displaced),
      ("took part", incident.participants),
    ]
    return named.flatMap { name, figure -> [String] in
      guard let figure else { return [] }
      let numbers = [figure.low, figure.best, figure.high].map { $0.map(String.init) ?? "?" }
      return ["", "\(name): low \(numbers[0]), best \(numbers[1]), high \(numbers[2])"]
        + figure.values.map { value in
          let role = value.isClaimed ? " (quoted)" : ""
          let state = value.superseded ? ", revised later" : ""
          return "  \(value.text) – \(value.source ?? "unknown source")\(role), "
            + "\(value.published ?? "no date")\(state), \(value.eventID)"
        }
    }
  }

  private var disagreements: [String] {
    guard !incident.disagreements.isEmpty else { return [] }
    return ["", "what sources disagree on:"]
      + incident.disagreements.map { disagreement in
        "  \(disagreement.about.rawValue): "
          + disagreement.versions.map {
            "\($0.value) (\($0.sources.joined(separator: ", ")))"
          }.joined(separator: " / ")
      }
  }

  private var origins: [String] {
    ["", "who stands behind it:"]
      + incident.origins.map {
        "  \($0.name) (\($0.kind.rawValue)) \($0.stance.rawValue), \($0.mentions) mentions in "
          + "\($0.documents) documents"
      }
  }

  private var mentions: [String] {
    ["", "mentions:"]
      + incident.mentions.flatMap { mention -> [String] in
        let event = mention.event
        let copy = mention.copyOf.map { ", repeats \($0)" } ?? ""
        return [
          "  \(event.id) voice \(mention.voice)\(copy), \(event.published ?? "no date"), "
            + "\(event.factuality.rawValue), rule \(event.rule)",
          "    \(event.sentence.text)", "    \(event.url ?? "no address")",
        ]
      }
  }

  private var joins: [String] {
    guard !incident.links.isEmpty else { return [] }
    return ["", "joins:"]
      + incident.links.map {
        "  \($0.eventID) with \($0.mergedWith): \($0.score) points "
          + "(\($0.evidence.joined(separator: ", ")))"
      }
  }

  /// Text of pages without what would move a terminal's cursor or end the line.
  private static func safe(_ line: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      safe.append(isControl ? " " : scalar)
    }
    return String(safe)
  }
}

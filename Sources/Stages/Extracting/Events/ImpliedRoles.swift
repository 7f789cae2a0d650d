import LanguageData
import Records

/// Who takes part in an act by its very nature, from `world/implied-roles.tsv`: a demonstration is
/// held by citizens, an arrest made by the police.
struct ImpliedRoles: Sendable {
  private struct Key: Hashable {
    let type: String
    let mode: String?
    let role: String
  }

  private struct Implied: Sendable {
    let sector: String
    let place: String
  }

  private static let roles = ["actor", "recipient"]
  private static let everyMode = "*"
  private let implied: [Key: Implied]

  /// Reads the list.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource) throws(LanguageDataError) {
    var implied: [Key: Implied] = [:]
    let columns = ["type", "mode", "role", "sector"]
    for row in try data.table("world/implied-roles.tsv", columns: columns).rows {
      guard Self.roles.contains(row[2]) else {
        throw row.error("expected actor or recipient, found \"\(row[2])\"")
      }
      implied[Key(type: row[0], mode: row[1].isEmpty ? nil : row[1], role: row[2])] = Implied(
        sector: row[3], place: row.place)
    }
    self.implied = implied
  }

  /// Fills the roles of an event that the text leaves open.
  ///
  /// - Parameter home: The country of the story, for acts without a place.
  func fill(_ event: inout Event, home: String?) {
    guard let country = event.place?.country ?? home else { return }
    if event.actors.allSatisfy({ $0.text == nil && $0.id == nil }),
      let actor = participant("actor", event.coding, country)
    {
      event.actors = [actor]
    }
    if event.recipients.isEmpty, let recipient = participant("recipient", event.coding, country) {
      event.recipients = [recipient]
    }
  }

  private func participant(_ role: String, _ coding: EventCoding, _ country: String) -> Participant?
  {
    let found =
      implied[Key(type: coding.type, mode: coding.mode, role: role)]
      ?? implied[Key(type: coding.type, mode: Self.everyMode, role: role)]
    guard let found, !found.sector.isEmpty else { return nil }
    var participant = Participant(text: nil, span: nil)
    participant.country = country
    participant.sector = found.sector
    participant.id = country + found.sector
    participant.resolvedFrom = found.place
    return participant
  }
}

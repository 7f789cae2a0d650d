import LanguageData
import Records

/// PLOVER's types and modes with their CAMEO codes, scores and ACLED names: `world/plover.tsv`.
struct Ontology: Sendable {
  private struct Key: Hashable {
    let type: String
    let mode: String?
  }

  private let codings: [Key: EventCoding]
  private let goldstein: [String: Double]

  /// Reads the crosswalk.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource) throws(LanguageDataError) {
    var codings: [Key: EventCoding] = [:]
    let columns = [
      "type", "mode", "cameo", "goldstein", "plover_score", "quad", "acled_sub_event",
    ]
    for row in try data.table("world/plover.tsv", columns: columns).rows {
      let mode = row[1].isEmpty ? nil : row[1]
      var coding = EventCoding(type: row[0], mode: mode, cameo: row[2].isEmpty ? nil : row[2])
      coding.goldstein = try row.number(3)
      coding.ploverScore = try row.number(4)
      coding.quad = row[5]
      coding.acled = row[6].isEmpty ? nil : row[6]
      codings[Key(type: row[0], mode: mode)] = coding
    }
    var goldstein: [String: Double] = [:]
    for row in try data.table("world/cameo.tsv", columns: ["cameo", "goldstein"]).rows {
      goldstein[row[0]] = try row.number(1)
    }
    self.codings = codings
    self.goldstein = goldstein
  }

  /// The full coding of a type and mode.
  ///
  /// - Parameter cameo: A finer code than that of type and mode, with a score of its own.
  /// - Returns: Nil when there is no such type and mode.
  func coding(type: String, mode: String?, cameo: String? = nil) -> EventCoding? {
    guard var coding = codings[Key(type: type, mode: mode)] else { return nil }
    if let cameo, cameo != coding.cameo {
      coding.cameo = cameo
      coding.goldstein = goldstein[cameo] ?? coding.goldstein
    }
    return coding
  }

  /// The coding with another mode, which words beside the trigger set.
  func coding(_ coding: EventCoding, withMode mode: String) -> EventCoding {
    self.coding(type: coding.type, mode: mode) ?? coding
  }
}

import LanguageData

/// What each witness on a page says about the day of publication, in points, from
/// `world/date-witnesses.tsv`.
struct DateWitnesses: Sendable {
  /// Who says it, or what adds to or takes from it.
  enum Witness: String, CaseIterable, Sendable {
    case meta, microdata, url, shown, dateline, aside, prose, minimum
    case linkedData = "json_ld"
    case linkedPage = "json_ld_page"
    case metaDate = "meta_date"
    case saidPublished = "said_published"
    case saidModified = "said_modified"
    case nearTitle = "near_title"
    case asideNearTitle = "aside_near_title"
    case inLink = "in_link"
    case onlyDateline = "only_dateline"
    case unconfirmed
    case amidWords = "amid_words"
  }

  private let points: [Witness: Int]

  /// Reads the table.
  init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/date-witnesses.tsv", columns: ["witness", "points"])
    var points: [Witness: Int] = [:]
    for row in table.rows {
      guard let witness = Witness(rawValue: row[0]) else {
        throw row.error("expected a witness, found \"\(row[0])\"")
      }
      guard let number = try row.number(1), abs(number) <= 100 else {
        throw row.error("expected points from -100 to 100, found \"\(row[1])\"")
      }
      points[witness] = Int(number)
    }
    self.points = points
  }

  /// The points of a witness; none where the table has none.
  func points(_ witness: Witness) -> Int { points[witness] ?? 0 }
}

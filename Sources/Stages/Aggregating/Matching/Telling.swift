import Glibc
import Records

/// What one document tells of one occurrence: one mention, or several that the document retells.
///
/// Tellings, not mentions, are what is compared across documents, by the most exact place and date
/// and by everybody and every figure that their mentions name.
///
/// A class, so that a comparison copies one reference and not thirty fields. Its fields are fixed
/// but for its place among the others, which belongs to one `Placement` at a time.
final class Telling {
  /// The id of its first mention, by sentence; it names the telling.
  let id: String
  let documentID: String
  /// All its mentions, by sentence.
  let eventIDs: [String]
  /// When the document was published; empty where it does not tell.
  let published: String
  let profile: TellingProfile
  /// The keys under which it is found.
  private(set) lazy var keys = BlockingKeys.keys(of: self)
  /// The joins within the document that made it one.
  let links: [IncidentLink]
  /// The telling of the same document inside which this one lies, by its id: the battle of a strike.
  var partOf: String?
  /// Whether another telling of the document lies inside it.
  var isWhole = false

  /// Where the lines of its events lie in the input of this run, one for each of `eventIDs`; empty for
  /// those of a store.
  var lines: [Range<Int>] = []
  /// Whether, of this run, it holds the event of its document with the least id, by which a store
  /// describes the document.
  var describesDocument = false

  // MARK: Its place among the others

  /// The earlier telling that it was joined to; nil for the first of an incident.
  var parent: Telling?
  /// Points of that join, and what gave them.
  var score = 0.0
  var evidence: [String] = []
  /// The incident it belongs to; nil until it is placed.
  var cluster: TellingCluster?
  /// What its candidates were last looked up for, so that each is looked at once.
  var lastVisit = 0
  /// Number of its row in a store, and of the row of its incident there; 0 where there is none.
  var row: Int64 = 0
  var incidentRow: Int64 = 0
  /// Row of its parent, where that is not at hand yet.
  var parentRow: Int64 = 0

  init(
    id: String, documentID: String, eventIDs: [String], published: String,
    profile: TellingProfile, links: [IncidentLink], partOf: String? = nil,
    isWhole: Bool = false
  ) {
    self.id = id
    self.documentID = documentID
    self.eventIDs = eventIDs
    self.published = published
    self.profile = profile
    self.links = links
    self.partOf = partOf
    self.isWhole = isWhole
  }

  /// The telling of one mention.
  convenience init(_ event: Event) {
    self.init(
      id: event.id, documentID: event.documentID, eventIDs: [event.id],
      published: event.published ?? "", profile: TellingProfile(event), links: [])
  }

  /// The order in which tellings are placed, whatever order they come in: by day; on a day those
  /// that know place and day exactly before those that do not; then by publication, then by id.
  static func precedes(_ left: Telling, _ right: Telling) -> Bool {
    let (one, other) = (left.profile.position, right.profile.position)
    if one != other { return one < other }
    if left.profile.vagueness != right.profile.vagueness {
      return left.profile.vagueness < right.profile.vagueness
    }
    return left.published == right.published
      ? left.id.bytesPrecede(right.id) : left.published.bytesPrecede(right.published)
  }
}

extension Telling {
  /// A text that sorts as `precedes` does.
  var sortKey: String {
    // Days from the year 765 to 3501 keep seven digits.
    let day = min(max(profile.position, -440_000), 559_999) + 1_440_000
    return "\(day) \(profile.vagueness) \(published) \(id)"
  }
}

extension String {
  /// The order of the UTF-8 bytes, which is that of a database too.
  func bytesPrecede(_ other: String) -> Bool {
    let compared = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right -> Bool in
        guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(leftStart, rightStart, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }
    }
    return (compared ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// The tellings that are one incident.
final class TellingCluster {
  /// In the order of placement.
  var members: [Telling] = []
  /// Number of the incident's row in a store; 0 for one that has none yet.
  var row: Int64 = 0

  /// Members that others may still be compared with; used while tellings come in order.
  var open = 0

  /// Lets go of the members, which hold this incident and each other.
  func release() {
    for member in members {
      member.cluster = nil
      member.parent = nil
    }
    members = []
  }

  /// Adds a telling at its place.
  func insert(_ telling: Telling) {
    var index = members.count
    while index > 0, Telling.precedes(telling, members[index - 1]) { index -= 1 }
    members.insert(telling, at: index)
    telling.cluster = self
  }
}

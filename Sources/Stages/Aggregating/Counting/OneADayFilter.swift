import Records

/// Keeps one incident of each date, source, target and type, as GDELT and ICEWS users count.
///
/// Only hashes of 64 bits are kept of what was seen.
struct OneADayFilter {
  private var seen: Set<UInt64> = []

  /// Whether an incident is the first with any of its pairs of parties on its day. An incident without
  /// a date is always kept: nobody knows which day it would be on.
  mutating func admits(_ incident: Incident) -> Bool {
    guard let date = incident.date else { return true }
    var isNew = false
    for (source, target) in Dyads.pairs(of: incident) {
      let key = [date.from, date.to, source, target, incident.eventType].joined(separator: "\0")
      isNew = seen.insert(ByteHash.of(key.utf8)).inserted || isNew
    }
    return isNew
  }
}

import Gazetteers
import Records

/// Writes candidates for people and for programs.
enum CandidateReport {
  private static let head = [
    "#", "name", "country", "division", "feature", "people", "lat,lon", "km", "found as",
  ]

  /// A table for people; empty without candidates.
  ///
  /// - Parameter key: The transliteration key of the name that was looked up.
  static func table(_ candidates: [PlaceCandidate], key: String?) -> String {
    guard !candidates.isEmpty else { return "" }
    let rows =
      [head]
      + candidates.enumerated().map { index, candidate in
        let place = candidate.place
        return [
          "\(index + 1)", place.name, place.country, place.admin1, place.featureCode,
          "\(place.population)", "\(place.latitude),\(place.longitude)",
          candidate.kilometres.map { "\(Int($0.rounded()))" } ?? "-", reason(candidate, key),
        ]
      }
    let widths = head.indices.map { column in
      rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { line($0, widths) }.joined()
  }

  private static func reason(_ candidate: PlaceCandidate, _ key: String?) -> String {
    guard candidate.match == .transliteration, let key else { return candidate.match.word }
    return "\(candidate.match.word) (\(key))"
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let fitted = cells.indices.map { DisplayWidth.fit(cells[$0], to: widths[$0]) }
    var line = fitted.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// One JSON object a line.
  static func lines(_ candidates: [PlaceCandidate], key: String?) -> [UInt8] {
    var writer = JSONWriter()
    for (index, candidate) in candidates.enumerated() {
      write(candidate, rank: index + 1, key, to: &writer)
    }
    return writer.bytes
  }

  private static func write(
    _ candidate: PlaceCandidate, rank: Int, _ key: String?, to writer: inout JSONWriter
  ) {
    let place = candidate.place
    writer.object { writer in
      writer.field("rank", rank)
      writer.field("geonameid", place.geonameid)
      writer.field("name", place.name)
      writer.field("country", place.country)
      writer.field("admin1", place.admin1)
      writer.field("feature", place.featureCode)
      writer.field("lat", place.latitude)
      writer.field("lon", place.longitude)
      writer.field("population", place.population)
      writer.field("match", candidate.match.word)
      if candidate.match == .transliteration, let key { writer.field("key", key) }
      if let kilometres = candidate.kilometres {
        writer.field("km", (kilometres * 10).rounded() / 10)
      }
    }
    writer.newline()
  }
}

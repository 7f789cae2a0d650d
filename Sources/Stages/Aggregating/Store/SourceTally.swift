import Records

/// Counts what each site has told, document by document.
struct SourceTally {
  private var bySite: [String: SourceCoverage] = [:]

  /// Makes a tally that has counted nothing.
  init() {}

  /// Counts documents of one site and day.
  ///
  /// - Parameters:
  ///   - name: The site's name; nil or empty where the page does not tell.
  ///   - url: Of one of the documents; its host stands for a site without a name.
  ///   - day: Of publication, ISO 8601; nil where the page does not tell.
  mutating func count(name: String?, url: String?, day: String?, documents: Int = 1, events: Int) {
    let site = name.flatMap { $0.isEmpty ? nil : $0 } ?? url.flatMap(WebAddress.init)?.host ?? ""
    var source = bySite.removeValue(forKey: site) ?? SourceCoverage(site: site)
    source.documents += documents
    source.events += events
    if documents > 0 { source.days[day ?? "", default: 0] += documents }
    bySite[site] = source
  }

  /// What was counted, by the names of the sites.
  var sources: [SourceCoverage] { bySite.sorted { $0.key < $1.key }.map(\.value) }
}

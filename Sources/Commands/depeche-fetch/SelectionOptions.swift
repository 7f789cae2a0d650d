import ArgumentParser
import Fetching
import Records

/// Which pages are wanted.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out what a feed or sitemap says is older, and what an archive has from before: a day, "
        + "2026-11-24.", valueName: "date"))
  var since: String?

  @Option(
    name: .customLong("max-per-site"),
    help: ArgumentHelp("Take so many pages of a site and leave out the others.", valueName: "n"))
  var maximumPerSite: Int?

  @Option(
    help: ArgumentHelp(
      "Leave out pages that say they are in another language than this: fr.", valueName: "tag"))
  var language: String?

  func validate() throws {
    if let since, CivilDate(iso: since) == nil {
      throw ValidationError("--since: expected a day such as 2026-11-24, found \(since)")
    }
    if let maximumPerSite, maximumPerSite < 1 {
      throw ValidationError("--max-per-site: expected 1 or more, found \(maximumPerSite)")
    }
    if let language, !isTag(language) {
      throw ValidationError("--language: expected a tag such as fr, found \(language)")
    }
  }

  private func isTag(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// Adds what the options mean to settings.
  func apply(to settings: inout FetchingSettings) {
    settings.since = since.flatMap { CivilDate(iso: $0) }.map { $0.daysSince1970 * 86_400 }
    settings.maximumPerSite = maximumPerSite
    settings.language = language?.lowercased()
  }
}

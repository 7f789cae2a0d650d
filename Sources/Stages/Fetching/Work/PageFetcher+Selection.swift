import Records

/// What is left out because of `--since`, `--max-per-site` and `--language`, and counted.
extension PageFetcher {
  /// Whether what a listing says of a page does not exclude it.
  func isWanted(_ request: FetchRequest) -> Bool {
    if isTooOld(request.changed) { return false }
    if request.kind == .page, let wanted = settings.language, let tag = request.language,
      let language = DeclaredLanguage.primary(tag), language != wanted
    {
      progress.leftOut.otherLanguage += 1
      return false
    }
    return true
  }

  /// Whether a page that was read here is wanted: a page of an archive is as old as its record at
  /// least, and one of its site's. Local files have neither date nor site.
  func isWanted(_ result: FetchResult) -> Bool {
    guard settings.since != nil || settings.maximumPerSite != nil,
      case .success(let page) = result.outcome, let address = try? WebAddress(page.finalURL)
    else { return true }
    return !isTooOld(FeedDate.seconds(page.fetchedAt)) && isWithinLimit(address.server)
  }

  /// Whether a page of a site may be taken, which then counts.
  func isWithinLimit(_ site: String) -> Bool {
    guard let limit = settings.maximumPerSite else { return true }
    guard pagesOfSite[site, default: 0] < limit else {
      progress.leftOut.overLimit += 1
      return false
    }
    pagesOfSite[site, default: 0] += 1
    return true
  }

  /// Whether a page says that it is in another language than those wanted.
  func isForeign(_ page: Page) -> Bool {
    guard let wanted = settings.language, let language = DeclaredLanguage.of(page),
      language != wanted
    else { return false }
    progress.leftOut.otherLanguage += 1
    return true
  }

  private func isTooOld(_ changed: Int?) -> Bool {
    guard let since = settings.since, let changed, changed < since else { return false }
    progress.leftOut.old += 1
    return true
  }
}

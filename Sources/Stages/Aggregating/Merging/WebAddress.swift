/// A URL of the web, taken apart as far as this stage needs it.
struct WebAddress {
  /// The URL as it came.
  let url: String
  /// The host in lower case, without "www.".
  let host: String

  /// Nil for anything but an http or https URL with a host, and for one with white space, control
  /// characters or quotes in it: what comes from a page must not become a link that runs a script.
  init?(_ url: String) {
    let lowered = url.prefix(8).lowercased()
    guard let scheme = ["http://", "https://"].first(where: lowered.hasPrefix),
      url.unicodeScalars.allSatisfy({
        $0.value > 0x20 && !"\"'<>`\\\u{7F}".unicodeScalars.contains($0)
      })
    else { return nil }
    let authority = url.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let name = authority.split(separator: "@").last?.lowercased() ?? ""
    guard !name.isEmpty else { return nil }
    self.url = url
    host = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
  }
}

/// The words of dates in protocols, which are English whatever the language of the feed.
enum FeedDateWords {
  /// The month, 1 to 12, of its English name or the first three letters of it or more.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }
      .map { $0 + 1 }
  }

  /// Seconds ahead of UTC of a zone's name; nil for an unknown one.
  ///
  /// Besides the names of RFC 822 those that feeds of European and North American newsrooms use. The
  /// military letters are 0 but for Z's neighbours, since RFC 822 had their signs wrong (RFC 2822,
  /// section 4.3).
  static func offset(_ name: String) -> Int? {
    if let minutes = minutesByZone[name] { return minutes * 60 }
    return name.utf8.count == 1 ? 0 : nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let minutesByZone = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "ist": 330, "west": 60, "cet": 60,
    "met": 60, "mez": 60, "cest": 120, "mest": 120, "mesz": 120, "eet": 120, "sast": 120,
    "eest": 180, "msk": 180, "eat": 180, "wat": 60, "cat": 120, "jst": 540, "kst": 540,
    "aest": 600, "aedt": 660, "nst": -210, "ndt": -150, "ast": -240, "adt": -180, "est": -300,
    "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "et": -300, "ct": -360, "mt": -420, "pt": -480,
  ]
}

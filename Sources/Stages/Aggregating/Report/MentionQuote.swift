import Records

/// A sentence that tells of an incident, with who published it and who is quoted.
struct MentionQuote {
  private let mention: IncidentMention
  private let words: ReportWords

  init(_ mention: IncidentMention, _ words: ReportWords) {
    self.mention = mention
    self.words = words
  }

  /// Writes the quotation.
  func write(to page: inout HTMLWriter) {
    let attributes: KeyValuePairs<StaticString, String> =
      mention.language.flatMap(Self.tag).map { ["lang": $0] } ?? [:]
    page.element("blockquote", attributes) { page in
      page.element("p") { SentenceMarkup(mention.event).write(to: &$0) }
      page.element("cite", ["lang": words.language]) { page in
        let site = mention.siteName ?? mention.url.flatMap(WebAddress.init)?.host
        page.link(to: mention.url, site ?? words("source.unknown"))
        if let day = mention.published.flatMap({ CivilDate(iso: $0) }) {
          page.text(", \(words.day(day))")
        }
        if let says { page.element("span", ["class": "says"], says) }
      }
    }
  }

  /// A language tag only where it is one: browsers and validators take nothing else.
  static func tag(_ language: String) -> String? {
    let isTag =
      (2...8).contains(language.utf8.count)
      && language.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) || $0 == UInt8(ascii: "-")
      }
    return isTag ? language : nil
  }

  /// "reported by SANA", "denied"; nil where the text speaks for itself.
  private var says: String? {
    let factuality = mention.polarity == .negative ? Factuality.denied : mention.factuality
    let how = words.name("factuality", factuality.rawValue)
    let who = mention.claim?.source.flatMap { $0.name ?? $0.text }
    switch (factuality, who) {
    case (.asserted, nil): return nil
    case (_, nil): return how
    case (.asserted, let who?), (.reported, let who?): return words("according", ["who": who])
    case (_, let who?): return "\(how), \(words("according", ["who": who]))"
    }
  }
}

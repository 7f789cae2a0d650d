import Records

/// The page in five numbers.
struct ReportFacts {
  private let contents: ReportContents
  private let words: ReportWords

  init(_ contents: ReportContents, _ words: ReportWords) {
    self.contents = contents
    self.words = words
  }

  /// Writes the list.
  func write(to page: inout HTMLWriter) {
    let counted = contents.counted
    page.element("ul", ["class": "facts"]) { page in
      fact(words.count("incidents", counted.count), to: &page)
      if let killed { fact(killed, to: &page) }
      fact(words.count("countries", Set(counted.compactMap { $0.place?.country }).count), to: &page)
      let documents = Set(contents.incidents.flatMap { $0.mentions.map(\.documentID) }).count
      fact(words.count("documents", documents), to: &page)
      fact(words.count("sites", Set(contents.incidents.flatMap(\.sites)).count), to: &page)
    }
  }

  /// The people killed, by the least and the most that sources give; incidents inside larger ones are not
  /// added again.
  private var killed: String? {
    var low = 0
    var high = 0
    for figure in contents.incidents.filter(\.isCounted).compactMap(\.fatalities) {
      low.add(figure.low ?? figure.best ?? 0)
      high.add(figure.high ?? figure.best ?? figure.low ?? 0)
    }
    if high == 0 { return nil }
    return words.count(
      "killed", high,
      shown: low == high ? nil : "\(words.number(low))–\(words.number(high))")
  }

  /// The number stands out, wherever the language puts it.
  private func fact(_ text: String, to page: inout HTMLWriter) {
    let number = text.prefix { !$0.isLetter }
    page.element("li") { page in
      page.element("b", String(number.dropLast(number.last?.isWhitespace == true ? 1 : 0)))
      page.text(" " + text.dropFirst(number.count))
    }
  }
}

import Records

/// Explanations as one HTML page: sentences with their arguments coloured, trees drawn over the words,
/// and where each argument comes from.
///
/// It works without a script, asks nothing of the network, and all that comes from texts is escaped.
enum ExplanationMarkup {
  /// What stands before the first document.
  static var opening: [UInt8] {
    var page = HTMLWriter()
    page.openPage(title: "Dépêche: how events were found", style: ExplanationStyle.css)
    page.element("header", ["class": "legend"]) { page in
      page.element("strong", "depeche-extract --explain")
      for role in ["act", "actor", "recipient", "place", "date", "figure", "claim", "source"] {
        page.element("span", ["class": "mark \(role)"], role == "act" ? "trigger" : role)
      }
    }
    page.markup("\n<main>\n")
    return Array(page.html.utf8)
  }

  /// What stands behind the last document.
  static let closing = Array("</main></body></html>\n".utf8)

  /// One document.
  static func section(_ document: DocumentExplanation) -> String {
    var page = HTMLWriter()
    page.element("details", ["class": "document", "open": ""]) { page in
      page.element("summary") { writeHead(of: document, to: &$0) }
      for sentence in document.sentences { write(sentence, to: &page) }
    }
    return page.html
  }

  private static func writeHead(of document: DocumentExplanation, to page: inout HTMLWriter) {
    page.element("h2", ["dir": "auto"], document.title ?? "(no title)")
    page.element("p", ["class": "address"]) { page in
      page.address(document.url)
      if let published = document.published { page.element("span", published) }
      if !document.id.isEmpty { page.element("code", document.id) }
    }
    if let failure = document.failure {
      page.element("p", ["class": "failure"], "failed: \(failure.code): \(failure.message)")
    }
    page.element("p", ["class": "remarks"], document.remarks.joined(separator: " · "))
  }

  // MARK: - Sentences

  private static func write(_ sentence: SentenceExplanation, to page: inout HTMLWriter) {
    let isSilent = sentence.triggers.isEmpty
    page.element("section", ["class": isSilent ? "sentence silent" : "sentence"]) { page in
      page.element("p", ["class": "text", "lang": "fr"]) { page in
        page.element("span", ["class": "index"], "s\(sentence.index)")
        writeMarked(sentence, to: &page)
      }
      guard !isSilent || !sentence.refusals.isEmpty else { return }
      for trigger in sentence.triggers { write(trigger, to: &page) }
      if !sentence.refusals.isEmpty { write(sentence.refusals, to: &page) }
      if !sentence.tree.isEmpty, !isSilent {
        page.element("details", ["class": "tree", "open": ""]) { page in
          page.element("summary", "tree")
          TreeDrawing(sentence).write(to: &page)
        }
      }
    }
    page.markup("\n")
  }

  /// The sentence with the words of each role coloured; where two lie over each other the smaller shows.
  private static func writeMarked(_ sentence: SentenceExplanation, to page: inout HTMLWriter) {
    let marks = SentenceMarks(sentence)
    for run in marks.runs {
      guard let role = run.role else {
        page.text(run.text)
        continue
      }
      page.element("span", ["class": "mark \(role.rawValue)"], run.text)
    }
  }

  // MARK: - Triggers

  private static func write(_ trigger: TriggerExplanation, to page: inout HTMLWriter) {
    page.element("div", ["class": trigger.event == nil ? "trigger none" : "trigger"]) { page in
      page.element("p", ["class": "head"]) { page in
        page.element("b", trigger.words)
        page.element("span", ["class": "coding"], trigger.coding)
        page.element("code", "\(trigger.rule) \(trigger.lemma)")
        if let event = trigger.event { page.element("code", event.id) }
      }
      if let outcome = trigger.outcome { page.element("p", ["class": "outcome"], outcome) }
      if !trigger.facts.isEmpty {
        page.element("table") { page in
          for fact in trigger.facts { write(fact, to: &page) }
        }
      }
      if !trigger.refusals.isEmpty { write(trigger.refusals, to: &page) }
    }
  }

  private static func write(_ fact: TriggerExplanation.Fact, to page: inout HTMLWriter) {
    page.element("tr") { page in
      page.element("th") { page in
        page.element("span", ["class": "mark \(fact.role.rawValue)"], fact.role.rawValue)
      }
      page.element("td", ["dir": "auto"], fact.words)
      page.element("td", fact.meaning)
      page.element("td", ["class": "reasons"], fact.reasons.joined(separator: "; "))
    }
  }

  private static func write(_ refusals: [Refusal], to page: inout HTMLWriter) {
    page.element("details", ["class": "refusals"]) { page in
      page.element(
        "summary",
        refusals.count == 1
          ? "1 line that did not fire" : "\(refusals.count) lines that did not fire")
      page.element("ul") { page in
        for refusal in refusals {
          page.element("li") { page in
            page.text("\(refusal.words): ")
            page.element("code", refusal.rule)
            page.text(" \(refusal.reading): \(refusal.reason)")
          }
        }
      }
    }
  }
}

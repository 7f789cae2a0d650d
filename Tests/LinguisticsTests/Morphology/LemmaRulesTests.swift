import Testing

@testable import Linguistics

@Suite("lemma rules")
struct LemmaRulesTests {
  private static let cases = [
    ("ports", "port"), ("port", "port"), ("chevaux", "cheval"), ("cède", "céder"),
    ("suis", "être"), ("m.", "monsieur"), ("", "vide"),
  ]

  @Test("leads from a form to a lemma, alone and from bytes", arguments: cases)
  func roundTrip(form: String, lemma: String) throws {
    let rule = LemmaRule(from: Array(form.utf8), to: Array(lemma.utf8))
    #expect(rule.lemma(of: Array(form.utf8)) == Array(lemma.utf8))
    let rules = try LemmaRules(
      ModelSection(LemmaRules.serialized([.identity, rule])), name: "rules")
    let span = form.utf8Span.span
    #expect(rules.lemma(of: span, cased: span, rule: 1) == lemma)
    #expect(rules.lemma(of: span, cased: span, rule: LemmaRules.identity) == form)
    #expect(rules.lemma(of: span, cased: span, rule: 2) == form)
  }

  @Test("cuts no letter in two")
  func letters() {
    let rule = LemmaRule(from: Array("achè".utf8), to: Array("aché".utf8))
    #expect(rule.strip == Array("è".utf8))
  }

  @Test("keeps the capitals of what stays, and leaves a form without the ending alone")
  func casing() throws {
    let rule = LemmaRule(from: Array("pmes".utf8), to: Array("pme".utf8))
    let rules = try LemmaRules(ModelSection(LemmaRules.serialized([.identity, rule])), name: "r")
    #expect(
      rules.lemma(of: "pmes".utf8Span.span, cased: "PMEs".utf8Span.span, rule: 1) == "PME")
    #expect(rules.lemma(of: "pmu".utf8Span.span, cased: "PMU".utf8Span.span, rule: 1) == "PMU")
  }

  @Test("refuses bytes that hold no rules")
  func malformed() {
    let bytes = LemmaRules.serialized([.identity, LemmaRule(whole: Array("être".utf8))])
    for broken in [[], Array(bytes.prefix(10)), Array(bytes.dropLast())] {
      #expect(throws: ModelArchiveError.self) {
        try LemmaRules(ModelSection(broken), name: "rules")
      }
    }
  }
}

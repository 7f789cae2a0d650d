import Linguistics
import Records
import Testing

@testable import Extracting

struct ReportScopeTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  @Test(
    "tells what a verb of speech covers",
    arguments: [
      ("Le colonel affirme que la milice a attaqué le camp.", "affirme", "attaqué", true),
      ("Le colonel affirme avoir attaqué le camp.", "affirme", "attaqué", true),
      (
        "Le colonel dit que la police a fui et que la milice a attaqué le camp.", "dit", "attaqué",
        true
      ),
      ("« La milice a attaqué le camp », a déclaré le colonel.", "déclaré", "attaqué", true),
      ("La milice a attaqué le camp, a indiqué jeudi le colonel.", "indiqué", "attaqué", true),
      ("La milice a attaqué le camp, a-t-il dit.", "dit", "attaqué", true),
      (
        "La milice, a déclaré le colonel, a attaqué le camp.", "déclaré", "attaqué", true
      ),
      ("La milice a attaqué le camp et le colonel a parlé.", "parlé", "attaqué", false),
      ("Le colonel, qui a déclaré sa flamme, a attaqué le camp.", "déclaré", "attaqué", false),
      ("Le colonel a parlé après avoir attaqué le camp.", "parlé", "attaqué", false),
      // What a participle adds to a noun, the writer adds.
      (
        "Le colonel affirme que le juge arrêté mardi à Goma a fui.", "affirme", "arrêté", false
      ),
      (
        "Le juge, arrêté en mars, affirme que la milice a fui.", "affirme", "arrêté", false
      ),
    ])
  func verbs(sentence: String, verb: String, trigger: String, expected: Bool) throws {
    let (trigger, reading) = try #require(french.trigger(sentence, holding: trigger))
    let group = try #require(reading.verb(verb))
    #expect(
      ReportScope(reading: reading).holds(trigger, under: group, takesNouns: false) == expected)
  }

  @Test(
    "covers what a noun names only under verbs that report nouns",
    arguments: [
      ("Le colonel signale une attaque de la milice.", "signale", "attaque", true),
      ("Une attaque de la milice est signalée à Goma.", "signalée", "attaque", true),
      // A participle that says who tells of the noun, or of those to whom it was done.
      ("Les arrestations signalées par la police durent.", "signalées", "arrestations", true),
      ("Les gardes tués signalés par la police étaient jeunes.", "signalés", "tués", true),
      ("Les arrestations signalées lundi durent.", "signalées", "arrestations", false),
      // Only the noun itself, not what hangs on it.
      ("Le colonel signale la fin des attaques de la milice.", "signale", "attaques", false),
      // Nor the subject of an active verb.
      ("L'attaque de la milice confirme ses craintes.", "confirme", "attaque", false),
    ])
  func nouns(sentence: String, verb: String, trigger: String, takesNouns: Bool) throws {
    let (trigger, reading) = try #require(french.trigger(sentence, holding: trigger))
    let group = try #require(reading.verb(verb))
    let scope = ReportScope(reading: reading)
    #expect(scope.holds(trigger, under: group, takesNouns: true) == takesNouns)
    #expect(!scope.holds(trigger, under: group, takesNouns: false))
  }

  @Test(
    "tells what a phrase covers",
    arguments: [
      (
        "Selon le colonel, la milice a attaqué le camp et la police a arrêté un juge.", "arrêté",
        true
      ),
      (
        "Selon le colonel, la milice a attaqué le camp et la police a arrêté un juge.", "attaqué",
        true
      ),
      ("La milice a attaqué le camp, selon le colonel.", "attaqué", true),
      // Inside a relative clause it covers no more than that.
      ("La milice a attaqué le camp qui abrite selon le colonel des rebelles.", "attaqué", false),
    ])
  func phrases(sentence: String, trigger: String, expected: Bool) throws {
    let (trigger, reading) = try #require(french.trigger(sentence, holding: trigger))
    let cue = try #require(reading.tokens.firstIndex { $0.folded == "selon" })
    let source = try #require(reading.phrase(holding: cue + 2))
    #expect(
      ReportScope(reading: reading).holds(trigger, under: cue..<cue + 1, head: source.head)
        == expected
    )
  }
}

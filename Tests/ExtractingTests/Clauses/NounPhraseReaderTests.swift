import Linguistics
import Records
import Testing

@testable import Extracting

struct NounPhraseReaderTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  /// The phrases of a reading as "preposition|words".
  private func phrases(_ reading: SentenceReading) -> [String] {
    reading.phrases.map { phrase in
      (phrase.preposition.map { $0 + "|" } ?? "") + reading.words(phrase.tokens)
    }
  }

  @Test(
    "reads phrases off the parser's tree",
    arguments: [
      ("Les forces de l'armée avancent.", ["Les forces de l' armée"]),
      ("Le chef des rebelles parle.", ["Le chef des rebelles"]),
      ("Le chef du village parle au ministre.", ["Le chef du village", "à|ministre"]),
      ("Le roi et la reine parlent.", ["Le roi", "la reine"]),
      ("Des soldats tirent sur la foule.", ["Des soldats", "sur|la foule"]),
      ("Plus de 80 soldats avancent.", ["Plus de 80 soldats"]),
      ("Le M23 accuse Médecins sans frontières.", ["Le M23", "Médecins sans frontières"]),
      ("L'un de ses avocats parle.", ["L' un de ses avocats"]),
      ("Le Front de libération (FDL) avance.", ["Le Front de libération ( FDL )"]),
      ("La foule avance vers la mairie de la ville.", ["La foule", "vers|la mairie de la ville"]),
    ])
  func parsed(sentence: String, expected: [String]) {
    #expect(phrases(french.reading(sentence)) == expected)
  }

  @Test(
    "takes in what belongs to the head and leaves out what only hangs on it",
    arguments: [
      // Clauses with parts of their own stand outside, a bare participle inside.
      (
        "Des/DET>2:det hommes/NOUN>0:root armés/ADJ>2:acl tués/VERB>2:acl par/ADP>7:case "
          + "l'/DET>7:det armée/NOUN>4:obl", ["Des hommes armés", "par|l' armée"]
      ),
      (
        "un/DET>2:det homme/NOUN>0:root qui/PRON>4:nsubj fuit/VERB>2:acl:relcl", ["un homme"]
      ),
      // Other complements than "de".
      (
        "l'/DET>2:det attaque/NOUN>0:root contre/ADP>5:case le/DET>5:det camp/NOUN>2:nmod",
        ["l' attaque", "contre|le camp"]
      ),
      // An apposition behind a comma, and one in brackets.
      (
        "Ali/PROPN>0:root ,/PUNCT>4:punct le/DET>4:det chef/NOUN>1:appos", ["Ali", "le chef"]
      ),
      (
        "le/DET>2:det groupe/NOUN>0:root (/PUNCT>4:punct FDL/PROPN>2:appos )/PUNCT>4:punct",
        ["le groupe ( FDL )"]
      ),
      // What is coordinated with a complement belongs to it.
      (
        "le/DET>2:det chef/NOUN>0:root de/ADP>5:case la/DET>5:det garde/NOUN>2:nmod et/CCONJ>9:cc "
          + "de/ADP>9:case la/DET>9:det police/NOUN>5:conj", ["le chef de la garde et de la police"]
      ),
      // What is coordinated with the head does not, and shares its preposition.
      (
        "par/ADP>3:case la/DET>3:det garde/NOUN>0:root et/CCONJ>6:cc la/DET>6:det police/NOUN>3:conj",
        ["par|la garde", "par|la police"]
      ),
    ])
  func drawn(drawing: String, expected: [String]) {
    #expect(phrases(french.reading(drawn: drawing)) == expected)
  }

  @Test(
    "heads phrases with nouns and what stands in their place",
    arguments: [
      ("blessés/ADJ>2:nsubj fuient/VERB>0:root", ["blessés"]),
      ("blessés/ADJ>2:amod fuient/VERB>0:root", []),
      ("douze/NUM>2:nsubj fuient/VERB>0:root", ["douze"]),
      ("celui-ci/PRON>2:nsubj fuit/VERB>0:root", ["celui-ci"]),
      ("il/PRON>2:nsubj fuit/VERB>0:root", []),
      ("qui/PRON>2:nsubj fuit/VERB>0:root", []),
      ("côté/NOUN>2:case fuit/VERB>0:root", []),
      ("fuir/VERB>2:nsubj suffit/VERB>0:root", []),
    ])
  func heads(drawing: String, expected: [String]) {
    #expect(phrases(french.reading(drawn: drawing)) == expected)
  }

  @Test(
    "finds the word of a preposition that tells",
    arguments: [
      ("près/ADV>4:case de/ADP>1:fixed le/DET>4:det camp/NOUN>0:root", "près"),
      ("à/ADP>5:case le/DET>1:fixed cours/NOUN>1:fixed de/ADP>1:fixed raid/NOUN>0:root", "cours"),
      ("d'/ADP>2:case Alep/PROPN>0:root", "de"), ("aux/ADP>2:case gardes/NOUN>0:root", "à"),
      ("le/DET>2:det camp/NOUN>0:root", nil),
      // The verb's preposition is not that of what hangs on the verb.
      ("pour/ADP>2:case tuer/VERB>0:root et/CCONJ>4:cc garde/NOUN>2:conj", nil),
    ] as [(String, String?)])
  func prepositions(drawing: String, expected: String?) throws {
    #expect(try #require(french.reading(drawn: drawing).phrases.last).preposition == expected)
  }

  @Test(
    "ends the core before the complements, but not behind a noun that only counts",
    arguments: [
      ("Les nouvelles forces de l'armée avancent.", "forces", "Les nouvelles forces"),
      ("Des milliers de personnes avancent.", "milliers", "Des milliers de personnes"),
      ("Une vingtaine de lycéennes avancent.", "vingtaine", "Une vingtaine de lycéennes"),
    ])
  func core(sentence: String, head: String, core: String) throws {
    let reading = french.reading(sentence)
    let phrase = try #require(reading.phrases.first)
    #expect(reading.tokens[phrase.head].form == head)
    #expect(reading.words(phrase.core) == core)
  }

  @Test("never takes more than its longest phrase")
  func longest() {
    let links = (1...60).map { "de/ADP>\($0 * 2 + 1):case bois/NOUN>\($0 * 2 - 1):nmod" }
    let reading = french.reading(drawn: "table/NOUN>0:root " + links.joined(separator: " "))
    #expect(reading.phrases.first?.tokens == 0..<24)
    #expect(reading.phrases.allSatisfy { $0.tokens.count <= 24 })
  }

  @Test("leaves a relative pronoun out of the phrase that it hangs on")
  func relatives() {
    let reading = french.reading("Le garde dont la milice a tué le frère dort.")
    #expect(phrases(reading).contains("la milice"))
  }

  @Test("leaves a restriction out of the phrase that it stands before")
  func restriction() {
    let reading = french.reading("La milice n'a attaqué que le camp.")
    #expect(phrases(reading).contains("le camp"))
  }
}

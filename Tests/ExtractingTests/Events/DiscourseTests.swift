import Linguistics
import Records
import Testing

@testable import Extracting

struct DiscourseTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  /// Reads sentences, of which each is parsed, and asks in the last.
  private func ask<Answer>(
    _ sentences: [String], _ question: (Discourse, SentenceReading, Int) -> Answer
  ) throws -> Answer {
    var discourse = Discourse(resolver: french.extractor.roles.resolver)
    var last: SentenceReading?
    let text = sentences.joined(separator: " ")
    let utf8 = Array(text.utf8)
    let mentions = french.mentions(text)
    var start = 0
    var byte = 0
    for (index, sentence) in sentences.enumerated() {
      let span = TextSpan(start: start, end: start + sentence.unicodeScalars.count)
      let bytes = byte..<byte + sentence.utf8.count
      let tokens = french.extractor.reader.tokens(in: utf8, bytes: bytes, firstScalar: start)
      let words = french.extractor.parser.analyzer.tokens(of: [span], in: text)
      let reading = french.extractor.reader.read(tokens, words: words, mentions: mentions)
      discourse.read(reading, sentence: index, text: DocumentText(text))
      last = reading
      start = span.end + 1
      byte = bytes.upperBound + 1
    }
    return question(discourse, try #require(last), sentences.count - 1)
  }

  /// The words of whom a pronoun of the last sentence stands for.
  private func referent(of pronoun: String, in sentences: [String]) throws -> String? {
    try ask(sentences) { discourse, reading, sentence in
      reading.tokens.firstIndex { $0.folded == pronoun }.flatMap {
        discourse.referent(ofPronoun: $0, in: reading, sentence: sentence)?.text
      }
    }
  }

  @Test(
    "finds whom a pronoun stands for",
    arguments: [
      // The subject of the sentence before, where it agrees.
      (
        ["L'armée syrienne encercle un village.", "Elle a tué un garde."], "elle",
        "L'armée syrienne"
      ),
      (["Les rebelles ont pris la ville.", "Ils ont tué un garde."], "ils", "Les rebelles"),
      // Else anybody there who does.
      (
        ["Le président turc a rencontré la chancelière allemande.", "Elle a accusé le roi."],
        "elle",
        "la chancelière allemande"
      ),
      (["La police a arrêté un homme.", "Il a tué un garde."], "il", "un homme"),
      // The article tells the gender of a country.
      (["La Turquie a bombardé un camp.", "Elle a tué un garde."], "elle", "La Turquie"),
      // A subject of another verb in the same sentence comes first.
      (
        ["Le maire a fui.", "Le roi a parlé et la police dit qu'il a tué un garde."], "il", "Le roi"
      ),
      // Those who are coordinated are several.
      (["Le roi et le maire ont attaqué un camp.", "Ils ont tué un garde."], "ils", "Le roi"),
      // Farther back.
      (
        [
          "Les rebelles ont pris la ville.", "Il pleut.", "Le jour se lève.",
          "Ils ont tué un garde.",
        ],
        "ils", "Les rebelles"
      ),
      (
        [
          "Les rebelles ont pris la ville.", "Il pleut.", "Le jour se lève.", "Il neige.",
          "Ils ont tué un garde.",
        ], "ils", nil
      ),
      // Nobody agrees, nobody stands before.
      (["Les rebelles ont fui.", "Elle a tué un garde."], "elle", nil),
      (["Ils ont tué les rebelles."], "ils", nil),
    ] as [([String], String, String?)])
  func pronouns(sentences: [String], pronoun: String, expected: String?) throws {
    #expect(try referent(of: pronoun, in: sentences) == expected)
  }

  @Test("never takes the subject for its object")
  func objects() throws {
    let sentences = ["Les soldats ont encerclé deux rebelles.", "Ils les ont tués."]
    #expect(try referent(of: "ils", in: sentences) == "Les soldats")
    #expect(try referent(of: "les", in: sentences) == "deux rebelles")
  }

  @Test(
    "finds whom a phrase that points back stands for: the nearest that agrees",
    arguments: [
      (["La milice a attaqué deux soldats.", "Ces derniers ont fui."], "derniers", "deux soldats"),
      (["Les soldats ont attaqué la milice.", "Celle-ci a fui."], "celle-ci", "la milice"),
      (["La milice a fui.", "Ces derniers ont fui."], "derniers", nil),
    ] as [([String], String, String?)])
  func pointingBack(sentences: [String], head: String, expected: String?) throws {
    let found = try ask(sentences) { discourse, reading, _ in
      reading.phrases.first { reading.tokens[$0.head].folded == head }.flatMap {
        discourse.referent(of: $0, in: reading)?.text
      }
    }
    #expect(found == expected)
  }

  @Test(
    "finds who has been named more fully before",
    arguments: [
      ("L'armée turque a bombardé un camp.", "L'armée", "L'armée turque"),
      ("Les rebelles congolais ont fui.", "Les rebelles", "Les rebelles congolais"),
      // Of another kind, or named no better.
      ("La police turque a fui.", "L'armée", nil), ("L'armée a bombardé un camp.", "L'armée", nil),
      // A name needs no other.
      ("L'armée turque a bombardé un camp.", "L'ONU", nil),
    ] as [(String, String, String?)])
  func fullerNames(before: String, phrase: String, expected: String?) throws {
    let resolver = french.extractor.roles.resolver
    let found = try ask([before, "\(phrase) a tué un garde."]) { discourse, reading, sentence in
      reading.phrases.first.flatMap { found in
        discourse.fullerName(
          of: resolver.participant(found.tokens, in: reading.tokens, text: phrase),
          named: reading.tree.nodes[found.head].lemma ?? "", in: sentence, countries: [])?.text
      }
    }
    #expect(found == expected)
  }

  @Test("never takes one office-holder for another of the same government")
  func offices() throws {
    let resolver = french.extractor.roles.resolver
    let found = try ask(["Le président turc a fui.", "Le maire a tué un garde."]) {
      discourse, reading, sentence in
      reading.phrases.first.flatMap { found in
        discourse.fullerName(
          of: resolver.participant(found.tokens, in: reading.tokens, text: "Le maire"),
          named: reading.tree.nodes[found.head].lemma ?? "", in: sentence, countries: [])?.text
      }
    }
    #expect(found == nil)
  }
}

import Linguistics
import Testing

@Suite("TreebankEvaluation")
struct TreebankEvaluationTests {
  /// form, lemma, UPOS, features, head, relation
  private static let gold = """
    Les le DET Definite=Def|Number=Plur 2 det
    chats chat NOUN Number=Plur 4 nsubj:pass
    sont être AUX Mood=Ind 4 aux:pass
    vus voir VERB Tense=Past|VerbForm=Part 0 root
    . . PUNCT _ 4 punct
    """

  /// A line of `gold` in other words, and what is right then: UPOS, UFeats, AllTags, lemmas, UAS and
  /// LAS of 5 words, and CLAS, MLAS, BLEX of the 2 content words.
  @Test(
    "counts what agrees",
    arguments: [
      ("", "", [5, 5, 5, 5, 5, 5, 2, 2, 2]),
      // Subtypes and features of one language do not count, nor does the order of features.
      (
        "chats chat NOUN Number=Plur 4 nsubj:pass", "chats chat NOUN Number=Plur|Typo=Yes 4 nsubj",
        [5, 5, 5, 5, 5, 5, 2, 2, 2]
      ),
      (
        "Tense=Past|VerbForm=Part", "VerbForm=Part|Number[psor]=Sing|Tense=Past",
        [5, 5, 5, 5, 5, 5, 2, 2, 2]
      ),
      // A wrong tag: MLAS falls for the word itself …
      ("chat NOUN", "chat PROPN", [4, 5, 4, 5, 5, 5, 2, 1, 2]),
      // … and for the word on which a function word hangs.
      ("Definite=Def", "Definite=Ind", [5, 4, 4, 5, 5, 5, 2, 1, 2]),
      ("être AUX Mood=Ind", "être VERB _", [4, 4, 4, 5, 5, 5, 2, 1, 2]),
      ("chats chat", "chats chats", [5, 5, 5, 4, 5, 5, 2, 2, 1]),
      // A wrong head of a function word also costs the MLAS of both words it might hang on.
      ("Plur 2 det", "Plur 4 det", [5, 5, 5, 5, 4, 4, 2, 0, 2]),
      ("4 nsubj:pass", "4 obj", [5, 5, 5, 5, 5, 4, 1, 1, 1]),
      ("_ 4 punct", "_ 2 punct", [5, 5, 5, 5, 4, 4, 2, 2, 2]),
      // No head is never right.
      ("4 aux:pass", "_ aux:pass", [5, 5, 5, 5, 4, 4, 2, 1, 2]),
    ])
  func counts(old: String, new: String, expected: [Int]) throws {
    let changed = old.isEmpty ? Self.gold : Self.gold.replacing(old, with: new)
    #expect(old.isEmpty || changed != Self.gold)
    let evaluation = try TreebankEvaluation(
      gold: [Self.sentence(Self.gold)], system: [Self.sentence(changed)])
    let metrics: [TreebankMetric] = [
      .upos, .ufeats, .allTags, .lemmas, .uas, .las, .clas, .mlas, .blex,
    ]
    #expect(metrics.map { evaluation[$0].correct } == expected)
    #expect(metrics.map { evaluation[$0].gold } == [5, 5, 5, 5, 5, 5, 2, 2, 2])
    #expect(evaluation[.words] == TreebankScore(gold: 5, system: 5, correct: 5))
  }

  @Test("takes any lemma where gold has none, and counts content words of each side apart")
  func totals() throws {
    let gold = Self.sentence("Oui _ INTJ _ 0 root\nlà là ADV _ 1 advmod")
    let system = Self.sentence("Oui oui INTJ _ 0 root\nlà là ADV _ 1 case")
    let evaluation = try TreebankEvaluation(gold: [gold], system: [system])
    #expect(evaluation[.lemmas].correct == 2)
    #expect(evaluation[.clas] == TreebankScore(gold: 2, system: 1, correct: 1, aligned: 2))
    #expect(evaluation[.clas].precision == 1 && evaluation[.clas].recall == 0.5)
    #expect(evaluation[.clas].f1 == 2.0 / 3 && evaluation[.clas].alignedAccuracy == 0.5)
  }

  /// Tokens are written "du=de+le chat"; sentences are divided by "/".
  @Test(
    "aligns words through the characters",
    arguments: [
      // gold, system; right tokens, sentences, words
      ("le chat dort", "le chat dort", [3, 1, 3]),
      ("le chat / dort", "le chat dort", [3, 0, 3]),
      ("le chat / dort", "le / chat / dort", [3, 1, 3]),
      ("lechat dort", "le chat dort", [1, 1, 1]),
      ("1\u{A0}000 ans", "1 000 ans", [1, 1, 1]),
      // Contractions: the longest common subsequence of the forms, in any case of letters.
      ("du=de+le chat", "du=De+le chat", [2, 1, 3]),
      ("du=de+le chat", "du chat", [2, 1, 1]),
      ("du=de+le chat", "du=de+l chat", [2, 1, 2]),
      ("aux=à+les deux", "au=à+le xdeux=les+deux", [0, 1, 3]),
      ("auxdeux=à+les+deux", "aux=à+les deux", [0, 1, 3]),
      ("auxdeux=a+b+c+d", "auxdeux=b+a+d", [1, 1, 2]),
      // Words that stick out of a contraction are not aligned.
      ("abc d", "a bcd=bc+d", [0, 1, 1]),
      ("a bc=b+c d", "ab=a+x cd=c+d", [0, 1, 3]),
    ])
  func alignment(gold: String, system: String, expected: [Int]) throws {
    let (gold, system) = (Self.tokens(gold), Self.tokens(system))
    for (one, other) in [(gold, system), (system, gold)] {
      let evaluation = try TreebankEvaluation(gold: one, system: other)
      let metrics: [TreebankMetric] = [.tokens, .sentences, .words]
      #expect(metrics.map { evaluation[$0].correct } == expected)
      #expect(evaluation[.words].gold == one.reduce(0) { $0 + $1.words.count })
      #expect(evaluation[.tokens].system == other.reduce(0) { $0 + $1.tokens.count })
    }
  }

  @Test(
    "refuses other texts and tokens of blanks",
    arguments: [
      (
        "un été", "un étang",
        #"the texts differ at byte 5, white space aside: gold has "é", system "ang""#
      ),
      (
        "un", "un an",
        #"the texts differ at byte 2, white space aside: gold has ended, system "an""#
      ),
      (
        "un", "un \u{A0}",
        "sentence 1 of system: expected a token with characters, found \"\u{A0}\""
      ),
    ])
  func mismatch(gold: String, system: String, message: String) throws {
    let error = try #require(throws: TreebankMismatch.self) {
      try TreebankEvaluation(gold: Self.tokens(gold), system: Self.tokens(system))
    }
    #expect(error.description == message)
  }

  @Test("is all right of itself", arguments: 1...UInt64(20))
  func itself(seed: UInt64) throws {
    var random = RandomTreebank(seed: seed)
    let sentences = random.sentences()
    let evaluation = try TreebankEvaluation(gold: sentences, system: sentences)
    let words = sentences.reduce(0) { $0 + $1.words.count }
    #expect(evaluation[.words].correct == words && evaluation[.allTags].correct == words)
    #expect(evaluation[.sentences].correct == sentences.count, "seed \(seed)")
  }

  @Test("prints the table of the shared task's script")
  func table() throws {
    let changed = Self.gold.replacing("4 nsubj:pass", with: "1 obj")
    let evaluation = try TreebankEvaluation(
      gold: [Self.sentence(Self.gold)], system: [Self.sentence(changed)])
    let lines = evaluation.table.split(separator: "\n").map(String.init)
    #expect(lines.count == 15)
    #expect(lines[0] == "Metric     | Precision |    Recall |  F1 Score | AligndAcc")
    #expect(lines[2] == "Tokens     |    100.00 |    100.00 |    100.00 |")
    #expect(lines[11] == "LAS        |     80.00 |     80.00 |     80.00 |     80.00")
  }

  private static func sentence(_ lines: String) -> TreebankSentence {
    var sentence = TreebankSentence()
    for line in lines.split(separator: "\n") {
      let columns = line.split(separator: " ").map(String.init)
      var word = TreebankWord(form: columns[0])
      word.lemma = columns[1] == "_" ? nil : columns[1]
      word.upos = columns[2]
      word.feats = columns[3] == "_" ? nil : columns[3]
      word.head = Int(columns[4])
      word.deprel = columns[5]
      let index = sentence.words.count
      sentence.words.append(word)
      sentence.tokens.append(SurfaceToken(form: word.form, words: index..<index + 1))
    }
    return sentence
  }

  private static func tokens(_ text: String) -> [TreebankSentence] {
    text.split(separator: "/").map { part in
      var sentence = TreebankSentence()
      for token in part.split(separator: " ") {
        let sides = token.split(separator: "=")
        let words = sides[sides.count - 1].split(separator: "+").map(String.init)
        let start = sentence.words.count
        sentence.words += words.map { TreebankWord(form: $0) }
        sentence.tokens.append(
          SurfaceToken(form: String(sides[0]), words: start..<sentence.words.count))
      }
      return sentence
    }
  }
}

import Testing

@testable import Linguistics

@Suite("labels")
struct LabelSetTests {
  private static func sentence(_ words: [(upos: String?, feats: String?, deprel: String?)])
    -> TreebankSentence
  {
    TreebankSentence(
      words: words.map { upos, feats, deprel in
        var word = TreebankWord(form: "x")
        (word.upos, word.feats, word.deprel) = (upos, feats, deprel)
        return word
      })
  }

  private static let labels = LabelSet(sentences: [
    sentence([
      ("VERB", "Mood=Ind", "root"), ("NOUN", "Number=Sing", "nsubj"), ("NOUN", nil, "nsubj"),
      ("NOUN", "Number=Sing", "nsubj:pass"), ("VERB", "Mood=Ind", "advcl"),
      ("INTJ", "Typo=Yes", "discourse"), ("NOUN", nil, "nsubj"), (nil, nil, nil),
      ("VERB", "Number=Sing", "advcl"),
    ])
  ])

  @Test("are those that are not too rare, sorted")
  func choice() {
    #expect(Self.labels.partsOfSpeech == ["INTJ", "NOUN", "VERB", "X"])
    #expect(Self.labels.featureBundles == ["", "Mood=Ind", "Number=Sing"])
    // "root" is one however rare, for every sentence has it.
    #expect(Self.labels.relations == ["nsubj", "root"])
  }

  @Test("give each part of speech the bundles seen with it; none where all are rare")
  func bundles() {
    #expect(Self.labels.bundlesOfPart == [[0], [0, 2], [1, 2], [0]])
  }

  @Test("fit a network of as many classes")
  func fit() {
    var shape = NetworkShape()
    (shape.partsOfSpeech, shape.featureBundles, shape.relations) = (4, 3, 2)
    #expect(Self.labels.fits(shape))
    let counts: [WritableKeyPath<NetworkShape, Int>] = [
      \.partsOfSpeech, \.featureBundles, \.relations,
    ]
    for change in counts {
      var other = shape
      other[keyPath: change] += 1
      #expect(!Self.labels.fits(other))
    }
    let wrong: [[[Int32]]] = [
      [[0], [3], [1], [0]], [[0], [-1], [1], [0]], [[0], [], [1], [0]], [[0]],
    ]
    for bundles in wrong {
      var other = Self.labels
      other.bundlesOfPart = bundles
      #expect(!other.fits(shape))
    }
    #expect(!LabelSet().fits(NetworkShape()))
  }

  @Test(
    "have numbers; a relation that is too rare has that of the one without its subtype",
    arguments: [
      ("nsubj", 0), ("nsubj:pass", 0), ("root", 1), ("advcl", -1), ("advcl:x", -1), (nil, -1),
    ] as [(String?, Int32)])
  func numbers(relation: String?, number: Int32) {
    #expect(LabelIndex(Self.labels).relation(relation) == number)
  }

  @Test("of no sentences are only those that cannot be missing")
  func empty() {
    let labels = LabelSet(sentences: [])
    #expect(labels.partsOfSpeech == ["X"] && labels.bundlesOfPart == [[0]])
    #expect(labels.featureBundles == [""] && labels.relations == ["root"])
  }
}

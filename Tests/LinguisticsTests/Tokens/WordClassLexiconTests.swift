import Testing

@testable import Linguistics

@Test("gives a form its commonest classes, and none to a form met once")
func wordClasses() {
  func sentence(_ words: [(String, String, String?)]) -> TreebankSentence {
    var sentence = TreebankSentence()
    for (place, (form, upos, feats)) in words.enumerated() {
      var word = TreebankWord(form: form)
      word.upos = upos
      word.feats = feats
      sentence.words.append(word)
      sentence.tokens.append(SurfaceToken(form: form, words: place..<place + 1))
    }
    return sentence
  }
  let lexicon = WordClassLexicon([
    sentence([("Marche", "NOUN", nil), ("marche", "NOUN", nil), ("une", "DET", nil)]),
    sentence([("marche", "VERB", "Mood=Ind|VerbForm=Fin"), ("va", "VERB", "VerbForm=Fin")]),
    sentence([("VA", "VERB", "VerbForm=Fin")]),
  ])
  func classes(_ form: String) -> UInt16 { lexicon.classes(of: FormHash(form).value) }
  #expect(WordClassLexicon.group(of: classes("marche")) == .noun)
  #expect(classes("marche") % 32 != 0)
  #expect(WordClassLexicon.group(of: classes("va")) == .verb)
  #expect(classes("va") % 32 == 0)
  #expect(classes("une") == 0)
  #expect(WordClassLexicon.group(of: .max) == .verb)
}

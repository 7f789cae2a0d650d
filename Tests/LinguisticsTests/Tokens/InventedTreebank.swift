import Linguistics

/// Invented sentences whose contractions are told by the word before: after a verb "des" is an
/// article, after a noun it is "de les".
enum InventedTreebank {
  /// Every noun and verb with every noun.
  static let sentences: [TreebankSentence] = {
    let nouns = ["chats", "toits", "champs", "quais"]
    let verbs = ["voit", "prend", "cherche", "apporte"]
    var sentences: [TreebankSentence] = []
    for noun in nouns {
      for verb in verbs {
        sentences.append(sentence("Il \(verb) des \(noun) .", contracted: []))
        sentences.append(sentence("Le bord des \(noun) luit .", contracted: [2]))
        sentences.append(sentence("On va au bout des \(noun) .", contracted: [2, 4]))
      }
    }
    return sentences
  }()

  private static let parts = ["des": ["de", "les"], "au": ["à", "le"]]

  /// A sentence of tokens between blanks, of which some are contractions.
  static func sentence(_ text: String, contracted: Set<Int>) -> TreebankSentence {
    var sentence = TreebankSentence()
    for (place, form) in text.split(separator: " ").map(String.init).enumerated() {
      let first = sentence.words.count
      let words = contracted.contains(place) ? parts[form] ?? [form] : [form]
      sentence.words += words.map { TreebankWord(form: $0) }
      sentence.tokens.append(SurfaceToken(form: form, words: first..<sentence.words.count))
    }
    return sentence
  }
}

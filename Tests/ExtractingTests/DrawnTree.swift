import Linguistics
import Records
import Testing

@testable import Extracting

/// A sentence with a tree drawn by hand, for rules that must not wait for what a parser makes of it.
///
/// Words stand a blank apart, each as form/part>head:relation, with its lemma behind the form and its
/// features behind the relation where a rule asks for them:
/// "La/DET>2:det milice/NOUN>3:nsubj{Number=Sing} tue=tuer/VERB>0:root".
struct DrawnTree {
  /// The sentence.
  var text = ""
  /// Its words as a parser gives them.
  var words: [Token] = []

  init(_ drawing: String) {
    for (index, word) in drawing.split(separator: " ").enumerated() {
      let parts = word.split(separator: "/", maxSplits: 1)
      let form = parts[0].split(separator: "=", maxSplits: 1)
      if !text.isEmpty, !text.hasSuffix("'") { text += " " }
      let start = text.unicodeScalars.count
      text += form[0]
      var token = Token(
        start: start, end: text.unicodeScalars.count, id: index + 1, form: String(form[0]))
      token.lemma = form.count > 1 ? String(form[1]) : nil
      let tie = parts[1].split(separator: ">", maxSplits: 1)
      token.upos = String(tie[0])
      let relation = tie[1].split(separator: "{", maxSplits: 1)
      let head = relation[0].split(separator: ":", maxSplits: 1)
      token.head = Int(head[0])
      token.deprel = String(head[1])
      token.feats = relation.count > 1 ? String(relation[1].dropLast()) : nil
      words.append(token)
    }
  }

  /// The sentence cut by the stage, which must find the words of the drawing.
  func tokens(with french: FrenchStage) -> [WordToken] {
    let tokens = french.tokens(of: text)
    #expect(tokens.map(\.form) == words.map(\.form), "a drawing must have the stage's tokens")
    return tokens
  }
}

extension FrenchStage {
  /// A sentence read with a tree drawn by hand.
  func reading(drawn drawing: String) -> SentenceReading {
    let drawn = DrawnTree(drawing)
    return extractor.reader.read(
      drawn.tokens(with: self), words: drawn.words, mentions: mentions(drawn.text))
  }
}

extension SyntaxTree {
  /// A tree over the words of a drawing, before any repair.
  init(drawn drawing: String, with french: FrenchStage) {
    let drawn = DrawnTree(drawing)
    self.init(words: drawn.words, over: drawn.tokens(with: french))
  }

  /// The ties as "governor:relation", 0 at a root, counted from 1 as drawings are.
  var ties: [String] {
    nodes.map { node in
      let kind = node.relation.kind.name
      return "\(node.governor.map { $0 + 1 } ?? 0):"
        + (node.relation.subtype.map { "\(kind):\($0)" } ?? String(kind))
    }
  }
}

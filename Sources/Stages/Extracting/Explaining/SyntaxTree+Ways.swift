import Linguistics

extension SentenceReading {
  /// How a token hangs together with some others in the tree, in words: "nsubj of attaqué", "nmod of
  /// armée, nsubj of tué"; where the way first goes up and then down: "nsubj of dit, over tué".
  ///
  /// Nil where they are the same word or stand in different trees.
  func way(from token: Int, to goal: Range<Int>) -> String? {
    guard !goal.contains(token) else { return nil }
    let up = tree.path(from: token)
    let down = goal.flatMap(tree.path)
    guard let meeting = up.firstIndex(where: { goal.contains($0) || down.contains($0) }) else {
      return nil
    }
    var steps = up[..<meeting].map { step in
      let governor = tree.nodes[step].governor.map { tokens[$0].form } ?? ""
      return "\(tree.nodes[step].relation.name) of \(governor)"
    }
    let top = up[meeting]
    if !goal.contains(top) {
      let way = goal.lazy.map(tree.path).filter { $0.contains(top) }.min { $0.count < $1.count }
      for step in (way ?? []).prefix(while: { $0 != top }).reversed() {
        let governor = tree.nodes[step].governor.map { tokens[$0].form } ?? ""
        steps.append("\(governor) has \(tree.nodes[step].relation.name) \(tokens[step].form)")
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: ", ")
  }
}

extension SyntacticRelation {
  /// The relation as CoNLL-U writes it: "nsubj:pass".
  var name: String { subtype.map { "\(kind.name):\($0)" } ?? String(kind.name) }
}

extension Frame.Slot {
  /// The slot as the data write it: "prep:contre|sur".
  var name: String {
    switch self {
    case .subject: "subj"
    case .object: "obj"
    case .indirectObject: "iobj"
    case .preposition(let list): "prep:" + list.joined(separator: "|")
    case .sides(let list): "sides:" + list.joined(separator: "|")
    case .adjective: "adj"
    }
  }
}

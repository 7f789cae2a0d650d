/// The dependency tree of a sentence, over the extractor's own tokens, in the names of Universal
/// Dependencies.
struct SyntaxTree: Sendable {
  /// What the parser says of one token.
  struct Node: Sendable {
    /// The token that it hangs on; nil at the root.
    var governor: Int?
    /// The relation to it: "nsubj:pass".
    var relation: SyntacticRelation
    /// The universal part of speech.
    var partOfSpeech: PartOfSpeech
    /// The dictionary form, small letters; nil where the parser gives none.
    var lemma: String?
    /// Its universal features.
    var features: WordFeatures

    /// A token of which nothing is known.
    static let unknown = Node(
      governor: nil, relation: SyntacticRelation("root"), partOfSpeech: .other, lemma: nil,
      features: [])
  }

  /// One a token.
  let nodes: [Node]
  /// For each token those that hang on it, from left to right.
  let dependents: [[Int]]

  /// Ties nodes together; whatever would close a circle becomes a root.
  init(nodes: [Node]) {
    var nodes = nodes
    var dependents = [[Int]](repeating: [], count: nodes.count)
    for index in nodes.indices {
      guard let governor = nodes[index].governor else { continue }
      if Self.reaches(index, from: governor, nodes) {
        nodes[index].governor = nil
      } else {
        dependents[governor].append(index)
      }
    }
    self.nodes = nodes
    self.dependents = dependents
  }

  /// Whether the way from a token to its root passes another.
  private static func reaches(_ goal: Int, from start: Int, _ nodes: [Node]) -> Bool {
    var current: Int? = start
    var steps = 0
    while let token = current, steps <= nodes.count {
      if token == goal { return true }
      current = nodes[token].governor
      steps += 1
    }
    // The way runs into a circle that the token has no part in.
    return false
  }

  /// The tokens on the way from a token to its root, the token itself first.
  func path(from token: Int) -> [Int] {
    var path = [token]
    while let governor = nodes[path[path.count - 1]].governor { path.append(governor) }
    return path
  }

  /// Those that hang on a token by one of these relations, from left to right.
  func dependents(of token: Int, by relations: SyntacticRelation.Kinds) -> [Int] {
    dependents[token].filter { relations.contains(nodes[$0].relation.kind) }
  }

  /// Whether a token is another or hangs on it, directly or not.
  func isWithin(_ token: Int, _ ancestor: Int) -> Bool {
    var current: Int? = token
    while let here = current {
      if here == ancestor { return true }
      current = nodes[here].governor
    }
    return false
  }

  /// A token with all that is coordinated with it, from left to right: "X, Y et Z" for X.
  func withConjuncts(_ token: Int) -> [Int] {
    [token]
      + dependents(of: token, by: [.conjunct]).filter {
        nodes[$0].partOfSpeech.isNominal || nodes[token].partOfSpeech == nodes[$0].partOfSpeech
      }
  }
}

/// Which words may stand side by side in an expression: a quick test that most rows of words fail,
/// before the grammar is asked.
struct DateNeighbours: Sendable {
  /// The terminals with which an expression may begin.
  private(set) var openings = DateTerminalSet()
  /// The terminals with which an expression may end.
  private(set) var endings = DateTerminalSet()

  /// For each terminal those that may stand before it.
  private(set) var preceders: [DateTerminalSet]
  /// For each terminal the categories that may begin with it.
  private(set) var opened: [DateCategorySet]
  /// What follows a row of words at the end of a line, and what may stand before that.
  private(set) var end = DateSymbolSet()
  private(set) var beforeEnd = DateTerminalSet()

  /// Works out the pairs of a grammar.
  init(_ grammar: DateGrammar) {
    var followers = Array(repeating: DateTerminalSet(), count: DateTerminalSet.capacity)
    preceders = followers
    opened = Array(repeating: DateCategorySet(), count: DateTerminalSet.capacity)
    let last = Self.lastTerminals(grammar)
    for state in grammar.states.indices {
      for index in grammar.states[state].edges {
        let edge = grammar.edges[Int(index)]
        if edge.isAhead, edge.symbol >= 0 { endings.insert(Int(edge.symbol)) }
        let ends = Self.terminals(of: edge.symbol, last)
        let target = grammar.states[Int(edge.target)]
        for terminal in ends { followers[terminal].formUnion(target.steps) }
      }
    }
    for category in [grammar.mention, grammar.alone, grammar.not] {
      guard let category else { continue }
      for terminal in last[category] { endings.insert(terminal) }
      openings.formUnion(grammar.openings[category])
    }
    for terminal in followers.indices {
      followers[terminal].forEach { preceders[$0].insert(terminal) }
      for category in 0..<grammar.categoryCount
      where grammar.openings[category].contains(terminal) {
        opened[terminal].insert(category)
      }
    }
    var line = DateTerminalSet()
    line.insert(DateVocabulary.end)
    end = DateSymbolSet(line, opened[DateVocabulary.end])
    beforeEnd = endings
    beforeEnd.formUnion(preceders[DateVocabulary.end])
  }

  private static func terminals(of symbol: Int32, _ last: [Set<Int>]) -> Set<Int> {
    symbol >= 0 ? [Int(symbol)] : last[Int(-1 - symbol)]
  }

  /// The terminals with which each category may end, found by going over the patterns until nothing
  /// is added.
  private static func lastTerminals(_ grammar: DateGrammar) -> [Set<Int>] {
    var last = [Set<Int>](repeating: [], count: grammar.categoryCount)
    var changes = true
    while changes {
      changes = false
      for category in 0..<grammar.categoryCount {
        let before = last[category].count
        var queue = [category]
        while let state = queue.popLast() {
          for index in grammar.states[state].edges {
            let edge = grammar.edges[Int(index)]
            let target = grammar.states[Int(edge.target)]
            let isFinal =
              target.rule >= 0
              || target.edges.contains {
                let next = grammar.edges[Int($0)]
                return next.isAhead && grammar.states[Int(next.target)].rule >= 0
              }
            if isFinal, !edge.isAhead {
              last[category].formUnion(terminals(of: edge.symbol, last))
            }
            queue.append(Int(edge.target))
          }
        }
        if last[category].count > before { changes = true }
      }
    }
    return last
  }
}

/// Which words may stand side by side in an expression: a quick test that most rows of words fail,
/// before the grammar is asked.
struct DateNeighbours: Sendable {
  /// Patterns of a category that begin with a terminal.
  struct Opener: Sendable {
    /// The category and those that may begin with it.
    var categories: DateCategorySet
    /// What may stand behind the terminal.
    var followers = DateTerminalSet()
    /// Whether the terminal may be all.
    var isWhole = false
  }

  /// The terminals with which an expression may begin.
  private(set) var openings = DateTerminalSet()
  /// The terminals with which an expression may end.
  private(set) var endings = DateTerminalSet()

  /// For each terminal those that may stand before it.
  private(set) var preceders: [DateTerminalSet]
  /// What may begin with each terminal, terminal by terminal.
  private(set) var openers: [Opener] = []
  private(set) var openersOf: [Range<Int>] = []
  /// What follows a row of words at the end of a line, and what may stand before that.
  private(set) var end = DateSymbolSet()
  private(set) var beforeEnd = DateTerminalSet()

  /// Works out the pairs of a grammar.
  init(_ grammar: DateGrammar) {
    var followers = Array(repeating: DateTerminalSet(), count: DateTerminalSet.capacity)
    preceders = followers
    let last = Self.lastTerminals(grammar)
    for state in grammar.states.indices {
      for index in grammar.states[state].edges {
        let edge = grammar.edges[Int(index)]
        if edge.isAhead, edge.symbol >= 0 { endings.insert(Int(edge.symbol)) }
        let ends = Self.terminals(of: edge.symbol, last)
        let next = grammar.followers[Int(edge.target)]
        for terminal in ends { followers[terminal].formUnion(next) }
      }
    }
    for category in [grammar.mention, grammar.alone, grammar.not] {
      guard let category else { continue }
      for terminal in last[category] { endings.insert(terminal) }
      openings.formUnion(grammar.openings[category])
    }
    for terminal in followers.indices {
      followers[terminal].forEach { preceders[$0].insert(terminal) }
    }
    addOpeners(grammar)
    var line = DateTerminalSet()
    line.insert(DateVocabulary.end)
    end = DateSymbolSet(line, DateCategorySet())
    beforeEnd = endings
    beforeEnd.formUnion(preceders[DateVocabulary.end])
  }

  /// Adds the categories that may begin with a terminal where something stands behind it.
  @inline(__always)
  func add(
    _ categories: inout DateCategorySet, openedBy terminal: Int, before next: DateTerminalSet
  ) {
    for index in openersOf[terminal]
    where openers[index].isWhole || openers[index].followers.overlaps(next) {
      categories.formUnion(openers[index].categories)
    }
  }

  /// Notes for each terminal which categories may begin with it, and what may come then.
  private mutating func addOpeners(_ grammar: DateGrammar) {
    for terminal in 0..<DateTerminalSet.capacity {
      let start = openers.count
      for category in 0..<grammar.categoryCount {
        var opener = Opener(categories: Self.begun(by: category, grammar))
        let steps = grammar.states[category].edges.map { grammar.edges[Int($0)] }
          .filter { $0.symbol == Int32(terminal) }
        for step in steps {
          let target = Int(step.target)
          opener.followers.formUnion(grammar.followers[target])
          opener.isWhole = opener.isWhole || grammar.states[target].rule >= 0 || step.isAhead
        }
        if !steps.isEmpty { openers.append(opener) }
      }
      openersOf.append(start..<openers.count)
    }
  }

  /// A category and all that may begin with it.
  private static func begun(by category: Int, _ grammar: DateGrammar) -> DateCategorySet {
    var begun = DateCategorySet()
    begun.insert(category)
    var queue = [category]
    while let inner = queue.popLast() {
      for outer in 0..<grammar.categoryCount
      where !begun.contains(outer) && grammar.symbols[outer].categories.contains(inner) {
        begun.insert(outer)
        queue.append(outer)
      }
    }
    return begun
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

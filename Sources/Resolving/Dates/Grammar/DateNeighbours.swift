/// Which words may stand side by side in an expression: a quick test that most rows of words fail,
/// before the grammar is asked.
struct DateNeighbours: Sendable {
  /// The first step of patterns that begin with a terminal.
  struct Opener: Sendable {
    /// The category of the patterns.
    let category: Int32
    /// The step.
    let edge: Int32
    /// The category and those that may begin with it.
    let categories: DateCategorySet
    /// What may stand behind the terminal.
    let followers: DateTerminalSet
    /// Whether the terminal may be all.
    let isWhole: Bool
  }

  /// The terminals with which an expression may begin.
  private(set) var openings = DateTerminalSet()
  /// The terminals with which an expression may end.
  private(set) var endings = DateTerminalSet()

  /// For each terminal those that may stand before it.
  private(set) var preceders: [DateTerminalSet]
  /// What may begin with each terminal, terminal by terminal.
  private(set) var openers: [Opener] = []
  /// The openers of each terminal.
  private(set) var openersOf: [Range<Int>] = []
  /// What follows a row of words at the end of a line, and what may stand before that.
  private(set) var end = DateTerminalSet()
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
    end.insert(DateVocabulary.end)
    beforeEnd = endings
    beforeEnd.formUnion(preceders[DateVocabulary.end])
  }

  /// Notes for each terminal which categories may begin with it, and what may come then.
  private mutating func addOpeners(_ grammar: DateGrammar) {
    let begun = (0..<grammar.categoryCount).map { Self.begun(by: $0, grammar) }
    var byTerminal: [[Opener]] = Array(repeating: [], count: DateTerminalSet.capacity)
    for category in 0..<grammar.categoryCount {
      for index in grammar.states[category].edges {
        let step = grammar.edges[Int(index)]
        guard step.symbol >= 0 else { continue }
        byTerminal[Int(step.symbol)].append(
          Opener(
            category: Int32(category), edge: index, categories: begun[category],
            followers: grammar.followers[Int(step.target)],
            isWhole: grammar.states[Int(step.target)].rule >= 0 || step.isAhead))
      }
    }
    for added in byTerminal {
      openersOf.append(openers.count..<openers.count + added.count)
      openers += added
    }
  }

  /// A category and all that may begin with it, which have higher numbers.
  private static func begun(by category: Int, _ grammar: DateGrammar) -> DateCategorySet {
    var begun = DateCategorySet()
    begun.insert(category)
    for outer in category..<grammar.categoryCount
    where grammar.symbols[outer].categories.overlaps(begun) {
      begun.insert(outer)
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

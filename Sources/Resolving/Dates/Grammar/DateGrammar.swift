import LanguageData

/// The patterns of time of a language, compiled: a trie of symbols for each category.
struct DateGrammar: Sendable {
  /// A step from one state to another.
  struct Edge: Sendable {
    /// A terminal, or -1 - the number of a category.
    let symbol: Int32
    /// Whether what comes must follow without a blank.
    let isTight: Bool
    /// Whether what comes must begin with a capital.
    let isCapital: Bool
    /// Whether what comes does not belong to the expression.
    let isAhead: Bool
    let target: Int32
    /// The next step of the state over the same symbol; -1 where there is none.
    var next: Int32 = -1
  }

  /// The first step of a state over a symbol.
  struct Slot: Sendable {
    var symbol = Int32.max
    var edge: Int32 = -1
  }

  /// A point in patterns that begin alike.
  struct State: Sendable {
    var edges: Range<Int32> = 0..<0
    /// Its steps by symbol, in `slots`: a power of two of them, at most half of them used.
    var slots: Range<Int32> = 0..<0
    /// The pattern that ends here, the first of the file; -1 where none does.
    var rule: Int32 = -1
  }

  /// The words.
  private(set) var vocabulary: DateVocabulary
  /// The states; the first ones are the starts of the categories.
  private(set) var states: [State]
  /// For each state the terminals over which steps lead on, those with which categories begin among
  /// them.
  private(set) var followers: [DateTerminalSet]
  /// For each state the symbols of its steps.
  private(set) var symbols: [DateSymbolSet]
  /// The steps of all states, state by state.
  private(set) var edges: [Edge] = []
  /// The steps by their symbols, state by state.
  private(set) var slots: [Slot] = []
  /// The steps while patterns are added.
  private var pending: [[Edge]]
  /// What each pattern makes of its parts.
  private(set) var actions: [DateAction] = []
  /// The terminals with which each category may begin.
  private(set) var openings: [DateTerminalSet]
  /// Each category with those with which its patterns may begin.
  private(set) var inner: [DateCategorySet]
  /// The number of categories.
  let categoryCount: Int
  /// The categories of whole expressions, and of words that are none.
  let mention: Int?
  let alone: Int?
  let not: Int?

  /// Reads and compiles the patterns of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, periods: NamedPeriods
  ) throws(LanguageDataError) {
    vocabulary = try DateVocabulary(data: data, language: language, periods: periods)
    let table = try data.tableIfPresent(
      "\(language)/date-patterns.tsv", columns: ["category", "pattern", "meaning"])
    var patterns: [(row: DataTable.Row, pattern: DatePattern)] = []
    for row in table?.rows ?? [] { patterns.append((row, try DatePattern(row))) }
    let categories = try Self.numbered(patterns)
    for (row, _) in patterns where vocabulary.terminal(named: row[0]) != nil {
      throw row.error("expected a category that is no class of words, found \"\(row[0])\"")
    }
    if let last = table?.rows.last, categories.count > DateCategorySet.capacity {
      throw last.error("expected at most \(DateCategorySet.capacity) categories")
    }
    categoryCount = categories.count
    mention = categories["mention"]
    alone = categories["alone"]
    not = categories["not"]
    states = Array(repeating: State(), count: categories.count)
    pending = Array(repeating: [], count: categories.count)
    inner = Array(repeating: DateCategorySet(), count: categories.count)
    followers = []
    symbols = []
    openings = Array(repeating: DateTerminalSet(), count: categories.count)
    for (row, pattern) in patterns {
      guard let category = categories[pattern.category] else { continue }
      var steps: [[DateSymbol]] = []
      for element in pattern.elements {
        steps.append(try symbols(of: element, categories, row))
      }
      actions.append(pattern.action)
      insert(pattern.elements, steps, from: category, at: 0)
    }
    vocabulary.build()
    findOpenings()
    followers = Array(repeating: DateTerminalSet(), count: states.count)
    symbols = Array(repeating: DateSymbolSet(), count: states.count)
    for index in states.indices { arrange(index) }
    pending = []
  }

  /// Numbers the categories so that each comes behind those with which its patterns begin.
  private static func numbered(
    _ patterns: [(row: DataTable.Row, pattern: DatePattern)]
  ) throws(LanguageDataError) -> [String: Int] {
    var firsts: [String: Set<String>] = [:]
    for (_, pattern) in patterns { firsts[pattern.category, default: []].formUnion(pattern.firsts) }
    var numbers: [String: Int] = [:]
    var waiting = patterns
    while let first = waiting.first {
      let count = numbers.count
      for (_, pattern) in waiting where numbers[pattern.category] == nil {
        let isNext = firsts[pattern.category]?.allSatisfy {
          firsts[$0] == nil || numbers[$0] != nil
        }
        if isNext ?? true { numbers[pattern.category] = numbers.count }
      }
      guard numbers.count > count else {
        throw first.row.error("expected a pattern that does not begin with its own category")
      }
      waiting.removeAll { numbers[$0.pattern.category] != nil }
    }
    return numbers
  }

  private mutating func symbols(
    of element: DatePattern.Element, _ categories: [String: Int], _ row: DataTable.Row
  ) throws(LanguageDataError) -> [DateSymbol] {
    var symbols: [DateSymbol] = []
    for name in element.names {
      if let category = categories[name] {
        symbols.append(.category(category))
      } else if let terminal = vocabulary.terminal(named: name) {
        symbols.append(.terminal(terminal))
      } else {
        throw row.error("expected a class of words or a category, found {\(name)}")
      }
    }
    if !element.words.isEmpty {
      guard let terminal = vocabulary.terminal(ofWords: element.words) else {
        throw row.error("expected at most \(DateTerminalSet.capacity) choices of words")
      }
      symbols.append(.terminal(terminal))
    }
    return symbols
  }

  /// Adds the pattern with and without what may be missing.
  private mutating func insert(
    _ elements: [DatePattern.Element], _ steps: [[DateSymbol]], from state: Int,
    at index: Int
  ) {
    guard index < steps.count else {
      if states[state].rule < 0 { states[state].rule = Int32(actions.count - 1) }
      return
    }
    let element = elements[index]
    for symbol in steps[index] {
      let next: Int
      let code: Int32 =
        switch symbol {
        case .terminal(let terminal): Int32(terminal)
        case .category(let category): Int32(-1 - category)
        }
      if let edge = pending[state].first(where: {
        $0.symbol == code && $0.isTight == element.isTight && $0.isCapital == element.isCapital
          && $0.isAhead == element.isAhead
      }) {
        next = Int(edge.target)
      } else {
        next = states.count
        states.append(State())
        pending.append([])
        pending[state].append(
          Edge(
            symbol: code, isTight: element.isTight, isCapital: element.isCapital,
            isAhead: element.isAhead, target: Int32(next)))
      }
      insert(elements, steps, from: next, at: index + 1)
    }
    if element.isOptional { insert(elements, steps, from: state, at: index + 1) }
  }

  /// Puts the steps of a state into one row with all others.
  private mutating func arrange(_ state: Int) {
    let start = edges.count
    edges += pending[state]
    states[state].edges = Int32(start)..<Int32(edges.count)
    for edge in pending[state] {
      if edge.symbol >= 0 {
        followers[state].insert(Int(edge.symbol))
        symbols[state].terminals.insert(Int(edge.symbol))
      } else {
        followers[state].formUnion(openings[Int(-1 - edge.symbol)])
        symbols[state].categories.insert(Int(-1 - edge.symbol))
        symbols[state].inner.formUnion(inner[Int(-1 - edge.symbol)])
      }
    }
    var size = 2
    while size < pending[state].count * 2 { size *= 2 }
    states[state].slots = Int32(slots.count)..<Int32(slots.count + size)
    slots += Array(repeating: Slot(), count: size)
    for index in (start..<edges.count).reversed() {
      let slot = slot(of: edges[index].symbol, in: states[state].slots)
      edges[index].next = slots[slot].edge
      slots[slot] = Slot(symbol: edges[index].symbol, edge: Int32(index))
    }
  }

  /// The slot of a symbol among those of a state, or the free one where it would be.
  @inline(__always)
  func slot(of symbol: Int32, in range: Range<Int32>) -> Int {
    let first = Int(range.lowerBound)
    let mask = range.count - 1
    var place = Int(truncatingIfNeeded: symbol) & mask
    while slots[first + place].edge >= 0, slots[first + place].symbol != symbol {
      place = (place + 1) & mask
    }
    return first + place
  }

  /// Works out with what terminals and categories each category may begin.
  private mutating func findOpenings() {
    for category in 0..<categoryCount {
      inner[category].insert(category)
      var queue = [category]
      while let next = queue.popLast() {
        for edge in pending[next] {
          if edge.symbol >= 0 {
            openings[category].insert(Int(edge.symbol))
          } else if !inner[category].contains(Int(-1 - edge.symbol)) {
            inner[category].insert(Int(-1 - edge.symbol))
            queue.append(Int(-1 - edge.symbol))
          }
        }
      }
    }
  }
}

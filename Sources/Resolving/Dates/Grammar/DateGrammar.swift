import LanguageData

/// The patterns of time of a language, compiled: a trie of symbols for each category.
struct DateGrammar: Sendable {
  /// A step from one state to another.
  struct Edge: Sendable {
    let symbol: DateSymbol
    /// Whether what comes must follow without a blank.
    let isTight: Bool
    /// Whether what comes must begin with a capital.
    let isCapital: Bool
    /// Whether what comes does not belong to the expression.
    let isAhead: Bool
    let target: Int
  }

  /// A point in patterns that begin alike.
  struct State: Sendable {
    var edges: [Edge] = []
    /// The terminals over which steps lead on, those with which categories begin among them.
    var steps = DateTerminalSet()
    /// The pattern that ends here, the first of the file; -1 where none does.
    var rule = -1
  }

  /// The words.
  private(set) var vocabulary: DateVocabulary
  /// The states; the first ones are the starts of the categories.
  private(set) var states: [State]
  /// What each pattern makes of its parts.
  private(set) var actions: [DateAction] = []
  /// The terminals with which each category may begin.
  private(set) var openings: [DateTerminalSet]
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
    var categories: [String: Int] = [:]
    for row in table?.rows ?? [] where categories[row[0]] == nil {
      guard vocabulary.terminal(named: row[0]) == nil else {
        throw row.error("expected a category that is no class of words, found \"\(row[0])\"")
      }
      categories[row[0]] = categories.count
    }
    categoryCount = categories.count
    mention = categories["mention"]
    alone = categories["alone"]
    not = categories["not"]
    states = Array(repeating: State(), count: categories.count)
    openings = Array(repeating: DateTerminalSet(), count: categories.count)
    for row in table?.rows ?? [] {
      let pattern = try DatePattern(row)
      if pattern.elements[0].names.contains(pattern.category) {
        throw row.error("expected a pattern that does not begin with its own category")
      }
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
    for index in states.indices { findSteps(of: index) }
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
      if states[state].rule < 0 { states[state].rule = actions.count - 1 }
      return
    }
    let element = elements[index]
    for symbol in steps[index] {
      let next: Int
      if let edge = states[state].edges.first(where: {
        $0.symbol == symbol && $0.isTight == element.isTight && $0.isCapital == element.isCapital
          && $0.isAhead == element.isAhead
      }) {
        next = edge.target
      } else {
        next = states.count
        states.append(State())
        states[state].edges.append(
          Edge(
            symbol: symbol, isTight: element.isTight, isCapital: element.isCapital,
            isAhead: element.isAhead, target: next))
      }
      insert(elements, steps, from: next, at: index + 1)
    }
    if element.isOptional { insert(elements, steps, from: state, at: index + 1) }
  }

  private mutating func findSteps(of state: Int) {
    for edge in states[state].edges {
      switch edge.symbol {
      case .terminal(let terminal): states[state].steps.insert(terminal)
      case .category(let category): states[state].steps.formUnion(openings[category])
      }
    }
  }

  /// Works out with what each category may begin.
  private mutating func findOpenings() {
    for category in 0..<categoryCount {
      var visited: Set<Int> = []
      var queue = [category]
      while let next = queue.popLast() {
        for edge in states[next].edges {
          switch edge.symbol {
          case .terminal(let terminal): openings[category].insert(terminal)
          case .category(let inner): if visited.insert(inner).inserted { queue.append(inner) }
          }
        }
      }
    }
  }
}

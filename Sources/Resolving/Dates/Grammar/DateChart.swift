import Linguistics

/// Finds what the patterns of a grammar make of an island, at each token once.
///
/// From the words up: a category is looked at only where one of its patterns begins with a word that
/// stands there or a category that was found there. Used again for each island, to spare memory.
struct DateChart: ~Copyable {
  /// A row of tokens that a pattern fits.
  struct Parse {
    /// One past its last token.
    let end: Int32
    /// The pattern.
    var rule: Int32
    /// The first step.
    var opening: Int32
    /// Its parts in `parts`.
    var parts: Range<Int32>
  }

  /// A part of a parse: what another pattern made, by its number among the parses, or a match of the
  /// island and the symbol as which it was taken.
  struct Part {
    /// The parse, or -1 - the number of the match.
    let number: Int32
    let symbol: Int32
  }

  /// A match with which patterns of a category may begin.
  // Not private: Swift 6.3 then links no debug build of what holds stacks of it.
  struct Opening {
    let category: Int32
    let edge: Int32
    let match: Int32
  }

  /// What was found at a token.
  struct Known {
    /// The matches with which patterns may begin, category by category, in `openings`; nil where nothing
    /// was asked yet.
    var openings: Range<Int>?
    /// The categories that may begin here, by what stands here and behind it.
    var possible = DateCategorySet()
    /// The categories that were looked for.
    var tried = DateCategorySet()
    /// Those that were found.
    var categories = DateCategorySet()
  }

  private let tables: DateTables
  private(set) var island = DateIsland()
  private(set) var parses = Stack<Parse>()
  private(set) var parts = Stack<Part>()
  /// By token.
  private var known = Stack<Known>()
  /// The parses by token and category, where some are known.
  private var ranges = Stack<Range<Int32>>()
  private var openings = Stack<Opening>()
  /// The first step of the pattern that is tried.
  private var opening: Int32 = 0
  private var path = Stack<Part>()
  private var found = Stack<Parse>()
  /// The steps that are being tried.
  private var steps = Stack<Int32>()

  private var grammar: DateGrammar {
    @inline(__always) _read { yield tables.grammar }
  }

  init(_ tables: DateTables) { self.tables = tables }

  /// Starts anew with another row of words.
  mutating func fill(_ row: Range<Int>, in text: ScannedText) {
    island.fill(row, in: text, tables)
    parses.shrink(to: 0)
    parts.shrink(to: 0)
    openings.shrink(to: 0)
    known.shrink(to: 0)
    for _ in island.tokens.indices { known.append(Known()) }
    let needed = island.tokens.count * grammar.categoryCount
    while ranges.count < needed { ranges.append(0..<0) }
  }

  /// The parses of a category that begin at a token, the longest first.
  mutating func parses(of category: Int, at token: Int) -> Range<Int> {
    guard token < island.tokens.count else { return 0..<0 }
    complete(token, grammar.inner[category])
    return known[token].categories.contains(category) ? range(of: category, token) : 0..<0
  }

  /// The parses of a category that was found at a token.
  @inline(__always)
  private func range(of category: Int, _ token: Int) -> Range<Int> {
    let range = ranges[token * grammar.categoryCount + category]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// Finds the parses of categories that begin at a token, each after those with which it may begin.
  ///
  /// - Parameter wanted: The categories and all with which they may begin.
  @inline(__always)
  private mutating func complete(_ token: Int, _ wanted: DateCategorySet) {
    let openings = known[token].openings ?? open(token)
    let untried = wanted.intersection(known[token].possible).subtracting(known[token].tried)
    if !untried.isEmpty { find(untried, at: token, openings) }
  }

  private mutating func find(_ wanted: DateCategorySet, at token: Int, _ opened: Range<Int>) {
    known[token].tried.formUnion(wanted)
    let outer = opening
    var next = opened.lowerBound
    wanted.forEach { category in
      let base = found.count
      while next < opened.upperBound, openings[next].category <= Int32(category) {
        if openings[next].category == Int32(category) { begin(openings[next], token, base) }
        next += 1
      }
      let inner = grammar.symbols[category].categories
      inner.intersection(known[token].categories).forEach {
        let slots = grammar.states[category].slots
        opening = grammar.slots[grammar.slot(of: Int32(-1 - $0), in: slots)].edge
        while opening >= 0 {
          let edge = grammar.edges[Int(opening)]
          let isPart = !edge.isAhead && (!edge.isCapital || island.tokens[token].isCapitalised)
          if isPart { step(edge, over: range(of: $0, token), token, path.count, base) }
          opening = edge.next
        }
      }
      if found.count > base { keep(category, token, base) }
    }
    opening = outer
  }

  /// Notes the matches at a token with which patterns begin, and the categories that may.
  private mutating func open(_ token: Int) -> Range<Int> {
    var categories = DateCategorySet()
    let first = openings.count
    for number in island.tokens[token].matches {
      let match = island.matches[Int(number)]
      let next = token + Int(match.length)
      if match.terminal >= 0 {
        open(Int(match.terminal), number, before: next, first, &categories)
      } else {
        var kinds = match.kinds
        while kinds != 0 {
          open(kinds.trailingZeroBitCount, number, before: next, first, &categories)
          kinds &= kinds - 1
        }
      }
    }
    known[token].openings = first..<openings.count
    known[token].possible = categories
    return first..<openings.count
  }

  @inline(__always)
  private mutating func open(
    _ terminal: Int, _ match: Int32, before next: Int, _ first: Int,
    _ categories: inout DateCategorySet
  ) {
    for index in tables.neighbours.openersOf[terminal] {
      guard
        tables.neighbours.openers[index].isWhole
          || tables.neighbours.openers[index].followers.overlaps(island.links[next].terminals)
      else { continue }
      categories.formUnion(tables.neighbours.openers[index].categories)
      let opener = tables.neighbours.openers[index]
      var place = openings.count
      openings.append(Opening(category: opener.category, edge: opener.edge, match: match))
      while place > first, openings[place - 1].category > openings[place].category {
        openings.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  /// Tries the patterns of a category that begin with a match.
  private mutating func begin(_ opening: Opening, _ token: Int, _ base: Int) {
    let edge = grammar.edges[Int(opening.edge)]
    self.opening = opening.edge
    let first = path.count
    if edge.isAhead { return walk(Int(edge.target), token, token, first, base) }
    if edge.isCapital, !island.tokens[token].isCapitalised { return }
    path.append(Part(number: -1 - opening.match, symbol: edge.symbol))
    let next = token + Int(island.matches[Int(opening.match)].length)
    walk(Int(edge.target), token, next, first, base)
    path.shrink(to: path.count - 1)
  }

  /// Keeps what was found of a category at a token, the longest first; few, so they are put in place one
  /// by one.
  private mutating func keep(_ category: Int, _ token: Int, _ base: Int) {
    let start = parses.count
    for item in base..<found.count {
      var place = parses.count
      parses.append(found[item])
      while place > start, parses[place - 1].end < found[item].end {
        parses.swapAt(place, place - 1)
        place -= 1
      }
    }
    found.shrink(to: base)
    known[token].categories.insert(category)
    ranges[token * grammar.categoryCount + category] = Int32(start)..<Int32(parses.count)
  }

  /// Goes on from a state of the trie; the parts so far lie in `path` from `first` on, what was found
  /// in `found` from `base` on.
  private mutating func walk(_ state: Int, _ start: Int, _ token: Int, _ first: Int, _ base: Int) {
    let (rule, edges) = (grammar.states[state].rule, grammar.states[state].edges)
    if rule >= 0 { note(rule, end: Int32(token), first, base) }
    guard grammar.followers[state].overlaps(island.links[token].terminals) else { return }
    if edges.count == 1 {
      return step(grammar.edges[Int(edges.lowerBound)], start, token, first, base)
    }
    let firstStep = steps.count
    findSteps(state, token)
    for index in firstStep..<steps.count {
      step(grammar.edges[Int(steps[index])], start, token, first, base)
    }
    steps.shrink(to: firstStep)
  }

  /// Takes a step over every match and parse that it allows.
  private mutating func step(
    _ edge: DateGrammar.Edge, _ start: Int, _ token: Int, _ first: Int, _ base: Int
  ) {
    let target = Int(edge.target)
    if edge.isAhead {
      if edge.symbol >= 0 { walk(target, start, token, first, base) }
      return
    }
    guard token < island.tokens.count else { return }
    if edge.isTight, token > start, island.tokens[token].isSpaced { return }
    if edge.isCapital, !island.tokens[token].isCapitalised { return }
    if edge.symbol >= 0 {
      let kind: UInt32 = edge.symbol < 32 ? 1 << UInt32(edge.symbol) : 0
      for number in island.tokens[token].matches {
        let match = island.matches[Int(number)]
        guard match.terminal == edge.symbol || match.kinds & kind != 0 else { continue }
        let next = token + Int(match.length)
        guard leadsOn(target, next) else { continue }
        path.append(Part(number: -1 - number, symbol: edge.symbol))
        walk(target, start, next, first, base)
        path.shrink(to: path.count - 1)
      }
    } else {
      step(edge, over: parses(of: Int(-1 - edge.symbol), at: token), start, first, base)
    }
  }

  @inline(__always)
  private mutating func step(
    _ edge: DateGrammar.Edge, over range: Range<Int>, _ start: Int, _ first: Int, _ base: Int
  ) {
    for parse in range {
      let next = Int(parses[parse].end)
      guard leadsOn(Int(edge.target), next) else { continue }
      path.append(Part(number: Int32(parse), symbol: edge.symbol))
      walk(Int(edge.target), start, next, first, base)
      path.shrink(to: path.count - 1)
    }
  }

  /// Whether a pattern ends at a state or may go on at a token.
  @inline(__always)
  private func leadsOn(_ state: Int, _ token: Int) -> Bool {
    grammar.states[state].rule >= 0
      || grammar.followers[state].overlaps(island.links[token].terminals)
  }

  /// Adds to `steps` those of a state over the symbols at a token, in the order of the patterns.
  private mutating func findSteps(_ state: Int, _ token: Int) {
    let slots = grammar.states[state].slots
    let first = steps.count
    grammar.symbols[state].terminals.intersection(island.links[token].terminals).forEach {
      addSteps(slots, Int32($0), first)
    }
    guard token < island.tokens.count else { return }
    complete(token, grammar.symbols[state].inner)
    grammar.symbols[state].categories.intersection(known[token].categories).forEach {
      addSteps(slots, Int32(-1 - $0), first)
    }
  }

  @inline(__always)
  private mutating func addSteps(_ slots: Range<Int32>, _ symbol: Int32, _ first: Int) {
    var edge = grammar.slots[grammar.slot(of: symbol, in: slots)].edge
    while edge >= 0 {
      var place = steps.count
      steps.append(edge)
      while place > first, steps[place - 1] > steps[place] {
        steps.swapAt(place, place - 1)
        place -= 1
      }
      edge = grammar.edges[Int(edge)].next
    }
  }

  /// Notes that a pattern fits up to a token; of several the first of the file.
  private mutating func note(_ rule: Int32, end: Int32, _ first: Int, _ base: Int) {
    var old = base
    while old < found.count, found[old].end != end { old += 1 }
    if old < found.count, (found[old].rule, found[old].opening) <= (rule, opening) { return }
    let start = Int32(parts.count)
    for index in first..<path.count { parts.append(path[index]) }
    let parse = Parse(end: end, rule: rule, opening: opening, parts: start..<Int32(parts.count))
    if old < found.count { found[old] = parse } else { found.append(parse) }
  }
}

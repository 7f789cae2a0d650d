import Linguistics

/// Finds what the patterns of a grammar make of an island, each category at each token once.
///
/// Used again for each island, to spare memory.
struct DateChart {
  /// A row of tokens that a pattern fits.
  struct Parse {
    /// One past its last token.
    let end: Int32
    /// The pattern.
    var rule: Int32
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

  /// The parses of a category at a token.
  private struct Known {
    /// The island for which they were found.
    var island: Int32 = 0
    var start: Int32 = 0
    var end: Int32 = 0
  }

  private let tables: DateTables
  private(set) var island = DateIsland()
  private(set) var parses: [Parse] = []
  private(set) var parts: [Part] = []
  private var known: [Known] = []
  private var islandNumber: Int32 = 0
  private var path: [Part] = []
  private var found: [Parse] = []
  /// The steps that are being tried.
  private var steps: [Int32] = []

  private var grammar: DateGrammar {
    @inline(__always) _read { yield tables.grammar }
  }

  init(_ tables: DateTables) { self.tables = tables }

  /// Starts anew with another row of words.
  mutating func fill(_ row: Range<Int>, in text: ScannedText) {
    island.fill(row, in: text, tables)
    parses.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    islandNumber += 1
    let needed = island.tokens.count * grammar.categoryCount
    if known.count < needed {
      known += [Known](repeating: Known(), count: needed - known.count)
    }
  }

  /// The parses of a category that begin at a token, the longest first.
  mutating func parses(of category: Int, at token: Int) -> Range<Int> {
    guard token < island.tokens.count, island.symbols[token].categories.contains(category) else {
      return 0..<0
    }
    let key = token * grammar.categoryCount + category
    if known[key].island == islandNumber { return Int(known[key].start)..<Int(known[key].end) }
    // What leads back to itself finds nothing.
    known[key] = Known(island: islandNumber)
    let base = found.count
    walk(category, token, token, path.count, base)
    // The longest first; few, so they are put in place one by one.
    let start = parses.count
    for item in base..<found.count {
      var place = parses.count
      parses.append(found[item])
      while place > start, parses[place - 1].end < found[item].end {
        parses.swapAt(place, place - 1)
        place -= 1
      }
    }
    while found.count > base { found.removeLast() }
    known[key] = Known(island: islandNumber, start: Int32(start), end: Int32(parses.count))
    return start..<parses.count
  }

  /// Goes on from a state of the trie; the parts so far lie in `path` from `first` on, what was found
  /// in `found` from `base` on.
  private mutating func walk(_ state: Int, _ start: Int, _ token: Int, _ first: Int, _ base: Int) {
    let (rule, edges) = (grammar.states[state].rule, grammar.states[state].edges)
    if rule >= 0 { note(rule, end: Int32(token), first, base) }
    guard grammar.followers[state].overlaps(island.symbols[token].terminals) else { return }
    if edges.count == 1 {
      return step(grammar.edges[Int(edges.lowerBound)], start, token, first, base)
    }
    let firstStep = steps.count
    findSteps(state, token)
    for index in firstStep..<steps.count {
      step(grammar.edges[Int(steps[index])], start, token, first, base)
    }
    while steps.count > firstStep { steps.removeLast() }
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
        path.removeLast()
      }
    } else {
      for parse in parses(of: Int(-1 - edge.symbol), at: token) {
        let next = Int(parses[parse].end)
        guard leadsOn(target, next) else { continue }
        path.append(Part(number: Int32(parse), symbol: edge.symbol))
        walk(target, start, next, first, base)
        path.removeLast()
      }
    }
  }

  /// Whether a pattern ends at a state or may go on at a token.
  @inline(__always)
  private func leadsOn(_ state: Int, _ token: Int) -> Bool {
    grammar.states[state].rule >= 0
      || grammar.followers[state].overlaps(island.symbols[token].terminals)
  }

  /// Adds to `steps` those of a state over the symbols at a token, in the order of the patterns.
  private mutating func findSteps(_ state: Int, _ token: Int) {
    let slots = grammar.states[state].slots
    let first = steps.count
    grammar.symbols[state].terminals.forEachShared(with: island.symbols[token].terminals) {
      addSteps(slots, Int32($0), first)
    }
    grammar.symbols[state].categories.forEachShared(with: island.symbols[token].categories) {
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
    if old < found.count, found[old].rule <= rule { return }
    let start = Int32(parts.count)
    for index in first..<path.count { parts.append(path[index]) }
    let parse = Parse(end: end, rule: rule, parts: start..<Int32(parts.count))
    if old < found.count { found[old] = parse } else { found.append(parse) }
  }
}

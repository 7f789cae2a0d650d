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
  /// island, by -1 - its number.
  typealias Part = Int32

  /// The parses of a category at a token.
  private struct Known {
    /// The island for which they were found.
    var island: Int32 = 0
    var start: Int32 = 0
    var end: Int32 = 0
  }

  private let grammar: DateGrammar
  private let neighbours: DateNeighbours
  private(set) var island = DateIsland()
  private(set) var parses: [Parse] = []
  private(set) var parts: [Part] = []
  private var known: [Known] = []
  private var islandNumber: Int32 = 0
  private var path: [Part] = []
  private var found: [Parse] = []

  init(_ grammar: DateGrammar, _ neighbours: DateNeighbours) {
    self.grammar = grammar
    self.neighbours = neighbours
  }

  /// Starts anew with another row of words.
  mutating func fill(_ row: Range<Int>, in text: ScannedText, _ numbers: NumberReader) {
    island.fill(row, in: text, grammar.vocabulary, numbers, neighbours)
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
    guard token < island.tokens.count,
      grammar.openings[category].overlaps(island.terminals[token])
    else { return 0..<0 }
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
      while place > start, parses[place - 1].end < found[item].end { place -= 1 }
      parses.insert(found[item], at: place)
    }
    found.removeLast(found.count - base)
    known[key] = Known(island: islandNumber, start: Int32(start), end: Int32(parses.count))
    return start..<parses.count
  }

  /// Goes on from a state of the trie; the parts so far lie in `path` from `first` on, what was found
  /// in `found` from `base` on.
  private mutating func walk(_ state: Int, _ start: Int, _ token: Int, _ first: Int, _ base: Int) {
    let rule = grammar.states[state].rule
    if rule >= 0 { note(rule, end: Int32(token), first, base) }
    let terminals = island.terminals[token]
    guard grammar.states[state].steps.overlaps(terminals) else { return }
    let isEnd = token == island.tokens.count
    let isSpaced = !isEnd && token > start && island.tokens[token].isSpaced
    for index in grammar.states[state].edges {
      let edge = grammar.edges[Int(index)]
      if edge.symbol >= 0 {
        guard terminals.contains(Int(edge.symbol)) else { continue }
      } else if !grammar.openings[Int(-1 - edge.symbol)].overlaps(terminals) {
        continue
      }
      if edge.isAhead {
        if edge.symbol >= 0 { walk(Int(edge.target), start, token, first, base) }
        continue
      }
      if isEnd || edge.isTight && isSpaced { continue }
      if edge.isCapital, !island.tokens[token].isCapitalised { continue }
      if edge.symbol >= 0 {
        for match in island.matches(at: token) where island.matches[match].terminal == edge.symbol {
          path.append(Part(-1 - match))
          walk(Int(edge.target), start, token + Int(island.matches[match].length), first, base)
          path.removeLast()
        }
      } else {
        for parse in parses(of: Int(-1 - edge.symbol), at: token) {
          path.append(Part(parse))
          walk(Int(edge.target), start, Int(parses[parse].end), first, base)
          path.removeLast()
        }
      }
    }
  }

  /// Notes that a pattern fits up to a token; of several the first of the file.
  private mutating func note(_ rule: Int32, end: Int32, _ first: Int, _ base: Int) {
    let old = found[base...].firstIndex { $0.end == end }
    if let old, found[old].rule <= rule { return }
    let start = Int32(parts.count)
    parts.append(contentsOf: path[first...])
    let parse = Parse(end: end, rule: rule, parts: start..<Int32(parts.count))
    if let old { found[old] = parse } else { found.append(parse) }
  }
}

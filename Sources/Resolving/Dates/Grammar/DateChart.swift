/// Finds what the patterns of a grammar make of an island, each category at each token once.
struct DateChart {
  /// A row of tokens that a pattern fits.
  struct Parse {
    /// One past its last token.
    let end: Int
    /// The pattern.
    let rule: Int
    /// Its parts in `parts`.
    let parts: Range<Int>
  }

  /// A part of a parse.
  enum Part {
    /// A word or number: its token and its place among the matches there.
    case terminal(token: Int, match: Int)
    /// What another pattern made.
    case parse(Int)
  }

  private let grammar: DateGrammar
  let island: DateIsland
  private(set) var parses: [Parse] = []
  private(set) var parts: [Part] = []
  /// For each token and category the parses that begin there; -1 not yet known.
  private var known: [(start: Int32, end: Int32)]

  init(_ island: DateIsland, _ grammar: DateGrammar) {
    self.island = island
    self.grammar = grammar
    known = Array(
      repeating: (-1, -1), count: max(1, island.tokens.count * grammar.categoryCount))
  }

  /// The parses of a category that begin at a token, the longest first.
  mutating func parses(of category: Int, at token: Int) -> Range<Int> {
    let key = token * grammar.categoryCount + category
    if known[key].start >= 0 { return Int(known[key].start)..<Int(known[key].end) }
    // What leads back to itself finds nothing.
    known[key] = (0, 0)
    guard grammar.openings[category].overlaps(island.terminals[token]) else { return 0..<0 }
    var found: [Found] = []
    var path: [Part] = []
    walk(category, token, token, &path, &found)
    found.sort { ($0.end, $1.rule) > ($1.end, $0.rule) }
    let start = parses.count
    for item in found {
      let first = parts.count
      parts.append(contentsOf: item.parts)
      parses.append(Parse(end: item.end, rule: item.rule, parts: first..<parts.count))
    }
    known[key] = (Int32(start), Int32(parses.count))
    return start..<parses.count
  }

  private struct Found {
    var end: Int
    var rule: Int
    var parts: [Part]
  }

  /// Goes on from a state of the trie.
  private mutating func walk(
    _ state: Int, _ start: Int, _ token: Int, _ path: inout [Part], _ found: inout [Found]
  ) {
    let rule = grammar.states[state].rule
    if rule >= 0 {
      if let old = found.firstIndex(where: { $0.end == token }) {
        if found[old].rule > rule { found[old] = Found(end: token, rule: rule, parts: path) }
      } else {
        found.append(Found(end: token, rule: rule, parts: path))
      }
    }
    guard token < island.tokens.count else { return }
    let isSpaced = token > start && island.tokens[token].isSpaced
    for edge in grammar.states[state].edges {
      if edge.isTight, isSpaced { continue }
      if edge.isCapital, !island.tokens[token].isCapitalised { continue }
      switch edge.symbol {
      case .terminal(let terminal):
        guard island.terminals[token].contains(terminal) else { continue }
        if edge.isAhead {
          walk(edge.target, start, token, &path, &found)
          continue
        }
        for (index, match) in island.matches[token].enumerated() where match.terminal == terminal {
          path.append(.terminal(token: token, match: index))
          walk(edge.target, start, token + match.length, &path, &found)
          path.removeLast()
        }
      case .category(let category):
        for parse in parses(of: category, at: token) {
          path.append(.parse(parse))
          walk(edge.target, start, parses[parse].end, &path, &found)
          path.removeLast()
        }
      }
    }
  }
}

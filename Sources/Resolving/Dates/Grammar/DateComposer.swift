/// Puts together what the words of a parse mean.
struct DateComposer {
  let tables: DateTables

  private var grammar: DateGrammar {
    @inline(__always) _read { yield tables.grammar }
  }

  /// What a parse means; nil where its parts do not go together.
  func node(of parse: Int, in chart: borrowing DateChart) -> DateNode? {
    var parse = chart.parses[parse]
    var isPassed = false
    while parse.parts.count == 1, grammar.actions[Int(parse.rule)].isPlain {
      let part = chart.parts[Int(parse.parts.lowerBound)]
      if part.number < 0 { return passed(matched(part, in: chart)) }
      parse = chart.parses[Int(part.number)]
      isPassed = true
    }
    guard let node = node(of: parse, in: chart) else { return nil }
    return isPassed ? passed(node) : node
  }

  private func node(of parse: DateChart.Parse, in chart: borrowing DateChart) -> DateNode? {
    let action = grammar.actions[Int(parse.rule)]
    var parts: [DateNode] = []
    parts.reserveCapacity(parse.parts.count + 1)
    if let constant = action.constant, action.fields == nil { parts.append(constant) }
    for index in parse.parts {
      let part = chart.parts[Int(index)]
      if part.number >= 0 {
        guard let node = node(of: Int(part.number), in: chart) else { return nil }
        if !node.isNothing { parts.append(node) }
        continue
      }
      if let node = matched(part, in: chart) { parts.append(node) }
    }
    return apply(action, parts)
  }

  /// What is all of a pattern means, which most parts are.
  private func passed(_ node: DateNode?) -> DateNode? {
    guard let node else { return .nothing }
    switch node {
    case .fields, .expression, .nothing: return node
    default: return merge([node], nil)
    }
  }

  /// What a match means; nil for a word without a meaning.
  private func matched(_ part: DateChart.Part, in chart: borrowing DateChart) -> DateNode? {
    let match = chart.island.matches[Int(-1 - part.number)]
    if match.node > 0 { return grammar.vocabulary.nodes[Int(match.node)] }
    return match.node < 0 ? DateNumber(rawValue: Int(part.symbol))?.node(match.number) : nil
  }

  private func apply(_ action: DateAction, _ parts: [DateNode]) -> DateNode? {
    switch action.kind {
    case .not: return .nothing
    case .merge: return merge(parts, action.fields)
    case .same: return parts.first
    case .minus: return minus(parts)
    case .amount, .fraction: return amount(parts, action).map { .amount($0) }
    case .ago, .ahead, .earlier, .later, .beforeEvent, .afterEvent, .lasting, .coming, .within,
      .sinceAgo, .following, .wholePast, .wholeNext:
      return counted(action, parts)
    case .range, .night, .sinceThen, .since, .until, .before, .after, .by, .recurring:
      return related(action, parts)
    }
  }

  // MARK: - One time of many fields

  private func merge(_ parts: [DateNode], _ constant: DateFields?) -> DateNode? {
    if constant == nil {
      if parts.isEmpty { return .nothing }
      if parts.count == 1, case .fields = parts[0] { return parts[0] }
      if parts.count == 1, case .expression = parts[0] { return parts[0] }
    }
    var fields = DateFields()
    var others: [DateExpression] = []
    for part in parts {
      switch part {
      case .fields(let more): guard fields.add(more) else { return nil }
      case .expression(let expression): others.append(expression)
      case .unit(let unit, let count):
        var more = DateFields()
        more.unit = unit
        if count > 1 { more.unitCount = count }
        guard fields.add(more) else { return nil }
      case .amount(let amount): others.append(.amount(amount))
      case .number, .some: return nil
      case .nothing: break
      }
    }
    if var constant {
      if let direction = constant.direction { fields.direction = direction }
      constant.direction = nil
      guard fields.add(constant) else { return nil }
    }
    guard let other = others.first else { return .fields(fields) }
    guard others.count == 1 else { return nil }
    return fields == DateFields() ? .expression(other) : .expression(.on(fields, other))
  }

  private func minus(_ parts: [DateNode]) -> DateNode? {
    guard case .fields(var fields)? = merge(parts, nil), let minute = fields.minute else {
      return nil
    }
    fields.minute = -minute
    return .fields(fields)
  }

  // MARK: - Durations

  private func amount(_ parts: [DateNode], _ action: DateAction) -> DateAmount? {
    var amount = DateAmount(parts: [])
    amount.isApproximate = action.fields?.isApproximate ?? false
    var count: Double?
    for part in parts {
      switch part {
      case .number(let number):
        // "une heure et demie": what follows the unit adds to it.
        if count == nil, action.kind == .fraction, !amount.parts.isEmpty {
          amount.parts[amount.parts.count - 1].count += number
        } else if action.kind == .fraction, let whole = count {
          count = whole + number
        } else {
          count = (count ?? 1) * number
        }
      case .some(let number):
        count = number
        amount.isApproximate = true
      case .unit(let unit, let times):
        guard let number = count ?? plural(unit, &amount) else { return nil }
        amount.parts.append(DateAmount.Part(count: number * Double(times), unit: unit))
        count = nil
      case .amount(let inner):
        amount.parts += inner.parts
        amount.isApproximate = amount.isApproximate || inner.isApproximate
      case .fields(let fields): amount.isApproximate = amount.isApproximate || fields.isApproximate
      case .nothing, .expression: break
      }
    }
    return amount.parts.isEmpty ? nil : amount
  }

  /// How many a plural without a number means.
  private func plural(_ unit: DateUnit, _ amount: inout DateAmount) -> Double? {
    amount.isApproximate = true
    return grammar.vocabulary.usualCounts[unit]
  }

  // MARK: - Times that lean on others

  private func counted(_ action: DateAction, _ parts: [DateNode]) -> DateNode? {
    var origin: DateExpression?
    var rest: [DateNode] = []
    for part in parts {
      switch part {
      case .expression(let expression): origin = expression
      case .fields(let fields) where fields.hasDate || fields.hour != nil || fields.part != nil:
        origin = .fields(fields)
      default: rest.append(part)
      }
    }
    guard let amount = amount(rest, action) else { return nil }
    let base = origin.map { DateExpression.Origin.expression($0) }
    switch action.kind {
    case .ago: return .expression(.shifted(base ?? .now, amount, -1))
    case .ahead: return .expression(.shifted(base ?? .now, amount, 1))
    case .earlier: return .expression(.shifted(base ?? .narrative, amount, -1))
    case .later: return .expression(.shifted(base ?? .narrative, amount, 1))
    // What happens two days after an attack is told of; the attack lies two days before it.
    case .afterEvent: return .expression(.shifted(.event, amount, -1))
    case .beforeEvent: return .expression(.shifted(.event, amount, 1))
    case .within: return .expression(.by(.shifted(base ?? .now, amount, 1)))
    case .sinceAgo: return .expression(.since(.shifted(base ?? .now, amount, -1)))
    case .following: return .expression(.following(amount))
    case .lasting: return .expression(.lasting(amount, -1))
    case .coming: return .expression(.lasting(amount, 1))
    case .wholePast: return .expression(.whole(amount, -1))
    default: return .expression(.whole(amount, 1))
    }
  }

  private func related(_ action: DateAction, _ parts: [DateNode]) -> DateNode? {
    var times = parts.compactMap(\.expression)
    if let constant = action.fields {
      if let first = times.first {
        times[0] = .on(constant, first)
      } else {
        times = [.fields(constant)]
      }
    }
    if action.kind == .recurring, times.isEmpty { return .expression(.recurring(.vague(0))) }
    guard let first = times.first else { return nil }
    switch action.kind {
    case .range, .night:
      guard times.count >= 2 else { return nil }
      // What follows both belongs to both: "de 17 à 18 heures le 3 mars".
      let pair =
        action.kind == .range
        ? DateExpression.range(first, times[1]) : .night(first, times[1])
      guard times.count == 3 else { return .expression(pair) }
      guard case .fields(let fields) = times[2] else { return nil }
      return .expression(.on(fields, pair))
    case .since: return .expression(.since(first))
    case .sinceThen: return .expression(.sinceThen(first))
    case .until: return .expression(.until(first))
    case .before: return .expression(.before(first))
    case .after: return .expression(.after(first))
    case .by: return .expression(.by(first))
    default: return .expression(.recurring(first))
    }
  }
}

import Linguistics

/// Makes mentions of the numbers of a sentence.
struct FigureMentions {
  /// Adjectives and a possessor have at most so many words.
  private static let reach = 6

  /// Adds the mentions of a sentence, from left to right.
  func collect(_ reading: FigureReading, into mentions: inout [FigureMention]) {
    let counted = reading.counted
    let order = Self.order(of: counted)
    if order.isEmpty { return }
    let hasParts = counted.contains { $0.whole != nil }
    var placeOf = hasParts ? [Int](repeating: -1, count: counted.count) : []
    var sums: [Int: Int] = [:]
    for place in order {
      let number = counted[place]
      if number.chain == place, let sum = sum(order.filter { counted[$0].chain == place }, reading)
      {
        sums[place] = mentions.count
        mentions.append(sum)
      }
      if hasParts { placeOf[place] = mentions.count }
      mentions.append(mention(number, reading))
      if let chain = number.chain, let sum = sums[chain] {
        mentions[mentions.count - 1].whole = sum
        mentions[mentions.count - 1].marks.insert(.part)
      }
    }
    guard hasParts else { return }
    for place in order {
      guard let whole = counted[place].whole, placeOf[whole] >= 0 else { continue }
      let chain = counted[whole].chain
      mentions[placeOf[place]].whole = chain.flatMap { sums[$0] } ?? placeOf[whole]
      mentions[placeOf[place]].marks.insert(.part)
    }
  }

  /// The places of the numbers that are told, from left to right. Those that patterns and verbs have
  /// added stand at the end.
  private static func order(of counted: [CountedNoun]) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(counted.count)
    var isAscending = true
    var last = -1
    for place in counted.indices where isTold(counted[place]) {
      let start = counted[place].words.lowerBound
      isAscending = isAscending && start > last
      last = start
      order.append(place)
    }
    if isAscending { return order }
    return order.sorted {
      let (left, right) = (counted[$0].words, counted[$1].words)
      return (left.lowerBound, left.upperBound, $0) < (right.lowerBound, right.upperBound, $1)
    }
  }

  /// Articles and words for none count only where a kind is said; "5G" counts nothing.
  private static func isTold(_ number: CountedNoun) -> Bool {
    if number.isComplement { return false }
    if number.isBase { return true }
    let isOfPeople = number.kind?.isOfPeople ?? false
    if number.quantity.isArticle || number.quantity.isNone { return isOfPeople }
    return number.kind != nil || !number.quantity.isJoined
  }

  private func mention(_ number: CountedNoun, _ reading: FigureReading) -> FigureMention {
    var mention = FigureMention(
      words: number.words, quantity: number.quantity, kind: kind(of: number))
    mention.cue = number.cue
    mention.head = number.head?.lowerBound
    if let head = number.head {
      let who = adjectives(behind: head, reading)
      mention.who = who
      mention.whose = possessor(behind: who.upperBound, reading)
    }
    if number.isImplied, let head = number.head { mention.head = head.lowerBound }
    mention.marks = marks(of: number)
    return mention
  }

  private func kind(of number: CountedNoun) -> FigureKind {
    if let kind = number.kind, !number.isBase { return kind }
    if number.term?.isOfPersons ?? false || number.term?.role == .toll { return .people }
    return .things
  }

  private func marks(of number: CountedNoun) -> FigureMention.Marks {
    var marks: FigureMention.Marks = []
    if number.isPrevious { marks.insert(.previous) }
    if number.isRevised { marks.insert(.revised) }
    if number.isCumulative { marks.insert(.cumulative) }
    if number.isNegated { marks.insert(.negated) }
    if number.isImplied { marks.insert(.implied) }
    if number.quantity.isRange { marks.insert(.range) }
    return marks
  }

  /// The sum of several numbers of one verb; nil where one of them has only bounds.
  private func sum(_ members: [Int], _ reading: FigureReading) -> FigureMention? {
    guard members.count > 1, let first = members.first, let last = members.last else { return nil }
    let numbers = members.map { reading.counted[$0] }
    var sum = mention(numbers[0], reading)
    sum.words =
      reading.counted[first].words.lowerBound..<reading.counted[last].words.upperBound
    sum.quantity.best = Self.sum(numbers.map(\.quantity.best))
    sum.quantity.low = Self.sum(numbers.map(\.quantity.low))
    sum.quantity.high = Self.sum(numbers.map(\.quantity.high))
    sum.quantity.words = sum.words
    sum.quantity.isArticle = false
    sum.marks.insert(.sum)
    guard sum.quantity.best != nil || sum.quantity.low != nil else { return nil }
    return sum
  }

  private static func sum(_ numbers: [Double?]) -> Double? {
    var total = 0.0
    for number in numbers {
      guard let number else { return nil }
      total += number
    }
    return total
  }

  // MARK: - Who and whose

  /// The noun with what stands behind it before the next little word: "soldats maliens".
  private func adjectives(behind head: Range<Int>, _ reading: FigureReading) -> Range<Int> {
    var end = head.upperBound
    while end - head.upperBound < 2, reading.isOpenWord(end), reading.match(end) == nil,
      !reading.text.words[end].isBehindLineEnd
    {
      end += 1
    }
    return head.lowerBound..<end
  }

  /// "de l'armée malienne", "des FDS", "parmi les civils"
  private func possessor(behind start: Int, _ reading: FigureReading) -> Range<Int>? {
    let classes = reading.classes(start)
    guard classes.contains(.link) || classes.contains(.group) else { return nil }
    var index = start + 1
    while reading.classes(index).contains(.determiner) { index += 1 }
    let first = index
    while index - first < Self.reach, reading.number(index) == nil,
      reading.isOpenWord(index) || index > first && reading.classes(index).contains(.link),
      reading.match(index)?.term({ $0.isVerb }) == nil
        || reading.match(index)?.term({ $0.isNoun }) != nil
    {
      index += 1
    }
    while index > first, reading.classes(index - 1).contains(.link) { index -= 1 }
    return index > first ? first..<index : nil
  }
}

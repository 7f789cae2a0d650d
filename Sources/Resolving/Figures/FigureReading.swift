import Linguistics

/// A number of a sentence while its kind is found.
struct CountedNoun {
  /// Where its kind comes from; what comes first stays.
  enum Standing: Int {
    /// Nothing said of it yet.
    case open
    /// Taken from another number or noun; gives way to a verb.
    case guessed
    /// Said by a noun or verb.
    case said
  }

  /// The number; of a person who is not counted, 1.
  var quantity: Quantity
  /// The words of the noun.
  var head: Range<Int>?
  /// What the noun is; nil for a word that no list has.
  var term: FigureTerm?
  /// One past the number and what stands between it and the noun, the noun included.
  var end: Int
  /// The number that this one is a part of by "des": "2 000 des 3 550 soldats".
  var base: Int?
  /// Whether it is the whole of such a part, and counts nothing itself.
  var isBase = false
  /// Whether a preposition governs it.
  var isGoverned = false
  /// Whether it only ties what stands before it to a noun: "sept membres des forces", "quatre des
  /// ravisseurs", "des dizaines d'autres".
  var isComplement = false
  /// Whether the noun begins with a capital: a people or a name.
  var isCapitalised = false
  /// Whether nobody is counted: "le policier a été tué".
  var isImplied = false

  /// The kind as far as it is known.
  var kind: FigureKind?
  /// How well it is known.
  var standing = Standing.open
  /// The words that give the kind.
  var cue: Range<Int>?
  /// The number that this is a part of.
  var whole: Int?
  /// What it was joined with: numbers of one verb, "63 rebelles et 25 civils".
  var chain: Int?
  var isPrevious = false
  var isRevised = false
  var isCumulative = false
  var isNegated = false

  /// From the first word of the number to the noun.
  var words: Range<Int> { quantity.words.lowerBound..<end }

  /// Sets the kind where nothing better is known.
  mutating func settle(_ kind: FigureKind, _ standing: Standing, cue: Range<Int>?) {
    guard standing.rawValue > self.standing.rawValue else { return }
    self.kind = kind
    self.standing = standing
    self.cue = cue
  }
}

/// A sentence with what lists say of its words; its memory is used again for the next one.
struct FigureReading {
  /// A listed word or phrase.
  struct Match {
    let words: Range<Int>
    let terms: [FigureTerm]

    func term(_ isWanted: (FigureTerm.Role) -> Bool) -> FigureTerm? {
      terms.first { isWanted($0.role) }
    }
  }

  let text: ScannedText
  /// The words of the sentence.
  private(set) var range = 0..<0
  /// The numbers, from left to right.
  var counted: [CountedNoun] = []
  /// Listed words and phrases, from left to right.
  private(set) var matches: [Match] = []
  /// Whether any of them is a cue.
  private(set) var hasCues = false
  /// Whether any of them is a verb.
  private(set) var hasVerbs = false
  /// What each word of the sentence does; what stands behind is of longer ones before.
  private var functions: [FunctionClasses] = []
  /// What the words of the sentence do together.
  private(set) var union: FunctionClasses = []
  /// One a word, like `functions`: one past the number that it belongs to, below 0 that of the match;
  /// 0 for neither.
  private var members: [Int32] = []

  init(text: ScannedText) { self.text = text }

  /// Goes to the sentence that begins at a word.
  mutating func move(to start: Int, _ table: FigureWordTable) {
    var end = start + 1
    while end < text.words.count, !text.words[end].startsSentence { end += 1 }
    range = start..<end
    if functions.count < range.count {
      functions = Array(repeating: [], count: range.count)
      members = Array(repeating: 0, count: range.count)
    }
    union = table.fill(&functions, with: text.words, range)
  }

  /// Reads the sentence.
  mutating func read(_ lexicon: FigureLexicon, _ numbers: NumberReader) {
    counted.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    hasCues = false
    hasVerbs = false
    for index in 0..<range.count { members[index] = 0 }
    var index = range.lowerBound
    while index < range.upperBound {
      let classes = functions[index - range.lowerBound]
      if mayBegin(classes, index) {
        index = readWord(index, classes, lexicon, numbers)
      } else {
        index += 1
      }
    }
  }

  /// Whether a listed phrase or a number may begin at a word.
  @inline(__always)
  private func mayBegin(_ classes: FunctionClasses, _ index: Int) -> Bool {
    if !classes.isDisjoint(with: [.term, .number, .digits]) { return true }
    guard !classes.isDisjoint(with: [.opensTerm, .opensNumber]) else { return false }
    let next = self.classes(index + 1)
    return classes.contains(.opensTerm) && next.contains(.goesOnTerm)
      || classes.contains(.opensNumber) && !next.isDisjoint(with: .numbers)
  }

  private mutating func readWord(
    _ index: Int, _ classes: FunctionClasses, _ lexicon: FigureLexicon, _ numbers: NumberReader
  ) -> Int {
    let word = text.words[index]
    let next = self.classes(index + 1)
    let match =
      classes.contains(.term) || classes.contains(.opensTerm) && next.contains(.goesOnTerm)
      ? lexicon.terms.longestMatch(at: index, in: text.words, end: range.upperBound) : nil
    if let quantity = quantity(at: index, word, classes, next, numbers),
      quantity.words.upperBound <= range.upperBound,
      quantity.words.count >= match?.length ?? 0
    {
      for place in quantity.words { members[place - range.lowerBound] = Int32(counted.count + 1) }
      counted.append(CountedNoun(quantity: quantity, end: quantity.words.upperBound))
      return quantity.words.upperBound
    }
    guard let match else { return index + 1 }
    let words = index..<index + match.length
    for place in words {
      members[place - range.lowerBound] = -Int32(matches.count + 1)
      if match.length > 1 { functions[place - range.lowerBound].formIntersection(.frames) }
    }
    matches.append(Match(words: words, terms: match.values))
    for term in match.values {
      hasCues = hasCues || term.role.isCue
      hasVerbs = hasVerbs || term.role.isVerb
    }
    return words.upperBound
  }

  /// The number at a word. Most numbers of a text are articles, which take no look-up.
  @inline(__always)
  private func quantity(
    at index: Int, _ word: ScannedWord, _ classes: FunctionClasses, _ next: FunctionClasses,
    _ numbers: NumberReader
  ) -> Quantity? {
    if !word.isNumber {
      let isFollowed = !next.isDisjoint(with: [.number, .goesOnNumber, .digits])
      if classes.contains(.number) {
        if !isFollowed, !classes.isDisjoint(with: [.one, .some]) {
          return article(index, isOne: classes.contains(.one))
        }
      } else if !classes.contains(.opensNumber) || !isFollowed {
        return nil
      }
    }
    let isAlone =
      index + 1 < range.upperBound && next.isDisjoint(with: .numbers)
      && !classes.contains(.opensNumber)
    guard isAlone else { return numbers.quantity(in: text, at: index) }
    return numbers.quantityAlone(in: text, at: index)
  }

  private func article(_ index: Int, isOne: Bool) -> Quantity? {
    if text.words[index].isBehindHyphen { return nil }
    var quantity =
      isOne
      ? Quantity(exactly: 1, words: index..<index + 1)
      : Quantity(low: 2, high: nil, words: index..<index + 1)
    quantity.isArticle = true
    return quantity
  }

  /// What a word does; nothing outside the sentence.
  @inline(__always)
  func classes(_ index: Int) -> FunctionClasses {
    range.contains(index) ? functions[index - range.lowerBound] : []
  }

  /// The listed phrase that a word belongs to.
  func match(_ index: Int) -> Match? {
    guard range.contains(index), case let member = members[index - range.lowerBound], member < 0
    else { return nil }
    return matches[Int(-member - 1)]
  }

  /// The number that a word belongs to.
  func number(_ index: Int) -> Int? {
    guard range.contains(index), case let member = members[index - range.lowerBound], member > 0
    else { return nil }
    return Int(member - 1)
  }

  /// Whether a word is a mark of punctuation that is no quotation mark, bracket or comma.
  func isStop(_ index: Int) -> Bool {
    text.words[index].isMark && classes(index).isDisjoint(with: [.quote, .comma])
  }

  /// Whether a word is a noun, adjective or adverb that no list of little words has.
  func isOpenWord(_ index: Int) -> Bool {
    range.contains(index) && text.words[index].isWord
      && classes(index).isDisjoint(with: .closed) && number(index) == nil
  }

  /// Adds somebody who is named and not counted.
  mutating func addImplied(_ words: Range<Int>, _ kind: FigureKind, cue: Range<Int>) -> Int {
    var one = CountedNoun(quantity: Quantity(exactly: 1, words: words), end: words.upperBound)
    one.head = words.upperBound - 1..<words.upperBound
    one.isImplied = true
    one.settle(kind, .said, cue: cue)
    counted.append(one)
    return counted.count - 1
  }
}

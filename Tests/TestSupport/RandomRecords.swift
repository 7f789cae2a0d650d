import Records

/// Invented records with whatever the schema allows in every field: for properties that must hold
/// for all records. The same seed gives the same ones.
public struct RandomRecords {
  /// The source of chance.
  package var random: SeededGenerator

  /// Makes a source of records.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  // MARK: - Records

  /// A page.
  public mutating func page() -> Page {
    Page(
      id: word(), url: word(), finalURL: word(), redirects: list { $0.word() }, fetchedAt: word(),
      status: number(), headers: map { $0.text() }, charset: word(), charsetSource: word(),
      payloadDigest: word(), truncated: flag(), html: text(), provenance: provenance())
  }

  /// A document, with sentences and tokens or without.
  public mutating func document() -> Document {
    var document = Document(id: word(), url: maybe { $0.word() }, text: text())
    document.title = maybe { $0.text() }
    document.authors = list { $0.text() }
    document.siteName = maybe { $0.text() }
    document.published = maybe { $0.word() }
    document.modified = maybe { $0.word() }
    document.language = maybe { $0.word() }
    document.canonicalURL = maybe { $0.word() }
    document.paragraphs = list {
      let span = $0.span()
      return Paragraph(start: span.start, end: span.end, kind: .quote)
    }
    document.sentences = maybe { $0.list { $0.span() } }
    document.tokens = maybe { $0.list { $0.token() } }
    document.provenance = provenance()
    return document
  }

  /// A failure.
  public mutating func failure() -> FailureRecord {
    FailureRecord(
      stage: word(),
      failure: StageFailure(.init(rawValue: word()), text(), isTransient: flag()),
      recordID: maybe { $0.word() }, url: maybe { $0.word() }, input: text(),
      inputComplete: flag())
  }

  /// An aggregate.
  public mutating func aggregate() -> Aggregate {
    var aggregate = Aggregate(
      group: Aggregate.Group.allCases.randomElement(using: &random) ?? .day,
      keys: map { $0.text() })
    aggregate.events = number()
    aggregate.incidents = number()
    aggregate.documents = number()
    aggregate.sites = number()
    aggregate.fatalitiesLow = number()
    aggregate.fatalitiesBest = number()
    aggregate.fatalitiesHigh = number()
    aggregate.goldsteinSum = decimal()
    aggregate.goldsteinMean = maybe { $0.decimal() }
    aggregate.quads = map { $0.number() }
    aggregate.failures = number()
    aggregate.provenance = provenance()
    return aggregate
  }

  // MARK: - Parts

  mutating func provenance() -> [ProvenanceStep] {
    list { ProvenanceStep(stage: $0.word(), version: $0.word(), data: $0.maybe { $0.word() }) }
  }

  mutating func token() -> Token {
    let place = span()
    var token = Token(start: place.start, end: place.end, id: number(), form: text())
    token.lemma = maybe { $0.text() }
    token.upos = maybe { $0.word() }
    token.feats = maybe { $0.word() }
    token.head = maybe { $0.number() }
    token.deprel = maybe { $0.word() }
    return token
  }

  mutating func span() -> TextSpan {
    let start = Int.random(in: 0...10_000, using: &random)
    return TextSpan(start: start, end: start + Int.random(in: 0...500, using: &random))
  }

  // MARK: - Values

  /// Text of all sorts of characters: those that JSON escapes, those that only look harmless.
  public mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      text.unicodeScalars.append(Self.scalars.randomElement(using: &random) ?? "x")
    }
    return text
  }

  private static let scalars: [Unicode.Scalar] = [
    "a", "Z", "0", " ", "é", "ç", "œ", "«", "\u{A0}", "’", "€", "日", "😀", "\"", "\\", "/", "\n",
    "\r", "\t", "\0", "\u{8}", "\u{C}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{85}", "\u{9F}",
    "\u{BF}", "\u{C2}", "\u{301}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}",
    "\u{D7FF}", "\u{E000}", "\u{10FFFF}",
  ]

  mutating func word() -> String {
    String(
      (0..<Int.random(in: 1...24, using: &random)).map { _ in
        "abcdefghijklmnop:/._-".randomElement(using: &random) ?? "x"
      })
  }

  mutating func number() -> Int {
    let bounds = [0, 1, 9, 1000, Int(Int32.max), Int.max].randomElement(using: &random) ?? 0
    return Int.random(in: -bounds...bounds, using: &random)
  }

  mutating func decimal() -> Double {
    let simple = Double(Int.random(in: -1000...1000, using: &random)) / 10
    return flag() ? simple : simple * Double(sign: .plus, exponent: number() % 60, significand: 1.1)
  }

  mutating func flag() -> Bool { Bool.random(using: &random) }

  mutating func maybe<Value>(_ make: (inout RandomRecords) -> Value) -> Value? {
    flag() ? make(&self) : nil
  }

  mutating func list<Value>(_ make: (inout RandomRecords) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&self) }
  }

  mutating func map<Value>(_ make: (inout RandomRecords) -> Value) -> [String: Value] {
    var map: [String: Value] = [:]
    for _ in 0..<Int.random(in: 0...3, using: &random) { map[text()] = make(&self) }
    return map
  }
}

extension Event {
  /// Reads a line that is laid out as `write` lays it out; the provenance is only checked.
  ///
  /// - Returns: Where the fields stand that tell of the event itself: what `writeTold` would write, but
  ///   for the reader's `wholeDoubles`. Nil for any other line, of which some fields may have been read.
  mutating func read(_ reader: inout CanonicalReader) -> Range<Int>? {
    reader.expect("{\"schema\":\"depeche.event/1\",\"id\":")
    guard reader.isCanonical else { return nil }
    id = reader.string()
    reader.expect(",")
    let start = reader.offset
    readOrigin(&reader)
    readAct(&reader)
    readCircumstances(&reader)
    let told = start..<reader.offset
    reader.skipList(after: ",\"provenance\":") { $0.skipProvenanceStep() }
    reader.expect("}")
    guard reader.isCanonical, reader.isAtEnd, !id.isEmpty, !documentID.isEmpty,
      !coding.type.isEmpty
    else { return nil }
    return told
  }

  private mutating func readOrigin(_ reader: inout CanonicalReader) {
    documentID = reader.string(after: "\"document_id\":")
    url = reader.optionalString(after: ",\"url\":")
    title = reader.optionalString(after: ",\"title\":")
    siteName = reader.optionalString(after: ",\"site_name\":")
    language = reader.optionalString(after: ",\"language\":")
    published = reader.optionalString(after: ",\"published\":")
    sentence.index = reader.integer(after: ",\"sentence\":{\"index\":")
    (sentence.start, sentence.end) = reader.span(after: ",\"start\":")
    sentence.text = reader.string(after: ",\"text\":")
    trigger.text = reader.string(after: "},\"trigger\":{\"text\":")
    trigger.lemma = reader.string(after: ",\"lemma\":")
    (trigger.start, trigger.end) = reader.span(after: ",\"start\":")
    reader.expect("}")
  }

  private mutating func readAct(_ reader: inout CanonicalReader) {
    coding.type = reader.string(after: ",\"event_type\":")
    coding.mode = reader.optionalString(after: ",\"event_mode\":")
    contexts = reader.list(after: ",\"contexts\":") { $0.string() }
    coding.cameo = reader.optionalString(after: ",\"cameo\":")
    coding.goldstein = reader.optionalDouble(after: ",\"goldstein\":")
    coding.ploverScore = reader.optionalDouble(after: ",\"plover_score\":")
    coding.quad = reader.optionalString(after: ",\"quad\":")
    coding.acled = reader.optionalString(after: ",\"acled\":")
    actors = reader.list(after: ",\"actors\":") { Participant(&$0) }
    recipients = reader.list(after: ",\"recipients\":") { Participant(&$0) }
  }

  private mutating func readCircumstances(_ reader: inout CanonicalReader) {
    place = reader.optional(after: ",\"place\":") { EventPlace(&$0) }
    date = reader.optional(after: ",\"date\":") { EventDate(&$0) }
    fatalities = reader.optional(after: ",\"fatalities\":") { Figure(&$0) }
    injured = reader.optional(after: ",\"injured\":") { Figure(&$0) }
    arrested = reader.optional(after: ",\"arrested\":") { Figure(&$0) }
    displaced = reader.optional(after: ",\"displaced\":") { Figure(&$0) }
    participants = reader.optional(after: ",\"participants\":") { Figure(&$0) }
    materiel = reader.list(after: ",\"materiel\":") { TextMention(&$0) }
    claim = reader.optional(after: ",\"claim\":") { Claim(&$0) }
    factuality = reader.name(after: ",\"factuality\":") ?? .asserted
    polarity = reader.name(after: ",\"polarity\":") ?? .positive
    sameAs = reader.optionalString(after: ",\"same_as\":")
    confidence = reader.double(after: ",\"confidence\":")
    rule = reader.string(after: ",\"rule\":")
  }
}

extension CanonicalReader {
  /// Reads `start`, whose key is given, and `end`.
  fileprivate mutating func span(after key: StaticString) -> (Int, Int) {
    let start = integer(after: key)
    let end = integer(after: ",\"end\":")
    if start < 0 || end < start { refuse() }
    return (start, end)
  }

  /// Reads the same where both may be `null`.
  fileprivate mutating func optionalSpan(after key: StaticString) -> (Int?, Int?) {
    let start = optionalInteger(after: key)
    let end = optionalInteger(after: ",\"end\":")
    if let start, let end, start < 0 || end < start { refuse() }
    return (start, end)
  }

  /// Reads one of an enumeration's names.
  fileprivate mutating func name<Value: RawRepresentable<String>>(
    after key: StaticString
  ) -> Value? {
    let value = Value(rawValue: string(after: key))
    if value == nil { refuse() }
    return value
  }
}

// The parts of an event, each as its `write` lays it out.

extension Participant {
  fileprivate init(_ reader: inout CanonicalReader) {
    self.init(text: reader.optionalString(after: "{\"text\":"), span: nil)
    (start, end) = reader.optionalSpan(after: ",\"start\":")
    id = reader.optionalString(after: ",\"id\":")
    name = reader.optionalString(after: ",\"name\":")
    country = reader.optionalString(after: ",\"country\":")
    sector = reader.optionalString(after: ",\"sector\":")
    resolvedFrom = reader.optionalString(after: ",\"resolved_from\":")
    reader.expect("}")
  }
}

extension EventPlace {
  fileprivate init(_ reader: inout CanonicalReader) {
    self.init(
      text: reader.string(after: "{\"text\":"), span: TextSpan(start: 0, end: 0), name: "",
      precision: 7)
    (start, end) = reader.span(after: ",\"start\":")
    name = reader.string(after: ",\"name\":")
    geonameid = reader.optionalInteger(after: ",\"geonameid\":")
    feature = reader.optionalString(after: ",\"feature\":")
    country = reader.optionalString(after: ",\"country\":")
    admin1 = reader.optionalString(after: ",\"admin1\":")
    latitude = reader.optionalDouble(after: ",\"lat\":")
    longitude = reader.optionalDouble(after: ",\"lon\":")
    precision = reader.integer(after: ",\"precision\":")
    relation = reader.optionalString(after: ",\"relation\":")
    reader.expect("}")
  }
}

extension EventDate {
  fileprivate init(_ reader: inout CanonicalReader) {
    self.init(mention: nil, from: "", to: "", precision: 5, basis: .document)
    text = reader.optionalString(after: "{\"text\":")
    (start, end) = reader.optionalSpan(after: ",\"start\":")
    from = reader.string(after: ",\"from\":")
    to = reader.string(after: ",\"to\":")
    precision = reader.integer(after: ",\"precision\":")
    basis = reader.name(after: ",\"basis\":") ?? .document
    reader.expect("}")
  }
}

extension Figure {
  fileprivate init(_ reader: inout CanonicalReader) {
    self.init(
      best: reader.optionalInteger(after: "{\"best\":"),
      low: reader.optionalInteger(after: ",\"low\":"),
      high: reader.optionalInteger(after: ",\"high\":"), mention: TextMention(&reader, after: ","))
    who = reader.optionalString(after: ",\"who\":")
    reader.expect("}")
  }
}

extension Claim {
  fileprivate init(_ reader: inout CanonicalReader) {
    let source = reader.optional(after: "{\"source\":") { Participant(&$0) }
    reader.expect(",\"cue\":")
    self.init(
      source: source, cue: TextMention(&reader), kind: reader.string(after: ",\"kind\":"))
    reader.expect("}")
  }
}

extension TextMention {
  fileprivate init(_ reader: inout CanonicalReader) {
    self.init(&reader, after: "{")
    reader.expect("}")
  }

  /// Reads the fields alone.
  fileprivate init(_ reader: inout CanonicalReader, after opener: StaticString) {
    reader.expect(opener)
    self.init(text: reader.string(after: "\"text\":"), span: TextSpan(start: 0, end: 0))
    (start, end) = reader.span(after: ",\"start\":")
  }
}

extension CanonicalReader {
  /// Passes over a `ProvenanceStep`.
  fileprivate mutating func skipProvenanceStep() {
    skipString(after: "{\"stage\":")
    skipString(after: ",\"version\":")
    if take(",\"data\":") { skipString(after: "") }
    expect("}")
  }
}

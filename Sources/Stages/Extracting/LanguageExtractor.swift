import Gazetteers
import LanguageData
import Linguistics
import Records
import Resolving

/// Finds the events of documents in one language.
struct LanguageExtractor: Sendable {
  private(set) var reader: SentenceReader
  let parser: SentenceParser
  private(set) var triggers: TriggerFinder
  private(set) var roles: RoleFiller
  private(set) var claims: ClaimFinder
  let standings: StandingReader
  let modes: ModeSetter
  let implied: ImpliedRoles
  let respellings: Respellings
  let resolvers: LanguageResolvers

  /// Loads the data of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, gazetteer: Gazetteer,
    userActors: [LanguageDataFile] = []
  ) throws(LanguageDataError) {
    let tokenizer = try Tokenizer(data: data, language: language)
    let classes = try WordClasses(data: data, language: language)
    let contractions = try Contractions(data: data, language: language, classes: classes)
    let ontology = try Ontology(data: data)
    let verbs = try VerbLexicon(data: data, language: language, ontology: ontology)
    let reporting = try ReportingLexicon(
      data: data, language: language, tokenizer: tokenizer, contractions: contractions)
    let support = try SupportVerbs(data: data, language: language)
    let factuality = try FactualityLexicon(
      data: data, language: language, tokenizer: tokenizer, contractions: contractions)
    let names = try NameLexicon(
      data: data, language: language, tokenizer: tokenizer, userActors: userActors)
    let resolver = ParticipantResolver(names: names, classes: classes)
    resolvers = try LanguageResolvers(data: data, language: language, gazetteer: gazetteer)
    guard let model = try LanguageModel(data: data, language: language) else {
      throw LanguageDataError(
        "\(LanguageModel.dataPath(of: language)): expected a trained model, found none")
    }
    parser = SentenceParser(analyzer: try LanguageAnalyzer(model: model, data: data))
    reader = SentenceReader(
      tokenizer: tokenizer, classes: classes,
      grammar: try GrammarWords(data: data, language: language),
      verbs: try ClauseVerbFinder(
        data: data, language: language,
        lemmas: verbs.lemmas + reporting.lemmas + support.lemmas + factuality.lemmas
          + resolvers.figureVerbs,
        contractions: contractions),
      contractions: contractions, names: names)
    let means = try MeansLexicon(data: data, language: language, tokenizer: tokenizer)
    let nouns = try NounLexicon(
      data: data, language: language, ontology: ontology, tokenizer: tokenizer)
    triggers = TriggerFinder(
      verbs: verbs,
      nouns: nouns,
      carriers: CarrierFinder(
        support: support, continuations: ContinuationFinder(contractions: contractions)),
      means: means, contractions: contractions, participants: resolver)
    roles = RoleFiller(resolver: resolver, nouns: nouns, means: means)
    claims = ClaimFinder(
      reporting: reporting, contractions: contractions, resolver: resolver)
    standings = StandingReader(
      lexicon: factuality, continuations: ContinuationFinder(contractions: contractions))
    respellings = try Respellings(data: data, language: language)
    implied = try ImpliedRoles(data: data)
    modes = ModeSetter(means: means, ontology: ontology)
  }

  /// The extractor for a text of a day, with the actors whose time it is.
  func asOf(_ day: CivilDate?) -> LanguageExtractor {
    var dated = self
    dated.reader.names = reader.names.asOf(day)
    let resolver = ParticipantResolver(names: dated.reader.names, classes: reader.classes)
    dated.triggers.participants = resolver
    dated.roles.resolver = resolver
    dated.claims.resolver = resolver
    return dated
  }

  /// The events of a document, in the order of its text.
  func events(of document: Document, text: DocumentText, sentences: [TextSpan]) -> [Event] {
    var trace: ExtractionTrace?
    return events(of: document, text: text, sentences: sentences, trace: &trace)
  }

  /// The events of a document, in the order of its text.
  ///
  /// - Parameter trace: Where to note down how they were found; nil where nobody asks.
  func events(
    of document: Document, text: DocumentText, sentences: [TextSpan],
    trace: inout ExtractionTrace?
  ) -> [Event] {
    var spelled = document
    spelled.text = respellings.respelled(document.text, sentences: sentences)
    let spelledText = DocumentText(spelled.text)
    let mentions = DocumentMentions(of: spelled, sentences: sentences, with: resolvers)
    let tokens = sentences.map { sentence in
      reader.tokens(
        in: spelledText.utf8, bytes: spelledText.bytes(of: sentence), firstScalar: sentence.start)
    }
    let quotations = Quotations(document.text)
    let clauses = zip(sentences, tokens).map { sentence, tokens in
      TextSpan(start: reader.start(behindDatelineOf: tokens) ?? sentence.start, end: sentence.end)
    }
    let words = parser.words(
      of: spelled, sentences: clauses, isWanted: isWanted(tokens, sentences, quotations, mentions))
    let readings = zip(tokens, words).map { tokens, words in
      reader.read(tokens, words: words, mentions: mentions)
    }
    let home = mentions.countries
    let named = readings.map { mentions.countries(in: $0.tokens) }
    var context = DocumentContext(written: mentions.written, resolver: roles.resolver)
    context.speakers = sentences.indices.map { index in
      quotations.speakerSentences(of: index, in: sentences).map { readings[$0] }
    }
    context.trace = trace
    var events: [Event] = []
    for (index, reading) in readings.enumerated() where !reading.tokens.isEmpty {
      // What was named last counts more: a review of the week goes from country to country.
      let near = named[max(0, index - 2)...index].reversed()
      context.storyCountry = home.first
      context.homeCountry = (near + [home]).joined().first
      context.countries = named[index]
      let circumstances = SentenceCircumstances(
        reading: reading, places: mentions.places(in: reading.tokens),
        figures: mentions.figures(in: reading.tokens))
      let sentence = EventSentence(
        index: index, start: sentences[index].start, end: sentences[index].end,
        text: text.string(sentences[index]))
      context.discourse.read(reading, sentence: index, text: text)
      context.trace?.begin(sentence, circumstances)
      var told = self.events(
        in: sentence, circumstances, document: document, text: text, &context)
      circumstances.assignFigures(to: &told)
      events += told
      context.finishSentence(circumstances, events: told, text)
    }
    trace = context.trace
    RetellingLinker().link(&events)
    StoryActors.fill(&events, responsibilities: context.responsibilities)
    StoryOpponents.fill(&events, named: context.discourse.participants)
    for index in events.indices { implied.fill(&events[index], home: home.first) }
    return events
  }

  /// Whether each sentence needs a tree: one that may name an act, and one before such a sentence that
  /// opens with a pronoun, which may name whom it stands for; and one that may name the speaker of its
  /// quotation.
  private func isWanted(
    _ tokens: [[WordToken]], _ sentences: [TextSpan], _ quotations: Quotations,
    _ mentions: DocumentMentions
  ) -> [Bool] {
    let mayTell = tokens.map { tokens in
      triggers.mayTell(tokens, reader, hasPlaces: mentions.hasPlaces(in: tokens))
    }
    var isWanted = mayTell
    for index in mayTell.indices where mayTell[index] {
      if index > 0, reader.opensWithPronoun(tokens[index]) { isWanted[index - 1] = true }
      for speaker in quotations.speakerSentences(of: index, in: sentences) {
        isWanted[speaker] = true
      }
    }
    return isWanted
  }

  /// The events of one sentence, those that tell of one act put together.
  private func events(
    in sentence: EventSentence, _ circumstances: SentenceCircumstances, document: Document,
    text: DocumentText, _ context: inout DocumentContext
  ) -> [Event] {
    let found = triggers.triggers(in: circumstances.reading)
    let merger = ActMerger(reading: circumstances.reading)
    let representatives = merger.representatives(of: found)
    var events: [Event?] = []
    for trigger in found {
      events.append(
        event(trigger, sentence, circumstances, document: document, text: text, &context))
    }
    context.trace?.note(found, representatives, events)
    for (index, representative) in representatives.enumerated() where representative != index {
      guard let detail = events[index], var whole = events[representative] else { continue }
      ActMerger.complete(
        &whole, with: detail, isFight: found[index].entry.frame.hasSides)
      events[representative] = whole
      events[index] = nil
    }
    return events.compactMap(\.self).enumerated().map { number, event in
      var event = event
      event.id = "\(document.id)/s\(sentence.index)/e\(number)"
      return event
    }
  }

  private func event(
    _ trigger: Trigger, _ sentence: EventSentence,
    _ circumstances: SentenceCircumstances, document: Document, text: DocumentText,
    _ context: inout DocumentContext
  ) -> Event? {
    let reading = circumstances.reading
    var participants = ParticipantReader(
      resolver: roles.resolver, discourse: context.discourse, reading: reading,
      sentence: sentence.index, text: text, countries: context.countries)
    let claim = claim(on: trigger, in: reading, participants, context)
    participants.speaker = claim?.claim.source
    context.trace?.note(claim)
    guard
      let standing = standings.standing(of: trigger, in: reading, claimed: claim?.factuality)
    else { return nil }
    let (coding, materiel) = modes.apply(to: trigger, in: reading, text: text)
    let span = reading.span(trigger.tokens)
    var event = Event(
      id: "", documentID: document.id, sentence: sentence,
      trigger: EventTrigger(text: text.string(span), lemma: trigger.entry.lemma, span: span),
      coding: coding, rule: trigger.entry.rule)
    event.url = document.url
    event.title = document.title
    event.siteName = document.siteName
    event.language = document.language
    event.published = document.published
    event.contexts = trigger.entry.contexts.sorted()
    event.materiel = materiel
    event.claim = claim?.claim
    event.factuality = standing.factuality
    event.polarity = standing.polarity
    event.place = context.place(
      for: trigger, coding, circumstances,
      slots: roles.placeSlots(of: trigger, in: reading), source: claim?.claim.source?.span)
    event.date = context.date(for: trigger, circumstances, text)
    fillRoles(of: &event, trigger, circumstances, with: participants)
    note(claimOn: trigger, event, participants, &context)
    // "a revendiqué un attentat" is the first that is heard of it.
    if trigger.isOnlyOwned, !reading.isIndefinite(trigger.head) { return nil }
    guard
      EventTest(
        circumstances: circumstances,
        canAct: { triggers.namesDoer($0, reading) },
        isEvent: { triggers.namesOnlyAct($0, reading) }
      ).tells(event, trigger)
    else { return nil }
    localise(&event, context)
    event.confidence = Confidence.of(event, trigger)
    return event
  }
}

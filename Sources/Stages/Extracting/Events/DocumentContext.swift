import Linguistics
import Records

/// What the sentences before have told: where and when the story is, and who was last spoken of.
struct DocumentContext: Sendable {
  private let written: CivilDate?
  private var lastPlace: EventPlace?
  private var lastDate: EventDate?

  /// The country that the story is in at this point: named in these sentences, else most often in the
  /// document.
  var homeCountry: String?

  /// The country that the document names most often.
  var storyCountry: String?

  /// The countries that the sentence being read names, most often named first.
  var countries: [String] = []

  /// For each sentence the sentences that may name who speaks in it.
  var speakers: [[SentenceReading]] = []
  /// Who claims which acts.
  var responsibilities: [StoryActors.Responsibility] = []

  /// Who has been spoken of.
  var discourse: Discourse

  /// How events were found; nil where nobody asks.
  var trace: ExtractionTrace?

  /// Begins a document.
  ///
  /// - Parameter written: The day that it was written on.
  init(written: CivilDate?, resolver: ParticipantResolver) {
    self.written = written
    discourse = Discourse(resolver: resolver)
  }

  // MARK: - Where

  /// The place of an event: one that is tied to it in the tree of its sentence, the closest first; else
  /// one that its sentence names as a scene; else the place of the story, for acts that have one.
  ///
  /// - Parameters:
  ///   - slots: The tokens of the phrases in the place slots of the trigger's frame.
  ///   - source: Who says so: "une source diplomatique à Cotonou" is there, the act is not.
  func place(
    for trigger: Trigger, _ coding: EventCoding, _ circumstances: SentenceCircumstances,
    slots: [Range<Int>], source: TextSpan?
  ) -> EventPlace? {
    let all = circumstances.places
    let circumstances = source.map(circumstances.without) ?? circumstances
    let ties = ClauseTies(reading: circumstances.reading, trigger: trigger)
    let tied = Dictionary(grouping: circumstances.places) { ties.tie(of: $0.tokens, slots: slots) }
    guard Self.hasPlace(coding) else {
      // "condamné à mort en Irak"; but "dénoncer les opérations en Irak" is not said there.
      guard coding.type == "SANCTION" else { return nil }
      return Self.most(precise: (tied[.own] ?? []).filter(Self.isNamedScene))?.place
    }
    let near = (tied[.own] ?? []) + (tied[.around] ?? [])
    let found =
      tied[.slot].flatMap { Self.most(precise: $0) }.map { Self.quarter(of: $0, near) }
      ?? Self.place(in: near) { tied[.own]?.contains($0) ?? false }
      .map { Self.town(before: $0, circumstances) ?? Self.town(in: $0, near) }
    // "le gouvernorat" says less than the town that the story is in.
    if let found, found.pointsBack, let lastPlace, lastPlace.precision < found.place.precision {
      return lastPlace
    }
    let below = Self.most(precise: (tied[.below] ?? []).filter(Self.isNamedScene))
      .flatMap { moves(to: $0) ? $0.place : nil }
    return found?.place ?? below ?? lastPlace ?? Self.place(in: all)?.place
  }

  /// The place that a sentence is about: what lies behind the trigger before the rest, a town before
  /// its country, what is named before what is pointed back to.
  private static func place(
    in places: [SentencePlace], behind: (SentencePlace) -> Bool = { _ in true }
  ) -> SentencePlace? {
    let named = places.filter { !$0.pointsBack }
    let scenes = places.filter(isNamedScene)
    // "le camp de Kidal" is a place, "l'ambassade de France" is not one in France.
    let loose = named.filter { !isScene($0) && $0.isLocal }
    let back = places.filter { $0.pointsBack && isScene($0) && $0.isLocal }
    let choices = [
      scenes.filter { $0.isLocal && behind($0) }, scenes.filter(\.isLocal),
      loose.filter(behind), loose, back, scenes.filter(behind), scenes,
    ]
    return choices.lazy.compactMap { most(precise: $0) }.first
  }

  /// Of "tués et blessés à Kharkiv, dans l'est de l'Ukraine" the town, to whichever of the verbs the
  /// region is tied.
  private static func town(in region: SentencePlace, _ places: [SentencePlace]) -> SentencePlace {
    guard region.place.precision >= 5 else { return region }
    return places.first {
      isScene($0) && $0.place.precision < 5 && $0.place.country == region.place.country
    } ?? region
  }

  /// Of "frapper le marché d'El-Obeid, dans le Kordofan" the town: a region right behind a comma says
  /// where what stands before it lies.
  private static func town(
    before region: SentencePlace, _ circumstances: SentenceCircumstances
  ) -> SentencePlace? {
    circumstances.places.last { other in
      let end = other.tokens.upperBound
      return other.place.precision < region.place.precision && !other.pointsBack
        && other.place.country == region.place.country && end < region.tokens.lowerBound
        && region.tokens.lowerBound - end <= longestApposition
        && circumstances.reading.classes[end] == .punctuation
        && !circumstances.reading.hasMark(in: end + 1..<region.tokens.lowerBound)
    }
  }

  /// A comma, a preposition, an article, a side: ", dans le nord | de".
  private static let longestApposition = 6

  /// Of "à Aden, … dans le quartier de Mansoura" the quarter.
  private static func quarter(of town: SentencePlace, _ places: [SentencePlace]) -> SentencePlace {
    guard town.isLocal else { return town }
    return places.first {
      isScene($0) && isQuarter($0) && $0.place.country == town.place.country
    } ?? town
  }

  private static func isQuarter(_ mention: SentencePlace) -> Bool {
    mention.place.feature == "PPLX"
  }

  /// Acts of speech have no place of their own; meetings and whatever is material do.
  private static func hasPlace(_ coding: EventCoding) -> Bool {
    coding.quad?.hasPrefix("material") ?? false && coding.type != "SANCTION"
      || coding.type == "CONSULT" || coding.type == "AGREE" || coding.type == "CONCEDE"
  }

  /// Whether a place is named as the scene: neither start nor goal of a movement, nor "de"; a village
  /// that no list has is one where it is struck: "attaquer | Nyabiondo, dans le territoire de Masisi".
  private static func isScene(_ mention: SentencePlace) -> Bool {
    (mention.relation != nil || mention.isUnlisted) && !isWay(mention)
  }

  /// Whether a place is the start or goal of a movement, or lies on its way.
  private static func isWay(_ mention: SentencePlace) -> Bool {
    mention.relation.map { ["from", "toward", "via"].contains($0) } ?? false
  }

  private static func isNamedScene(_ mention: SentencePlace) -> Bool {
    isScene(mention) && !mention.pointsBack
  }

  /// Of "à Alep, dans le nord de la Syrie" the town.
  private static func most(precise mentions: [SentencePlace]) -> SentencePlace? {
    func rank(_ mention: SentencePlace) -> Int {
      // A name that no list has is a hamlet, though only its country is known; a quarter lies in a town.
      isScene(mention) && isQuarter(mention) ? 0 : mention.isUnlisted ? 1 : mention.place.precision
    }
    return mentions.enumerated().min {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }?.element
  }

  // MARK: - When

  /// The date of an event: the nearest in its sentence, else that of the story, else the day of
  /// writing.
  func date(
    for trigger: Trigger, _ circumstances: SentenceCircumstances, _ text: DocumentText
  ) -> EventDate? {
    let ties = ClauseTies(reading: circumstances.reading, trigger: trigger)
    let nearest = circumstances.reading.dates.filter {
      !$0.isHour && ties.tie(of: $0.tokens) != .apart
    }.min { left, right in
      (ties.tie(of: left.tokens), distance(left, trigger))
        < (ties.tie(of: right.tokens), distance(right, trigger))
    }
    if let nearest { return eventDate(nearest, text) }
    if var inherited = lastDate {
      inherited.basis = .inherited
      return inherited
    }
    guard let day = written?.description else { return nil }
    return EventDate(mention: nil, from: day, to: day, precision: 2, basis: .document)
  }

  private func distance(_ mention: SentenceDate, _ trigger: Trigger) -> Int {
    mention.tokens.lowerBound >= trigger.tokens.upperBound
      ? mention.tokens.lowerBound - trigger.tokens.upperBound
      : trigger.tokens.lowerBound - mention.tokens.upperBound
  }

  private func eventDate(_ mention: SentenceDate, _ text: DocumentText) -> EventDate {
    EventDate(
      mention: TextMention(text: text.string(mention.span), span: mention.span),
      from: mention.from.description, to: mention.to.description, precision: mention.precision,
      basis: .expression)
  }

  // MARK: - On to the next sentence

  /// Takes over what a sentence says of place and time.
  ///
  /// - Parameter events: What the sentence tells: where it happened is where the story goes on. A place
  ///   without an event ("il vit à Vilnius") only begins a story.
  mutating func finishSentence(
    _ circumstances: SentenceCircumstances, events: [Event], _ text: DocumentText
  ) {
    // "une source diplomatique à Cotonou" is where somebody speaks.
    let circumstances = events.compactMap { $0.claim?.source?.span }.reduce(circumstances) {
      $0.without($1)
    }
    let scenes = events.filter { Self.hasPlace($0.coding) }.compactMap(\.place).compactMap {
      place in
      circumstances.places.first { $0.place == place }
    }
    // Who is brought to Kosti leaves the story where it was.
    if let scene = scenes.last(where: { !Self.isWay($0) }) {
      if moves(to: scene) { lastPlace = scene.place }
    } else if scenes.isEmpty, let scene = Self.place(in: circumstances.places), refines(scene) {
      lastPlace = scene.place
    }
    if let date = storyDate(circumstances, events: events) { lastDate = eventDate(date, text) }
  }

  /// The date that the story goes on from: "en 2023" or "depuis mars" tells the background, not the day
  /// of the story; nor does "nous reviendrons mardi", nor the date of what did not happen.
  private func storyDate(
    _ circumstances: SentenceCircumstances, events: [Event]
  ) -> SentenceDate? {
    let days = circumstances.reading.dates.filter { mention in
      mention.precision <= 2 && !mention.isOpen && !mention.isHour
        && written.map { mention.from <= $0 } ?? true
    }
    let told = events.filter { $0.factuality == .asserted || $0.factuality == .reported }
    let tied = days.first { day in told.contains { $0.date?.span == day.span } }
    return tied ?? days.first
  }

  /// Whether a place is the first, or lies in the region that the story is in.
  private func refines(_ mention: SentencePlace) -> Bool {
    guard let lastPlace else { return true }
    return moves(to: mention) && mention.place.country == lastPlace.country
      && mention.place.precision < lastPlace.precision
  }

  /// Whether a place takes the story elsewhere: the country of the town that it is in does not, nor
  /// does a river.
  private func moves(to mention: SentencePlace) -> Bool {
    guard let lastPlace else { return true }
    guard !mention.pointsBack else { return false }
    guard mention.isLocal else { return mention.place.country != lastPlace.country }
    return mention.place.precision < 5 || mention.isUnlisted
  }
}

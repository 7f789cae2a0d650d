import Linguistics
import Records
import Resolving

/// Words of a sentence that say when.
struct SentenceDate: Hashable, Sendable {
  /// The tokens of the words.
  var tokens: Range<Int>
  /// The words' place in the text.
  var span: TextSpan
  /// The first day.
  var from: CivilDate
  /// The last day.
  var to: CivilDate
  /// UCDP's date_prec, 1 to 5.
  var precision: Int
  /// Whether what is told goes on from the first day, or until the last, and may have happened on any
  /// of them: "depuis 2015", "d'ici vendredi".
  var isOpen: Bool
  /// Whether it is only an hour of the day that the story is about: "à 18h30".
  var isHour: Bool

  /// A mention with days; nil for a duration and for what nobody can date.
  init?(_ mention: DateMention, tokens: Range<Int>) {
    guard let from = mention.from ?? mention.to, let to = mention.to ?? mention.from,
      let precision = mention.precision ?? (mention.kind == .open ? 5 : nil),
      mention.kind == .point || mention.kind == .interval || mention.kind == .open
    else { return nil }
    self.tokens = tokens
    span = mention.span
    self.from = from
    self.to = to
    self.precision = precision
    isOpen = mention.kind == .open
    isHour = mention.grain < .day && mention.anchor == .narrative
  }
}

/// Words of a sentence that name a place.
struct SentencePlace: Hashable, Sendable {
  /// The tokens of the name.
  var tokens: Range<Int>
  /// The place as events have it.
  var place: EventPlace
  /// Whether no list has the name: a hamlet, of which only what lies near is known.
  var isUnlisted: Bool
  /// Whether a noun only points back to it: "la ville".
  var pointsBack: Bool

  /// A mention in the role of a place.
  init(_ mention: PlaceMention, tokens: Range<Int>) {
    self.tokens = tokens
    isUnlisted = mention.source == .unlisted
    pointsBack = mention.source == .anaphor
    place = EventPlace(
      text: mention.text, span: mention.span, name: mention.name, precision: mention.precision)
    place.geonameid = mention.geonameid
    place.feature = mention.feature
    place.country = mention.country
    place.admin1 = mention.admin1
    place.latitude = mention.latitude
    place.longitude = mention.longitude
    place.relation = mention.relation
  }

  /// How something lies to the place; nil where no preposition of place stands before: "la prise de
  /// Bunagana", "le marché de Kizuka".
  var relation: String? { place.relation }
  /// Whether this is more than a country: a town, a region, or a hamlet that no list has.
  var isLocal: Bool { place.precision < 6 || isUnlisted }
}

/// Words of a sentence that say how many people were killed, hurt, arrested, displaced or took part.
struct SentenceFigure: Hashable, Sendable {
  /// What they have suffered or done.
  enum Kind: String, Hashable, Sendable {
    case fatalities, injured, arrested, displaced, participants
  }

  /// What they have suffered or done.
  var kind: Kind
  /// The number, its words and who is counted.
  var figure: Figure
  /// A mention that counts people who suffer or do something now; nil for any other number, and for
  /// what is denied, out of date or only a part of another number.
  init?(_ mention: FigureMention, in text: ScannedText) {
    switch mention.kind {
    case .killed: kind = .fatalities
    case .wounded: kind = .injured
    case .arrested: kind = .arrested
    case .displaced, .evacuated: kind = .displaced
    case .participants: kind = .participants
    default: return nil
    }
    guard mention.whole == nil,
      mention.marks.isDisjoint(with: [.negated, .previous, .part, .cumulative])
    else { return nil }
    figure = Figure(
      best: mention.best, low: mention.low, high: mention.high,
      mention: TextMention(text: text.string(mention.words), span: text.span(of: mention.words)),
      who: mention.who.map(text.string))
  }
}

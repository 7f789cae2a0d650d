import Linguistics
import Records
import Resolving

/// The places, dates and figures of a document, handed out sentence by sentence.
struct DocumentMentions: Sendable {
  private let text: ScannedText
  private let places: [PlaceMention]
  private let dates: [DateMention]
  private let figures: [FigureMention]
  /// The day of writing: by the dateline, else by the page.
  let written: CivilDate?

  /// Looks through a whole document.
  init(of document: Document, sentences: [TextSpan], with resolvers: LanguageResolvers) {
    text = ScannedText(document.text, sentences: sentences)
    let found = resolvers.mentions(
      in: text, context: DateContext(published: document.published))
    places = found.places ?? []
    dates = found.dates ?? []
    figures = found.figures ?? []
    let published = document.published.flatMap { CivilDate(iso: $0) }
    written =
      dates.first { $0.isDateline }?.from
      .flatMap { Dateline.dayOfWriting($0, published: published) } ?? published
  }

  /// The dates among the tokens of a sentence, from left to right, without that of a dateline.
  func dates(in tokens: [WordToken]) -> [SentenceDate] {
    let alignment = TokenAlignment(tokens: tokens)
    return Self.mentions(dates, among: tokens, \.span).compactMap { mention in
      mention.isDateline
        ? nil
        : alignment.tokens(of: mention.span).flatMap { SentenceDate(mention, tokens: $0) }
    }
  }

  /// The places among the tokens of a sentence, from left to right: no adjectives, no governments.
  func places(in tokens: [WordToken]) -> [SentencePlace] {
    let alignment = TokenAlignment(tokens: tokens)
    return Self.mentions(places, among: tokens, \.span).compactMap { mention in
      guard mention.role == .place else { return nil }
      return alignment.tokens(of: mention.span).map { SentencePlace(mention, tokens: $0) }
    }
  }

  /// Whether any place is named among the tokens of a sentence.
  func hasPlaces(in tokens: [WordToken]) -> Bool {
    !Self.mentions(places, among: tokens, \.span).isEmpty
  }

  /// The names of places among the tokens of a sentence, where they stand for
  /// themselves or a government.
  func placeNames(in tokens: [WordToken]) -> [Range<Int>] {
    let alignment = TokenAlignment(tokens: tokens)
    return Self.mentions(places, among: tokens, \.span).compactMap { mention in
      mention.source != .anaphor && (mention.role == .place || mention.role == .actor)
        ? alignment.tokens(of: mention.span) : nil
    }
  }

  /// The figures among the tokens of a sentence, from left to right.
  func figures(in tokens: [WordToken]) -> [SentenceFigure] {
    Self.mentions(figures, among: tokens) { text.span(of: $0.words) }
      .compactMap { SentenceFigure($0, in: text) }
  }

  /// The countries that the tokens of a sentence name, their peoples and towns included, most often
  /// named first.
  func countries(in tokens: [WordToken]) -> [String] {
    Self.countries(of: Self.mentions(places, among: tokens, \.span))
  }

  /// The countries that the document names, most often named first.
  var countries: [String] { Self.countries(of: places[...]) }

  private static func countries(of mentions: ArraySlice<PlaceMention>) -> [String] {
    var counts: [String: Int] = [:]
    for mention in mentions where mention.role != .partOfName {
      if let country = mention.country { counts[country, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The mentions that begin among the tokens of a sentence.
  private static func mentions<Found>(
    _ all: [Found], among tokens: [WordToken], _ span: (Found) -> TextSpan
  ) -> ArraySlice<Found> {
    guard let first = tokens.first, let last = tokens.last else { return [] }
    let start = all.firstIndexSorted { span($0).start >= first.span.start }
    let end = all.firstIndexSorted { span($0).start >= last.span.end }
    return all[start..<end]
  }
}

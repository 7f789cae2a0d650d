import Linguistics
import Records

/// Makes participants of the phrases and pronouns of one sentence, with whom they stand for.
struct ParticipantReader: Sendable {
  let resolver: ParticipantResolver
  let discourse: Discourse
  let reading: SentenceReading
  /// The number of the sentence in its document.
  let sentence: Int
  let text: DocumentText
  /// The countries that the sentence names.
  var countries: [String] = []
  /// Who says the sentence, so that "nous" has a meaning.
  var speaker: Participant?

  /// The participants that phrases name.
  ///
  /// - Parameter areArmed: Whether they use arms: "deux hommes" who shoot are no civilians.
  func participants(_ phrases: [NounPhrase], areArmed: Bool = false) -> [Participant] {
    phrases.map { participant($0, isArmed: areArmed) }
  }

  /// The participant that a phrase names; "ces derniers" and "les rebelles" with whom the text has
  /// named before.
  func participant(_ phrase: NounPhrase, isArmed: Bool = false) -> Participant {
    let named = resolver.participant(
      phrase.tokens, in: reading.tokens, text: text.string(reading.span(phrase.tokens)),
      isArmed: isArmed)
    if phrase.tokens.count == 1, [.object, .subject].contains(reading.classes[phrase.head]) {
      return participant(pronoun: phrase.head)
    }
    if phrase.tokens.count == 1, let speaker,
      reading.tree.nodes[phrase.head].features.contains(.firstPerson)
    {
      return Self.known(named, as: speaker)
    }
    if pointsBack(phrase) || isLoneNumber(phrase) {
      return Self.known(named, as: discourse.referent(of: phrase, in: reading))
    }
    if let owned = owned(phrase) { return owned }
    guard isDefinite(phrase) else { return named }
    let noun = reading.tree.nodes[phrase.head].lemma ?? reading.tokens[phrase.head].folded
    return Self.known(
      named, as: discourse.fullerName(of: named, named: noun, in: sentence, countries: countries))
  }

  /// "retire | ses troupes du Niger": people of whom a possessive says whose they are, and no adjective
  /// of which country, are of their owner's country; armed men of a group are that group.
  private func owned(_ phrase: NounPhrase) -> Participant? {
    let first = phrase.tokens.lowerBound
    guard first < phrase.head, reading.isPossessive(first) else { return nil }
    let core = resolver.participant(phrase.core, in: reading.tokens, text: "")
    guard core.country == nil, let sector = core.sector, core.id == sector,
      let owner = discourse.referent(ofPronoun: first, in: reading, sentence: sentence),
      let country = owner.country
    else { return nil }
    let span = reading.span(phrase.tokens)
    var people = Participant(text: text.string(span), span: span)
    if owner.sector != "GOV", Self.armed.contains(sector) { return Self.known(people, as: owner) }
    people.sector = sector
    people.country = country
    people.id = country + sector
    people.resolvedFrom = owner.resolvedFrom ?? owner.text
    return people
  }

  private static let armed: Set<String> = ["MIL", "REB", "UAF"]

  /// The participant that a pronoun stands for; its words are the pronoun's own.
  func participant(pronoun token: Int) -> Participant {
    // "a-t-il": the hyphens belong to the cut, not to the pronoun.
    var span = reading.tokens[token].span
    let form = reading.tokens[token].form
    if form.hasPrefix("-"), let hyphen = form.unicodeScalars.lastIndex(of: "-") {
      span.start += form.unicodeScalars.distance(from: form.startIndex, to: hyphen) + 1
    }
    var participant = Participant(text: text.string(span), span: span)
    participant.sector = "UNK"
    return Self.known(
      participant, as: discourse.referent(ofPronoun: token, in: reading, sentence: sentence))
  }

  /// The words of one participant with what is known of another.
  private static func known(_ participant: Participant, as referent: Participant?) -> Participant {
    guard let referent else { return participant }
    var participant = participant
    participant.id = referent.id
    participant.name = referent.name
    participant.country = referent.country
    participant.sector = referent.sector
    participant.resolvedFrom = referent.resolvedFrom ?? referent.text
    return participant
  }

  /// "en a tué | deux", "en tuant | quatre d'entre eux"
  private func isLoneNumber(_ phrase: NounPhrase) -> Bool {
    let nodes = reading.tree.nodes
    guard nodes[phrase.head].partOfSpeech == .number else { return false }
    let next = phrase.head + 1
    let counted = reading.tree.dependents[phrase.head]
    return counted.isEmpty
      ? phrase.tokens.count == 1 && (next == nodes.count || !nodes[next].partOfSpeech.isNominal)
      : counted.allSatisfy { nodes[$0].partOfSpeech == .pronoun }
  }

  /// "ces derniers", "celui-ci"
  private func pointsBack(_ phrase: NounPhrase) -> Bool {
    let words = [reading.tokens[phrase.head].folded, reading.tree.nodes[phrase.head].lemma ?? ""]
    return words.contains(where: reading.grammar[.pointsBack].contains)
  }

  /// "les rebelles", "ces hommes", but not "des rebelles".
  private func isDefinite(_ phrase: NounPhrase) -> Bool {
    let first = reading.classes[phrase.tokens.lowerBound]
    return first == .article || first == .demonstrative
  }
}

import Linguistics
import Records

/// Who has been spoken of, so that pronouns and "ce dernier" find whom they stand for.
struct Discourse: Sendable {
  /// Somebody or something that can act, as one phrase named it.
  private struct Mention: Sendable {
    var participant: Participant
    var agreement: Agreement
    /// The sentence.
    var sentence: Int
    /// The dictionary form of its noun.
    var noun: String
    /// The scalar where the phrase begins.
    var start: Int
    var isSubject: Bool
    /// The verb that the phrase hangs on, where it stands in the sentence being read.
    var governor: Int?
  }

  /// How many sentences a pronoun looks back.
  private static let reach = 3

  private let resolver: ParticipantResolver
  private var mentions: [Mention] = []

  /// Begins a document.
  init(resolver: ParticipantResolver) { self.resolver = resolver }

  /// Everybody who has been named, in the order of the text.
  var participants: [Participant] { mentions.map(\.participant) }

  /// Takes in whom a sentence names, before its events are read.
  mutating func read(_ reading: SentenceReading, sentence: Int, text: DocumentText) {
    for index in mentions.indices { mentions[index].governor = nil }
    for phrase in reading.phrases where resolver.canAct(phrase.core, in: reading.tokens) {
      let node = reading.tree.nodes[phrase.head]
      var agreement = Agreement(features: node.features)
      // "La Turquie": the article tells more than the tagger of names.
      for article in reading.tree.dependents(of: phrase.head, by: [.determiner]) {
        let told = Agreement(features: reading.tree.nodes[article].features)
        agreement.gender = agreement.gender ?? told.gender
        agreement.number = agreement.number ?? told.number
      }
      if !reading.tree.dependents(of: phrase.head, by: [.conjunct]).isEmpty {
        agreement = Agreement(features: .plural)
      }
      let span = reading.span(phrase.tokens)
      mentions.append(
        Mention(
          participant: resolver.participant(
            phrase.tokens, in: reading.tokens, text: text.string(span)),
          agreement: agreement, sentence: sentence,
          noun: node.lemma ?? reading.tokens[phrase.head].folded, start: span.start,
          isSubject: node.relation.kind == .nominalSubject, governor: node.governor))
    }
  }

  /// Whom a pronoun or a possessive stands for: in its own sentence a subject of another verb before it, else the
  /// subject of the nearest sentence before that agrees, else anybody there.
  func referent(ofPronoun token: Int, in reading: SentenceReading, sentence: Int) -> Participant? {
    let node = reading.tree.nodes[token]
    let agreement = Agreement(of: token, in: reading)
    let start = reading.tokens[token].span.start
    let subject = subjectBeside(token, in: reading).flatMap {
      referent(ofPronoun: $0, in: reading, sentence: sentence)
    }
    let before = mentions.filter {
      $0.start < start && sentence - $0.sentence <= Self.reach && agreement.fits($0.agreement)
        && ($0.sentence != sentence || $0.governor != node.governor)
        && (subject == nil || $0.participant != subject)
    }
    let own = before.filter { $0.sentence == sentence }
    // "a félicité le Burundi pour | son | retrait": a possessive may stand for anybody there.
    let isAny = reading.isPossessive(token)
    if let own = own.last(where: \.isSubject) ?? (isAny ? own.last : nil) { return own.participant }
    let earlier = before.filter { $0.sentence < sentence }
    guard let nearest = earlier.last?.sentence else { return nil }
    return
      (earlier.first { $0.sentence == nearest && $0.isSubject }
      ?? earlier.last { $0.sentence == nearest })?.participant
  }

  /// The pronoun that is the subject of the verb that another pronoun is the object of: nobody is meant
  /// by both, "se" apart.
  private func subjectBeside(_ token: Int, in reading: SentenceReading) -> Int? {
    let tree = reading.tree
    guard tree.nodes[token].relation.kind != .nominalSubject, let verb = tree.nodes[token].governor
    else { return nil }
    return tree.dependents(of: verb, by: [.nominalSubject]).first {
      tree.nodes[$0].partOfSpeech == .pronoun
    }
  }

  /// Whom a phrase that points back stands for ("ces derniers"), or of whom a bare number is: the nearest
  /// before that agrees.
  func referent(of phrase: NounPhrase, in reading: SentenceReading) -> Participant? {
    let agreement = Agreement(of: phrase.head, in: reading)
    let start = reading.tokens[phrase.tokens.lowerBound].span.start
    let isNumber = reading.tree.nodes[phrase.head].partOfSpeech == .number
    return mentions.last { mention in
      mention.start < start && agreement.fits(mention.agreement)
        && (!isNumber || mention.participant.id != nil)
    }?.participant
  }

  /// Whether somebody may be meant far on in a sentence that names these countries: "l'armée" in Mali is
  /// not the army of Sudan that another story of the page told of.
  private static func isAtHome(_ participant: Participant, in countries: [String]) -> Bool {
    countries.isEmpty || participant.country.map(countries.contains) ?? true
  }

  /// Somebody under the same noun whom a sentence before has named more fully: of "les rebelles" "les
  /// rebelles houthis", of "l'armée" "l'armée turque".
  func fullerName(
    of participant: Participant, named noun: String, in sentence: Int, countries: [String]
  ) -> Participant? {
    // A name of its own needs no other.
    guard let sector = participant.sector, sector != "UNK", participant.id == sector,
      let start = participant.start
    else { return nil }
    return mentions.last {
      $0.start < start && $0.participant.sector == sector && $0.participant.id != nil
        && $0.noun == noun && $0.sentence < sentence
        && (sentence - $0.sentence <= Self.reach || Self.isAtHome($0.participant, in: countries))
        && ($0.participant.country != nil || $0.participant.name != nil)
    }?.participant
  }
}

import Linguistics
import Records

/// Tells who a phrase stands for: a code, a country, a sector.
struct ParticipantResolver: Sendable {
  let names: NameLexicon
  let classes: WordClasses

  /// What is known about the words of a phrase.
  private struct Evidence {
    var actor: NameLexicon.Actor?
    var noun: NameLexicon.ActorNoun?
    /// The sector of armed men before a known name: "les soldats de".
    var forces: String?
    var titleSector: String?
    /// The sector of the body behind a noun that gives way to it: "un membre | de l'opposition".
    var bodySector: String?
    var country: NameLexicon.CountryWord?
    /// Whether the phrase counts people of a country, and does not speak of them all: "cinq Palestiniens",
    /// but not "les Russes".
    var isPeople = false
    /// Whether a noun that nobody lists stands before the country: "le nord d'Israël".
    var isBehindNoun = false
    var hasName = false

    /// "la banlieue de Beyrouth", which is not the government.
    var isRegion: Bool { country?.kind == .metonym && isBehindNoun }

    /// What a country stands for where no noun says it: a person in "le navigateur français Alain
    /// Goma", people in "deux Syriens", the government in "la Turquie", "le pouvoir syrien".
    var sectorOfCountry: String {
      guard let country, !isRegion else { return "UNK" }
      return (hasName || isPeople) && country.kind == .demonym ? "CVL" : "GOV"
    }
  }

  private static let forces: Set<String> = ["MIL", "COP", "SPY"]
  private static let rivals: Set<String> = ["OPP"]

  /// Resolves a phrase.
  ///
  /// A known name decides. Else the first noun of the phrase gives the sector and the first country
  /// or people the country: "les forces de l'armée syrienne" is SYRMIL. A country or a capital alone
  /// stands for its government.
  ///
  /// - Parameter isArmed: Whether the phrase names who uses arms.
  /// - Returns: The participant; its sector is UNK when the phrase tells nothing.
  func participant(
    _ phrase: Range<Int>, in tokens: [WordToken], text: String, isArmed: Bool = false
  ) -> Participant {
    let span = TextSpan(
      start: tokens[phrase.lowerBound].span.start, end: tokens[phrase.upperBound - 1].span.end)
    var result = Participant(text: text, span: span)
    let evidence = evidence(in: phrase, tokens)
    if let actor = evidence.actor {
      result.id = actor.id
      result.name = actor.name
      result.country = actor.country
      result.sector = actor.sector
      // "l'opposant X": what the text calls somebody tells more than the office of another year.
      if actor.sector == "GOV", let country = actor.country,
        let noun = evidence.noun, Self.rivals.contains(noun.sector)
      {
        result.id = country + noun.sector
        result.sector = noun.sector
      }
      // "les forces du gouvernement de transition" are its army.
      if actor.sector == "GOV", let country = actor.country, let forces = evidence.forces {
        result.id = country + forces
        result.name = nil
        result.sector = forces
      }
      return result
    }
    let nounSector = isArmed ? evidence.noun?.sectorOfArmed : evidence.noun?.sector
    let sector = evidence.bodySector ?? nounSector ?? evidence.titleSector
    result.country = evidence.country?.country
    result.name = evidence.country?.name
    result.sector = sector ?? evidence.sectorOfCountry
    if sector == nil, evidence.isRegion { return result }
    if let country = result.country, let sector = result.sector {
      result.id = country + sector
      if sector != "GOV" { result.name = nil }
    } else if let sector, sector != "UNK" {
      result.id = sector
    }
    return result
  }

  /// Gives people of no named country that of the event's place: "les manifestants" in Toulouse are
  /// French civilians. What they were resolved from is told.
  func localise(_ participants: inout [Participant], in place: EventPlace?, home: String?) {
    for index in participants.indices {
      guard participants[index].country == nil, let sector = participants[index].sector,
        participants[index].id == sector, let country = place?.country ?? home
      else { continue }
      participants[index].country = country
      participants[index].id = country + sector
      participants[index].resolvedFrom = participants[index].resolvedFrom ?? place?.text
    }
  }

  /// The semantic classes of a phrase's head, as the lexicon's restrictions name them: "<person>".
  func classes(of phrase: Range<Int>, in tokens: [WordToken]) -> [String] {
    let evidence = evidence(in: phrase, tokens)
    if let noun = evidence.noun { return ["<\(noun.semanticClass)>"] }
    if evidence.titleSector != nil { return ["<person>"] }
    if evidence.actor != nil { return ["<group>"] }
    if let country = evidence.country {
      return country.kind == .demonym ? ["<person>"] : ["<place>"]
    }
    return evidence.hasName ? ["<person>"] : []
  }

  /// Whether a phrase names somebody or something that can act.
  func canAct(_ phrase: Range<Int>, in tokens: [WordToken]) -> Bool {
    let evidence = evidence(in: phrase, tokens)
    return evidence.actor != nil || evidence.noun != nil || evidence.titleSector != nil
      || evidence.country != nil || evidence.hasName
  }

  /// Whether a word behind an event noun says whose act it was: "russes", "jihadiste".
  func isQualifier(at position: Int, in tokens: [WordToken]) -> Bool {
    if let match = names.countryWord(at: position, in: tokens) {
      return match.word.kind == .demonym
    }
    return names.noun(at: position, in: tokens) != nil
      || names.actor(at: position, in: tokens) != nil
  }

  private func isArticle(_ word: WordToken) -> Bool {
    classes.listedClass(of: word.folded) == .article
  }

  private func evidence(in phrase: Range<Int>, _ tokens: [WordToken]) -> Evidence {
    var evidence = Evidence()
    let words = Array(tokens[phrase])
    var position = 0
    while position < words.count {
      var length = 1
      if let match = names.actor(at: position, in: words) {
        // A name behind a noun of another kind is a complement: "un convoi de l'OTAN".
        if evidence.actor == nil { evidence.actor = match.actor }
        length = match.length
      } else if let match = names.countryWord(at: position, in: words) {
        if evidence.country == nil {
          evidence.country = match.word
          evidence.isBehindNoun = position > (words.count > 1 && isArticle(words[0]) ? 1 : 0)
          evidence.isPeople =
            words[position].shape.contains(.capitalised) && position > 0
            && !isArticle(words[0])
        }
        length = match.length
      } else {
        if let match = names.title(at: position, in: words) {
          evidence.titleSector = evidence.titleSector ?? match.sector
          length = match.length
          // "le porte-parole de l'ONU": a title may name the body.
          evidence.actor =
            evidence.actor
            ?? (position..<position + length).lazy.compactMap {
              names.actor(at: $0, in: words)?.actor
            }.first
          // "le porte-parole de l'armée": a longer title tells more than its noun.
          if evidence.noun == nil, let noun = names.noun(at: position, in: words),
            length > noun.length
          {
            evidence.bodySector = evidence.titleSector
          }
        }
        if let match = names.noun(at: position, in: words) {
          length = max(length, match.length)
          // "le colonel Diallo" is no force of his.
          let next = position + length
          let isBeforeName = next < words.count && names.actor(at: next, in: words) != nil
          if evidence.noun == nil, !isBeforeName, Self.forces.contains(match.noun.sector) {
            evidence.forces = match.noun.sector
          }
          if let first = evidence.noun, first.gives(wayTo: match.noun) {
            evidence.bodySector = evidence.bodySector ?? match.noun.sector
          }
          evidence.noun = evidence.noun ?? match.noun
        } else if words[position].shape.contains(.capitalised), position > 0 || words.count == 1 {
          evidence.hasName = true
        }
      }
      position += length
    }
    return evidence
  }
}

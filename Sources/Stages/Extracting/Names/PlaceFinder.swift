import LanguageData
import Linguistics
import Records

/// Finds the places that a sentence names, and how they are meant.
struct PlaceFinder: Sendable {
  /// A place in a row of tokens.
  struct Mention: Sendable {
    /// The tokens of the name.
    let tokens: Range<Int>
    /// The place that the name most likely stands for.
    let place: Gazetteer.Place
    /// How something lies to it ("in", "near", "direction:NW"); nil when no preposition of place
    /// stands before, so that the name may be part of another ("l'armée du Mali").
    let relation: String?
  }

  let gazetteer: Gazetteer
  private let names: NameLexicon
  private var relations = PhraseIndex<Relation>()

  /// A preposition of place.
  private struct Relation: Sendable {
    let name: String
    /// Whether a name behind it is a place even where no list has it.
    let admitsUnlisted: Bool
  }

  /// Reads `<language>/relation-prepositions.tsv`; names are given.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, tokenizer: Tokenizer, contractions: Contractions,
    gazetteer: Gazetteer, names: NameLexicon
  ) throws(LanguageDataError) {
    self.gazetteer = gazetteer
    self.names = names
    let path = "\(language)/relation-prepositions.tsv"
    for row in try data.table(path, columns: ["term", "relation", "unlisted"]).rows {
      for words in tokenizer.variants(of: row[0], contractions: contractions.forms) {
        relations.insert(words, Relation(name: row[1], admitsUnlisted: row[2] == "yes"))
      }
    }
  }

  /// The countries that a document names, most often named first.
  ///
  /// - Parameter sentences: The words of each sentence.
  func homeCountries(of sentences: [[WordToken]]) -> [String] {
    var counts: [String: Int] = [:]
    for tokens in sentences {
      for position in tokens.indices {
        if let match = names.countryWord(at: position, in: tokens) {
          counts[match.word.country, default: 0] += 1
        } else if let country = onlyCountry(at: position, in: tokens) {
          counts[country, default: 0] += 1
        }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The country of a place whose name no place of another country shares.
  private func onlyCountry(at position: Int, in tokens: [WordToken]) -> String? {
    guard let match = gazetteer.candidates(at: position, in: tokens),
      let first = match.places.first,
      match.places.allSatisfy({ $0.country == first.country }), first.population >= 100_000
    else { return nil }
    return first.country
  }

  /// The places of a sentence, from left to right.
  ///
  /// - Parameter homeCountries: Countries that the document has named so far; of places with one
  ///   name one in these countries is taken first, then the largest.
  func mentions(in tokens: [WordToken], homeCountries: [String]) -> [Mention] {
    var mentions: [Mention] = []
    var relation: (value: Relation, end: Int)?
    var position = 0
    while position < tokens.count {
      if let match = relations.longestMatch(at: position, in: tokens),
        let value = match.values.first
      {
        relation = (value, position + match.length)
        position += match.length
        continue
      }
      if let actor = names.actor(at: position, in: tokens), actor.length > 1 {
        position += actor.length
        continue
      }
      guard
        let found = place(at: position, in: tokens, homeCountries)
          ?? unlistedPlace(at: position, in: tokens, relation, homeCountries)
      else {
        position += 1
        continue
      }
      let isNear = relation.map {
        position - $0.end <= 5 && isOpen(from: $0.end, to: position, tokens)
      }
      mentions.append(
        Mention(
          tokens: position..<position + found.length, place: found.place,
          relation: isNear == true ? relation?.value.name : nil))
      position += found.length
    }
    return mentions
  }

  /// Whether only words in small letters stand between a preposition and a name: "dans la ville
  /// côtière de Hodeida".
  private func isOpen(from start: Int, to end: Int, _ tokens: [WordToken]) -> Bool {
    tokens[start..<end].allSatisfy { !$0.shape.contains(.punctuation) }
  }

  private func place(
    at position: Int, in tokens: [WordToken], _ homeCountries: [String]
  ) -> (length: Int, place: Gazetteer.Place)? {
    let town = gazetteer.candidates(at: position, in: tokens)
    let country = names.countryWord(at: position, in: tokens)
    if let country, country.word.kind == .name, country.length >= town?.length ?? 0,
      let place = gazetteer.country(country.word.country)
    {
      return (country.length, named(place, country.word.name))
    }
    guard let town, isPlausible(town.places, at: position, town.length, tokens, homeCountries)
    else { return nil }
    return best(of: town.places, homeCountries).map { (town.length, $0) }
  }

  /// A name that no list has, right behind a preposition of place: "à Tamsna". It lies in the country
  /// that the document is about, for all that is known; so its precision is that of a country.
  private func unlistedPlace(
    at position: Int, in tokens: [WordToken], _ relation: (value: Relation, end: Int)?,
    _ homeCountries: [String]
  ) -> (length: Int, place: Gazetteer.Place)? {
    guard let relation, relation.value.admitsUnlisted, position == relation.end,
      isUnknownName(at: position, tokens)
    else { return nil }
    var end = position + 1
    while end < tokens.count, end < position + 3, isUnknownName(at: end, tokens) { end += 1 }
    let name = tokens[position..<end].map(\.form).joined(separator: " ")
    return (
      end - position,
      Gazetteer.Place(
        name: name, geonameid: nil, country: homeCountries.first, admin1: nil, feature: "",
        latitude: nil, longitude: nil, precision: 6, population: 0)
    )
  }

  private func isUnknownName(at position: Int, _ tokens: [WordToken]) -> Bool {
    let token = tokens[position]
    return token.shape.contains(.capitalised) && !token.shape.contains(.allCapitals)
      && token.form.count > 2 && names.actor(at: position, in: tokens) == nil
      && names.countryWord(at: position, in: tokens) == nil
      && names.title(at: position, in: tokens) == nil && names.noun(at: position, in: tokens) == nil
  }

  /// Small places far away share their names with people and things: a name of one word needs a
  /// place in a country that the document is about, or a large one.
  private func isPlausible(
    _ places: [Gazetteer.Place], at position: Int, _ length: Int, _ tokens: [WordToken],
    _ homeCountries: [String]
  ) -> Bool {
    guard tokens[position].shape.contains(.capitalised) || length > 1 else { return false }
    let followsName =
      position > 0 && tokens[position - 1].shape.contains(.capitalised)
      && !tokens[position - 1].shape.contains(.punctuation) && position > 1
    if followsName { return false }
    return places.contains {
      $0.population >= 100_000 || $0.country.map(homeCountries.contains) ?? true
    }
  }

  private func best(of places: [Gazetteer.Place], _ homeCountries: [String]) -> Gazetteer.Place? {
    func rank(_ place: Gazetteer.Place) -> (Int, Int) {
      let order = place.country.flatMap(homeCountries.firstIndex(of:)) ?? homeCountries.count
      return (-order, place.population)
    }
    return places.max { rank($0) < rank($1) }
  }

  private func named(_ place: Gazetteer.Place, _ name: String) -> Gazetteer.Place {
    Gazetteer.Place(
      name: name, geonameid: place.geonameid, country: place.country, admin1: nil,
      feature: place.feature, latitude: place.latitude, longitude: place.longitude,
      precision: place.precision, population: place.population)
  }
}

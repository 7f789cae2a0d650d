import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

/// Random rows of the lexicons' own words, where rules meet that no sentence brings together.
@Suite("Word soup")
struct WordSoupTests {
  private static let seeds: [UInt64] = [1, 20, 2024, 0xD0_D0]

  /// Words and phrases of the lexicons, with the marks, figures and emoji that texts have.
  private func vocabulary() throws -> [String] {
    let columns = [
      "fr/verbs.tsv": "lemma", "fr/nouns.tsv": "lemma", "fr/actors.tsv": "name",
      "fr/actor-nouns.tsv": "lemma",
      "fr/function-words.tsv": "form", "fr/reporting.tsv": "cue", "fr/factuality.tsv": "cue",
      "fr/means.tsv": "term",
      "fr/places.tsv": "name", "fr/relation-prepositions.tsv": "term",
    ]
    var words = [
      ",", ".", "«", "»", "\"", "(", ")", ":", "–", "12", "2 000", "👩‍🚒", "mardi", "le 5 mars", "n'",
      "ont", "a été", "tué", "qui", "-t-il",
    ]
    for (path, column) in columns.sorted(by: { $0.key < $1.key }) {
      words += try French.data.table(path, columns: [column]).rows.map { $0[0] }
    }
    return words
  }

  private func sentences(_ generator: inout SeededGenerator, _ words: [String]) -> [String] {
    (0..<8).map { _ in
      (0..<Int.random(in: 0...25, using: &generator)).map { _ in
        words[Int.random(in: words.indices, using: &generator)]
      }
      .joined(separator: " ")
    }
  }

  @Test("never traps, keeps every span in the text, and gives the same again", arguments: seeds)
  func soup(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let french = try FrenchStage.shared()
    let words = try vocabulary()
    for round in 0..<12 {
      let sentences = sentences(&generator, words)
      let events = french.events(sentences)
      let text = DocumentText(sentences.joined(separator: "\n"))
      for event in events {
        let sentence = TextSpan(start: event.sentence.start, end: event.sentence.end)
        for (words, span) in mentions(of: event) {
          #expect(sentence.contains(span), "seed \(seed), round \(round): \(event.id) \(words)")
          #expect(text.string(span) == words, "seed \(seed), round \(round): \(event.id)")
        }
        if let place = event.place { #expect(text.string(place.span) == place.text) }
      }
      #expect(bytes(events) == bytes(french.events(sentences)), "seed \(seed), round \(round)")
    }
  }

  /// The words that an event takes from its own sentence.
  private func mentions(of event: Event) -> [(String, TextSpan)] {
    var found = [
      (event.trigger.text, event.trigger.span),
      (event.sentence.text, TextSpan(start: event.sentence.start, end: event.sentence.end)),
    ]
    let people = event.actors + event.recipients + [event.claim?.source].compactMap(\.self)
    found += people.compactMap { person in person.span.map { (person.text ?? "", $0) } }
    found += event.materiel.map { ($0.text, $0.span) }
    found += [event.claim?.cue].compactMap(\.self).map { ($0.text, $0.span) }
    let figures = [
      event.fatalities, event.injured, event.arrested, event.displaced, event.participants,
    ]
    found += figures.compactMap(\.self).map { ($0.text, $0.span) }
    return found
  }

  private func bytes(_ events: [Event]) -> [UInt8] {
    var output = RecordOutput()
    for event in events { output.write(event) }
    return output.writer.bytes
  }
}

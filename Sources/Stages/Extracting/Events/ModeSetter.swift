import Linguistics
import Records

/// Sets the mode of an act and its materiel from the weapons named beside it.
struct ModeSetter: Sendable {
  let means: MeansLexicon
  let ontology: Ontology

  /// How telling a mode is where several means stand in one sentence, the most telling first.
  ///
  /// PLOVER's own words, the same for every language: ontology, and so no data of a language.
  static let order = [
    "suicide-attack", "drone", "aerial", "unconventional", "heavy-weapons", "explosives",
    "firearms",
    "crowd-control", "primitive",
  ]

  /// The coding of a trigger with the mode that its sentence gives, and the materiel named there.
  ///
  /// Only means of the trigger's own type count, and only where the lexicon leaves the mode open.
  func apply(
    to trigger: Trigger, in reading: SentenceReading, text: DocumentText
  ) -> (coding: EventCoding, materiel: [TextMention]) {
    let mentions = means.mentions(in: reading.tokens, of: trigger.entry.coding.type)
    let materiel = mentions.filter { $0.means.isMateriel }.map { mention in
      let span = reading.span(mention.tokens)
      return TextMention(text: text.string(span), span: span)
    }
    guard trigger.entry.coding.mode == nil else { return (trigger.entry.coding, materiel) }
    let mode = Self.order.first { mode in mentions.contains { $0.means.mode == mode } }
    return (
      mode.map { ontology.coding(trigger.entry.coding, withMode: $0) } ?? trigger.entry.coding,
      materiel
    )
  }
}

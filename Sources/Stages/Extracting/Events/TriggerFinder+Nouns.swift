import Linguistics
import Records

/// Nouns that name acts.
extension TriggerFinder {
  func nounTriggers(_ reading: SentenceReading) -> [Trigger] {
    var found: [Trigger] = []
    var position = 0
    while position < reading.tokens.count {
      guard let match = nouns.match(at: position, in: reading.tokens),
        let entry = allowedEntry(match.forms, position..<position + match.length, reading)
      else {
        position += 1
        continue
      }
      let tokens = position..<position + match.length
      let isConflict = entry.coding.quad == "material_conflict"
      // "une aide attribuée à" is given, not laid to somebody's charge.
      let carriers = carriers.carriers(of: position, reading).filter {
        isConflict || $0.kind != .blame
      }
      let owner = carriers.first { $0.kind.saysWhose }
      let telling = carriers.first { !$0.kind.saysWhose }
      found.append(
        Trigger(
          tokens: tokens, head: position, words: [tokens], entry: entry,
          kind: .noun(carrier: telling ?? owner), owner: telling == nil ? nil : owner))
      position = tokens.upperBound
    }
    return found
  }

  private func allowedEntry(
    _ forms: [NounLexicon.Form], _ tokens: Range<Int>, _ reading: SentenceReading
  ) -> TriggerEntry? {
    // A capital inside the sentence makes it a name: "la Révolution", "Action directe".
    guard reading.classes[tokens.lowerBound] != .name,
      !reading.verbs.contains(where: { $0.tokens.overlaps(tokens) && $0.form != .pastParticiple })
    else { return nil }
    if let form = forms.first, form.entry.restriction.isEmpty { return form.entry }
    let window = max(0, tokens.lowerBound - 3)..<min(reading.tokens.count, tokens.upperBound + 3)
    let around = window.filter { !tokens.contains($0) }
    let words = around.map { reading.tokens[$0].folded }
    let all = words + words.map(Self.singular) + pairs(from: around, reading)
    let classes = isOfPlace(tokens, reading) ? [WordRestriction.place] : []
    return forms.first { form in
      form.entry.restriction.allows(words: all, classes: classes)
    }?.entry
  }

  /// "la prise | de Goma": whether the complement of a noun is the name of a place.
  private func isOfPlace(_ noun: Range<Int>, _ reading: SentenceReading) -> Bool {
    let mark = noun.upperBound
    guard mark < reading.tokens.count,
      reading.grammar[.complement].contains(
        contractions.preposition(of: reading.tokens[mark]))
    else { return false }
    return reading.places.contains { $0.lowerBound == mark + 1 }
  }
}

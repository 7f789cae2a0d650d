import Linguistics
import Records

/// Which phrases can fill a role.
extension RoleFilling {
  /// A town is where an attack takes place; a country or a group attacks. What is the subject of a
  /// verb of action or its agent acts, whether or not any list has it: "les inconnus".
  func canAct(_ phrase: NounPhrase, in slot: Frame.Slot) -> Bool {
    if case .verb = trigger.kind, slot == .subject, acts(phrase.head), !isManner(phrase) {
      return true
    }
    guard resolver.canAct(phrase.core, in: reading.tokens), !isBomb(phrase) else { return false }
    if case .preposition = slot, !slotIsAgent(slot) {
      return !places.contains { $0.contains(phrase.head) }
        && !resolver.classes(of: phrase.core, in: reading.tokens).contains(
          where: Self.things.contains)
    }
    return true
  }

  /// "évacuée | par précaution": a bare noun behind the preposition of the doer says how or why.
  private func isManner(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.count == 1 && phrase.preposition.map(reading.grammar[.agent].contains) ?? false
      && reading.classes[phrase.head] != .name
  }

  /// "une voiture piégée"
  private func isBomb(_ phrase: NounPhrase) -> Bool {
    isExplosive(phrase.head)
      && resolver.classes(of: phrase.core, in: reading.tokens).contains("<vehicle>")
  }

  /// What does not act, though people in it do: "l'attaque | d'un village".
  private static let things: Set<String> = ["<building>", "<site>", "<vehicle>"]

  private func slotIsAgent(_ slot: Frame.Slot) -> Bool {
    slot == .preposition(reading.grammar[.agent])
  }

  /// Whether a phrase names somebody to whom words may be said.
  func canBeAddressed(_ phrase: NounPhrase) -> Bool {
    let head = phrase.head..<phrase.head + 1
    return resolver.canAct(head, in: reading.tokens)
      || resolver.canAct(phrase.core, in: reading.tokens) && acts(phrase.head)
  }

  /// Whether the subject of a verb such as "sauter" is struck: a bomb that goes up strikes others.
  func suffers(_ phrase: NounPhrase) -> Bool {
    acts(phrase.head)
      || resolver.classes(of: phrase.core, in: reading.tokens).contains("<vehicle>")
  }

  /// Whether a phrase says only how many fell: "dix morts".
  func isToll(_ phrase: NounPhrase) -> Bool {
    phrase.core.contains {
      reading.grammar[.casualtyNoun].contains(
        reading.tree.nodes[$0].lemma ?? reading.tokens[$0].folded)
    }
  }

  /// "s'est emparé d'un camp | à Djibo": a town behind "à" is where, not whom; a capital may be whom.
  func isScene(_ phrase: NounPhrase) -> Bool {
    isPlace(phrase) && reading.grammar[.indirect].contains(phrase.preposition ?? "")
      && resolver.participant(phrase.core, in: reading.tokens, text: "").id == nil
  }

  /// Whether a phrase is a place, or a quarter or village of that name.
  func isPlace(_ phrase: NounPhrase) -> Bool {
    places.contains { place in
      place.contains(phrase.head)
        || place.overlaps(phrase.tokens)
          && resolver.classes(of: phrase.core, in: reading.tokens).contains("<site>")
    }
  }
}

import LanguageData
import Records

/// One line of the event lexicon: words that name an act, and how the act is coded.
///
/// An object, for every word of a text is held against some, and none changes.
final class TriggerEntry: Sendable {
  /// The dictionary form, as events give it.
  let lemma: String
  /// PLOVER type and mode, CAMEO code.
  let coding: EventCoding
  /// Who stands where.
  let frame: Frame
  /// What must or must not stand beside it.
  let restriction: WordRestriction
  /// PLOVER contexts that the entry itself implies.
  let contexts: [String]
  /// The line: "fr/verbs.tsv:41".
  let rule: String
  /// Whether the words often name no event, so that more must stand beside them.
  let isWeak: Bool

  /// Reads the columns that verbs and nouns share.
  ///
  /// - Parameter row: Cells lemma, type, mode, cameo, frame, except, contexts.
  init(
    _ row: DataTable.Row, standard: Frame, ontology: Ontology, isWeak: Bool = false
  ) throws(LanguageDataError) {
    lemma = row[0]
    frame = try Frame(row[4], of: row, standard: standard)
    restriction = WordRestriction(row.list(5))
    contexts = row.list(6)
    rule = row.place
    self.isWeak = isWeak
    guard
      let coding = ontology.coding(
        type: row[1], mode: row[2].isEmpty ? nil : row[2], cameo: row[3].isEmpty ? nil : row[3])
    else { throw row.error("no PLOVER type and mode \(row[1]) \(row[2])") }
    self.coding = coding
  }
}

/// Words beside a trigger with which its reading does not hold, or without which it does not.
struct WordRestriction: Sendable, Equatable {
  /// Listed words and `<classes>`.
  let words: Set<String>
  let classes: Set<String>
  /// Listed words that are two: "site internet".
  let pairs: Set<String>
  /// Words that forbid the reading where it is done to them, and not where they do it: "interpeller | un
  /// ministre".
  let objects: Set<String>
  private let demands: Bool

  /// What stands before a word that counts only as an object or complement.
  static let objectMark = "obj:"

  /// Reads the entries of an `except` cell: words and `<classes>`, after `only:` if demanded.
  init(_ entries: [String]) {
    demands = entries.first?.hasPrefix("only:") ?? false
    let entries = entries.map { $0.hasPrefix("only:") ? String($0.dropFirst(5)) : $0 }
    let mark = Self.objectMark
    objects = Set(entries.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) })
    classes = Set(entries.filter { $0.hasPrefix("<") })
    words = Set(entries.filter { !$0.hasPrefix("<") && !$0.hasPrefix(mark) })
    pairs = words.filter { $0.contains(" ") }
  }

  /// Whether nothing is listed, so that the reading holds everywhere.
  var isEmpty: Bool { words.isEmpty && classes.isEmpty && objects.isEmpty }

  /// Whether anything is demanded.
  var isDemanding: Bool { demands }

  /// The class of names of places.
  static let place = "<place>"

  /// Whether the reading can hold anywhere in a sentence with these words; what asks for classes can,
  /// but for places where there are none.
  ///
  /// - Parameter sentence: Its folded words, in every form in which the list may have them.
  func mayHold(among sentence: Set<String>, hasPlaces: Bool) -> Bool {
    !demands || classes.contains { hasPlaces || $0 != Self.place }
      || !words.isDisjoint(with: sentence)
      || pairs.contains { $0.split(separator: " ").allSatisfy { sentence.contains(String($0)) } }
  }

  /// Whether the reading holds beside these words.
  ///
  /// - Parameters:
  ///   - heads: Folded words, in every form in which the list may have them.
  ///   - done: Those among them to which it is done.
  ///   - classes: Semantic classes such as "<person>".
  func allows(
    words heads: some Sequence<String>, doneTo done: some Sequence<String> = [],
    classes found: some Sequence<String>
  ) -> Bool {
    if isEmpty { return true }
    if done.contains(where: objects.contains) { return false }
    let isHit = heads.contains(where: words.contains) || found.contains(where: classes.contains)
    return isHit == demands
  }
}

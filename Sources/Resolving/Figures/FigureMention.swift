import Linguistics
import Records

/// A number of a text, what it counts or measures, and how it is told.
package struct FigureMention: Hashable, Sendable {
  /// How a number stands to others.
  package struct Marks: OptionSet, Hashable, Sendable {
    /// One bit a mark.
    package let rawValue: UInt16
    /// Makes a set of marks.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A part of the number that `whole` names: "dont trois enfants".
    package static let part = Marks(rawValue: 1)
    /// The sum of the numbers that name it as their `whole`: "63 rebelles et 25 civils ont été tués".
    package static let sum = Marks(rawValue: 2)
    /// Out of date: "un précédent bilan faisait état de 8 morts".
    package static let previous = Marks(rawValue: 4)
    /// Takes the place of another: "portant à 12 le nombre de morts".
    package static let revised = Marks(rawValue: 8)
    /// Counts over a long time: "depuis le début de la guerre".
    package static let cumulative = Marks(rawValue: 16)
    /// Denied: "trois soldats n'ont pas été tués".
    package static let negated = Marks(rawValue: 32)
    /// Nobody is counted; one is named: "le policier a été tué".
    package static let implied = Marks(rawValue: 64)
    /// Between two bounds, not at least or about so many.
    package static let range = Marks(rawValue: 128)

    /// The marks by their names in records.
    static let names: [(Marks, StaticString)] = [
      (.part, "part"), (.sum, "sum"), (.previous, "previous"), (.revised, "revised"),
      (.cumulative, "cumulative"), (.negated, "negated"), (.implied, "implied"), (.range, "range"),
    ]
  }

  /// The number and its noun, with what stands between.
  package var words: Range<Int>
  /// The number with its bounds: 20 % is 20, a half 0.5.
  package var quantity: Quantity
  /// What it counts or measures.
  package var kind: FigureKind
  /// The noun of what is counted, with its adjectives: "soldats maliens"; nil where none stands.
  package var who: Range<Int>?
  /// The word that names it: "soldats"; nil where none stands.
  package var head: Int?
  /// Whose they are: "l'armée malienne" of "six soldats de l'armée malienne"; nil where nothing says so.
  package var whose: Range<Int>?
  /// The words that give the kind; nil where nothing but the noun does.
  package var cue: Range<Int>?
  /// The place of the whole in the row of mentions of the text, for a part; else nil.
  package var whole: Int?
  /// How it stands to other numbers.
  package var marks: Marks = []

  /// The number as a whole one; nil where the text gives only bounds.
  package var best: Int? { quantity.best.flatMap(Self.whole) }
  /// At least so many.
  package var low: Int? { quantity.low.flatMap(Self.whole) }
  /// At most so many.
  package var high: Int? { quantity.high.flatMap(Self.whole) }

  private static func whole(_ number: Double) -> Int? {
    Int(exactly: number)
  }
}

extension FigureMention {
  /// Appends the mention as a JSON object with its words as they stand in the text.
  package func write(to writer: inout JSONWriter, in text: ScannedText) {
    writer.object { object in
      object.field("kind", kind)
      object.field("text", text.string(words))
      let span = text.span(of: words)
      object.field("start", span.start)
      object.field("end", span.end)
      Self.write(quantity.best, "best", to: &object)
      Self.write(quantity.low, "low", to: &object)
      Self.write(quantity.high, "high", to: &object)
      object.field("exact", quantity.isExact)
      Self.write(who, "who", to: &object, in: text)
      Self.write(whose, "whose", to: &object, in: text)
      Self.write(cue, "cue", to: &object, in: text)
      object.field("part_of", whole)
      object.key("marks")
      object.array { array in
        for (mark, name) in Marks.names where marks.contains(mark) {
          array.element("\(name)")
        }
      }
    }
  }

  /// Whole numbers without a fraction.
  private static func write(
    _ number: Double?, _ key: StaticString, to object: inout JSONWriter
  ) {
    if let number, let whole = whole(number) {
      object.field(key, whole)
    } else {
      object.field(key, number)
    }
  }

  private static func write(
    _ words: Range<Int>?, _ key: StaticString, to object: inout JSONWriter, in text: ScannedText
  ) {
    guard let words, !words.isEmpty else { return object.field(key, String?.none) }
    let span = text.span(of: words)
    object.key(key)
    object.object { inner in
      inner.field("text", text.string(words))
      inner.field("start", span.start)
      inner.field("end", span.end)
    }
  }
}

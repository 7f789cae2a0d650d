/// The commonest one or two classes of word that a treebank gives a form.
///
/// A class is a universal part of speech; verbs are told apart by their form (finite, infinitive,
/// participle). Forms that occur once are left out, so that training meets unknown words, too.
struct WordClassLexicon: Sendable {
  /// What a splitter asks of a class.
  enum Group { case noun, verb, mark, other }

  /// One form's classes.
  struct Entry: Equatable, Sendable {
    /// The form's hash, folded to 32 bits.
    let hash: UInt32
    /// The commonest class times 32 plus the second, 0 when there is none.
    let classes: UInt16
  }

  /// The entries by ascending hash.
  let entries: [Entry]

  /// Makes a lexicon of entries whose hashes ascend.
  init(entries: [Entry]) { self.entries = entries }

  /// Collects the forms of a treebank.
  init(_ sentences: [TreebankSentence]) {
    var counts: [String: [Int]] = [:]
    for sentence in sentences {
      for token in sentence.tokens where !token.isContraction {
        guard let word = token.words.first else { continue }
        counts[
          token.form.foldedForLookup, default: Array(repeating: 0, count: Self.classes.count)
        ][Self.number(of: sentence.words[word])] += 1
      }
    }
    var classes: [UInt32: UInt16] = [:]
    // In the order of the forms: two with the same hash must meet alike in every run.
    for (form, count) in counts.sorted(by: { $0.key < $1.key }) where count.reduce(0, +) > 1 {
      let order = count.indices.sorted { (-count[$0], $0) < (-count[$1], $1) }
      let second = count[order[1]] * 8 >= count[order[0]] ? order[1] : 0
      classes[Self.key(FormHash(form).value)] = UInt16(order[0] * 32 + second)
    }
    entries = classes.sorted { $0.key < $1.key }.map { Entry(hash: $0.key, classes: $0.value) }
  }

  /// The classes of the folded form with this hash; 0 when it is not known.
  func classes(of hash: UInt64) -> UInt16 {
    let key = Self.key(hash)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < key { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].hash == key ? entries[low].classes : 0
  }

  /// What the commonest class is; an unknown word counts as a noun.
  static func group(of classes: UInt16) -> Group {
    switch Self.classes[min(Int(classes / 32), Self.classes.count - 1)] {
    case "", "NOUN", "PROPN": .noun
    case "PUNCT": .mark
    case let name where name.hasPrefix("VERB") || name == "AUX+Fin": .verb
    default: .other
    }
  }

  /// The classes by number; at most 31. The order is part of the format.
  private static let classes = [
    "", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X", "VERB+Fin", "VERB+Inf", "VERB+Part", "AUX+Fin",
    "VERB+Pres",
  ]

  private static func key(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private static func number(of word: TreebankWord) -> Int {
    let upos = word.upos ?? ""
    let feats = (word.feats ?? "").split(separator: "|")
    let form = feats.first { $0.hasPrefix("VerbForm=") }?.dropFirst("VerbForm=".count) ?? ""
    let isPresent = form == "Part" && feats.contains("Tense=Pres")
    return classes.firstIndex(of: upos + "+" + (isPresent ? "Pres" : form))
      ?? classes.firstIndex(of: upos) ?? 0
  }
}

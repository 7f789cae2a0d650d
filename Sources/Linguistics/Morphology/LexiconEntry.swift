/// One analysis of a form: a line of `lexicon.tsv`.
public struct LexiconEntry: Equatable, Sendable {
  /// The form.
  public var form: String
  /// Its lemma.
  public var lemma: String
  /// Its part of speech.
  public var upos: String
  /// Its features as in CoNLL-U; nil for "_". A feature that is not told may have any value.
  public var feats: String?

  /// Makes an entry.
  public init(form: String, lemma: String, upos: String, feats: String? = nil) {
    self.form = form
    self.lemma = lemma
    self.upos = upos
    self.feats = feats
  }

  /// Reads the lines of a lexicon: form, lemma, UPOS, FEATS, separated by tabs.
  ///
  /// Lines that are empty or start with "#" and a blank are passed over.
  ///
  /// - Parameter name: What errors call the file.
  /// - Throws: `LexiconError` at the first line with other than four columns.
  public static func entries(
    inTable bytes: [UInt8], name: String
  ) throws(LexiconError) -> [LexiconEntry] {
    var entries: [LexiconEntry] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.starts(with: [0x23, 0x20]) { continue }
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard columns.count == 4 else {
        throw LexiconError("\(name):\(number): expected 4 columns, found \(columns.count)")
      }
      let texts = columns.map { String(decoding: $0, as: UTF8.self) }
      entries.append(
        LexiconEntry(
          form: texts[0], lemma: texts[1], upos: texts[2], feats: texts[3] == "_" ? nil : texts[3]))
    }
    return entries
  }
}

/// A lexicon file that is not laid out as it must be.
public struct LexiconError: Error, Equatable, CustomStringConvertible {
  /// The place and what is wrong with it.
  public let description: String

  init(_ description: String) { self.description = description }
}

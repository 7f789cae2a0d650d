/// Turns forms into the rows of the embedding table that stand for them.
///
/// A word is known by itself in small letters, by its first one to three and last one to five
/// characters, by its shape (letters, capitals, figures, marks) and, where the model has them, by
/// the analyses that a lexicon gives it and by a pretrained vector. Beginnings, endings and shapes
/// share a range of rows by hash.
struct WordEncoder: Sendable {
  /// From words in small letters to their row.
  let words: HashedTable
  /// From forms as written to their pretrained vector.
  let vectors: HashedTable?
  /// The classes of forms that a lexicon analyses alike.
  let tags: LexiconTags?
  /// Where the rows of each kind begin.
  let layout: TableLayout

  private static let longestEnding = 5
  private static let longestBeginning = 3

  /// The rows and the vector of a word; the word's own row comes first.
  ///
  /// - Parameters:
  ///   - word: The form as written.
  ///   - isFirst: Whether it is the first of its sentence, where a capital says little.
  ///   - style: Number of the treebank style, from 0.
  func encode(_ word: String, isFirst: Bool, style: Int) -> (rows: [Int32], vector: Int32) {
    let form = Array(word.utf8)
    let small = LowercaseForm.bytes(of: form)
    var rows: [Int32] = [Int32(words.value(forKey: small) ?? 0)]
    rows.reserveCapacity(13)
    appendAffixes(of: small, to: &rows)
    rows.append(row(ofShape: form, isFirst: isFirst))
    if let tags { rows.append(layout.firstTagRow + Int32(tags.classID(ofForm: word))) }
    rows.append(layout.firstStyleRow + Int32(style))
    let vector = vectors.flatMap { $0.value(forKey: form) ?? $0.value(forKey: small) }
    return (rows, vector.map(Int32.init) ?? -1)
  }

  private func appendAffixes(of small: [UInt8], to rows: inout [Int32]) {
    var hash = AffixHash(seed: 1)
    var length = 0
    for byte in small.reversed() {
      hash.append(byte)
      guard byte & 0xC0 != 0x80 else { continue }
      length += 1
      rows.append(layout.affixRow(hash, length))
      if length == Self.longestEnding { break }
    }
    hash = AffixHash(seed: 2)
    length = 0
    for (offset, byte) in small.enumerated() {
      hash.append(byte)
      guard offset + 1 == small.count || small[offset + 1] & 0xC0 != 0x80 else { continue }
      length += 1
      rows.append(layout.affixRow(hash, length))
      if length == Self.longestBeginning { break }
    }
  }

  private func row(ofShape form: [UInt8], isFirst: Bool) -> Int32 {
    var kinds: UInt8 = isFirst ? 1 : 0
    var count = 0
    let text = UTF8Text(form)
    var offset = 0
    while offset < form.count {
      let (kind, length) = text.characterClass(at: offset)
      switch kind {
      case .upper: kinds |= offset == 0 ? 2 : 4
      case .lower: kinds |= 8
      case .digit: kinds |= 16
      case .hyphen, .apostrophe: kinds |= 32
      default: kinds |= 64
      }
      offset += length
      count += 1
    }
    var hash = AffixHash(seed: 3)
    hash.append(kinds)
    hash.append(UInt8(min(count, 3)))
    return layout.affixRow(hash, 0)
  }
}

/// Which rows of the embedding table stand for what.
struct TableLayout: Codable, Equatable, Sendable {
  /// Row 0 is the unknown word; then the known ones.
  var words: Int
  /// Rows that beginnings, endings and shapes share.
  var affixes: Int
  /// Classes of a lexicon, or 0.
  var tags: Int
  /// Treebank styles.
  var styles: Int

  var firstTagRow: Int32 { Int32(words + affixes) }
  var firstStyleRow: Int32 { Int32(words + affixes + tags) }
  var rows: Int { words + affixes + tags + styles }

  func affixRow(_ hash: AffixHash, _ length: Int) -> Int32 {
    Int32(words) + Int32(hash.value(length) % UInt32(affixes))
  }
}

/// A hash of a beginning or ending that grows by a byte at a time.
struct AffixHash {
  private var value: UInt32

  init(seed: UInt32) { value = 0x811C_9DC5 ^ (seed &* 0x9E37_79B9) }

  mutating func append(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

  /// The hash so far, told apart by length too.
  func value(_ length: Int) -> UInt32 {
    var mixed = value ^ (UInt32(length) &* 0x85EB_CA6B)
    mixed = (mixed ^ (mixed >> 16)) &* 0x85EB_CA6B
    mixed = (mixed ^ (mixed >> 13)) &* 0xC2B2_AE35
    return mixed ^ (mixed >> 16)
  }
}

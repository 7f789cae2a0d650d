/// Turns forms into the rows of the embedding table that stand for them.
///
/// A word is known by itself as `FoldedForm` has it, by its first one to three and last one to five
/// characters, by its shape (letters, capitals, figures, marks) and, where the model has them, by
/// the analyses that a lexicon gives it and by a pretrained vector. Beginnings, endings and shapes
/// share a range of rows by hash.
struct WordEncoder: Sendable {
  /// From folded words to their row.
  let words: HashedTable
  /// From forms as written to their pretrained vector.
  let vectors: HashedTable?
  /// The classes of forms that a lexicon analyses alike.
  let tags: LexiconTags?
  /// Where the rows of each kind begin.
  let layout: TableLayout

  private static let longestEnding = 5
  private static let longestBeginning = 3

  /// Finds the rows and the vector of a word; the word's own row comes first.
  ///
  /// - Parameters:
  ///   - word: The form as written.
  ///   - isFirst: Whether it is the first of its sentence, where a capital says little.
  ///   - style: Number of the treebank style, from 0.
  ///   - rows: Gets the rows; what was in it goes.
  /// - Returns: The row of the pretrained vector, or -1.
  func encode(_ word: String, isFirst: Bool, style: Int, rows: inout [Int32]) -> Int32 {
    rows.removeAll(keepingCapacity: true)
    let form = word.utf8Span.span
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: form.count) { buffer in
      let shape = FoldedForm.fold(form, into: buffer)
      let folded = UnsafeMutableBufferPointer(rebasing: buffer[..<shape.count]).span
      var hash = FormHash()
      for index in 0..<folded.count { hash.append(folded[index]) }
      rows.append(Int32(clamping: words.value(for: hash) ?? 0))
      appendAffixes(of: folded, to: &rows)
      rows.append(row(ofShape: form, casing: shape.casing, isFirst: isFirst))
      if let tags { rows.append(layout.firstTagRow + Int32(tags.classID(ofForm: word))) }
      rows.append(layout.firstStyleRow + Int32(style))
      return vector(of: form, casing: shape.casing, folded: hash)
    }
  }

  private func vector(of form: Span<UInt8>, casing: FoldedForm.Casing, folded: FormHash) -> Int32 {
    guard let vectors else { return -1 }
    if casing != .lower {
      var hash = FormHash()
      var index = 0
      while index < form.count {
        let isApostrophe = FoldedForm.isApostrophe(form, at: index)
        hash.append(isApostrophe ? 0x27 : form[index])
        index += isApostrophe ? 3 : 1
      }
      if let row = vectors.value(for: hash) { return Int32(clamping: row) }
    }
    return vectors.value(for: folded).map { Int32(clamping: $0) } ?? -1
  }

  private func appendAffixes(of folded: Span<UInt8>, to rows: inout [Int32]) {
    var hash = AffixHash(seed: 1)
    var length = 0
    var index = folded.count
    while index > 0, length < Self.longestEnding {
      index -= 1
      hash.append(folded[index])
      guard folded[index] & 0xC0 != 0x80 else { continue }
      length += 1
      rows.append(layout.affixRow(hash, length))
    }
    hash = AffixHash(seed: 2)
    length = 0
    index = 0
    while index < folded.count, length < Self.longestBeginning {
      hash.append(folded[index])
      index += 1
      guard index == folded.count || folded[index] & 0xC0 != 0x80 else { continue }
      length += 1
      rows.append(layout.affixRow(hash, length))
    }
  }

  /// A row for the kinds of characters, where capitals stand, and whether the form is short.
  private func row(
    ofShape form: Span<UInt8>, casing: FoldedForm.Casing, isFirst: Bool
  ) -> Int32 {
    var kinds: UInt8 = isFirst ? 1 : 0
    var index = 0
    var count: UInt8 = 0
    while index < form.count {
      let isApostrophe = FoldedForm.isApostrophe(form, at: index)
      switch isApostrophe ? 0x27 : form[index] {
      case 0x30...0x39: kinds |= 2
      case 0x27, 0x2D: kinds |= 4
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: kinds |= 8
      case 0x80...0xC2: break
      default: kinds |= 16
      }
      index += isApostrophe ? 3 : 1
      count = min(count + 1, 3)
    }
    var hash = AffixHash(seed: 3)
    hash.append(kinds)
    hash.append(casing.rawValue)
    hash.append(count)
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

  /// Whether a model may have these numbers: none is missing, and no sum of them overflows.
  var isSupported: Bool {
    let limit = 1 << 24
    return (1...limit).contains(words) && (1...limit).contains(affixes)
      && (0...limit).contains(tags) && (1...limit).contains(styles)
  }

  var firstTagRow: Int32 { Int32(words + affixes) }
  var firstStyleRow: Int32 { Int32(words + affixes + tags) }
  var rows: Int { words + affixes + tags + styles }

  /// The row of a beginning or ending of so many characters, or of a shape, which has none.
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

/// Small letters and straight apostrophes, worked out on bytes.
///
/// The letters of ASCII, Latin-1, "Œ" and "Ÿ" are all that French has; forms with other letters
/// take the slow way through `String`, so that both ways agree on every form.
enum FormFolding {
  /// Folds a form.
  ///
  /// - Returns: The bytes in small letters; nil when a character needs the rules of Unicode.
  @inline(__always)
  static func fold(
    _ bytes: [UInt8], _ range: Range<Int>, into emit: (UInt8) -> Void
  ) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        emit(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        offset += 1
        continue
      }
      guard offset + 1 < range.upperBound else { return false }
      let second = bytes[offset + 1]
      switch byte {
      case 0xC3,
        0xC5 where second == 0x92 || second == 0x93:
        let small = SmallLetters.lowered(byte, second)
        emit(small.first)
        emit(small.second)
        offset += 2
      case 0xC2:
        emit(byte)
        emit(second)
        offset += 2
      case 0xE2 where offset + 2 < range.upperBound && second == 0x80:
        let third = bytes[offset + 2]
        if third == 0x99 {
          emit(0x27)
        } else {
          emit(byte)
          emit(second)
          emit(third)
        }
        offset += 3
      default: return false
      }
    }
    return true
  }
}

extension FormHash {
  /// The hash of a form in small letters and with straight apostrophes; the same for every way of
  /// writing it.
  init(folded range: Range<Int>, of bytes: [UInt8]) {
    var hash = FormHash()
    let isFolded = FormFolding.fold(bytes, range) { hash.append($0) }
    if isFolded {
      self = hash
    } else {
      self.init(String(decoding: bytes[range], as: UTF8.self).foldedForLookup)
    }
  }
}

extension UTF8Text {
  /// A form in small letters and with straight apostrophes, as `String.foldedForLookup` gives it.
  func folded(_ range: Range<Int>) -> String {
    var isFolded = false
    let short = String(unsafeUninitializedCapacity: range.count) { buffer in
      var count = 0
      isFolded = FormFolding.fold(bytes, range) {
        buffer[count] = $0
        count += 1
      }
      return isFolded ? count : 0
    }
    return isFolded ? short : string(range).foldedForLookup
  }
}

/// A set of folded forms that is asked with hashes, without making strings.
struct FoldedFormSet: Sendable {
  private let table: FormTable<Void>

  /// Makes a set; forms are folded first.
  init(_ forms: some Collection<String>) {
    var table = FormTable<Void>(capacity: forms.count * 2)
    for form in forms { table.insert((), for: FormHash(form.foldedForLookup)) }
    self.table = table
  }

  /// Whether the set has the form in a range of a text.
  func contains(_ range: Range<Int>, of text: UTF8Text) -> Bool {
    table.contains(FormHash(folded: range, of: text.bytes))
  }
}

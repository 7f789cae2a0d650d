/// A form as the tables of a model have it: in lower case, with "'" for "’".
///
/// Latin letters up to U+017F, Greek and Cyrillic ones are folded; each keeps its length in UTF-8, so that an ending of the folded
/// bytes lies at the same place in the cased ones.
struct FoldedForm {
  /// Where a form has capitals.
  enum Casing: UInt8, CaseIterable {
    /// Nowhere.
    case lower
    /// Only at its first letter.
    case capitalized
    /// At a later letter, in at most five bytes: more often than not initials, "PME".
    case initials
    /// At a later letter of a longer form.
    case mixed
  }

  /// The bytes in lower case.
  let bytes: [UInt8]
  /// Where the form has capitals.
  let casing: Casing

  private static let longestInitials = 5

  /// What folding finds out besides the bytes.
  struct Shape {
    /// The number of folded bytes.
    var count = 0
    /// Where the form has capitals.
    var casing = Casing.lower
    /// Whether the form has a "’".
    var hasApostrophe = false
  }

  /// Folds a form.
  init(_ form: Span<UInt8>) {
    var shape = Shape()
    bytes = [UInt8](unsafeUninitializedCapacity: form.count) { buffer, count in
      shape = Self.fold(form, into: buffer)
      count = shape.count
    }
    casing = shape.casing
  }

  /// Folds a form into a buffer that has room for as many bytes as the form.
  static func fold(_ form: Span<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Shape {
    var shape = Shape()
    var count = 0
    var isFirst = true
    var index = 0
    while index < form.count {
      let byte = form[index]
      var length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      length = min(length, form.count - index)
      var isCapital = false
      if length == 1 {
        isCapital = byte >= 0x41 && byte <= 0x5A
        buffer[count] = isCapital ? byte + 0x20 : byte
      } else if length == 2 {
        let lowered = SmallLetters.lowered(byte, form[index + 1])
        isCapital = lowered.first != byte || lowered.second != form[index + 1]
        buffer[count] = lowered.first
        buffer[count + 1] = lowered.second
      } else if length == 3, isApostrophe(form, at: index) {
        shape.hasApostrophe = true
        buffer[count] = 0x27
        count -= 2
      } else {
        for place in 0..<length { buffer[count + place] = form[index + place] }
      }
      if isCapital {
        if !isFirst {
          shape.casing = form.count <= longestInitials ? .initials : .mixed
        } else if shape.casing == .lower {
          shape.casing = .capitalized
        }
      }
      if byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { isFirst = false }
      index += length
      count += length
    }
    shape.count = count
    return shape
  }

  /// The bytes of a form as written, but for "’": as many as its folded bytes.
  static func cased(_ form: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(form.count)
    var index = 0
    while index < form.count {
      let isApostrophe = isApostrophe(form, at: index)
      bytes.append(isApostrophe ? 0x27 : form[index])
      index += isApostrophe ? 3 : 1
    }
    return bytes
  }

  /// Whether the character at an index is "’".
  @inline(__always)
  static func isApostrophe(_ form: Span<UInt8>, at index: Int) -> Bool {
    form[index] == 0xE2 && index + 2 < form.count && form[index + 1] == 0x80
      && form[index + 2] == 0x99
  }
}

/// A form as the tables of a model have it: in lower case, with "'" for "’".
///
/// Letters up to U+017F are folded; each keeps its length in UTF-8, so that an ending of the folded
/// bytes lies at the same place in the cased ones.
struct FoldedForm {
  /// Where a form has capitals.
  enum Casing: UInt8, CaseIterable {
    /// Nowhere.
    case lower
    /// Only at its first letter.
    case capitalized
    /// At a later letter.
    case mixed
  }

  /// The bytes in lower case.
  private(set) var bytes: [UInt8]
  /// The bytes as written, but for "’"; empty when nothing is upper-case.
  private(set) var cased: [UInt8]
  /// Where the form has capitals.
  private(set) var casing: Casing

  /// Folds a form.
  init(_ form: some Sequence<UInt8>) {
    bytes = Array(form)
    cased = []
    casing = .lower
    var original: [UInt8]?
    var isFirst = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      if length == 3, bytes[index...].starts(with: [0xE2, 0x80, 0x99]) {
        bytes.replaceSubrange(index..<index + 3, with: [0x27])
        original?.replaceSubrange(index..<index + 3, with: [0x27])
        index += 1
        continue
      }
      if byte >= 0x41, byte <= 0x5A {
        if original == nil { original = bytes }
        bytes[index] = byte + 0x20
        casing = isFirst ? .capitalized : .mixed
      } else if byte >= 0xC3, byte <= 0xC5, index + 1 < bytes.count {
        let lowered = Self.lowered(byte, bytes[index + 1])
        if lowered.first != byte || lowered.second != bytes[index + 1] {
          if original == nil { original = bytes }
          (bytes[index], bytes[index + 1]) = lowered
          casing = isFirst ? .capitalized : .mixed
        }
      }
      if byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { isFirst = false }
      index += length
    }
    if let original { cased = original }
  }

  /// The small letter of a capital from U+00C0 to U+017F, both of two bytes.
  private static func lowered(_ first: UInt8, _ second: UInt8) -> (first: UInt8, second: UInt8) {
    let scalar = Int(first & 0x1F) << 6 | Int(second & 0x3F)
    let small: Int
    switch scalar {
    case 0xC0...0xDE where scalar != 0xD7: small = scalar + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: small = scalar | 1
    case 0x139...0x148, 0x179...0x17E: small = scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x178: small = 0xFF
    default: small = scalar
    }
    return (0xC0 | UInt8(small >> 6), 0x80 | UInt8(small & 0x3F))
  }
}

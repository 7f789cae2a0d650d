/// Small letters of capitals whose small letter takes as many bytes: Latin up to U+017F, Greek, Cyrillic.
enum SmallLetters {
  /// The small letter of a Latin, Greek or Cyrillic capital, both of two bytes.
  @inline(__always)
  static func lowered(_ first: UInt8, _ second: UInt8) -> (first: UInt8, second: UInt8) {
    guard first >= 0xC3, first <= 0xC5 || first >= 0xCE && first <= 0xD0 else {
      return (first, second)
    }
    let scalar = Int(first & 0x1F) << 6 | Int(second & 0x3F)
    let small: Int
    switch scalar {
    case 0xC0...0xDE where scalar != 0xD7: small = scalar + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: small = scalar | 1
    case 0x139...0x148, 0x179...0x17E: small = scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x178: small = 0xFF
    case 0x391...0x3A9, 0x410...0x42F: small = scalar + 0x20
    case 0x400...0x40F: small = scalar + 0x50
    default: small = scalar
    }
    return (0xC0 | UInt8(small >> 6), 0x80 | UInt8(small & 0x3F))
  }
}

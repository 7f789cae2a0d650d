/// What becomes of each character of a page in the text of a document.
enum TextScalar {
  /// White space of any width, which counts as one space: also no-break, thin, figure and
  /// ideographic spaces and Unicode's line and paragraph separators.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  /// What no reader sees: controls, soft hyphens, zero-width spaces, byte order marks, marks of
  /// writing direction, invisible operators and tags, noncharacters; and what no reader of text can
  /// know: private use, where icon fonts have their pictures.
  ///
  /// Joiners (U+200C, U+200D) and variation selectors stay: Persian, Indic scripts and emoji need
  /// them.
  static func isRemoved(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFC, 0xE000...0xF8FF, 0xFDD0...0xFDEF,
      0xE0000...0xE007F, 0xF0000...0x10FFFF:
      true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether NFC may replace the scalar, move it or compose it with what stands before it.
  ///
  /// Text of which nothing may compose is NFC as it is. Ranges are wider than need be where writing
  /// is rare; a test goes through all of Unicode.
  static func mayCompose(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x2FF: false
    case 0x300...0x37F, 0x387, 0x483...0x487, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670,
      0x6D6...0x6ED, 0x711, 0x730...0x74A, 0x7EB...0x7F3, 0x7FD:
      true
    // Indic and South-East Asian scripts, old Hangul; then polytonic Greek, not Vietnamese Latin.
    case 0x800...0x1DFF, 0x1F00...0x1FFF: true
    case 0x20D0...0x20FF, 0x2126, 0x212A, 0x212B, 0x2329, 0x232A, 0x2ADC, 0x2CEF...0x2CF1, 0x2D7F,
      0x2DE0...0x2DFF, 0x302A...0x302F, 0x3099, 0x309A:
      true
    case 0xA660...0xABFF, 0xF900...0xFB4F, 0xFE20...0xFE2F: true
    // Emoji do not compose.
    case 0x1F000...0x1FAFF: false
    default: value >= 0x10000
    }
  }
}

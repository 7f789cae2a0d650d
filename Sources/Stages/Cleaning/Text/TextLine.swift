@_spi(_Unicode) import Swift

/// One line of text in the making: white space collapsed, typography made plain, NFC.
///
/// No-break, thin and ideographic spaces become a space; soft hyphens, zero-width spaces, byte
/// order marks and marks of writing direction are removed (joiners stay: Persian and emoji need
/// them); C1 controls are read as windows-1252; other controls are removed.
struct TextLine {
  /// The text so far, UTF-8, perhaps not NFC yet.
  private(set) var bytes: [UInt8] = []
  /// Whether some scalar was added that NFC may compose with its neighbours or replace.
  private(set) var mayNeedComposing = false
  private var needsSpace = false
  private var needsTab = false

  /// Whether nothing but white space came so far.
  var isEmpty: Bool { bytes.isEmpty }

  /// Forgets the text and keeps the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsSpace = false
    needsTab = false
    mayNeedComposing = false
  }

  /// Ends a table cell: what comes next is set off by a tab.
  mutating func appendTab() { needsTab = true }

  /// Adds white space, of which any amount counts as one space and none at the ends.
  mutating func appendSpace() { needsSpace = true }

  /// Adds text in valid UTF-8.
  mutating func append(_ source: ArraySlice<UInt8>) {
    var index = source.startIndex
    while index < source.endIndex {
      let byte = source[index]
      if byte < 0x80 {
        if byte <= 0x20 {
          if byte == 0x20 || 0x09...0x0D ~= byte { needsSpace = true }
        } else if byte != 0x7F {
          startWord()
          bytes.append(byte)
        }
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let next = min(index + length, source.endIndex)
      append(source[index..<next], lead: byte)
      index = next
    }
  }

  private mutating func startWord() {
    guard needsSpace || needsTab else { return }
    if !bytes.isEmpty { bytes.append(needsTab ? 0x09 : 0x20) }
    needsSpace = false
    needsTab = false
  }

  /// Adds one scalar beyond ASCII.
  private mutating func append(_ scalar: ArraySlice<UInt8>, lead: UInt8) {
    let start = scalar.startIndex
    guard scalar.count > 1 else { return }
    let second = scalar[start + 1]
    let third = scalar.count > 2 ? scalar[start + 2] : 0
    switch lead {
    case 0xC2:
      if second < 0xA0 {
        guard let meant = Unicode.Scalar(Windows1252.scalar(UInt32(second))), meant.value > 0x9F
        else { return }
        startWord()
        bytes.append(contentsOf: Array(String(Character(meant)).utf8))
        return
      }
      if second == 0xA0 { return needsSpace = true }
      if second == 0xAD { return }
    case 0xE2 where second == 0x80:
      // U+2000–200A, 2028, 2029, 202F are spaces; 200B, 200E, 200F, 202A–202E are invisible.
      if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF {
        return needsSpace = true
      }
      if third == 0x8B || third == 0x8E || third == 0x8F || 0xAA...0xAE ~= third { return }
    case 0xE2 where second == 0x81:
      if third == 0x9F { return needsSpace = true }
      if third == 0xA0 || 0xA6...0xA9 ~= third { return }
    case 0xE3 where second == 0x80 && third == 0x80: return needsSpace = true
    case 0xEF where second == 0xBB && third == 0xBF: return
    case 0xEF where second == 0xBF && third >= 0xBE: return
    // Scripts without composed letters: Latin beyond U+0300's block, Greek and Cyrillic compose
    // only with the marks of U+0300–036F, which come by with leads 0xCC and 0xCD.
    case 0xCC, 0xCD, 0xD6...0xD8, 0xE0, 0xE1, 0xEF, 0xF0: mayNeedComposing = true
    default: break
    }
    if lead == 0xE2, second == 0x84 || second == 0x8C || second == 0xAB { mayNeedComposing = true }
    if lead == 0xE3, second == 0x82 || second == 0x80 || second == 0x83 { mayNeedComposing = true }
    startWord()
    bytes.append(contentsOf: scalar)
  }

  /// The text in NFC.
  func finish() -> String {
    mayNeedComposing ? Self.composed(bytes[...]) : String(decoding: bytes, as: UTF8.self)
  }

  /// Text in NFC.
  static func composed(_ bytes: ArraySlice<UInt8>) -> String {
    var composed = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self)._nfc { composed.append(scalar) }
    return String(composed)
  }
}

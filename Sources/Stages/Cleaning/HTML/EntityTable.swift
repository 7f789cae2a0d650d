import LanguageData
import Records

/// What `&name;` stands for, by the names of the HTML standard.
struct EntityTable: Sendable {
  private let bytes: [UInt64: [UInt8]]
  private let legacyNames: Set<UInt64>

  /// Reads `world/html-entities.tsv`.
  init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/html-entities.tsv", columns: ["name", "scalars", "legacy"])
    var bytes: [UInt64: [UInt8]] = [:]
    var legacyNames: Set<UInt64> = []
    for row in table.rows {
      let name = ByteHash.of(row[0].utf8)
      var text = ""
      for code in row.list(1) {
        guard let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else {
          throw row.error("expected hexadecimal scalars, found \"\(row[1])\"")
        }
        text.unicodeScalars.append(scalar)
      }
      bytes[name] = Array(text.utf8)
      if row[2] == "yes" { legacyNames.insert(name) }
    }
    self.bytes = bytes
    self.legacyNames = legacyNames
  }

  /// Reads the reference that begins with the `&` at `start`.
  ///
  /// - Returns: What it stands for and where it ends, or nil when this is just an ampersand.
  func reference(
    in source: ByteView, at start: Int, before end: Int
  ) -> (text: [UInt8], end: Int)? {
    guard start + 2 < end else { return nil }
    if source[start + 1] == UInt8(ascii: "#") {
      return number(in: source, at: start + 2, before: end)
    }
    var cursor = start + 1
    // The longest name has 31 letters.
    let limit = min(end, start + 33)
    var hash = ByteHash.seed
    var legacyEnd: (text: [UInt8], end: Int)?
    while cursor < limit, isNameByte(source[cursor]) {
      hash = ByteHash.step(hash, source[cursor])
      cursor += 1
      if legacyNames.contains(hash), let text = bytes[hash] { legacyEnd = (text, cursor) }
    }
    if cursor < end, source[cursor] == UInt8(ascii: ";"), let text = bytes[hash] {
      return (text, cursor + 1)
    }
    // Without a semicolon the whole word must be the name: "&copy=1" in a link is no ©.
    guard let legacyEnd, legacyEnd.end == cursor,
      cursor == end || source[cursor] != UInt8(ascii: "=")
    else { return nil }
    return legacyEnd
  }

  private func number(
    in source: ByteView, at start: Int, before end: Int
  ) -> (text: [UInt8], end: Int)? {
    var cursor = start
    let isHexadecimal = cursor < end && source[cursor] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { cursor += 1 }
    let digitsStart = cursor
    var value: UInt32 = 0
    while cursor < end, let digit = hexadecimalDigit(source[cursor]), isHexadecimal || digit < 10 {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      cursor += 1
    }
    guard cursor > digitsStart else { return nil }
    if cursor < end, source[cursor] == UInt8(ascii: ";") { cursor += 1 }
    guard let scalar = Unicode.Scalar(Windows1252.scalar(value)), value > 0 else {
      return (Array("\u{FFFD}".utf8), cursor)
    }
    return (Array(String(Character(scalar)).utf8), cursor)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    if byte &- 48 < 10 { return UInt32(byte &- 48) }
    let letter = (byte | 0x20) &- 97
    return letter < 6 ? UInt32(letter) + 10 : nil
  }

}

/// What browsers make of C1 controls: most pages that have them meant windows-1252.
enum Windows1252 {
  /// The scalar meant by a code; codes outside 0x80–0x9F mean themselves.
  static func scalar(_ code: UInt32) -> UInt32 {
    guard 0x80...0x9F ~= code else { return code }
    return UInt32(table[Int(code - 0x80)])
  }

  private static let table: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

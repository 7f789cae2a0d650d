import LanguageData

/// What a mark may do at the end of a sentence, from `world/sentence-marks.tsv`.
enum SentenceMark: String, Sendable {
  case stop
  case ending
  case ellipsis
  case fullStop = "full_stop"
  case closing
  case opening
  case quote
  case dash
  case bullet
  case pause

  /// Whether a sentence may end at the mark without further ado.
  var isTerminator: Bool {
    self == .stop || self == .ending || self == .ellipsis || self == .fullStop
  }
}

/// The marks by character, in a form that a scan can ask for every byte.
struct SentenceMarks: Sendable {
  /// Whether a character that begins with this byte may be a terminator, a pause, a straight quote
  /// or a line end; everything else is passed over in one comparison.
  let isOfInterest: [Bool]
  /// Below U+2800 by value: all marks of European and Indian scripts.
  private let common: [SentenceMark?]
  private let rare: [Unicode.Scalar: SentenceMark]

  init(table: DataTable) throws(LanguageDataError) {
    var isOfInterest = Array(repeating: false, count: 256)
    var common: [SentenceMark?] = Array(repeating: nil, count: 0x2800)
    var rare: [Unicode.Scalar: SentenceMark] = [:]
    for row in table.rows {
      guard let mark = SentenceMark(rawValue: row[1]) else {
        throw row.error("expected a role of a mark, found \"\(row[1])\"")
      }
      guard row[0].unicodeScalars.count == 1, let scalar = row[0].unicodeScalars.first else {
        throw row.error("expected one character, found \"\(row[0])\"")
      }
      if scalar.value < common.count {
        common[Int(scalar.value)] = mark
      } else {
        rare[scalar] = mark
      }
      if mark.isTerminator || mark == .pause || mark == .quote, let first = row[0].utf8.first {
        isOfInterest[Int(first)] = true
      }
    }
    // Line ends, of one byte or with the first byte of U+0085 and of U+2028, U+2029.
    for byte in [0x0A, 0x0B, 0x0C, 0x0D, 0xC2, 0xE2] { isOfInterest[byte] = true }
    self.isOfInterest = isOfInterest
    self.common = common
    self.rare = rare
  }

  /// What a character is, if it is a mark.
  subscript(_ scalar: Unicode.Scalar) -> SentenceMark? {
    scalar.value < common.count ? common[Int(scalar.value)] : rare[scalar]
  }
}

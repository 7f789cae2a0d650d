/// How many columns of a terminal a text takes, and cutting and filling to a number of columns.
package enum DisplayWidth {
  /// The columns of a text without control characters.
  package static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// One line that takes exactly so many columns: cut with "…", or filled with spaces.
  package static func fit(_ text: String, to width: Int, alignRight: Bool = false) -> String {
    let text = visible(text)
    let cut = columns(of: text) <= width ? text : prefix(of: text, columns: width - 1) + "…"
    let filling = String(repeating: " ", count: max(0, width - columns(of: cut)))
    return alignRight ? filling + cut : cut + filling
  }

  /// The text without control and direction characters, which could act on the terminal.
  package static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      case .format where scalar.value != 0x200D: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func prefix(of text: String, columns limit: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      let width = columns(of: String(character))
      if used + width > limit { break }
      used += width
      result.append(character)
    }
    return result
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWide(scalar) ? 2 : 1
    }
  }

  /// The blocks of Unicode's East Asian Width "W" and "F" that are large, and emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

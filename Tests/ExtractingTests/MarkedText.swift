import LanguageData
import Linguistics
import Records

/// A text with spans marked in it: "Il a été tué ‖mardi 27 septembre‖."
struct MarkedText {
  /// The text without marks.
  var text = ""
  /// The marked spans.
  var spans: [TextSpan] = []

  init(_ marked: String) {
    var start: Int?
    var count = 0
    for scalar in marked.unicodeScalars {
      if scalar == "‖" {
        if let begun = start {
          spans.append(TextSpan(start: begun, end: count))
          start = nil
        } else {
          start = count
        }
      } else {
        text.unicodeScalars.append(scalar)
        count += 1
      }
    }
  }

  /// The words at a span.
  func words(_ span: TextSpan) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[span.start..<span.end]))
  }
}

/// French as it is compiled in.
enum French {
  static let data = LanguageDataSource()

  /// The tokens of a French text.
  static func tokens(_ text: String) throws -> [WordToken] {
    try Tokenizer(data: data, language: "fr").tokens(in: text)
  }
}

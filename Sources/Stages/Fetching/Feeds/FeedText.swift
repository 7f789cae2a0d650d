/// Texts of feeds, which are HTML as often as not, whatever the feed says.
enum FeedText {
  /// The text without tags and with its references decoded, its runs of space made one.
  static func plain(_ text: String) -> String {
    var result = text
    if text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) {
      var scanner = XMLScanner(Array(text.utf8))
      result = ""
      while let event = scanner.next() {
        if case .text(let piece) = event { result += piece }
      }
    }
    return result.unicodeScalars.split { $0.properties.isWhitespace }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}

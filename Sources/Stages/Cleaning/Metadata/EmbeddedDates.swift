/// Dates in data that a page holds for its scripts: `"datePublished":"2025-03-04"`, also in attributes
/// (`&quot;`) and in strings of strings (`\\"`).
///
/// A last resort: of the development pages it is right on 63 of the 64 where such data besides
/// JSON-LD give one day, and on 23 of the 29 where they give several (2026-11-27).
struct EmbeddedDates {
  /// The names of fields.
  let vocabulary: MetaVocabulary
  /// Reads what they say.
  let reader: DateReader

  /// The first date of publication, if no other day is given as one.
  ///
  /// - Complexity: O(*n*) in the bytes of the page.
  func published(in html: Span<UInt8>) -> PageDate? {
    html.withUnsafeBufferPointer { buffer in
      let source = ByteView(buffer, count: buffer.count)
      var found: PageDate?
      var colon = source.index(of: UInt8(ascii: ":"), from: 0)
      while colon < source.count {
        if let date = published(source, at: colon) {
          guard found == nil || found?.isoDay == date.isoDay else { return nil }
          found = found ?? date
        }
        colon = source.index(of: UInt8(ascii: ":"), from: colon + 1)
      }
      return found
    }
  }

  /// The date after a colon, if the name before it is that of a date of publication.
  private func published(_ source: ByteView, at colon: Int) -> PageDate? {
    let value = endOfMarks(source, from: colon + 1)
    // Other than years are most values.
    guard value + 10 <= source.count, source[value] == 0x31 || source[value] == 0x32,
      source[value + 4] == UInt8(ascii: "-"), isPublication(source, before: colon)
    else { return nil }
    return reader.read(source[value..<min(value + 35, source.count)])?.date
  }

  private func isPublication(_ source: ByteView, before colon: Int) -> Bool {
    let end = startOfMarks(source, before: colon)
    guard end < colon else { return false }
    var start = end
    while start > 0, end - start < Self.longestName, isOfName(source[start - 1]) { start -= 1 }
    return vocabulary.place(of: Array(source[start..<end])[...])?.field == .published
  }

  private static let longestName = 40

  private func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }

  // MARK: - Quotation marks

  /// More spaces and marks stand between a name and its value only by mistake.
  private static let mostMarks = 16

  private func endOfMarks(_ source: ByteView, from start: Int) -> Int {
    var index = start
    while index < min(start + Self.mostMarks, source.count) {
      if isMark(source[index]) {
        index += 1
      } else if source.has("&quot;", at: index) {
        index += 6
      } else if source.has("&#34;", at: index) {
        index += 5
      } else {
        break
      }
    }
    return index
  }

  private func startOfMarks(_ source: ByteView, before end: Int) -> Int {
    var index = end
    while index > max(6, end - Self.mostMarks) {
      if isMark(source[index - 1]) {
        index -= 1
      } else if source.has("&quot;", at: index - 6) {
        index -= 6
      } else if source.has("&#34;", at: index - 5) {
        index -= 5
      } else {
        break
      }
    }
    return index
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x20 || byte == 0x0A
  }
}

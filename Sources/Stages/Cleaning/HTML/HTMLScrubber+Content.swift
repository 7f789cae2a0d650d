/// What is between the tags of elements whose content is not markup, or not shown.
extension HTMLScrubber {
  mutating func skipScript() {
    guard let close = endTag(of: .script, from: cursor) else {
      cursor = source.count
      return
    }
    if let type = attributes.value(.type), type.contains(where: { source.has("ld+json", at: $0) }) {
      page.linkedData.append(Array(source[cursor..<close.start]))
    }
    cursor = close.after
  }

  mutating func skipContent(of tag: HTMLTag) {
    // Browsers take no notice of the slash except in <svg/>; nobody loses text by believing it.
    if attributes.isSelfClosing, tag != .style { return }
    // A declarative shadow root is shown.
    if tag == .template, attributes.value(.shadowRootMode) != nil { return }
    if tag.isFallback {
      hasFallbacks = true
      if keepsFallbacks { return }
    }
    if let close = endTag(of: tag, from: cursor) {
      cursor = close.after
    } else if tag == .style {
      cursor = source.count
    }
  }

  /// The content of some elements is text, even where it looks like markup.
  mutating func copyText(of tag: HTMLTag) {
    let close = tag == .plaintext ? nil : endTag(of: tag, from: cursor)
    guard let end = close?.start ?? (tag == .plaintext ? source.count : nil) else { return }
    endText(before: tag)
    appendToken(tag, 0..<0)
    page.skeleton.append(contentsOf: tag == .title ? Self.titleStart : Self.preformattedStart)
    appendEscaped(cursor..<end)
    let shownBefore = shownBytes
    endText(before: tag)
    if tag == .title { shownBytes = shownBefore } else { isParagraphOpen = false }
    page.skeleton.append(contentsOf: tag == .title ? Self.titleEnd : Self.preformattedEnd)
    cursor = close?.after ?? source.count
  }

  private static let titleStart = Array("<title>".utf8)
  private static let titleEnd = Array("</title>".utf8)
  private static let preformattedStart = Array("<pre>".utf8)
  private static let preformattedEnd = Array("</pre>".utf8)

  /// Where the next end tag of an element begins and what comes after it.
  private mutating func endTag(of tag: HTMLTag, from start: Int) -> (start: Int, after: Int)? {
    guard !endless.contains(tag) else { return nil }
    var index = source.index(of: UInt8(ascii: "<"), from: start)
    while index < source.count {
      if index + 1 < source.count, source[index + 1] == UInt8(ascii: "/") {
        let nameEnd = endOfLetters(from: index + 2)
        if self.tag(index + 2..<nameEnd) == tag {
          let after = source.index(of: UInt8(ascii: ">"), from: nameEnd)
          return (index, min(after + 1, source.count))
        }
      }
      index = source.index(of: UInt8(ascii: "<"), from: index + 1)
    }
    endless.insert(tag)
    return nil
  }

  private func endOfLetters(from start: Int) -> Int {
    var index = start
    while index < source.count, isLetter(source[index]) { index += 1 }
    return index
  }
}

/// Rewrites a page so that libxml2 reads it right and in linear time.
///
/// One pass over the bytes takes out comments, scripts, styles and other content that is never
/// text (58 % of the bytes of news pages), formatting tags and attributes that nobody reads;
/// resolves character references; bounds depth. What remains is a tree of the same text.
struct HTMLScrubber {
  private let source: [UInt8]
  private let end: Int
  private let entities: EntityTable
  private var cursor = 0
  private var page = ScrubbedPage()
  private var openElements = OpenElements()
  private var isParagraphOpen = false
  /// Elements of which no end tag is left: looked for once, not once a start tag.
  private var endless: Set<HTMLTag> = []
  private var attributes = TagAttributes()

  /// Scrubs a page.
  ///
  /// - Parameters:
  ///   - html: The page in UTF-8.
  ///   - limit: Bytes to read at most; the rest is left out and the page marked as cut.
  static func scrub(_ html: [UInt8], limit: Int, entities: EntityTable) -> ScrubbedPage {
    var scrubber = HTMLScrubber(html, limit: limit, entities: entities)
    scrubber.run()
    return scrubber.page
  }

  private init(_ html: [UInt8], limit: Int, entities: EntityTable) {
    source = html
    end = min(html.count, limit)
    self.entities = entities
    page.isCut = end < html.count
    page.markup.reserveCapacity(end / 2)
  }

  private mutating func run() {
    while cursor < end {
      let plainEnd = endOfPlainRun(from: cursor)
      page.markup.append(contentsOf: source[cursor..<plainEnd])
      cursor = plainEnd
      guard cursor < end else { return }
      switch source[cursor] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): appendReference()
      default: cursor += 1  // A control character, which text never holds.
      }
    }
  }

  private func endOfPlainRun(from start: Int) -> Int {
    var index = start
    while index < end, !Self.isSpecial[Int(source[index])] { index += 1 }
    return index
  }

  private static let isSpecial: [Bool] = (0..<256).map {
    $0 == 0x3C || $0 == 0x26 || $0 == 0x7F || ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D)
  }

  // MARK: - Text

  private mutating func appendReference() {
    guard let reference = entities.reference(in: source, at: cursor, before: end) else {
      append("&amp;")
      cursor += 1
      return
    }
    for byte in reference.text { appendEscaped(byte) }
    cursor = reference.end
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "\""): append("&quot;")
    default: if byte >= 0x20 || byte == 0x0A || byte == 0x09 { page.markup.append(byte) }
    }
  }

  private mutating func append(_ text: StaticString) {
    page.markup.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  // MARK: - Markup

  private mutating func readMarkup() {
    let next = cursor + 1 < end ? source[cursor + 1] : 0
    let afterSlash = cursor + 2 < end ? source[cursor + 2] : 0
    if isLetter(next) {
      readStartTag()
    } else if next == UInt8(ascii: "/"), isLetter(afterSlash) {
      readEndTag()
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
      skipDeclaration()
    } else {
      append("&lt;")
      cursor += 1
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// A comment, a doctype or whatever else begins with `<!`, `<?` or `</`.
  private mutating func skipDeclaration() {
    if matches("<!--", at: cursor) {
      let close = find("-->", from: cursor + 2)
      cursor = close.map { $0 + 3 } ?? end
      return
    }
    var index = cursor
    while index < end, source[index] != UInt8(ascii: ">") { index += 1 }
    cursor = min(index + 1, end)
  }

  private mutating func readEndTag() {
    let nameStart = cursor + 2
    let nameEnd = endOfName(from: nameStart)
    var index = nameEnd
    while index < end, source[index] != UInt8(ascii: ">") { index += 1 }
    cursor = min(index + 1, end)
    let tag = HTMLTag(name: source[nameStart..<nameEnd])
    guard !tag.isVoid, !tag.isDroppedWhole, nameEnd - nameStart <= Self.longestName,
      openElements.close(tag)
    else {
      // As browsers do: a stray </br> is a line break.
      if tag == .br { append("<br>") }
      return
    }
    if tag.isBlock { isParagraphOpen = false }
    append("</")
    appendName(nameStart..<nameEnd)
    append(">")
  }

  private mutating func readStartTag() {
    let nameStart = cursor + 1
    let nameEnd = endOfName(from: nameStart)
    let tag = HTMLTag(name: source[nameStart..<nameEnd])
    guard let tagEnd = attributes.read(source, from: nameEnd, before: end) else {
      cursor = end
      return
    }
    cursor = tagEnd
    if tag == .script { return skipScript() }
    if tag == .title { return copyTitle() }
    if tag.isDroppedWhole {
      if let close = endTag(of: tag, from: cursor) { cursor = close.after }
      return
    }
    let isNeeded =
      !(tag.isFormatting || tag == .wbr) || !attributes.isEmpty
    guard isNeeded, nameEnd - nameStart <= Self.longestName,
      !(tag == .other && attributes.isSelfClosing), openElements.open(tag)
    else { return }
    if tag.isModernBlock, isParagraphOpen { append("</p>") }
    if tag.isBlock { isParagraphOpen = tag == .p }
    append("<")
    appendName(nameStart..<nameEnd)
    appendAttributes()
    append(">")
  }

  private static let longestName = 40

  private func endOfName(from start: Int) -> Int {
    var index = start
    while index < end, source[index] > 0x20, source[index] != UInt8(ascii: ">"),
      source[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    return index
  }

  private mutating func appendName(_ range: Range<Int>) {
    for byte in source[range] {
      let isPlain = isLetter(byte) || byte &- 48 < 10 || byte == UInt8(ascii: "-")
      page.markup.append(isPlain ? byte : UInt8(ascii: "_"))
    }
  }

  private mutating func appendAttributes() {
    for (attribute, range) in attributes.values {
      append(" ")
      page.markup.append(contentsOf: attribute.name)
      append("=\"")
      var index = range.lowerBound
      while index < range.upperBound {
        if source[index] == UInt8(ascii: "&"),
          let reference = entities.reference(in: source, at: index, before: range.upperBound)
        {
          for byte in reference.text { appendEscaped(byte) }
          index = reference.end
        } else {
          appendEscaped(source[index])
          index += 1
        }
      }
      append("\"")
    }
  }

  // MARK: - Content that is not markup

  private mutating func skipScript() {
    guard let close = endTag(of: .script, from: cursor) else {
      cursor = end
      return
    }
    if let type = attributes.value(.type), contains("ld+json", in: type) {
      page.linkedData.append(Array(source[cursor..<close.start]))
    }
    cursor = close.after
  }

  /// The title's content is text, even where it looks like markup.
  private mutating func copyTitle() {
    guard let close = endTag(of: .title, from: cursor) else { return }
    append("<title>")
    while cursor < close.start {
      if source[cursor] == UInt8(ascii: "&") {
        appendReference()
      } else {
        appendEscaped(source[cursor])
        cursor += 1
      }
    }
    append("</title>")
    cursor = close.after
  }

  /// Where the next end tag of an element begins and what comes after it.
  private mutating func endTag(of tag: HTMLTag, from start: Int) -> (start: Int, after: Int)? {
    guard !endless.contains(tag) else { return nil }
    let name = Array(tag.name.utf8)
    var index = start
    while let candidate = find("</", from: index) {
      let nameEnd = candidate + 2 + name.count
      let isSame =
        nameEnd <= end
        && name.indices.allSatisfy { source[candidate + 2 + $0] | 0x20 == name[$0] }
        && (nameEnd == end || !isLetter(source[nameEnd]))
      if isSame {
        var after = nameEnd
        while after < end, source[after] != UInt8(ascii: ">") { after += 1 }
        return (candidate, min(after + 1, end))
      }
      index = candidate + 2
    }
    endless.insert(tag)
    return nil
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let first = text.utf8Start[0]
    var index = start
    while index + text.utf8CodeUnitCount <= end {
      if source[index] == first, matches(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func matches(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where source[start + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
    range.contains { $0 + text.utf8CodeUnitCount <= range.upperBound && matches(text, at: $0) }
  }
}

/// Takes a page apart, so that libxml2 reads it right and in linear time.
///
/// One pass over the bytes takes out comments, scripts, styles and other content that is never
/// text (58 % of the bytes of news pages), formatting tags and attributes that nobody reads;
/// resolves character references; bounds depth. What remains is a tree of the same text.
struct HTMLScrubber {
  let source: ByteView
  let entities: EntityTable
  var page = ScrubbedPage()
  var cursor = 0
  private let tags = HTMLTag.names
  private var openElements = OpenElements()
  var isParagraphOpen = false
  /// Whether no text came since a block began: white space there is seen by nobody.
  private var isAtLineStart = true
  /// Where the run of text begins in `page.bytes` that is no token yet.
  private var textStart = 0
  /// Whether elements are read that browsers show only where others fail: `noscript` and its like.
  let keepsFallbacks: Bool
  var hasFallbacks = false
  /// Bytes of text that is not blank and no title.
  var shownBytes = 0
  /// Elements of which no end tag is left: looked for once, not once a start tag.
  var endless: Set<HTMLTag> = []
  var attributes = TagAttributes()

  /// Scrubs a page.
  ///
  /// What stands in `noscript`, `template`, `noframes` or `object` is left out, for browsers do not
  /// show it, unless the page has next to nothing else: then it counts as the page.
  ///
  /// - Parameters:
  ///   - html: The page in UTF-8.
  ///   - limit: Bytes to read at most; the rest is left out and the page marked as cut.
  static func scrub(_ html: Span<UInt8>, limit: Int, entities: EntityTable) -> ScrubbedPage {
    html.withUnsafeBufferPointer { buffer in
      // Places are kept in 32 bits.
      var end = min(buffer.count, limit, 1 << 30)
      // Not in the middle of a scalar.
      while end > 0, end < buffer.count, buffer[end] & 0xC0 == 0x80 { end -= 1 }
      let source = ByteView(buffer, count: end)
      var scrubber = HTMLScrubber(source, entities: entities, keepsFallbacks: false)
      scrubber.run()
      if scrubber.hasFallbacks, scrubber.shownBytes < fewBytes {
        var other = HTMLScrubber(source, entities: entities, keepsFallbacks: true)
        other.run()
        if other.shownBytes > 4 * max(scrubber.shownBytes, fewBytes / 2) { scrubber = other }
      }
      scrubber.page.isCut = end < buffer.count
      return scrubber.page
    }
  }

  /// Text shorter than this is what an empty page says: a name, a notice, a request for JavaScript.
  private static let fewBytes = 300

  private init(_ source: ByteView, entities: EntityTable, keepsFallbacks: Bool) {
    self.source = source
    self.entities = entities
    self.keepsFallbacks = keepsFallbacks
    page.skeleton.reserveCapacity(source.count / 16)
    page.bytes.reserveCapacity(source.count / 4)
    page.tokens.reserveCapacity(source.count / 64)
  }

  private mutating func run() {
    while cursor < source.count {
      let plainEnd = source.endOfText(from: cursor)
      if plainEnd > cursor { page.bytes.append(contentsOf: source[cursor..<plainEnd]) }
      cursor = plainEnd
      guard cursor < source.count else { break }
      switch source[cursor] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): appendReference(before: source.count)
      default: cursor += 1  // A control character, which text never holds.
      }
    }
    endText(before: .html)
  }

  // MARK: - Markup

  private mutating func readMarkup() {
    let next = cursor + 1 < source.count ? source[cursor + 1] : 0
    let afterSlash = cursor + 2 < source.count ? source[cursor + 2] : 0
    if isLetter(next) {
      readStartTag()
    } else if next == UInt8(ascii: "/"), isLetter(afterSlash) {
      readEndTag()
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
      skipDeclaration()
    } else {
      page.bytes.append(UInt8(ascii: "<"))
      cursor += 1
    }
  }

  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// A comment, a doctype or whatever else begins with `<!`, `<?` or `</`.
  private mutating func skipDeclaration() {
    var close = source.index(of: UInt8(ascii: ">"), from: cursor)
    if source.has("<!--", at: cursor) {
      while close < source.count, !endsComment(close) {
        close = source.index(of: UInt8(ascii: ">"), from: close + 1)
      }
    }
    cursor = min(close + 1, source.count)
  }

  /// Whether the comment at the cursor ends with this `>`: `-->`, also as `<!-->`, or `--!>`.
  private func endsComment(_ close: Int) -> Bool {
    let dashesEnd = source[close - 1] == UInt8(ascii: "!") ? close - 1 : close
    return dashesEnd >= cursor + 4 && source.has("--", at: dashesEnd - 2)
  }

  private mutating func readEndTag() {
    let nameStart = cursor + 2
    let nameEnd = endOfName(from: nameStart)
    cursor = min(source.index(of: UInt8(ascii: ">"), from: nameEnd) + 1, source.count)
    let tag = tag(nameStart..<nameEnd)
    guard !tag.isVoid, !tag.isDroppedWhole, nameEnd - nameStart <= Self.longestName,
      openElements.close(tag)
    else {
      // As browsers do: a stray </br> is a line break.
      if tag == .br { appendLineBreak() }
      return
    }
    if tag.isBlock { isParagraphOpen = false }
    endText(before: tag)
    isAtLineStart = false
    page.skeleton.append(UInt8(ascii: "<"))
    page.skeleton.append(UInt8(ascii: "/"))
    appendName(of: tag, nameStart..<nameEnd)
  }

  private mutating func readStartTag() {
    let nameStart = cursor + 1
    let nameEnd = endOfName(from: nameStart)
    let tag = tag(nameStart..<nameEnd)
    guard let tagEnd = attributes.read(source, from: nameEnd) else {
      cursor = source.count
      return
    }
    cursor = tagEnd
    if tag == .script { return skipScript() }
    if tag == .title || tag == .xmp || tag == .plaintext { return copyText(of: tag) }
    if tag.isDroppedWhole { return skipContent(of: tag) }
    guard !(tag.isFormatting || tag == .wbr) || !attributes.isEmpty,
      nameEnd - nameStart <= Self.longestName,
      !(tag == .other && attributes.isSelfClosing)
    else { return }
    if let sibling = openElements.closeSibling(of: tag) {
      endText(before: tag)
      page.skeleton.append(contentsOf: Self.endTags[Int(sibling.rawValue)])
    }
    guard openElements.open(tag) else { return }
    endText(before: tag)
    if tag.isModernBlock, isParagraphOpen { page.skeleton.append(contentsOf: Self.paragraphEnd) }
    if tag.isBlock { isParagraphOpen = tag == .p }
    let low = page.attributes.count
    if !attributes.isEmpty { appendAttributes() }
    appendToken(tag, low..<page.attributes.count)
    if tag == .source || tag == .embed {
      // libxml2 does not know that they are empty.
      page.skeleton.append(contentsOf: Self.emptyElement)
      return
    }
    page.skeleton.append(UInt8(ascii: "<"))
    appendName(of: tag, nameStart..<nameEnd)
  }

  private static let longestName = 40
  private static let emptyElement = Array("<img>".utf8)
  private static let endTags = HTMLTag.allCases.map { Array("</\($0.name)>".utf8) }
  private static let paragraphEnd = Array("</p>".utf8)

  private func endOfName(from start: Int) -> Int {
    var index = start
    while index < source.count, source[index] > 0x20, source[index] != UInt8(ascii: ">"),
      source[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    return index
  }

  func tag(_ name: Range<Int>) -> HTMLTag {
    tags.value(of: PackedName(source, in: name)).flatMap(HTMLTag.init(rawValue:)) ?? .other
  }

  /// The rest of a tag from its name on; libxml2 takes no notice of case.
  private mutating func appendName(of tag: HTMLTag, _ name: Range<Int>) {
    if tag != .other {
      page.skeleton.append(contentsOf: source[name])
    } else {
      for byte in source[name] {
        let isPlain = isLetter(byte) || byte &- 48 < 10 || byte == UInt8(ascii: "-")
        page.skeleton.append(isPlain ? byte : UInt8(ascii: "_"))
      }
    }
    page.skeleton.append(UInt8(ascii: ">"))
  }

  private mutating func appendAttributes() {
    for (attribute, range) in attributes.values {
      let start = Int32(page.bytes.count)
      appendEscaped(range)
      page.attributes.append(
        HTMLTree.Attribute(name: attribute, low: start, high: Int32(page.bytes.count)))
    }
    textStart = page.bytes.count
  }

  private mutating func appendLineBreak() {
    endText(before: .br)
    appendToken(.br, 0..<0)
    page.skeleton.append(contentsOf: Self.lineBreak)
  }

  private static let lineBreak = Array("<br>".utf8)

  mutating func appendToken(_ tag: HTMLTag, _ range: Range<Int>) {
    page.tokens.append(
      ScrubbedPage.Token(
        offset: Int32(page.skeleton.count), tag: tag, low: Int32(range.lowerBound),
        high: Int32(range.upperBound)))
  }

  // MARK: - Text

  /// Makes a token of the text since the last tag.
  ///
  /// White space where a block begins or ends comes to nothing and is left out: it is a third of all
  /// tokens. Elsewhere it must look like white space to libxml2, which begins no body for it.
  ///
  /// - Parameter tag: The tag that follows.
  mutating func endText(before tag: HTMLTag) {
    let breaksLine = tag.isBlock || tag == .br
    defer { if breaksLine { isAtLineStart = true } }
    let range = textStart..<page.bytes.count
    guard !range.isEmpty else { return }
    let isBlank = page.bytes[range].allSatisfy { $0 <= 0x20 }
    if isBlank, isAtLineStart || breaksLine {
      page.bytes.removeLast(range.count)
      return
    }
    textStart = range.upperBound
    isAtLineStart = false
    appendToken(.text, range)
    if !isBlank { shownBytes += range.count }
    page.skeleton.append(isBlank ? 0x20 : UInt8(ascii: "x"))
  }

  private mutating func appendReference(before end: Int) {
    if let reference = entities.reference(in: source, at: cursor, before: end) {
      for byte in reference.text where Self.mayStand(byte) { page.bytes.append(byte) }
      cursor = reference.end
    } else {
      page.bytes.append(UInt8(ascii: "&"))
      cursor += 1
    }
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    byte >= 0x20 || byte == 0x0A || byte == 0x09
  }

  /// Copies what may hold references but no markup. Leaves the cursor where it was.
  mutating func appendEscaped(_ range: Range<Int>) {
    let before = cursor
    defer { cursor = before }
    cursor = range.lowerBound
    while cursor < range.upperBound {
      var plainEnd = cursor
      while plainEnd < range.upperBound, source[plainEnd] != UInt8(ascii: "&"),
        Self.mayStand(source[plainEnd])
      {
        plainEnd += 1
      }
      page.bytes.append(contentsOf: source[cursor..<plainEnd])
      cursor = plainEnd
      guard cursor < range.upperBound else { return }
      if source[cursor] == UInt8(ascii: "&") {
        appendReference(before: range.upperBound)
      } else {
        cursor += 1
      }
    }
  }
}

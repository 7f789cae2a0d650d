/// What the attributes of a page's elements say, one by one.
struct AttributeRoles {
  private let bytes: ByteView
  private let classNames: ClassNames
  /// Class values that were read: pages repeat few over many elements. What hashes to the same place
  /// as another is read anew.
  private var readValues = [(key: UInt64, roles: MarkupRoles)](repeating: (0, []), count: 1024)

  /// Makes a reader of a page's attributes, whose values lie in `bytes`.
  init(bytes: ByteView, classNames: ClassNames) {
    self.bytes = bytes
    self.classNames = classNames
  }

  /// The roles that one attribute gives.
  mutating func roles(of attribute: HTMLTree.Attribute) -> MarkupRoles {
    let value = Int(attribute.low)..<Int(attribute.high)
    switch attribute.name {
    case .class, .id: return roles(ofClass: value)
    case .role: return Self.roles(ofARIA: text(value))
    case .itemprop: return Self.roles(ofMicrodata: text(value))
    case .hidden: return .hidden
    case .ariaHidden:
      return value.count == 4 && bytes.has("true", at: value.lowerBound) ? .unlikely : []
    case .style: return hides(value) ? .hidden : []
    default: return []
    }
  }

  private func text(_ value: Range<Int>) -> String {
    String(decoding: bytes[value], as: UTF8.self)
  }

  private mutating func roles(ofClass value: Range<Int>) -> MarkupRoles {
    guard !value.isEmpty else { return [] }
    let key = hash(value)
    let place = Int(key >> 54)
    if readValues[place].key == key { return readValues[place].roles }
    let roles = classNames.roles(in: bytes, of: value)
    readValues[place] = (key, roles)
    return roles
  }

  /// A hash of eight bytes a step, never 0.
  private func hash(_ value: Range<Int>) -> UInt64 {
    var hash = UInt64(value.count)
    var index = value.lowerBound
    while index < value.upperBound {
      var word = bytes.word(at: index)
      let rest = value.upperBound - index
      if rest < 8 { word &= (1 << UInt64(8 * rest)) - 1 }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      index += 8
    }
    return hash | 1
  }

  private static func roles(ofARIA value: String) -> MarkupRoles {
    switch value {
    case "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog",
      "menu", "menubar", "toolbar", "tablist", "button", "form", "tooltip":
      .furniture
    default: []
    }
  }

  private static func roles(ofMicrodata value: String) -> MarkupRoles {
    switch value {
    case "articleBody", "reviewBody": [.content, .body]
    case "description", "alternativeHeadline": .standfirst
    case "headline": .title
    case "author", "creator", "datePublished", "dateModified", "publisher": .byline
    case "caption", "copyrightHolder": .caption
    case "comment": .comments
    default: []
    }
  }

  // MARK: - Styles

  /// "display: none" or "visibility: hidden".
  private func hides(_ style: Range<Int>) -> Bool {
    style.contains { start in
      switch bytes[start] | 0x20 {
      case UInt8(ascii: "d"): declares("display:none", style, at: start)
      case UInt8(ascii: "v"): declares("visibility:hidden", style, at: start)
      default: false
      }
    }
  }

  /// Whether a declaration stands at a place, in any case and with any white space.
  private func declares(_ words: StaticString, _ style: Range<Int>, at start: Int) -> Bool {
    var matched = 0
    for index in start..<style.upperBound where bytes[index] > 0x20 {
      let byte = bytes[index] &- 65 < 26 ? bytes[index] | 0x20 : bytes[index]
      guard byte == words.utf8Start[matched] else { return false }
      matched += 1
      if matched == words.utf8CodeUnitCount { return true }
    }
    return false
  }
}

/// Reads XML as it is found in the wild, step by step.
///
/// A parser that keeps to the standard refuses a feed for one bare ampersand; this one says what
/// was meant. It never fails, ends after one pass, and gives starts and ends that match:
///
/// - text before the first tag and after the last is passed over by those who listen;
/// - an ampersand or `<` that begins nothing is itself; HTML's entities are known;
/// - an end tag closes what is open inside its element; one without a start is passed over;
/// - what is open where the bytes end is closed there, so that a document cut short gives all it has;
///   a tag that is cut itself is dropped.
///
/// Document types are passed over whole: there are no entities of the document's own, nothing is
/// fetched and nothing expands.
struct XMLScanner {
  /// Elements inside each other that are told apart; deeper ones are read as their text.
  private static let maximumDepth = 256

  let bytes: [UInt8]
  var position = 0
  /// What is open, outermost first.
  private var open: [OpenElement] = []
  /// What has been read but not yet said, last first.
  private var pending: [XMLEvent] = []
  private var missing: Set<Terminator> = []

  private struct OpenElement {
    let rawName: ArraySlice<UInt8>
    let base: String
    let language: String?
    /// Namespaces by prefix, those around it included.
    let namespaces: [String: XMLNamespace]
  }

  /// Starts at the beginning of a document.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; see `XMLText`.
  ///   - base: The document's URL, empty if unknown.
  init(_ bytes: [UInt8], base: String = "") {
    self.bytes = bytes
    documentBase = base
  }

  private let documentBase: String

  /// The number of elements that are open.
  var depth: Int { open.count }

  /// The next step; nil at the end.
  mutating func next() -> XMLEvent? {
    while true {
      if let event = pending.popLast() { return event }
      guard position < bytes.count else { return open.popLast() == nil ? nil : .end }
      if let event = read() { return event }
    }
  }

  private mutating func read() -> XMLEvent? {
    guard bytes[position] == UInt8(ascii: "<") else { return .text(readText()) }
    switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
    case UInt8(ascii: "!"): return readDeclaration()
    case UInt8(ascii: "?"): skip(past: .instruction)
    case UInt8(ascii: "/"): readEnd()
    case let byte where Self.beginsName(byte): return readStart()
    default:
      position += 1
      return .text("<")
    }
    return nil
  }

  private mutating func readText() -> String {
    let start = position
    position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return XMLReferences.decode(bytes[start..<position])
  }

  private mutating func readDeclaration() -> XMLEvent? {
    if matches("<![CDATA[") {
      let start = position + 9
      let end = firstIndex(of: .characterData, from: start)
      position = end.map { $0 + 3 } ?? bytes.count
      return .text(String(decoding: bytes[start..<(end ?? bytes.count)], as: UTF8.self))
    }
    if matches("<!--") {
      position += 2
      skip(past: .comment)
      return nil
    }
    // A document type may hold declarations of its own in brackets.
    let rest = bytes[position...]
    let end = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }
    if let end, bytes[end] == UInt8(ascii: "["), let close = firstIndex(of: .bracket, from: end) {
      position = close
    }
    skip(past: .tag)
    return nil
  }

  // MARK: - Elements

  private mutating func readEnd() {
    let start = position + 2
    let name = bytes[start...].prefix { !$0.isASCIISpace && $0 != UInt8(ascii: ">") }
    skip(past: .tag)
    guard let index = open.lastIndex(where: { Self.areSame($0.rawName, name) }) else { return }
    pending.append(contentsOf: Array(repeating: .end, count: open.count - index))
    open.removeSubrange(index...)
  }

  private mutating func readStart() -> XMLEvent? {
    guard let tag = XMLTag(scanning: bytes, at: &position) else {
      position = bytes.count
      return nil
    }
    guard open.count < Self.maximumDepth else { return nil }
    let parent = open.last
    var namespaces = parent?.namespaces ?? [:]
    for (name, value) in tag.attributes where name.hasPrefix("xmlns") {
      let prefix = name.dropFirst("xmlns".count)
      guard prefix.isEmpty || prefix.hasPrefix(":") else { continue }
      let key = String(prefix.dropFirst())
      namespaces[key] = .named(uri: value, prefix: key)
    }
    var attributes: [XMLName: String] = [:]
    for (name, value) in tag.attributes {
      // A default namespace is for elements only.
      let name = Self.resolve(name, namespaces, isAttribute: true)
      if attributes[name] == nil { attributes[name] = value }
    }
    let around = parent?.base ?? documentBase
    let base = (attributes[XMLName(namespace: .xml, local: "base")] ?? tag.channelBase)
      .map { URLReference.resolve($0, against: around) }
    let language = attributes[XMLName(namespace: .xml, local: "lang")]
    let element = OpenElement(
      rawName: tag.rawName, base: base ?? around, language: language ?? parent?.language,
      namespaces: namespaces)
    if tag.isEmpty {
      pending.append(.end)
    } else {
      open.append(element)
    }
    return .start(
      XMLElement(
        name: Self.resolve(
          String(decoding: tag.rawName, as: UTF8.self).lowercased(), namespaces,
          isAttribute: false),
        attributes: attributes, base: element.base, language: element.language))
  }

  private static func resolve(
    _ name: String, _ namespaces: [String: XMLNamespace], isAttribute: Bool
  ) -> XMLName {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return XMLName(namespace: isAttribute ? .none : namespaces[""] ?? .none, local: name)
    }
    let prefix = String(name[..<colon])
    return XMLName(
      namespace: namespaces[prefix] ?? .undeclared(prefix: prefix),
      local: String(name[name.utf8.index(after: colon)...]))
  }
}

// MARK: - Bytes

extension XMLScanner {
  static func beginsName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  private static func areSame(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { $0 == $1 || (($0 ^ $1) == 0x20 && beginsName($0)) }
  }

  private func matches(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  /// What ends a construct. One that is missing once is missing from there on, which is kept so that
  /// a document of nothing but beginnings is still read in one pass.
  enum Terminator: String {
    case comment = "-->"
    case characterData = "]]>"
    case instruction = "?>"
    case bracket = "]"
    case tag = ">"
  }

  private mutating func firstIndex(of terminator: Terminator, from start: Int) -> Int? {
    guard !missing.contains(terminator) else { return nil }
    let text = Array(terminator.rawValue.utf8)
    var start = min(start, bytes.count)
    while let index = bytes[start...].firstIndex(of: text[0]) {
      if bytes[index...].starts(with: text) { return index }
      start = index + 1
    }
    missing.insert(terminator)
    return nil
  }

  /// Goes on after the terminator, or where it is missing after the next `>`, or at the end.
  private mutating func skip(past terminator: Terminator) {
    for candidate in [terminator, .tag] {
      if let index = firstIndex(of: candidate, from: position) {
        position = index + candidate.rawValue.utf8.count
        return
      }
    }
    position = bytes.count
  }
}

/// How a lemma is made from a form: an ending is taken away and another put on.
struct LemmaRule: Hashable {
  /// What the form must end with, in lower case.
  var strip: [UInt8]
  /// What takes its place.
  var add: [UInt8]
  /// Whether the lemma is `add`, whatever the form: for words such as "suis".
  var isWhole = false

  /// The lemma is the form.
  static let identity = LemmaRule(strip: [], add: [])

  /// The rule that leads from a folded form to a lemma.
  ///
  /// The two share as long a beginning as they can; where they share none the rule is whole.
  init(from form: [UInt8], to lemma: [UInt8]) {
    var shared = zip(form, lemma).prefix { $0 == $1 }.count
    while shared > 0, Self.isInside(form, shared) || Self.isInside(lemma, shared) { shared -= 1 }
    strip = Array(form[shared...])
    add = Array(lemma[shared...])
    if shared == 0, !form.isEmpty {
      strip = []
      isWhole = true
    }
  }

  /// The rule that gives one lemma always.
  init(whole lemma: [UInt8]) {
    strip = []
    add = lemma
    isWhole = true
  }

  private init(strip: [UInt8], add: [UInt8]) {
    self.strip = strip
    self.add = add
  }

  /// Whether the rule can be used for a word of which these are the last bytes, at least.
  func isApplicable(toEnding ending: ArraySlice<UInt8>) -> Bool {
    let length = min(strip.count, ending.count)
    return isWhole || strip.suffix(length).elementsEqual(ending.suffix(length))
  }

  /// The lemma of a form; nil when the form has not the ending.
  ///
  /// - Parameter cased: What the rule is used on instead of the folded form, of the same length.
  func lemma(of folded: [UInt8], cased: [UInt8]? = nil) -> [UInt8]? {
    if isWhole { return add }
    guard folded.suffix(strip.count).elementsEqual(strip) else { return nil }
    return (cased ?? folded).dropLast(strip.count) + add
  }

  private static func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}

/// Lemma rules by number, read where they lie in a model.
///
/// Layout, numbers little-endian: their number (4); for each the place of its text (4), the length
/// of what it strips (1) and adds (1), 1 if it is whole else 0 (2); then the texts.
struct LemmaRules: Sendable {
  /// The number of the rule by which the lemma is the form.
  static let identity = 0

  /// The number of rules.
  let count: Int
  private let section: ModelSection
  private static let headLength = 4
  private static let entryLength = 8

  /// Reads rules.
  init(_ section: ModelSection, name: String) throws(ModelArchiveError) {
    guard section.count >= Self.headLength else {
      throw .malformed(section: name, reason: "\(section.count) bytes are too few for rules")
    }
    count = Int(section.number(UInt32.self, at: 0))
    self.section = section
    guard section.count >= Self.headLength + count * Self.entryLength else {
      throw .malformed(section: name, reason: "\(section.count) bytes do not hold \(count) rules")
    }
    for index in 0..<count {
      let entry = entry(index)
      guard entry.text + entry.strip + entry.add <= section.count else {
        throw .malformed(section: name, reason: "the text of rule \(index) lies past the end")
      }
    }
  }

  /// The lemma that a rule makes; the form as it is when it has not the ending, or no such rule is.
  ///
  /// - Parameters:
  ///   - folded: The form in lower case.
  ///   - cased: What the rule is used on, of the same length: `folded`, or the form with capitals.
  func lemma(of folded: Span<UInt8>, cased: Span<UInt8>, rule: Int) -> String {
    guard rule < count else { return Self.string(cased) }
    let entry = entry(rule)
    let kept = entry.isWhole ? 0 : folded.count - entry.strip
    guard kept >= 0 else { return Self.string(cased) }
    if !entry.isWhole {
      for index in 0..<entry.strip where folded[kept + index] != section[entry.text + index] {
        return Self.string(cased)
      }
    }
    let added = entry.text + entry.strip
    return String(unsafeUninitializedCapacity: kept + entry.add) { buffer in
      for index in 0..<kept { buffer[index] = cased[index] }
      for index in 0..<entry.add { buffer[kept + index] = section[added + index] }
      return kept + entry.add
    }
  }

  private static func string(_ bytes: Span<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for index in 0..<bytes.count { buffer[index] = bytes[index] }
      return bytes.count
    }
  }

  /// The bytes of rules; none may strip or add more than 255 bytes.
  static func serialized(_ rules: [LemmaRule]) -> [UInt8] {
    var bytes: [UInt8] = []
    var texts: [UInt8] = []
    bytes.append(number: UInt32(rules.count))
    for rule in rules {
      bytes.append(number: UInt32(headLength + rules.count * entryLength + texts.count))
      bytes.append(UInt8(rule.strip.count))
      bytes.append(UInt8(rule.add.count))
      bytes.append(number: UInt16(rule.isWhole ? 1 : 0))
      texts += rule.strip + rule.add
    }
    return bytes + texts
  }

  @inline(__always)
  private func entry(_ index: Int) -> (text: Int, strip: Int, add: Int, isWhole: Bool) {
    let offset = Self.headLength + index * Self.entryLength
    return (
      Int(section.number(UInt32.self, at: offset)), Int(section[offset + 4]),
      Int(section[offset + 5]), section[offset + 6] != 0
    )
  }
}

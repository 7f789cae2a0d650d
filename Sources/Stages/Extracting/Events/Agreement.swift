import Linguistics

/// Gender and number of a noun phrase or pronoun, as far as its form tells.
struct Agreement: Equatable, Sendable {
  enum Gender: Sendable { case masculine, feminine }
  enum Number: Sendable { case singular, plural }

  /// Nil where the form has either.
  var gender: Gender?
  /// Nil where the form has either.
  var number: Number?

  /// Takes what a word's features tell.
  init(features: WordFeatures) {
    if features.contains(.masculine) { gender = .masculine }
    if features.contains(.feminine) { gender = .feminine }
    if features.contains(.singular) { number = .singular }
    if features.contains(.plural) { number = .plural }
  }

  /// Takes what the form of a pronoun, a possessive or a bare number tells of whom it stands for: "son"
  /// says that it is one, and nothing of the gender; "deux" are of several.
  init(of token: Int, in reading: SentenceReading) {
    if reading.tree.nodes[token].partOfSpeech == .number {
      self.init(features: .plural)
      return
    }
    guard reading.isPossessive(token) else {
      self.init(features: reading.tree.nodes[token].features)
      return
    }
    let isOfMany = reading.grammar[.possessiveOfMany].contains(reading.tokens[token].folded)
    self.init(features: isOfMany ? .plural : .singular)
  }

  /// Whether two words may stand for the same.
  func fits(_ other: Agreement) -> Bool {
    Self.fit(gender, other.gender) && Self.fit(number, other.number)
  }

  private static func fit<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
    left == nil || right == nil || left == right
  }
}

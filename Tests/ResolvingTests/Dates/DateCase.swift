import LanguageData
import Linguistics
import Records
import Testing

@testable import Resolving

/// A text with a day of writing and the times that are to be found in it.
struct DateCase: CustomTestStringConvertible, Sendable {
  /// The text; an invented sentence.
  let text: String
  /// When it was written.
  let published: String?
  /// "words=value" of each mention, or "words=from..to" where dots stand between.
  let expected: [String]

  init(_ text: String, _ published: String? = "2021-06-16", _ expected: String...) {
    self.text = text
    self.published = published
    self.expected = expected
  }

  var testDescription: String { text }

  /// What a resolver finds, told as `expected` tells it.
  func found(by resolver: DateResolver, direction: DateContext.Direction = .byTense) -> [String] {
    let mentions = resolver.mentions(
      in: ScannedText(text), context: DateContext(published: published, direction: direction))
    return mentions.enumerated().map { index, mention in
      let asDays =
        index < expected.count && expected[index].contains("..")
        && !expected[index].contains("/")
      let days = "\(mention.from?.description ?? "")..\(mention.to?.description ?? "")"
      return "\(mention.text)=\(asDays ? days : mention.value ?? "")"
    }
  }
}

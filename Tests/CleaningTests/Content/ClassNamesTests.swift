import LanguageData
import Testing

@testable import Cleaning

@Suite("ClassNames")
struct ClassNamesTests {
  @Test(
    "reads words of names",
    arguments: [
      ("article-body", MarkupRoles.content), ("block__articleBody--wide", .content),
      ("share-buttons", .drop), ("relatedArticles", .drop), ("newsletterBox", .drop),
      ("wp-caption-text", .caption), ("article__chapo", .standfirst), ("comment-list", .comments),
      ("a1f css-9x", MarkupRoles()), ("republic", MarkupRoles()), ("article body", MarkupRoles()),
    ])
  func roles(name: String, expected: MarkupRoles) throws {
    let names = try ClassNames(LanguageDataSource())
    #expect(names.roles(of: Array(name.utf8)[...]).isSuperset(of: expected))
    if expected.isEmpty { #expect(names.roles(of: Array(name.utf8)[...]) == MarkupRoles()) }
  }
}

import LanguageData
import Testing

@testable import Cleaning

@Suite("AttributeRoles")
struct AttributeRolesTests {
  @Test(
    "reads what attributes say",
    arguments: [
      ("class='share-buttons'", MarkupRoles.drop), ("id=comments", .comments),
      ("role=navigation", .furniture), ("role=main", []), ("hidden", .hidden),
      ("aria-hidden=true", .unlikely), ("aria-hidden=false", []), ("itemprop=headline", .title),
      ("style='color: red; DISPLAY :\tnone'", .hidden), ("style='visibility:hidden'", .hidden),
      ("style='display: block'", []), ("style='display:'", []), ("class=''", []),
      ("href=share", []),
    ] as [(String, MarkupRoles)])
  func roles(attribute: String, expected: MarkupRoles) throws {
    let tree = try TestPages.tree("<div \(attribute)>x</div>")
    let roles = ElementRoles(of: tree, classNames: try TestPages.lexicon().classNames)
    let div = try #require(tree.first(.div))
    #expect(roles.roles[div] == expected)
  }

  @Test("what holds the stated body is no furniture")
  func body() throws {
    let tree = try TestPages.tree("<div class=sidebar><div itemprop=articleBody>x</div></div>")
    let roles = ElementRoles(of: tree, classNames: try TestPages.lexicon().classNames)
    let div = try #require(tree.first(.div))
    #expect(roles.roles[div].isDisjoint(with: .drop))
    #expect(roles.roles[div + 1].contains(.body))
  }
}

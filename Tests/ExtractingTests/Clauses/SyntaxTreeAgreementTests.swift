import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Participles and the nouns that they agree with")
struct SyntaxTreeAgreementTests {
  private static let shots = "tirs/NOUN>0:root{Gender=Masc|Number=Plur} "
  private static let land = "pays/NOUN>1:nmod{Gender=Masc|Number=Sing} "

  @Test(
    "hangs a participle on the noun above that it agrees with, where it does not with its own",
    arguments: [
      (shots + land + "menés/VERB>2:acl{Gender=Masc|Number=Plur|VerbForm=Part}", "1:acl"),
      (shots + land + "mené/VERB>2:acl{Gender=Masc|Number=Sing|VerbForm=Part}", "2:acl"),
      // It agrees with neither; nothing is known of it; the clause has a relative pronoun.
      (shots + land + "menées/VERB>2:acl{Gender=Fem|Number=Plur|VerbForm=Part}", "2:acl"),
      (shots + land + "menés/VERB>2:acl{VerbForm=Part}", "2:acl"),
      (
        shots + land + "menés/VERB>2:acl:relcl{Gender=Masc|Number=Plur|VerbForm=Part}",
        "2:acl:relcl"
      ),
    ])
  func agreement(drawing: String, expected: String) throws {
    let tree = SyntaxTree(drawn: drawing, with: try FrenchStage.shared())
    #expect(tree.agreeing().ties.last == expected)
  }
}

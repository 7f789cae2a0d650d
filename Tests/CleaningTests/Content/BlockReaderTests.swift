import Records
import Testing

@testable import Cleaning

@Suite("BlockReader")
struct BlockReaderTests {
  private func blocks(_ html: String) throws -> [String] {
    let tree = try TestPages.tree(html)
    let roles = ElementRoles(of: tree, classNames: try TestPages.lexicon().classNames)
    let page = BlockReader.blocks(
      of: tree, roles: roles, shares: TextShare(of: tree),
      leavingOut: [.drop, .furniture, .comments, .hidden])
    return page.blocks.map { "\($0.kind.rawValue):\(page.text(of: $0))" }
  }

  @Test(
    "cuts text into typed blocks",
    arguments: [
      ("<h2>Titre</h2><p>Un.</p><p>Deux.", ["heading:Titre", "text:Un.", "text:Deux."]),
      ("Un.<br><br>Deux,<br>suite.", ["text:Un.", "text:Deux, suite."]),
      ("<div>Un.<div>Deux.</div>Trois.</div>", ["text:Un.", "text:Deux.", "text:Trois."]),
      ("<ul><li>a</li><li><p>b</p></li></ul>", ["list:a", "list:b"]),
      ("<blockquote><p>Oui.</p></blockquote>", ["quote:Oui."]),
      ("<figure><img><figcaption>Vue</figcaption></figure>", ["caption:Vue"]),
      ("<table><tr><th>A</th><td>1 <b>2</b></td></tr></table>", ["table:A\t1 2"]),
      (
        "<table><tr><td>Menu</td><td><div>Texte.</div></td></tr></table>",
        ["text:Menu", "text:Texte."]
      ),
      ("<p>Un <a href=x>lien</a>, la <span>suite</span>.</p>", ["text:Un lien, la suite."]),
      ("<nav>Accueil</nav><p style='display: none'>x</p><p hidden>y</p><p>Oui.</p>", ["text:Oui."]),
      ("<p>***</p><p> </p>", []),
    ])
  func reads(html: String, expected: [String]) throws {
    #expect(try blocks(html) == expected)
  }

  @Test("keeps what is most of the text, whatever its class")
  func guarded() throws {
    let text = TestPages.sentence("la route")
    #expect(try blocks("<div class=sidebar><p>\(text)</p></div>") == ["text:" + text])
  }
}

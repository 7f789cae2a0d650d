import Foundation
import TestSupport
import Testing

/// `pipelines/add-page-case` with the real executables.
@Suite("add-page-case")
struct AddPageCaseTests {
  /// A copy of the scripts with two pages.
  private static func checkout() async throws -> PracticeCheckout {
    let checkout = try await PracticeCheckout()
    let made = try await checkout.run(
      "depeche-fetch examples/pages/01-* examples/pages/02-* >pages.jsonl 2>/dev/null")
    #expect(made.status == 0, "\(made.messages)")
    return checkout
  }

  private struct Expected: Decodable {
    let url: String
    let title: String
    let paragraphs: [String]
  }

  private func expected(_ slug: String, in checkout: PracticeCheckout) throws -> Expected {
    let bytes = try #require(
      checkout.shell.file("Tests/CleaningTests/Pages/\(slug)/expected.json"))
    return try JSONDecoder().decode(Expected.self, from: Data(bytes))
  }

  @Test("makes a case of an HTML file and of a record, the same but for its address")
  func makes() async throws {
    let checkout = try await Self.checkout()
    let run = try await checkout.run(
      """
      pipelines/add-page-case of-a-file examples/pages/01-*.html || exit
      id=$(head -n 1 pages.jsonl | jq -r .id)
      pipelines/add-page-case of-a-record pages.jsonl --id "$id" --url https://exemple.test/autre || exit
      cd Tests/CleaningTests/Pages && cmp of-a-file/page.html of-a-record/page.html && ls -A . *
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.lines == [
        ".:", "of-a-file", "of-a-record", "of-a-file:", "expected.json", "page.html",
        "of-a-record:", "expected.json", "page.html",
      ])
    #expect(run.messages.contains("known-failure"))
    let ofFile = try expected("of-a-file", in: checkout)
    let ofRecord = try expected("of-a-record", in: checkout)
    #expect(ofFile.url == "https://www.exemple.test/of-a-file")
    #expect(ofRecord.url == "https://exemple.test/autre")
    #expect(ofFile.paragraphs == ofRecord.paragraphs && ofFile.title == ofRecord.title)
    #expect(ofFile.paragraphs.count > 2)
    #expect(ofFile.paragraphs.allSatisfy { $0.contains(": ") })
  }

  @Test("a page without an article is a case of its failure")
  func failure() async throws {
    let checkout = try await Self.checkout()
    let run = try await checkout.run(
      """
      echo '<nav>Accueil</nav>' >empty.html
      pipelines/add-page-case nothing-there empty.html || exit
      jq -r .failure Tests/CleaningTests/Pages/nothing-there/expected.json
      """)
    #expect(run.lines == ["no_text"], "\(run.messages)")
  }

  @Test(
    "refuses what it cannot do, and leaves nothing behind",
    arguments: [
      ("there pages.jsonl", 64, "is there already"),
      ("'Two Words' pages.jsonl", 64, "is not a name"),
      ("new", 64, "SLUG and INPUT"),
      ("new missing.html", 66, "cannot read"),
      ("new pages.jsonl", 65, "several records"),
      ("new pages.jsonl --id nobody", 65, "no record with the id nobody"),
    ])
  func refuses(arguments: String, status: Int, message: String) async throws {
    let checkout = try await Self.checkout()
    let run = try await checkout.run(
      """
      mkdir Tests/CleaningTests/Pages/there
      pipelines/add-page-case \(arguments)
      status=$?
      ls -A Tests/CleaningTests/Pages
      exit $status
      """)
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.contains(message))
    #expect(run.lines == ["there"])
  }
}

import Records
import Testing

@testable import Fetching

@Suite("Duplicate index")
struct DuplicateIndexTests {
  private static func page(_ id: String, body: String) -> Page {
    Page(
      id: id, url: "https://a.fr/\(id)", finalURL: "https://a.fr/\(id)", fetchedAt: "",
      payloadDigest: body, html: body)
  }

  @Test("the first of an address and of a body is the original of what comes after")
  func originals() {
    var index = DuplicateIndex()
    for (id, key, body, byAddress, byBody) in [
      ("1", "a", "x", nil, nil), ("2", "b", "y", nil, nil), ("3", "a", "z", "1", nil),
      ("4", "c", "x", nil, "1"), ("5", "d", "y", nil, "2"), ("6", "d", "x", "5", nil),
      // Of the third nothing was kept but that it repeats the first.
      ("7", "e", "z", nil, nil),
    ] as [(String, String, String, String?, String?)] {
      let original = index.original(of: Self.page(id, body: body), key: key)
      #expect(original.byAddress == byAddress, "\(id)")
      #expect(original.byBody == byBody, "\(id)")
    }
  }

  @Test("memory is bounded, and what came last is remembered")
  func bound() {
    var index = DuplicateIndex()
    for number in 0...200_000 {
      _ = index.original(of: Self.page("\(number)", body: "\(number)"), key: "\(number)")
    }
    #expect(index.original(of: Self.page("x", body: "x"), key: "150000").byAddress == "150000")
    #expect(index.original(of: Self.page("y", body: "150001"), key: "y").byBody == "150001")
    #expect(index.original(of: Self.page("z", body: "z"), key: "5").byAddress == nil)
  }
}

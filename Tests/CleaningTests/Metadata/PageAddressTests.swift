import Testing

@testable import Cleaning

@Suite("PageAddress")
struct PageAddressTests {
  @Test(
    "makes addresses absolute",
    arguments: [
      ("https://autre.test/x", "https://autre.test/x"),
      ("//cdn.test/i.jpg", "https://cdn.test/i.jpg"),
      ("/i.jpg?w=1", "https://www.exemple.test/i.jpg?w=1"),
      ("i.jpg", "https://www.exemple.test/region/i.jpg"),
      ("../i.jpg", "https://www.exemple.test/i.jpg"),
      ("../../../i.jpg", "https://www.exemple.test/i.jpg"),
      ("./a/./i.jpg#b", "https://www.exemple.test/region/a/i.jpg#b"),
      ("?page=2", "https://www.exemple.test/region/pont.html?page=2"),
      ("data:image/png;base64,xx", nil), ("javascript:void(0)", nil), ("#haut", nil), ("", nil),
      ("une image", nil),
    ])
  func resolves(reference: String, expected: String?) throws {
    let address = try #require(PageAddress("https://www.exemple.test/region/pont.html?x=/y"))
    #expect(address.resolve(reference) == expected)
  }

  @Test("knows addresses of the web and their sites")
  func sites() {
    #expect(PageAddress("https://www.exemple.co.uk/a")?.siteName == "exemple")
    #expect(PageAddress("https://exemple.test")?.isFrontPage == true)
    #expect(PageAddress("https://exemple.test/a")?.isFrontPage == false)
    #expect(PageAddress("file:///tmp/a.html") == nil && PageAddress("https:///a") == nil)
  }
}

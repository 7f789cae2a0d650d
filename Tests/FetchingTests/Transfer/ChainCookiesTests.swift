import Testing

@testable import Fetching

@Suite("Chain cookies")
struct ChainCookiesTests {
  @Test("go back to the site that set them, the last value of each name")
  func roundTrip() {
    var cookies = ChainCookies()
    #expect(cookies.header(for: "a:80") == nil)
    #expect(cookies.state.isEmpty)
    cookies.take(["a=1; Path=/; HttpOnly", " b = two words ", "a=3", "=x", "none"], from: "a:80")
    cookies.take(["c=4"], from: "b:80")
    #expect(cookies.header(for: "a:80") == "a=3; b=two words")
    #expect(cookies.header(for: "b:80") == "c=4")
    #expect(cookies.header(for: "a:443") == nil)
  }

  @Test("cannot smuggle a header, nor grow without end")
  func limits() {
    var cookies = ChainCookies()
    cookies.take(["a=b\r\nX: y", "é=1", "big=" + String(repeating: "x", count: 5000)], from: "a")
    #expect(cookies.header(for: "a") == nil)
    cookies.take((0..<100).map { "c\($0)=1" }, from: "a")
    #expect(cookies.header(for: "a")?.split(separator: ";").count == 20)
  }
}

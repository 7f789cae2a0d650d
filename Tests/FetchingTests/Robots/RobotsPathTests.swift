import Records
import Testing

@testable import Fetching

@Suite("Paths of robots.txt")
struct RobotsPathTests {
  @Test(
    "a URL gives its path and query",
    arguments: [
      ("https://a.fr", "/"), ("https://a.fr/b?c=d#e", "/b?c=d"), ("https://a.fr?x", "/?x"),
      ("//a.fr/b", "/b"), ("https://a.fr/b%2fc", "/b%2fc"),
    ])
  func ofURL(url: String, literal: String) {
    #expect(RobotsPath(ofURL: url).literal == Array(literal.utf8))
  }

  @Test("letters beyond ASCII are encoded; the second form has no encoding that need not be")
  func forms() {
    let pattern = RobotsPath(pattern: Array("/é%c3%a9%61%2F%2x".utf8)[...])
    #expect(pattern.literal == Array("/%C3%A9%C3%A9%61%2F%2x".utf8))
    #expect(pattern.decoded == Array("/%C3%A9%C3%A9a%2F%2x".utf8))
  }

  /// The definition, without thought of cost.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return true }
    if first == UInt8(ascii: "$"), pattern.count == 1 { return path.isEmpty }
    if first == UInt8(ascii: "*") {
      return (path.startIndex...path.endIndex).contains {
        matches(pattern.dropFirst(), path[$0...])
      }
    }
    return path.first == first && matches(pattern.dropFirst(), path.dropFirst())
  }

  @Test("patterns match what their definition says", arguments: [UInt64(20_261_128), 7, 1994])
  func definition(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var matching = 0
    for _ in 0..<3000 {
      let pattern = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        "ab**/$".utf8.randomElement(using: &generator) ?? 0
      }
      let path = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        "ab/$".utf8.randomElement(using: &generator) ?? 0
      }
      let expected = Self.matches(pattern[...], path[...])
      matching += expected ? 1 : 0
      #expect(
        RobotsPath.matches(pattern, path) == expected,
        """
        seed \(seed): "\(String(decoding: pattern, as: UTF8.self))" on \
        "\(String(decoding: path, as: UTF8.self))"
        """)
    }
    #expect((300...2700).contains(matching))
  }

  @Test("a pattern of stars takes no time that grows out of hand")
  func stars() {
    let pattern = Array(String(repeating: "*a", count: 400).utf8) + [UInt8(ascii: "b")]
    let path = [UInt8](repeating: UInt8(ascii: "a"), count: 4000)
    let start = ContinuousClock.now
    #expect(!RobotsPath.matches(pattern, path))
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}

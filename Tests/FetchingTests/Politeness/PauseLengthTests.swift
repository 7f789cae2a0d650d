import Testing

@testable import Fetching

@Suite("Pause length")
struct PauseLengthTests {
  @Test("lies in the range, differs from address to address, and is the same for the same one")
  func spread() {
    let lengths = (0..<1000).map { PauseLength.seconds(in: 2...5, after: "https://a/\($0)") }
    #expect(lengths.allSatisfy { (2...5).contains($0) })
    #expect(lengths == (0..<1000).map { PauseLength.seconds(in: 2...5, after: "https://a/\($0)") })
    let mean = lengths.reduce(0, +) / 1000
    #expect(abs(mean - 3.5) < 0.15)
    #expect(Set(lengths).count > 990)
    #expect(PauseLength.seconds(in: 3...3, after: "x") == 3)
  }
}

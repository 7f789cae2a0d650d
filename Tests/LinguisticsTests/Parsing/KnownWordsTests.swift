import Testing

@testable import Linguistics

@Suite("words that were met before")
struct KnownWordsTests {
  private let shape: NetworkShape = {
    var shape = NetworkShape()
    shape.units = 8
    return shape
  }()

  /// Numbers that tell a word by its length, and where it stands.
  private func numbers(of words: [KnownWords.Word]) -> KnownWords.Group {
    func rows(_ width: Int, _ factor: Float) -> [Float] {
      words.flatMap { word in
        (0..<width).map { Float(word.form.count) * factor + Float($0) + (word.isFirst ? 0.5 : 0) }
      }
    }
    return KnownWords.Group(input: rows(shape.width, 100), gates: rows(shape.gateWidth, 1_000))
  }

  private func words(_ forms: [String]) -> [KnownWords.Word] {
    forms.enumerated().map { KnownWords.Word(form: $0.element, isFirst: $0.offset == 0) }
  }

  @Test("get the numbers that they would get anew, in their order")
  func sameNumbers() {
    var known = KnownWords(for: shape)
    for text in [["a", "bb", "a", "ccc"], ["bb", "bb", "dddd"], [], ["ccc"]] {
      let group = known.group(of: words(text), work: numbers)
      let anew = numbers(of: words(text))
      #expect(group.input == anew.input)
      #expect(group.gates == anew.gates)
    }
  }

  @Test("are worked out once, at the start of a sentence and inside apart")
  func onlyOnce() {
    var known = KnownWords(for: shape)
    var asked: [[String]] = []
    for text in [["a", "a", "b", "b"], ["b", "a", "c"], ["a", "b", "c"]] {
      _ = known.group(of: words(text)) { unknown in
        asked.append(unknown.map(\.form))
        return numbers(of: unknown)
      }
    }
    #expect(asked == [["a", "a", "b"], ["b", "c"]])
  }

  @Test("stay when there is no room for more, and those beyond are right too")
  func full() {
    var known = KnownWords(for: shape)
    let first = (0..<KnownWords.capacity - 1).map { "\($0)" }
    _ = known.group(of: words(first), work: numbers)
    for round in 0..<3 {
      let text = ["0", "new", "newer", "newest", "5", "newer"]
      let group = known.group(of: words(text)) { unknown in
        #expect(unknown.map(\.form) == (round == 0 ? ["new", "newer", "newest"] : ["newer", "newest"]))
        return numbers(of: unknown)
      }
      #expect(group.gates == numbers(of: words(text)).gates)
      #expect(group.input == numbers(of: words(text)).input)
    }
  }
}

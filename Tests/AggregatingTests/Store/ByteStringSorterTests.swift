import Records
import Testing

@testable import Aggregating

@Suite struct ByteStringSorterTests {
  @Test(
    "gives back all strings in the order of their bytes, in memory and in runs",
    arguments: [(1, 1 << 20), (2, 400), (3, 100), (4, 1)] as [(UInt64, Int)])
  func order(_ seed: UInt64, _ memoryLimit: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let strings = (0..<400).map { _ in
      (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        UInt8.random(in: 0...3, using: &generator) &* 85
      }
    }
    let sorter = ByteStringSorter(memoryLimit: memoryLimit)
    for string in strings { try sorter.add(string) }
    var sorted: [[UInt8]] = []
    try sorter.forEach { sorted.append(Array($0[$1])) }
    #expect(sorted == strings.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
  }

  @Test("nothing added is nothing given back")
  func empty() throws {
    try ByteStringSorter().forEach { _, _ in Issue.record("a string from nowhere") }
  }

  @Test("numbers and texts written to sort do so", arguments: 1...20 as ClosedRange<UInt64>)
  func keys(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pairs = (0..<50).map { _ in
      (
        Int.random(in: -3...3, using: &generator),
        ["", "a", "ab", "b", "é"].randomElement(using: &generator) ?? ""
      )
    }
    let sorter = ByteStringSorter()
    for (number, text) in pairs {
      var writer = ByteWriter()
      writer.write(sorting: number)
      writer.write(sorting: text)
      writer.write(text)
      try sorter.add(writer.bytes)
    }
    var sorted: [String] = []
    try sorter.forEach { bytes, range in
      var reader = ByteReader(bytes, range)
      let number = reader.readSortingNumber()
      reader.skipSortingText()
      sorted.append("\(number) \(reader.readText())")
    }
    let expected = pairs.sorted {
      $0.0 == $1.0 ? $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) : $0.0 < $1.0
    }
    #expect(sorted == expected.map { "\($0.0) \($0.1)" }, "seed \(seed)")
  }
}

import Testing

@testable import Linguistics

@Suite("networks")
struct ParsingNetworkTests {
  @Test("start with the same weights for the same seed only")
  func seeds() {
    let first = RandomNetwork.network(seed: 1)
    #expect(RandomNetwork.network(seed: 1).store.values == first.store.values)
    #expect(RandomNetwork.network(seed: 1).table.values == first.table.values)
    #expect(RandomNetwork.network(seed: 2).store.values != first.store.values)
  }

  @Test("add up what they know of a word")
  func input() {
    var network = RandomNetwork.network(seed: 1)
    let width = network.shape.width
    for index in network.table.values.indices {
      network.table.values[index] = Float(index / width)
    }
    let rows: [[Int32]] = [[1, 5], [], [7]]
    let plain = network.input(rows: rows, vectorInput: nil)
    #expect((0..<3).map { plain.values[$0 * width] } == [6, 0, 7])
    let vectors = ParsingNetwork.gather([-1, 3, 3], from: RandomNetwork.vectors)
    #expect(vectors[row: 0].allSatisfy { $0 == 0 })
    #expect(vectors[row: 2].elementsEqual(RandomNetwork.vectors[row: 3]))
    let whole = network.input(rows: rows, vectorInput: vectors)
    #expect(whole[row: 0] == plain[row: 0] && whole[row: 2] != plain[row: 2])
  }
}

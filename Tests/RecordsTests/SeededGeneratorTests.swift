import Testing

@testable import Records

@Suite("random numbers from seeds")
struct SeededGeneratorTests {
  @Test("are those of SplitMix64")
  func reference() {
    // The reference implementation, https://prng.di.unimi.it/splitmix64.c, from state 0.
    var generator = SeededGenerator()
    #expect(
      (0..<3).map { _ in generator.next() } == [
        0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F,
      ])
  }

  @Test("are the same for the same seeds only")
  func seeds() {
    func first(_ generator: SeededGenerator) -> UInt64 {
      var generator = generator
      return generator.next()
    }
    let starts = [
      SeededGenerator(1), SeededGenerator(2), SeededGenerator(1, 2), SeededGenerator(2, 1),
      SeededGenerator(0, 1), SeededGenerator(1, 0),
    ].map(first)
    #expect(Set(starts).count == starts.count)
    #expect(first(SeededGenerator(1, 2)) == starts[2])
  }

  @Test("lie where they should")
  func ranges() {
    var generator = SeededGenerator(5)
    let units = (0..<4000).map { _ in generator.unit() }
    #expect(units.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(units.reduce(0, +) / 4000 - 0.5) < 0.02)
    let symmetric = (0..<4000).map { _ in generator.symmetric() }
    #expect(symmetric.allSatisfy { $0 >= -1 && $0 < 1 })
    #expect(abs(symmetric.reduce(0, +) / 4000) < 0.04)
  }
}

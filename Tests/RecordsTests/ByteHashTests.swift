import Testing

@testable import Records

@Suite("ByteHash")
struct ByteHashTests {
  /// From the authors' page, http://www.isthe.com/chongo/tech/comp/fnv/ (public domain).
  @Test(
    "is FNV-1a",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325 as UInt64), ("a", 0xAF63_DC4C_8601_EC8C),
      ("foobar", 0x8594_4171_F739_67E8),
    ])
  func vectors(text: String, expected: UInt64) {
    #expect(ByteHash.of(text.utf8) == expected)
    #expect(text.utf8.reduce(ByteHash.seed) { ByteHash.step($0, $1) } == expected)
    #expect(
      text.utf8.reduce(ByteHash.seed) { ByteHash.step($0, number: UInt64($1)) } == expected)
  }

  @Test("of words, tells texts apart that differ in one bit, in length or in order")
  func words() {
    let text = Array("Quarante personnes ont fui vers le sud.".utf8)
    var hashes: Set<UInt64> = [ByteHash.ofWords(of: text)]
    for bit in 0..<8 * text.count {
      var other = text
      other[bit / 8] ^= 1 << UInt8(bit % 8)
      hashes.insert(ByteHash.ofWords(of: other))
      // The highest bits of two words, which only move upwards in a product.
      if bit % 8 == 7, bit / 8 + 8 < text.count {
        other[bit / 8 + 8] ^= 0x80
        hashes.insert(ByteHash.ofWords(of: other))
      }
    }
    for count in 0..<text.count { hashes.insert(ByteHash.ofWords(of: Array(text[..<count]))) }
    hashes.insert(ByteHash.ofWords(of: text + [0]))
    #expect(hashes.count == 1 + 8 * text.count + (text.count - 8) + text.count + 1)
    #expect(ByteHash.ofWords(of: text) == ByteHash.ofWords(of: Array(text)))
  }
}

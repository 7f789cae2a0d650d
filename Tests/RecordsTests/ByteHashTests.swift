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
}

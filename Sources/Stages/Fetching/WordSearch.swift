/// Finds a word in bytes, in lower and in upper case, sixteen places at a step.
///
/// A place is looked at more closely where the first, the middle and the last byte of the word stand as
/// far apart as in the word (after W. Muła, http://0x80.pl/articles/simd-strfind.html).
struct WordSearch {
  /// The word, with capitals of ASCII made small; at least one byte.
  let word: [UInt8]

  /// Sixteen bytes; the compiler makes good code of words in a vector, of comparisons of bytes it does not.
  private typealias Block = SIMD2<UInt64>
  private static let blockBytes = MemoryLayout<Block>.size
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  /// What makes a capital small, and leaves digits and most signs what they are.
  private static let caseBit: UInt8 = 0x20

  /// Prepares the search for a word of at least one byte. Letters that are not ASCII are found as
  /// they are written.
  init(_ word: some Collection<UInt8>) {
    precondition(!word.isEmpty, "a search for nothing")
    self.word = word.map(\.lowercasedASCII)
  }

  /// Where the word first stands at or after an offset; nil where it does not.
  func firstOffset(in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
    let distance = word.count - 1
    let middleDistance = distance / 2
    let first = Self.block(of: word[0] | Self.caseBit)
    let middle = Self.block(of: word[middleDistance] | Self.caseBit)
    let last = Self.block(of: word[distance] | Self.caseBit)
    let caseBits = Self.block(of: Self.caseBit)
    let low = Self.block(of: 1)
    let high = Self.block(of: 0x80)
    let raw = bytes.bytes
    var offset = start
    while offset + distance + Self.blockBytes <= bytes.count {
      let starts = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Block.self)
      let ends = raw.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset + distance, as: Block.self)
      let middles = raw.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset + middleDistance, as: Block.self)
      // A byte is zero where all three are as in the word.
      let difference =
        ((starts | caseBits) ^ first) | ((middles | caseBits) ^ middle)
        | ((ends | caseBits) ^ last)
      let zeros = (difference &- low) & ~difference & high
      if zeros.x | zeros.y != 0 {
        for place in offset..<(offset + Self.blockBytes) where stands(at: place, in: bytes) {
          return place
        }
      }
      offset += Self.blockBytes
    }
    while offset + distance < bytes.count {
      if stands(at: offset, in: bytes) { return offset }
      offset += 1
    }
    return nil
  }

  private static func block(of byte: UInt8) -> Block { Block(repeating: ones &* UInt64(byte)) }

  private func stands(at place: Int, in bytes: Span<UInt8>) -> Bool {
    for index in word.indices where bytes[place + index].lowercasedASCII != word[index] {
      return false
    }
    return true
  }
}

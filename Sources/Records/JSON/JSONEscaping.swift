/// Escapes text for JSON strings: quotes, backslashes and control characters, those of Latin-1 too.
///
/// Text is copied and looked at sixteen bytes at a time, as two words in a vector, which the compiler
/// makes good code of (of comparisons of bytes it does not). Mark-up has something to escape every 25
/// bytes, so nothing is appended to an array there.
enum JSONEscaping {
  private typealias Block = SIMD2<UInt64>
  private static let blockBytes = MemoryLayout<Block>.size
  /// Bytes of text escaped at a time.
  private static let pieceBytes = 1024
  /// The longest escape of one byte.
  private static let escapeBytes = 6

  /// Appends UTF-8 with its escapes.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let text = UnsafeRawBufferPointer(utf8)
    let plain = plainBytes(in: text)
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[..<plain]))
    guard plain < text.count else { return }
    // A piece may run over its end by a block, and by an escape behind that.
    let capacity = (pieceBytes + 1) * escapeBytes + blockBytes
    withUnsafeTemporaryAllocation(byteCount: capacity, alignment: blockBytes) { piece in
      var index = plain
      while index < text.count {
        let written = escapePiece(of: text, from: &index, into: piece)
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<written]))
      }
    }
  }

  /// Escapes `pieceBytes` of text or a little more, and moves `index` behind them.
  ///
  /// - Returns: The count of bytes written to `piece`.
  private static func escapePiece(
    of text: UnsafeRawBufferPointer, from index: inout Int,
    into piece: UnsafeMutableRawBufferPointer
  ) -> Int {
    let end = min(index + pieceBytes, text.count)
    var written = 0
    while index < end {
      if index + blockBytes <= text.count {
        let block = text.loadUnaligned(fromByteOffset: index, as: Block.self)
        piece.storeBytes(of: block, toByteOffset: written, as: Block.self)
        let run = plainBytes(in: block)
        index += run
        written += run
        if run == blockBytes { continue }
      } else if isPlain(text[index]) {
        piece[written] = text[index]
        index += 1
        written += 1
        continue
      }
      escapeOne(of: text, at: &index, into: piece, at: &written)
    }
    return written
  }

  /// Escapes the byte or the two bytes at `index`.
  @inline(__always)
  private static func escapeOne(
    of text: UnsafeRawBufferPointer, at index: inout Int,
    into piece: UnsafeMutableRawBufferPointer, at written: inout Int
  ) {
    var byte = text[index]
    index += 1
    if byte == 0xC2 {
      // The first byte of U+0080 to U+00BF, of which only the first 32 are control characters.
      guard index < text.count, text[index] < 0xA0 else {
        piece[written] = byte
        written += 1
        return
      }
      byte = text[index]
      index += 1
    }
    piece[written] = UInt8(ascii: "\\")
    if let letter = letter(for: byte) {
      piece[written + 1] = letter
      written += 2
    } else {
      piece[written + 1] = UInt8(ascii: "u")
      piece[written + 2] = UInt8(ascii: "0")
      piece[written + 3] = UInt8(ascii: "0")
      piece[written + 4] = hexadecimalDigit(byte >> 4)
      piece[written + 5] = hexadecimalDigit(byte & 15)
      written += escapeBytes
    }
  }

  /// What stands behind the backslash in a short escape.
  @inline(__always)
  private static func letter(for byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case 0x09: UInt8(ascii: "t")
    default: nil
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }

  // MARK: - Plain bytes

  /// The count of bytes before the first that must be escaped, or may begin a character that must.
  static func plainBytes(in text: UnsafeRawBufferPointer) -> Int {
    var index = 0
    while index + blockBytes <= text.count {
      let run = plainBytes(in: text.loadUnaligned(fromByteOffset: index, as: Block.self))
      index += run
      if run < blockBytes { return index }
    }
    while index < text.count, isPlain(text[index]) { index += 1 }
    return index
  }

  /// A byte of the sum has its high bit set where the block's byte is found. Carries may set bits above
  /// the first hit of a word, never below, so the lowest is exact.
  @inline(__always)
  private static func plainBytes(in block: Block) -> Int {
    let low = Block(repeating: 0x0101_0101_0101_0101)
    let quote = block ^ (low &* 0x22)
    let backslash = block ^ (low &* 0x5C)
    let delete = block ^ (low &* 0x7F)
    let pair = block ^ (low &* 0xC2)
    let found =
      (((quote &- low) & ~quote) | ((backslash &- low) & ~backslash) | ((delete &- low) & ~delete)
        | ((pair &- low) & ~pair) | ((block &- low &* 0x20) & ~block)) & (low &* 0x80)
    if found.x != 0 { return found.x.littleEndian.trailingZeroBitCount >> 3 }
    if found.y != 0 { return 8 + found.y.littleEndian.trailingZeroBitCount >> 3 }
    return blockBytes
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2
  }
}

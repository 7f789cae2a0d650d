/// Bodies in the chunked transfer coding (RFC 9112, section 7.1), as some archives keep them.
enum ChunkedBody {
  /// The body without its chunk sizes; nil when it is not in chunks from its start.
  ///
  /// What a body cut short has up to there is kept, as archives note cuts in fields of their own.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    var body: [UInt8] = []
    body.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard let (size, start) = size(bytes, at: index) else {
        return index == 0 ? nil : body
      }
      if size == 0 { return body }
      let end = min(start + size, bytes.count)
      body.append(contentsOf: bytes[start..<end])
      index = end
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    }
    return body
  }

  /// The size in a chunk's first line, and where the chunk begins.
  private static func size(_ bytes: [UInt8], at index: Int) -> (Int, Int)? {
    guard let end = bytes[index...].prefix(maximumLineBytes).firstIndex(of: 0x0A) else {
      return nil
    }
    // An extension after a semicolon says nothing about the size.
    let digits = bytes[index..<end].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
    guard digits.count <= 8,
      let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
    else { return nil }
    return (size, end + 1)
  }

  private static let maximumLineBytes = 1024
}

import CZlib

/// Reads a member of a zip archive piece by piece, in bounded memory.
struct ZipInflater: ~Copyable {
  private static let pieceLength = 1 << 18
  private let file: SourceFile
  private let member: ZipArchive.Member
  private let label: String

  /// Starts at the first byte of a member; errors call it `label`.
  init(_ member: ZipArchive.Member, of file: SourceFile, label: String) {
    self.file = file
    self.member = member
    self.label = label
  }

  /// Hands the bytes to `body`, piece by piece, until it returns false.
  ///
  /// - Throws: What `body` throws; an error when the bytes are not what the directory says.
  func forEachPiece(
    _ body: (ArraySlice<UInt8>) throws(GazetteerError) -> Bool
  ) throws(GazetteerError) {
    // zlib keeps a pointer to the stream: it must not move.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard
      inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw malformed("zlib cannot start") }
    defer { inflateEnd(stream) }
    var checksum = crc32(0, nil, 0)
    var written = 0
    var read = 0
    var isDone = member.compressedCount == 0
    while !isDone {
      var input = try file.bytes(
        at: member.start + read, count: min(Self.pieceLength, member.compressedCount - read))
      guard !input.isEmpty else { throw malformed("expected more bytes, found the end") }
      read += input.count
      if !member.isDeflated {
        isDone = read == member.compressedCount
        guard try take(input[...], &checksum, &written, body) else { return }
        continue
      }
      stream.pointee.avail_in = UInt32(input.count)
      while stream.pointee.avail_in > 0, !isDone {
        let (output, status) = Self.inflate(stream, &input)
        guard status == Z_OK || status == Z_STREAM_END else {
          throw malformed("expected deflated bytes, found others")
        }
        isDone = status == Z_STREAM_END
        guard try take(output[...], &checksum, &written, body) else { return }
      }
      if !isDone, read == member.compressedCount {
        throw malformed("expected more bytes, found the end")
      }
    }
    guard written == member.count, checksum == uLong(member.checksum) else {
      throw malformed("expected \(member.count) bytes with another checksum, found \(written)")
    }
  }

  /// Inflates what fits into one piece, from what is left of the input.
  private static func inflate(
    _ stream: UnsafeMutablePointer<z_stream>, _ input: inout [UInt8]
  ) -> (output: [UInt8], status: Int32) {
    var status = Z_OK
    let count = input.count
    let output = [UInt8](unsafeUninitializedCapacity: pieceLength) { output, filled in
      input.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress?.advanced(
          by: count - Int(stream.pointee.avail_in))
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(pieceLength)
        status = CZlib.inflate(stream, Z_NO_FLUSH)
        filled = pieceLength - Int(stream.pointee.avail_out)
      }
    }
    return (output, status)
  }

  private func take(
    _ piece: ArraySlice<UInt8>, _ checksum: inout uLong, _ written: inout Int,
    _ body: (ArraySlice<UInt8>) throws(GazetteerError) -> Bool
  ) throws(GazetteerError) -> Bool {
    piece.withUnsafeBufferPointer {
      checksum = crc32(checksum, $0.baseAddress, UInt32($0.count))
    }
    written += piece.count
    // More than the directory says: a bomb, or damage.
    guard written <= member.count else {
      throw malformed("expected \(member.count) bytes, found more")
    }
    return try body(piece)
  }

  private func malformed(_ reason: String) -> GazetteerError {
    .malformed(place: label, reason: reason)
  }
}

import CZlib

/// Makes gzip members, one for each record of an archive, so that a record can be read by itself.
final class GzipMember {
  private var stream = z_stream()

  init() {
    deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit { deflateEnd(&stream) }

  /// The bytes as a gzip member of its own.
  func compress(_ bytes: [UInt8]) -> [UInt8] {
    deflateReset(&stream)
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "deflate ended with \(status)")
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }
}

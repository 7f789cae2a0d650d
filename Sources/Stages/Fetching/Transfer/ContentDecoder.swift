import CBrotli
import CZlib
import Records

/// Undoes the content codings of a body: gzip, deflate, brotli, one on top of another.
///
/// libcurl could do it, but takes a gzip body cut short as whole and counts only the bytes on the
/// wire; here the end of every stream is checked and the decoded size is capped while decoding.
enum ContentDecoder {
  /// What requests offer, all of it decoded here.
  static let accepted = "gzip, deflate, br"

  /// Codings on top of each other that are still believed; honest servers use one.
  private static let maximumLayers = 3

  /// Decodes a body.
  ///
  /// - Parameters:
  ///   - body: The bytes as they came.
  ///   - codings: The value of Content-Encoding; codings in the order they were applied.
  ///   - maximumBytes: The cap on each decoded layer.
  ///   - isCutAllowed: Whether what is over the cap, or missing at the end, is left out instead of
  ///     being a failure.
  /// - Throws: `StageFailure` with code `too_large`, `truncated_body` or `bad_content_coding`.
  static func decode(
    _ body: [UInt8], codings: String, maximumBytes: Int, isCutAllowed: Bool = false
  ) throws(StageFailure) -> [UInt8] {
    // "utf-8" and "none" are no codings, but some servers say so over plain bodies.
    let names = codings.split(separator: ",").map { trimmedLowercase($0) }
      .filter { !["", "identity", "none", "utf-8"].contains($0) }
    guard names.count <= maximumLayers else {
      throw StageFailure(.badContentCoding, "\(names.count) content codings on top of each other")
    }
    var body = body
    for name in names.reversed() {
      switch name {
      case "gzip", "x-gzip":
        body = try inflate(body, windowBits: 15 + 16, name, maximumBytes, isCutAllowed)
      case "deflate":
        // The standard means zlib's format; some servers send the bare stream.
        let isZlib = body.count >= 2 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
        body = try inflate(
          body, windowBits: isZlib ? 15 : -15, name, maximumBytes, isCutAllowed)
      case "br":
        body = try unbrotli(body, maximumBytes, isCutAllowed)
      default:
        throw StageFailure(.badContentCoding, "unknown content coding \(name.prefix(40))")
      }
    }
    return body
  }

  private static func inflate(
    _ body: [UInt8], windowBits: Int32, _ name: String, _ maximumBytes: Int,
    _ isCutAllowed: Bool
  ) throws(StageFailure) -> [UInt8] {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw StageFailure(.badContentCoding, "zlib cannot start") }
    defer { inflateEnd(&stream) }
    var input = body
    var output: [UInt8] = []
    var status = Z_OK
    var chunk = [UInt8](repeating: 0, count: 65_536)
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while status == Z_OK, output.count <= maximumBytes {
        let written = chunk.withUnsafeMutableBufferPointer { chunk in
          stream.next_out = chunk.baseAddress
          stream.avail_out = UInt32(chunk.count)
          status = CZlib.inflate(&stream, Z_NO_FLUSH)
          return chunk.count - Int(stream.avail_out)
        }
        output.append(contentsOf: chunk[..<written])
        // A gzip body may be several files in a row.
        let isNextMember =
          status == Z_STREAM_END && windowBits > 15 && stream.avail_in >= 2
          && stream.next_in?[0] == 0x1F && stream.next_in?[1] == 0x8B
        if isNextMember { status = inflateReset(&stream) }
      }
    }
    if isCutAllowed, output.count > maximumBytes || status == Z_BUF_ERROR {
      return Array(output.prefix(maximumBytes))
    }
    try check(output.count, maximumBytes)
    switch status {
    case Z_STREAM_END: return output
    case Z_BUF_ERROR:
      throw StageFailure(
        .truncatedBody, "the \(name) body ends after \(body.count) bytes without its end mark",
        isTransient: true)
    default: throw StageFailure(.badContentCoding, "the body is not valid \(name)")
    }
  }

  private static func unbrotli(
    _ body: [UInt8], _ maximumBytes: Int, _ isCutAllowed: Bool
  ) throws(StageFailure) -> [UInt8] {
    guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else {
      throw StageFailure(.badContentCoding, "brotli cannot start")
    }
    defer { BrotliDecoderDestroyInstance(decoder) }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
    body.withUnsafeBufferPointer { input in
      var next = input.baseAddress
      var left = input.count
      while status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, output.count <= maximumBytes {
        let written = chunk.withUnsafeMutableBufferPointer { chunk in
          var target = chunk.baseAddress
          var room = chunk.count
          status = BrotliDecoderDecompressStream(decoder, &left, &next, &room, &target, nil)
          return chunk.count - room
        }
        output.append(contentsOf: chunk[..<written])
      }
    }
    if isCutAllowed,
      output.count > maximumBytes || status == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT
    {
      return Array(output.prefix(maximumBytes))
    }
    try check(output.count, maximumBytes)
    switch status {
    case BROTLI_DECODER_RESULT_SUCCESS: return output
    case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT:
      throw StageFailure(
        .truncatedBody, "the br body ends after \(body.count) bytes without its end mark",
        isTransient: true)
    default: throw StageFailure(.badContentCoding, "the body is not valid br")
    }
  }

  private static func check(_ count: Int, _ maximumBytes: Int) throws(StageFailure) {
    guard count <= maximumBytes else {
      throw StageFailure(.tooLarge, "the body is over \(maximumBytes) bytes when decoded")
    }
  }

  private static func trimmedLowercase(_ text: Substring) -> String {
    text.filter { !$0.isWhitespace }.lowercased()
  }
}

import CZlib
import Records

/// Bodies as the store keeps them: zlib streams.
enum BodyCompression {
  /// Compresses; level 6 halves the time of 9 for a hundredth of the size on HTML.
  static func compress(_ body: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(body.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    let status = compress2(&output, &length, body, UInt(body.count), 6)
    precondition(status == Z_OK, "zlib cannot compress \(body.count) bytes: \(status)")
    output.removeLast(output.count - Int(length))
    return output
  }

  /// The body again; nil when the bytes are no such stream.
  static func expand(_ bytes: [UInt8]) -> [UInt8]? {
    do throws(StageFailure) {
      return try ContentDecoder.decode(bytes, codings: "deflate", maximumBytes: .max / 2)
    } catch {
      return nil
    }
  }
}

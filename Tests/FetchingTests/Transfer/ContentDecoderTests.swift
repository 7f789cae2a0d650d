import CZlib
import Foundation
import Records
import Testing

@testable import Fetching

@Suite("Content decoder")
struct ContentDecoderTests {
  static let text = "<html><p>Été à vélo</p></html>"
  static let gzip = bytes(
    "H4sIAAAAAAACA7PJKMnNsbMpsDvcWXJ4pcLhBQplh1fm5NvoF9jZ6IPlAF6sQPQiAAAA")
  static let zlib = bytes("eJyzySjJzbGzKbA73FlyeKXC4QUKZYdX5uTb6BfY2eiD5QD+zg4d")
  static let raw = bytes("s8koyc2xsymwO9xZcnilwuEFCmWHV+bk2+gX2Nnog+UA")
  /// One uncompressed block of 34 bytes (RFC 7932, 9.2), and the empty last one.
  static let brotli: [UInt8] = [0x10, 0x02, 0x10] + Array(text.utf8) + [0x03]

  @Test(
    "undoes the codings of honest servers",
    arguments: [
      ("gzip", gzip), ("x-gzip", gzip), ("GZIP", gzip), ("deflate", zlib), ("deflate", raw),
      ("br", brotli), ("", Array(text.utf8)), ("identity", Array(text.utf8)),
      ("utf-8", Array(text.utf8)),
    ])
  func decode(codings: String, body: [UInt8]) throws {
    let decoded = try ContentDecoder.decode(body, codings: codings, maximumBytes: 1000)
    #expect(String(decoding: decoded, as: UTF8.self) == Self.text)
  }

  @Test("a gzip body may be several files in a row, with padding behind")
  func members() throws {
    let twice = try ContentDecoder.decode(
      Self.gzip + Self.gzip + [0, 0], codings: "gzip", maximumBytes: 1000)
    #expect(String(decoding: twice, as: UTF8.self) == Self.text + Self.text)
  }

  @Test(
    "a body cut anywhere is a failure",
    arguments: [("gzip", gzip), ("deflate", zlib), ("deflate", raw), ("br", brotli)])
  func truncated(coding: String, body: [UInt8]) {
    for count in 1..<body.count {
      #expect(throws: StageFailure.self, "\(coding) cut at \(count)") {
        try ContentDecoder.decode(
          Array(body.prefix(count)), codings: coding, maximumBytes: 1000)
      }
    }
    #expect(code(Array(body.dropLast(1)), coding) == .truncatedBody)
  }

  @Test("damage, plain text and unknown codings are failures")
  func damaged() {
    var damaged = Self.gzip
    damaged[20] ^= 0xFF
    #expect(code(damaged, "gzip") != nil)
    var wrongSum = Self.gzip
    wrongSum[wrongSum.count - 6] ^= 0xFF
    #expect(code(wrongSum, "gzip") == .badContentCoding)
    #expect(code(Array(Self.text.utf8), "gzip") == .badContentCoding)
    #expect(code(Array(Self.text.utf8), "br") != nil)
    #expect(code(Self.gzip, "zstd") == .badContentCoding)
    #expect(code(Self.gzip, "gzip, gzip, gzip, gzip") == .badContentCoding)
  }

  @Test("a bomb is stopped at the cap")
  func bomb() {
    let zeros = [UInt8](repeating: 0, count: 20_000_000)
    var length = compressBound(UInt(zeros.count))
    var bomb = [UInt8](repeating: 0, count: Int(length))
    compress2(&bomb, &length, zeros, UInt(zeros.count), 9)
    let packed = Array(bomb.prefix(Int(length)))
    #expect(code(packed, "deflate", cap: 1_000_000) == .tooLarge)
    #expect(code(Self.brotli, "br", cap: 20) == .tooLarge)
  }

  private func code(_ body: [UInt8], _ codings: String, cap: Int = 1000) -> StageFailure.Code? {
    do throws(StageFailure) {
      _ = try ContentDecoder.decode(body, codings: codings, maximumBytes: cap)
      return nil
    } catch {
      return error.code
    }
  }

  private static func bytes(_ base64: String) -> [UInt8] {
    Data(base64Encoded: base64).map { Array($0) } ?? []
  }
}

import CLibCrypto

/// Digests of whole bodies, by OpenSSL, which libcurl brings along.
///
/// Its code for today's processors makes SHA-256 at 1570 MB/s where libmd's plain C makes 149 to 179,
/// hardly more than an archive has to be read at (openssl speed, and libmd in a loop, 2026-11-28).
enum PayloadDigest {
  /// SHA-256 as records show it: "sha256:" and 64 hexadecimal digits.
  static func sha256(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest(bytes, EVP_sha256()).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "sha256:" + String(decoding: text, as: UTF8.self)
  }

  /// SHA-1 as WARC files show it: "sha1:" and 32 letters and digits of base 32 (RFC 4648).
  static func sha1(_ bytes: ArraySlice<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for byte in digest(bytes, EVP_sha1()) {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(alphabet[Int(bits >> count & 31)])
      }
      bits &= 1 << count - 1
    }
    return "sha1:" + String(decoding: text, as: UTF8.self)
  }

  private static func digest(_ bytes: ArraySlice<UInt8>, _ type: OpaquePointer?) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    let status = bytes.withUnsafeBytes {
      EVP_Digest($0.baseAddress, $0.count, &result, &length, type, nil)
    }
    precondition(status == 1, "libcrypto has no SHA-1 or SHA-256")
    return Array(result.prefix(Int(length)))
  }
}

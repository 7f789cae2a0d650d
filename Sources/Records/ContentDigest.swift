import CLibMD

/// SHA-256 of content: what ids and payload digests are made from.
public enum ContentDigest {
  /// The digest of some bytes: "sha256:" and 64 hexadecimal digits.
  public static func sha256(_ bytes: some Collection<UInt8>) -> String {
    "sha256:" + hexadecimal(digest(Array(bytes)))
  }

  /// A short identifier made from strings: 16 hexadecimal digits, 64 bits of their SHA-256.
  ///
  /// The parts are joined by U+0000, so that ("ab", "c") and ("a", "bc") differ. Among a hundred
  /// million records two share an identifier with a probability of 0.03 %.
  public static func identifier(of parts: String...) -> String {
    hexadecimal(digest(Array(parts.joined(separator: "\0").utf8)).prefix(8))
  }

  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Init(&context)
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    result.withUnsafeMutableBufferPointer { SHA256Final($0.baseAddress, &context) }
    return result
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

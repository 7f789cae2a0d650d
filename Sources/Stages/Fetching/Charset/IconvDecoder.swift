import Glibc
import Records

/// Decodes the less common encodings with the C library's iconv.
enum IconvDecoder {
  /// Decodes bytes; each one that has no meaning in the encoding becomes U+FFFD and makes it lossy.
  ///
  /// - Throws: `StageFailure` with code `charset` when the encoding is not to be decoded.
  static func decode(_ bytes: ArraySlice<UInt8>, from encoding: String) throws(StageFailure)
    -> (text: String, isLossy: Bool)
  {
    let name = iconvNames[encoding] ?? encoding
    let descriptor = iconv_open("UTF-8", name)
    // iconv_open says failure with (iconv_t)-1.
    guard encoding != "replacement", Int(bitPattern: descriptor) != -1 else {
      throw StageFailure(.charset, "pages in the encoding \(encoding) are not decoded")
    }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var isLossy = false
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    input.withUnsafeMutableBufferPointer { input in
      var cursor = input.baseAddress
      var left = input.count
      while left > 0 {
        if convert(descriptor, &cursor, &left, into: &output) { break }
        // An invalid or cut sequence: give one mark for its first byte and go on after it.
        isLossy = true
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        cursor = cursor?.advanced(by: 1)
        left -= 1
      }
      // Encodings with combining marks hold the last letter back until they are told of the end.
      var end: UnsafeMutablePointer<CChar>?
      var nothing = 0
      _ = convert(descriptor, &end, &nothing, into: &output)
    }
    return (String(decoding: output, as: UTF8.self), isLossy)
  }

  /// Converts until the input ends (true) or a byte cannot be converted (false).
  private static func convert(
    _ descriptor: iconv_t?, _ cursor: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    into output: inout [UInt8]
  ) -> Bool {
    var chunk = [CChar](repeating: 0, count: 16_384)
    while true {
      let (status, written, reason) = chunk.withUnsafeMutableBufferPointer { chunk in
        var target = chunk.baseAddress
        var room = chunk.count
        let status = iconv(descriptor, &cursor, &left, &target, &room)
        return (status, chunk.count - room, errno)
      }
      output.append(contentsOf: chunk[..<written].lazy.map { UInt8(bitPattern: $0) })
      if status != Int(bitPattern: UInt.max) { return true }
      if reason != E2BIG { return false }
    }
  }

  /// Where glibc names an encoding otherwise, or where browsers mean its larger sister.
  private static let iconvNames = [
    "ISO-8859-8-I": "ISO-8859-8", "macintosh": "MACINTOSH", "x-mac-cyrillic": "MAC-UK",
    "windows-874": "CP874", "windows-1250": "CP1250", "windows-1251": "CP1251",
    "windows-1253": "CP1253", "windows-1254": "CP1254", "windows-1255": "CP1255",
    "windows-1256": "CP1256", "windows-1257": "CP1257", "windows-1258": "CP1258",
    "GBK": "GB18030", "gb18030": "GB18030", "Big5": "BIG5-HKSCS", "EUC-JP": "EUC-JP-MS",
    "Shift_JIS": "CP932", "EUC-KR": "UHC",
  ]
}

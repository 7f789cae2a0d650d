import Records

/// `file:` URLs of local pages.
///
/// An absolute path becomes `file:///srv/pages/a.html`. A relative path stays relative,
/// `file:pages/a.html`, so that a run over the same files gives the same records wherever the
/// folder lies.
enum LocalURL {
  /// The URL for a path.
  static func url(forPath path: String) -> String {
    var path = Substring(path)
    while path.hasPrefix("./") {
      path = path.dropFirst(2)
      while path.hasPrefix("/") { path = path.dropFirst() }
    }
    return (path.hasPrefix("/") ? "file://" : "file:") + percentEncoded(path)
  }

  /// The path in a URL: of this computer, whose name may be left out or "localhost".
  ///
  /// - Throws: `StageFailure` with code `invalid_url`.
  static func path(fromURL url: String) throws(StageFailure) -> String {
    var rest = url.dropFirst("file:".count)
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let host = rest.prefix { $0 != "/" }
      guard host.isEmpty || host.lowercased() == "localhost" else {
        throw StageFailure(
          .invalidURL, "expected a file URL of this computer, found one of \(host.prefix(80))")
      }
      rest = rest.dropFirst(host.count)
    }
    guard let path = percentDecoded(rest), !path.isEmpty, !path.utf8.contains(0) else {
      throw StageFailure(.invalidURL, "expected a file URL with a path, found none or a bad one")
    }
    return path
  }

  private static func percentEncoded(_ path: Substring) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic
          || "0123456789-._~/!$&'()*+,;=:@".unicodeScalars.contains(scalar))
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }

  private static func percentDecoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.count == 2, !digits.hasPrefix("+"), let value = UInt8(digits, radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

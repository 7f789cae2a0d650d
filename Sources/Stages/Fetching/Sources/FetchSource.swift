import Glibc
import Records

/// What a line of input names.
enum FetchSource: Equatable {
  /// A page on the web.
  case web(WebAddress)
  /// A local file.
  case file(path: String)
  /// A local folder, whose pages are meant.
  case folder(path: String)

  /// Reads a line: an http, https or file URL, or the path of a file or folder.
  ///
  /// - Returns: nil for a blank line or a comment, which begins with `#`.
  /// - Throws: `StageFailure` with code `invalid_url`.
  init?(line: String) throws(StageFailure) {
    let text = line.trimmedOfSpace
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      throw StageFailure(.invalidURL, "expected a URL or a path, found a control character in it")
    }
    switch Self.scheme(of: text) {
    case "http", "https": self = .web(try Self.address(text))
    case "file": self = try Self.local(path: LocalURL.path(fromURL: text))
    case nil: self = try Self.local(path: text)
    case let scheme?:
      throw StageFailure(
        .invalidURL, "expected a URL of http, https or file, found the scheme \(scheme.prefix(40))")
    }
  }

  /// "http" for "HTTP://…"; nil for a path.
  static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon].lowercased()
    let isScheme = scheme.utf8.enumerated().allSatisfy { index, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "-"):
        index > 0
      default: false
      }
    }
    return isScheme && !scheme.isEmpty ? scheme : nil
  }

  private static func address(_ text: String) throws(StageFailure) -> WebAddress {
    do throws(StageFailure) {
      return try WebAddress(text)
    } catch {
      throw StageFailure(
        error.code, "expected a URL, found \"\(text.prefix(80))\": \(error.message)")
    }
  }

  private static func local(path: String) throws(StageFailure) -> FetchSource {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw StageFailure(
        .invalidURL,
        "expected a URL of http, https or file, or an existing file or folder, found "
          + "\"\(path.prefix(80))\"")
    }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder(path: path) : .file(path: path)
  }
}

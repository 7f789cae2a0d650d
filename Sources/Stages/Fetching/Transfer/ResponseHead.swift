import Records

/// The status line and headers of a response, read line by line.
struct ResponseHead {
  /// The value of each header, names in lower case: the first, but all of `listHeaders`, with commas.
  /// Bytes that are not UTF-8 are read as windows-1252, in which old servers write.
  private(set) var headers: [String: String] = [:]
  /// The values of all Set-Cookie headers.
  private(set) var cookies: [String] = []
  /// Status line and headers as they came, with the blank line once it is there.
  private(set) var bytes: [UInt8] = []
  /// What makes the response unbelievable, if anything does.
  private(set) var fault: StageFailure?

  /// Headers that may come in several lines, none of which may be missed.
  private static let listHeaders: Set<String> = ["content-encoding", "x-robots-tag"]

  /// Takes one line as it came, with its line end.
  mutating func add(line: [UInt8]) {
    // Interim responses and proxies precede the answer with heads of their own.
    if line.starts(with: "HTTP/".utf8) {
      headers = [:]
      cookies = []
      bytes = line
      return
    }
    bytes += line
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = Self.text(line[..<colon]).lowercased()
    let value = Self.text(line[(colon + 1)...])
    if name == "set-cookie" { cookies.append(value) }
    if name == "content-length" { check(length: value) }
    if Self.listHeaders.contains(name), let earlier = headers[name] {
      headers[name] = "\(earlier), \(value)"
    } else if headers[name] == nil {
      headers[name] = value
    }
  }

  /// Two lengths, or one that is no number, mean that the body's end is not where it seems.
  private mutating func check(length value: String) {
    let isNumber = !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if !isNumber || Int(value) == nil {
      fault = StageFailure(.badResponse, "content-length is \(value.prefix(40)), not a length")
    } else if let earlier = headers["content-length"], earlier != value {
      fault = StageFailure(
        .badResponse, "two content-lengths: \(earlier.prefix(40)) and \(value.prefix(40))")
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = bytes.trimmedOfSpace
    return String(validating: trimmed, as: UTF8.self) ?? Windows1252.decode(trimmed)
  }
}

/// Heads of HTTP messages as archives have them.
enum HTTPHead {
  /// The head for a message whose transfer coding has been undone.
  ///
  /// - Parameters:
  ///   - head: As it went over the wire, with its blank line.
  ///   - bodyBytes: The length of the body, for a response in chunks, which named none; nil for a
  ///     request.
  static func archived(_ head: [UInt8], bodyBytes: Int?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(head.count + 64)
    var isFirst = true
    for line in head.split(separator: 0x0A) {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard !line.isEmpty else { continue }
      if isFirst {
        result += startLine(line)
        isFirst = false
      } else if isTransferEncoding(line) {
        result += Array("X-Crawler-".utf8) + line
        if let bodyBytes { result += Array("\r\nContent-Length: \(bodyBytes)".utf8) }
      } else {
        result += line
      }
      result += Array("\r\n".utf8)
    }
    return result + Array("\r\n".utf8)
  }

  private static func isTransferEncoding(_ line: ArraySlice<UInt8>) -> Bool {
    String(decoding: line.prefix(18), as: UTF8.self).lowercased() == "transfer-encoding:"
  }

  /// "HTTP/1.1 200 " for "HTTP/2 200 "; "GET / HTTP/1.1" for "GET / HTTP/2".
  private static func startLine(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: line, as: UTF8.self)
    if text.hasPrefix("HTTP/2") {
      return Array("HTTP/1.1\(text.drop { $0 != " " })".utf8)
    }
    guard text.hasSuffix(" HTTP/2") else { return Array(line) }
    return Array("\(text.dropLast("HTTP/2".count))HTTP/1.1".utf8)
  }
}

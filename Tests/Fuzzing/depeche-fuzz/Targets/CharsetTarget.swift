@testable import Fetching

/// The encoding that a page declares, and its bytes read in it.
struct CharsetTarget: FuzzTarget {
  init() {}

  /// The first line is the label of a header, where it is not empty.
  func run(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.startIndex
    let label = String(decoding: bytes[..<end], as: UTF8.self)
    let body = Array(bytes[end...].dropFirst())
    _ = MetaPrescan.encoding(of: body)
    _ = MetaPrescan.encoding(of: body, limit: MetaPrescan.lateLimit)
    _ = MetaPrescan.charset(inContent: body)
    for label in [label, ""] {
      guard
        let decoded = try? CharsetDecoder.decode(body, headerLabel: label.isEmpty ? nil : label)
      else { continue }
      precondition(
        !decoded.charset.isEmpty && !decoded.source.isEmpty, "an encoding without a name")
      precondition(decoded.text.utf8.count <= 4 * body.count + 4, "more text than bytes could hold")
    }
  }
}

import TestSupport

@testable import Fetching

/// Records as they stand in archives.
enum SampleRecords {
  /// A record of a WARC file, plain.
  static func warc(
    _ type: String = "response", uri: String? = "https://a.fr/1", length: Int? = nil,
    _ fields: [String] = [], block: [UInt8]
  ) -> [UInt8] {
    var header = "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Date: 2026-11-28T06:00:00Z\r\n"
    if let uri { header += "WARC-Target-URI: \(uri)\r\n" }
    header += fields.map { $0 + "\r\n" }.joined()
    header += "Content-Length: \(length ?? block.count)\r\n\r\n"
    return Array(header.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A message with a page in it.
  static func http(
    _ body: [UInt8], status: String = "200 OK", headers: [String] = ["Content-Type: text/html"]
  ) -> [UInt8] {
    Array("HTTP/1.1 \(status)\r\n\(headers.map { $0 + "\r\n" }.joined())\r\n".utf8) + body
  }

  /// A response with a page.
  static func page(_ text: String, uri: String = "https://a.fr/1") -> [UInt8] {
    warc(uri: uri, block: http(Array(text.utf8)))
  }

  /// What a reader comes upon in a file of these bytes: "response https://a.fr/1 17" for a record
  /// and its length, "broken 0" for a place.
  static func steps(_ bytes: [UInt8], name: String = "a.warc") throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, bytes)
    let reader = try ArchiveReader(path: path, maximumBlockBytes: 1_000_000)
    var steps: [String] = []
    while let step = try reader.next() {
      switch step {
      case .record(let record):
        steps.append("\(record.type) \(record.targetURI ?? "-") \(record.block.count)")
      case .broken(let offset, _): steps.append("broken \(offset)")
      }
    }
    return steps
  }
}

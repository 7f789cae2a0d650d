/// One record of a WARC or ARC archive.
package struct ArchiveRecord: Sendable {
  /// `WARC-Type` in lower case: "response", "resource", "request", "revisit", "warcinfo", "metadata",
  /// "conversion", "continuation"; "arc_header" and "response" for ARC.
  package var type: String
  /// `WARC-Target-URI` without angle brackets; nil for none.
  package var targetURI: String?
  /// `WARC-Date` as written, or the date of an ARC record in the same form; nil for none.
  package var date: String?
  /// The header fields, names in lower case, the first of each.
  package var fields: [String: String] = [:]
  /// The block: of a response the HTTP message.
  package var block: [UInt8]
  /// Where it begins in the file, in bytes; in a gzip file, where its member begins.
  package var offset: Int
  /// Whether it is from an ARC file.
  package var isARC = false
}

/// What a reader of archives comes upon.
package enum ArchiveStep: Sendable {
  case record(ArchiveRecord)
  /// Something that is no whole record, passed over; it begins at an offset in the file.
  case broken(offset: Int, reason: String)
}

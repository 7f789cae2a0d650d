import Records

/// The header of a record, read from its bytes.
struct ArchiveHeader {
  /// Why a header is none.
  struct Fault: Error { let reason: String }

  /// Longer headers are taken for damage.
  static let maximumBytes = 65_536
  /// Bytes that show what begins: the longest line of an ARC header that is believed.
  static let lookAheadBytes = 4096

  /// The record, without its block.
  var record: ArchiveRecord
  /// The length of the block.
  var blockBytes: Int

  // MARK: - WARC

  /// Whether a WARC record begins here.
  static func beginsWARC(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: "WARC/".utf8) }

  /// The count of bytes up to the blank line and with it; nil where there is none.
  static func endOfFields(_ bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let end = bytes[index...].firstIndex(of: 0x0A) {
      index = end + 1
      if index < bytes.endIndex, bytes[index] == 0x0A { return index + 1 - bytes.startIndex }
      if index + 1 < bytes.endIndex, bytes[index] == 0x0D, bytes[index + 1] == 0x0A {
        return index + 2 - bytes.startIndex
      }
    }
    return nil
  }

  /// The header of a WARC record.
  ///
  /// - Parameter bytes: From "WARC/" to the blank line.
  static func warc(_ bytes: [UInt8]) -> Result<ArchiveHeader, Fault> {
    var fields: [String: String] = [:]
    var lastName = ""
    let lines = bytes.split(separator: 0x0A).dropFirst()
    for line in lines {
      if let first = line.first, first == 0x20 || first == 0x09 {
        // A line that begins with space goes on with the field before.
        fields[lastName]? += " " + text(line)
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      lastName = text(line[..<colon]).lowercased()
      if fields[lastName] == nil { fields[lastName] = text(line[(colon + 1)...]) }
    }
    guard let length = fields["content-length"], let blockBytes = Int(length), blockBytes >= 0
    else {
      return .failure(
        Fault(reason: "expected a content-length, found \(fields["content-length"] ?? "none")"))
    }
    guard let type = fields["warc-type"] else {
      return .failure(Fault(reason: "expected a warc-type, found none"))
    }
    // Wget once wrote angle brackets, which the grammar of WARC/1.0 had by mistake.
    var uri = fields["warc-target-uri"]
    if let whole = uri, whole.hasPrefix("<"), whole.hasSuffix(">") {
      uri = String(whole.dropFirst().dropLast())
    }
    uri = uri.map(withoutSpaces)
    let record = ArchiveRecord(
      type: type.lowercased(), targetURI: uri, date: fields["warc-date"], fields: fields, block: [],
      offset: 0)
    return .success(ArchiveHeader(record: record, blockBytes: blockBytes))
  }

  // MARK: - ARC

  /// The line that an ARC record has as its header; nil where none begins. The first of a file
  /// describes the file.
  static func lineOfARC(_ bytes: ArraySlice<UInt8>, isFirst: Bool) -> [UInt8]? {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let line = bytes[...end]
    let schemes =
      isFirst ? ["filedesc://"] : ["http://", "https://", "filedesc://", "ftp://", "dns:"]
    return schemes.contains { line.starts(with: $0.utf8) } ? Array(line) : nil
  }

  /// The header of an ARC record: "URL IP date type length", https://archive.org/web/researcher/ArcFileFormat.php.
  static func arc(_ line: [UInt8]) -> Result<ArchiveHeader, Fault> {
    let parts = text(line[...]).split(separator: " ")
    guard parts.count >= 5, let blockBytes = Int(parts[parts.count - 1]), blockBytes >= 0 else {
      return .failure(
        Fault(reason: "expected the header of an arc record, found \(text(line[...]).prefix(80))"))
    }
    // URLs were written with spaces.
    let uri = parts.dropLast(4).joined(separator: " ")
    let isHeader = uri.hasPrefix("filedesc://")
    var record = ArchiveRecord(
      type: isHeader ? "arc_header" : "response", targetURI: uri,
      date: date(ofARC: parts[parts.count - 3]),
      fields: ["content-type": String(parts[parts.count - 2])], block: [], offset: 0)
    record.isARC = true
    return .success(ArchiveHeader(record: record, blockBytes: blockBytes))
  }

  /// "2014-02-16T05:02:21Z" for "20140216050221".
  private static func date(ofARC digits: Substring) -> String? {
    let digits = Array(digits.utf8)
    guard digits.count == 14, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
      + "T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
  }

  /// A URL in which spaces are written as the standard has them; few have any.
  static func withoutSpaces(_ uri: String) -> String {
    uri.utf8.contains(0x20) ? uri.replacing(" ", with: "%20") : uri
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.trimmedOfSpace, as: UTF8.self)
  }
}

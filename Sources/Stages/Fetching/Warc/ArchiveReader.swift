import Records

/// Reads WARC 0.17 to 1.1 and ARC 1 archives record by record, plain or gzip, whole or damaged.
///
/// After a damage it goes on at the next line that begins a record. Memory holds one record.
package final class ArchiveReader {
  private let input: ArchiveInput
  private let maximumBlockBytes: Int
  private var pending: [ArchiveStep] = []
  private var format: Format?
  /// Whether what comes next belongs to no record until one begins.
  private var isAstray = false
  /// Where such bytes began that nothing has been said about yet.
  private var straySince: Int?

  /// What the file is, by its first record; text within the one may look like the other.
  private enum Format { case warc, arc }

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - maximumBlockBytes: A larger record is passed over as broken.
  /// - Throws: `StreamError` when it cannot be opened.
  package init(path: String, maximumBlockBytes: Int) throws(StreamError) {
    input = try ArchiveInput(path: path)
    self.maximumBlockBytes = maximumBlockBytes
  }

  /// The next record or broken place; nil at the end.
  ///
  /// - Throws: `StreamError` when the file cannot be read.
  package func next() throws(StreamError) -> ArchiveStep? {
    while true {
      for (offset, reason) in input.takeDamages() {
        pending.append(.broken(offset: offset, reason: reason))
      }
      if !pending.isEmpty { return pending.removeFirst() }
      try skipLineEnds()
      guard try input.fill(1) else {
        endStray()
        // What the end itself has shown is still to be told.
        let damages = input.takeDamages()
        pending += damages.map { .broken(offset: $0.offset, reason: $0.reason) }
        return pending.isEmpty ? nil : pending.removeFirst()
      }
      if let step = try read() { pending.append(step) }
    }
  }

  private func skipLineEnds() throws(StreamError) {
    while try input.fill(1) {
      let count = input.available.prefix { $0 == 0x0D || $0 == 0x0A }.count
      guard count > 0 else { return }
      input.take(count)
    }
  }

  /// Reads what begins here; nil for a line of no record, which is passed over.
  private func read() throws(StreamError) -> ArchiveStep? {
    let offset = input.offset
    _ = try input.fill(ArchiveHeader.lookAheadBytes)
    if format != .arc, ArchiveHeader.beginsWARC(input.available) {
      format = .warc
      endStray()
      guard let header = try header(ending: ArchiveHeader.endOfFields) else {
        return .broken(offset: offset, reason: "the header of the record has no end")
      }
      return try finish(ArchiveHeader.warc(header), offset: offset, headerBytes: header.count)
    }
    if format != .warc, let line = ArchiveHeader.lineOfARC(input.available, isFirst: format == nil)
    {
      format = .arc
      endStray()
      return try finish(ArchiveHeader.arc(line), offset: offset, headerBytes: line.count)
    }
    if !isAstray {
      isAstray = true
      straySince = offset
    }
    try skipLine()
    return nil
  }

  private func endStray() {
    isAstray = false
    guard let offset = straySince else { return }
    straySince = nil
    pending.append(.broken(offset: offset, reason: "bytes that belong to no record"))
  }

  /// The bytes of a header with its end; nil when there is none, and its first line is passed over.
  private func header(
    ending end: (ArraySlice<UInt8>) -> Int?
  ) throws(StreamError) -> [UInt8]? {
    var wanted = 4096
    while true {
      let isWhole = try input.fill(wanted)
      if let count = end(input.available.prefix(ArchiveHeader.maximumBytes)) {
        return Array(input.available.prefix(count))
      }
      guard isWhole, wanted < ArchiveHeader.maximumBytes else {
        try skipLine()
        return nil
      }
      wanted *= 2
    }
  }

  private func finish(
    _ header: Result<ArchiveHeader, ArchiveHeader.Fault>, offset: Int, headerBytes: Int
  ) throws(StreamError) -> ArchiveStep? {
    switch header {
    case .failure(let fault):
      input.take(headerBytes)
      return .broken(offset: offset, reason: fault.reason)
    case .success(let header):
      input.take(headerBytes)
      guard header.blockBytes <= maximumBlockBytes else {
        try skip(header.blockBytes)
        return .broken(
          offset: offset,
          reason: "the record has \(header.blockBytes) bytes, more than \(maximumBlockBytes)")
      }
      let isThere = try input.fill(header.blockBytes)
      let isWhole = isThere ? try isFollowedByEnd(header.blockBytes) : false
      let blockBytes = isWhole ? header.blockBytes : try bytesToNextRecord()
      var record = header.record
      record.offset = offset
      record.block = Array(input.available.prefix(blockBytes))
      // The length is wrong; the message in the record may be whole nevertheless, and says so.
      guard isWhole || ArchivedResponse(record.block).isWhole else {
        isAstray = true
        return .broken(
          offset: offset,
          reason: "expected \(header.blockBytes) bytes of the record, found \(blockBytes)")
      }
      input.take(blockBytes)
      return .record(record)
    }
  }

  /// The count of bytes before the next line that begins a WARC record, or to the end of the file;
  /// at most as many as a block may have.
  private func bytesToNextRecord() throws(StreamError) -> Int {
    var searched = 0
    while true {
      let available = input.available
      let rest = available.dropFirst(searched)
      if format == .warc,
        let found = rest.indices.first(where: { rest[$0...].starts(with: "\nWARC/".utf8) })
      {
        return found + 1 - available.startIndex
      }
      searched = max(available.count - 8, 0)
      guard available.count < maximumBlockBytes, try input.readMore() else {
        return min(available.count, maximumBlockBytes)
      }
    }
  }

  /// Whether a block of so many bytes ends where a record may: before a line end or the end of the
  /// file, and not within what another member begins with a record of its own.
  private func isFollowedByEnd(_ count: Int) throws(StreamError) -> Bool {
    if let next = input.bytesToNextMember, next < count,
      ArchiveHeader.beginsWARC(input.available.dropFirst(next))
    {
      return false
    }
    guard try input.fill(count + 1) else { return true }
    let following = input.available[input.available.startIndex + count]
    return following == 0x0D || following == 0x0A || input.bytesToNextMember == count
  }

  private func skip(_ count: Int) throws(StreamError) {
    var left = count
    while left > 0, try input.fill(1) {
      let part = min(left, input.available.count)
      input.take(part)
      left -= part
    }
  }

  private func skipLine() throws(StreamError) {
    while try input.fill(1) {
      if let end = input.available.firstIndex(of: 0x0A) {
        input.take(end + 1 - input.available.startIndex)
        return
      }
      input.take(input.available.count)
    }
  }
}

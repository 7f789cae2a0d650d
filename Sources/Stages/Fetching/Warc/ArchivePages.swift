import Records

/// The pages of an archive, one after the other.
package final class ArchivePages {
  private let reader: ArchiveReader
  private let path: String
  private let maximumBytes: Int

  /// Records read so far, whatever they hold.
  package private(set) var recordCount = 0
  /// Decompressed bytes of their blocks so far.
  package private(set) var blockBytes = 0

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: A WARC or ARC file, plain or gzip.
  ///   - maximumBytes: A larger page is refused; so is a record of more than that and its headers.
  /// - Throws: `StreamError` when it cannot be opened.
  package init(path: String, maximumBytes: Int) throws(StreamError) {
    self.path = path
    self.maximumBytes = maximumBytes
    reader = try ArchiveReader(path: path, maximumBlockBytes: maximumBytes + 1_000_000)
  }

  /// The next page, or why something in the archive is none; nil at its end. The place is the file
  /// with the offset of the record: "news.warc.gz:1197".
  ///
  /// - Throws: `StreamError` when the file cannot be read.
  package func next() throws(StreamError) -> (place: String, outcome: Result<Page, StageFailure>)? {
    while let step = try reader.next() {
      switch step {
      case .broken(let offset, let reason):
        return (
          "\(path):\(offset)",
          .failure(StageFailure(.brokenRecord, "\(path): at byte \(offset): \(reason)"))
        )
      case .record(let record):
        recordCount += 1
        blockBytes += record.block.count
        do throws(StageFailure) {
          guard let page = try ArchivedPage.page(of: record, maximumBytes: maximumBytes) else {
            continue
          }
          return (page.url, .success(page))
        } catch {
          return (record.targetURI ?? "\(path):\(record.offset)", .failure(error))
        }
      }
    }
    return nil
  }
}

import Fetching
import Glibc
import Records

/// Writes an archive of generated pages, and measures how fast its pages are read.
enum ArchiveSpeed {
  /// Writes an archive of pages with their requests, the same for the same count.
  static func makeArchive(path: String, pages: Int) throws {
    var sample = SampleArchive(seed: 20_261_128)
    let file = try WarcFile(path: path)
    let date = "2026-11-28T06:00:00Z"
    for number in 0..<pages {
      let url = "https://example.org/rubrique/article-\(number).html"
      let page = sample.page(number: number)
      let head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
        + "Content-Length: \(page.utf8.count)\r\n\r\n"
      let response = try file.write(
        "response", date: date,
        [("WARC-Target-URI", url), ("Content-Type", "application/http; msgtype=response")],
        block: Array((head + page).utf8))
      try file.write(
        "request", date: date,
        [
          ("WARC-Target-URI", url), ("WARC-Concurrent-To", response),
          ("Content-Type", "application/http; msgtype=request"),
        ],
        block: Array(
          "GET /rubrique/article-\(number).html HTTP/1.1\r\nHost: example.org\r\n\r\n".utf8))
    }
    try file.finish()
  }

  /// Megabytes of decompressed blocks a second of CPU time, from the file to the lines of page
  /// records, which are made and dropped.
  static func report(path: String) throws -> String {
    let archive = try ArchivePages(path: path, maximumBytes: 10_000_000)
    let start = cpuSeconds()
    var (pages, failures, written) = (0, 0, 0)
    while let (_, outcome) = try archive.next() {
      switch outcome {
      case .success(let page):
        var writer = JSONWriter()
        page.write(to: &writer)
        written += writer.bytes.count
        pages += 1
      case .failure: failures += 1
      }
    }
    let seconds = cpuSeconds() - start
    let megabytes = Double(archive.blockBytes) / 1e6
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return """
      \(archive.recordCount) records, \(pages) pages, \(failures) failures, \(Int(megabytes)) MB read, \
      \(written / 1_000_000) MB written, \(seconds) s, \(Int(megabytes / seconds)) MB/s, \
      \(usage.ru_maxrss / 1024) MB of memory
      """
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

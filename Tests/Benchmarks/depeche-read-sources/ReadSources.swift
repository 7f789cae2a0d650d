import FoundationEssentials
import Fetching
import Records

/// Writes what the readers of `depeche-fetch` make of files, for `score-sources`, and measures how
/// fast an archive is read.
///
///     ls feeds/*.xml | depeche-read-sources documents
///     ls *.warc.gz   | depeche-read-sources archives
///     depeche-read-sources labels < labels.txt
///     depeche-read-sources encodings < pages.txt     # base64, one page a line
///     depeche-read-sources make-archive ARCHIVE.warc.gz [PAGES]
///     depeche-read-sources speed ARCHIVE.warc.gz
@main
enum ReadSources {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    switch arguments.popFirst() {
    case "documents": try eachLine(DocumentReport.line)
    case "archives": try eachLine(ArchiveReport.line)
    case "labels": try eachLine { LabelReport.label($0) }
    case "encodings": try eachLine { LabelReport.encoding(base64: $0) }
    case "make-archive":
      guard let path = arguments.popFirst() else { throw ReadSourcesError("expected a file") }
      let pages = arguments.popFirst().flatMap { Int($0) } ?? 20_000
      try ArchiveSpeed.makeArchive(path: path, pages: pages)
    case "speed":
      guard let path = arguments.popFirst() else { throw ReadSourcesError("expected a file") }
      print(try ArchiveSpeed.report(path: path))
    case let word:
      throw ReadSourcesError("expected what to do, found \(word ?? "nothing")")
    }
  }

  private static func eachLine(_ report: (String) throws -> String) throws {
    while let line = readLine() { print(try report(line)) }
  }
}

/// What stops the program.
struct ReadSourcesError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

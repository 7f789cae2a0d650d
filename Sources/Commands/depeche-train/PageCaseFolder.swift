import Cleaning
import CommandSupport
import FoundationEssentials
import Records

/// A folder of page cases, as the tests of cleaning have it: `NAME/page.html` and
/// `NAME/expected.json`, whose `paragraphs` are lines that begin with their kind, "heading: Le vote".
struct PageCaseFolder {
  /// The collection that its pages are counted as.
  static let source = "cases"

  private let path: String

  /// Names a folder.
  init(_ path: String) { self.path = path }

  /// The pages that have paragraphs, by name, and their texts; each is a site of its own.
  func examples() throws -> [(page: Page, gold: GoldText)] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw RunError(.noInput, "\(path): no such folder")
    }
    return try names.compactMap { try example($0) }
  }

  private func example(_ name: String) throws -> (page: Page, gold: GoldText)? {
    let file = "\(path)/\(name)/expected.json"
    let html = try readWholeFile("\(path)/\(name)/page.html")
    var paragraphs: [String] = []
    var url = ""
    var reader = JSONReader(try readWholeFile(file))
    do {
      try reader.forEachField { (key, reader) throws(JSONError) in
        switch key {
        case "paragraphs":
          try reader.forEachElement { (reader) throws(JSONError) in
            paragraphs.append(try reader.readString())
          }
        case "url": url = try reader.readString()
        default: _ = try reader.skipValue()
        }
      }
    } catch {
      throw RunError(.data, "\(file): \(error)")
    }
    guard !paragraphs.isEmpty else { return nil }
    let lines = paragraphs.map { line in
      line.firstRange(of: ": ").map { line[$0.upperBound...] } ?? line[...]
    }
    return (
      Page(id: name, url: url, html: String(decoding: html, as: UTF8.self)),
      GoldText(text: lines.joined(separator: "\n"), domain: name, source: Self.source)
    )
  }
}

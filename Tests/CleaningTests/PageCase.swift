import Foundation
import LanguageData
import Records

@testable import Cleaning

/// A folder of `Pages/`: a page, what a careful reader would make of it, and what of that the stage
/// is known to miss.
///
/// - `page.html`: the page, UTF-8.
/// - `expected.json`: fields of the document, each as the reader wants it; null where the document
///   should have nothing. Fields that are not named are not looked at. `paragraphs` are strings
///   that begin with their kind, "heading: Le vote". `url` and `fetched_at` are the page's too. A
///   page without an article has `failure`, the code, alone.
/// - `known-failure`, where there is one: lines of field, colon, reason. These fields are expected to
///   differ, so that the test tells when one no longer does.
struct PageCase {
  /// The fields of `expected.json`, as they are written there.
  let expected: [String: String]
  /// Why a field is not as expected yet.
  let knownFailures: [String: String]
  private let folder: URL
  private let html: String
  private let url: String
  private let fetchedAt: String

  /// Reads a folder.
  init(folder: URL) throws {
    self.folder = folder
    html = try String(contentsOf: folder.appending(path: "page.html"), encoding: .utf8)
    let object = try Self.object(Data(contentsOf: folder.appending(path: "expected.json")))
    expected = try object.mapValues { try Self.render($0) }
    url = object["url"] as? String ?? "https://www.exemple.test/\(folder.lastPathComponent)"
    fetchedAt = object["fetched_at"] as? String ?? "2026-01-01T00:00:00Z"
    let known = folder.appending(path: "known-failure")
    let lines =
      FileManager.default.fileExists(atPath: known.path)
      ? try String(contentsOf: known, encoding: .utf8).split(separator: "\n") : []
    var reasons: [String: String] = [:]
    for line in lines {
      let field = line.prefix { $0 != ":" }
      reasons[String(field)] = String(line.dropFirst(field.count + 2))
    }
    knownFailures = reasons
  }

  /// What the stage makes of the page: the fields of its document, or its failure's code.
  func found(by cleaner: Cleaner) throws -> [String: String] {
    let page = try JSONSerialization.data(withJSONObject: [
      "schema": Page.schema.description, "id": "p1", "url": url, "status": 200,
      "fetched_at": fetchedAt, "html": html,
    ])
    let bytes = Array(page)
    var output = RecordOutput()
    do {
      try cleaner.process(RawRecord(bytes, line: 0..<bytes.count), into: &output)
    } catch {
      return ["failure": try Self.render(error.code.rawValue)]
    }
    var document = try Self.object(Data(output.writer.bytes))
    document["paragraphs"] = Self.paragraphs(of: document)
    return try document.mapValues { try Self.render($0) }
  }

  /// Writes the fields that `expected.json` names anew, but not those known to be wrong; takes out
  /// of `known-failure` what has come right.
  func record(_ found: [String: String]) throws {
    let fields = expected.keys.sorted().map { field in
      let value = knownFailures[field] == nil ? found[field] : expected[field]
      return "  \"\(field)\": \(value ?? "null")"
    }
    try "{\n\(fields.joined(separator: ",\n"))\n}\n".write(
      to: folder.appending(path: "expected.json"), atomically: true, encoding: .utf8)
    let left = knownFailures.filter { found[$0.key] ?? "null" != expected[$0.key] }
    guard left.count < knownFailures.count else { return }
    let known = folder.appending(path: "known-failure")
    if left.isEmpty { return try FileManager.default.removeItem(at: known) }
    let lines = left.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
    try lines.joined().write(to: known, atomically: true, encoding: .utf8)
  }

  // MARK: - JSON

  private static func object(_ data: Data) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  private static func paragraphs(of document: [String: Any]) -> [String] {
    let scalars = Array((document["text"] as? String ?? "").unicodeScalars)
    let spans = document["paragraphs"] as? [[String: Any]] ?? []
    return spans.map { span in
      let start = span["start"] as? Int ?? 0
      let end = span["end"] as? Int ?? 0
      let text = String(String.UnicodeScalarView(scalars[start..<end]))
      return "\(span["kind"] as? String ?? "text"): \(text)"
    }
  }

  /// A value as JSON, an array with one element a line.
  private static func render(_ value: Any) throws -> String {
    if let array = value as? [Any], !array.isEmpty {
      return try "[\n"
        + array.map { try "    \(render($0))" }.joined(separator: ",\n") + "\n  ]"
    }
    return String(
      decoding: try JSONSerialization.data(
        withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]),
      as: UTF8.self)
  }
}

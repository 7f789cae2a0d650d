import Foundation
import Testing

@testable import LanguageData

/// Holds every file that linguists edit against the form that all of them have.
@Suite("Data")
struct DefaultDataTests {
  @Test("compiles in every file of the folder, byte for byte, and no other")
  func embedded() throws {
    let paths = try DataFolder.paths()
    #expect(paths.count > 30)
    #expect(LanguageDataSource.embeddedPaths == paths)
    for path in paths {
      let compiledIn = try LanguageDataSource().file(path).bytes
      #expect(compiledIn == (try DataFolder.bytes(path)), "\(path)")
    }
  }

  @Test("holds tables that read without error, in NFC")
  func tables() throws {
    for path in try DataFolder.paths() where path.hasSuffix(".tsv") {
      let file = LanguageDataFile(path: path, origin: path, bytes: try DataFolder.bytes(path))
      #expect(throws: Never.self, "\(path)") {
        let table = try DataTable(file, columns: [])
        #expect(!table.rows.isEmpty, "\(path)")
      }
      let text = String(decoding: file.bytes, as: UTF8.self)
      let composed = text.precomposedStringWithCanonicalMapping
      #expect(Array(composed.utf8) == file.bytes, "\(path) is not NFC")
      #expect(text.contains("Source"), "\(path) names no source")
    }
  }

  @Test("has PLOVER's 16 types, 67 modes and 37 contexts")
  func ontology() throws {
    let plover = try Plover()
    #expect(plover.types.count == 16)
    #expect(plover.modes.count == 67)
    #expect(plover.contexts.count == 37)
  }

  @Test(
    "gives triggers only types, modes and contexts of PLOVER",
    arguments: [("fr/verbs.tsv", true), ("fr/nouns.tsv", true), ("fr/means.tsv", false)])
  func legal(path: String, hasContexts: Bool) throws {
    let plover = try Plover()
    let columns = ["type", "mode"] + (hasContexts ? ["contexts"] : [])
    for row in try LanguageDataSource().table(path, columns: columns).rows {
      if !row[0].isEmpty { #expect(plover.types.contains(row[0]), "\(row.place): \(row[0])") }
      if !row[1].isEmpty {
        #expect(plover.modes.contains("\(row[0]) \(row[1])"), "\(row.place): \(row[0]) \(row[1])")
      }
      for context in hasContexts ? row.list(2) : [] {
        #expect(plover.contexts.contains(context), "\(row.place): \(context)")
      }
    }
  }
}

/// The names that PLOVER allows.
private struct Plover {
  let types: Set<String>
  /// "TYPE mode".
  let modes: Set<String>
  let contexts: Set<String>

  init() throws {
    let source = LanguageDataSource()
    let rows = try source.table("world/plover.tsv", columns: ["type", "mode"]).rows
    types = Set(rows.map { $0[0] })
    modes = Set(rows.filter { !$0[1].isEmpty }.map { "\($0[0]) \($0[1])" })
    contexts = Set(try source.table("world/contexts.tsv", columns: ["context"]).rows.map { $0[0] })
  }
}

/// The folder that linguists edit.
private enum DataFolder {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/LanguageData/Data").standardized

  /// Paths below the folder, sorted; the notes for people are no data.
  static func paths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".model") || $0.hasSuffix(".gazetteer") }
      .sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }
}

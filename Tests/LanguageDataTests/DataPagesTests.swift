import Foundation
import Testing

/// The pages beside the data name every file, and none that is gone.
@Suite("Data pages")
struct DataPagesTests {
  private static let world = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/LanguageData/Data/world")

  @Test("world/README.md has each file of its folder")
  func world() throws {
    let page = try String(contentsOf: Self.world.appending(path: "README.md"), encoding: .utf8)
    let table = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.joined(separator: "\n")
    let named = Set(table.matches(of: /`([a-z-]+\.(tsv|gazetteer))`/).map { String($0.1) })
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.world.path)
      .filter { $0 != "README.md" }
    #expect(named == Set(files))
  }
}

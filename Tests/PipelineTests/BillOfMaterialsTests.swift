import Foundation
import TestSupport
import Testing

/// `pipelines/packaging/make-sbom`, the table that it reads, and what SECURITY.md shows of that.
@Suite(
  "Bill of materials",
  .enabled(
    if: Repository.isInstalled("python3") && Repository.isInstalled("pkg-config"),
    "python3 or pkg-config is not installed"))
struct BillOfMaterialsTests {
  private static let command = Repository.root + "/pipelines/packaging/make-sbom"

  /// A row of dependencies.tsv.
  private struct Dependency {
    var kind, name, licence, use: String

    static func all() throws -> [Dependency] {
      try text("pipelines/packaging/dependencies.tsv").split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t").map(String.init) }
        .map { Dependency(kind: $0[0], name: $0[1], licence: $0[3], use: $0[5]) }
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
  }

  /// Swift is built with, but the tests find no `swift` where they look for programs.
  private func bill(in root: String = Repository.root, _ before: String = "") async throws
    -> ShellRun
  {
    try await PracticeCheckout().run("\(before)\n'\(root)/pipelines/packaging/make-sbom'")
  }

  @Test("names every package, library and file of data with version and licence")
  func covers() async throws {
    let run = try await bill()
    #expect(run.status == 0, "\(run.messages)")
    let bill = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any] ?? [:]
    #expect(bill["bomFormat"] as? String == "CycloneDX")
    let components = bill["components"] as? [[String: Any]] ?? []
    let found = Set(components.compactMap { $0["purl"] as? String })
    let pins = try text("Package.resolved").matches(of: /"location" : "https:\/\/(.+?)(\.git)?"/)
    #expect(!pins.isEmpty)
    for pin in pins {
      #expect(found.contains { $0.hasPrefix("pkg:swift/\(pin.1)@") }, "\(pin.1)")
    }
    let libraries = try text("Package.swift").matches(of: /pkgConfig: "(.+?)"/).map { "\($0.1)" }
    #expect(libraries.count > 5)
    for library in libraries + ["sqlite3"] {
      #expect(found.contains { $0.hasPrefix("pkg:generic/\(library)@") }, "\(library)")
    }
    let files = components.flatMap { $0["properties"] as? [[String: String]] ?? [] }
      .compactMap { $0["name"] }
    for file in ["world/places.gazetteer", "fr/parser.model", "world/plover.tsv"] {
      #expect(files.contains("depeche:file:\(file)"))
    }
    for one in components {
      let name = one["name"] as? String ?? ""
      #expect(one["licenses"] != nil, "\(name)")
      #expect(one["version"] != nil || one["type"] as? String == "data", "\(name)")
    }
    #expect(try await self.bill().output == run.output)
  }

  private func text(_ path: String) throws -> String { try Self.text(path) }

  @Test(
    "refuses a build that the table does not tell of",
    arguments: [
      (
        #"s/"identity" : "swift-system"/"identity" : "swift-else"/"#, "Package.resolved",
        "swift-else"
      ),
      (#"s/pkgConfig: "libmd"/pkgConfig: "libelse"/"#, "Package.swift", "libelse"),
      (
        "1i # Licence: CC BY 4.0", "Sources/LanguageData/Data/fr/verbs.tsv",
        "expected fr/verbs.tsv, whose head names a licence of others"
      ),
      (#"/^library\tzlib/d"#, "pipelines/packaging/dependencies.tsv", "'zlib'"),
      (#"s/\tZlib\t.*/\tZlib/"#, "pipelines/packaging/dependencies.tsv", "expected kind, name"),
    ])
  func refuses(change: String, file: String, message: String) async throws {
    let run = try await bill(
      in: "copy",
      """
      mkdir -p copy/Sources/Records && cp -r pipelines copy/ && cd '\(Repository.root)' &&
        cp Package.swift Package.resolved "$OLDPWD/copy/" && cp Sources/Records/Record.swift "$OLDPWD/copy/Sources/Records/" &&
        cp -r --parents Sources/LanguageData/Data "$OLDPWD/copy/" && cd "$OLDPWD" &&
        sed -i '\(change)' 'copy/\(file)' || exit 99
      """)
    #expect(run.status == 65, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test("is what SECURITY.md shows, licence and reason included")
  func isShown() throws {
    let page = try text("SECURITY.md")
    let rows = try Dependency.all()
    #expect(rows.count > 15)
    for row in rows {
      let line = page.split(separator: "\n").first { $0.hasPrefix("| [\(row.name)](") }
      #expect(line?.hasSuffix("| \(row.licence) | \(row.use) |") == true, "\(row.name)")
    }
  }
}

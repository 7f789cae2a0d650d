import Foundation
import Records
import TestSupport
import Testing

/// Nicolas Seriot's JSONTestSuite, where it lies beside the repository.
@Suite("JSONTestSuite", .enabled(if: SharedData.exists(JSONTestSuite.archive)))
struct JSONTestSuiteTests {
  @Test("accepts y_ and refuses n_")
  func verdicts() throws {
    let files = try JSONTestSuite.files()
    #expect(files.count > 300)
    for (name, bytes) in files where !name.hasPrefix("i_") {
      #expect(Self.isAccepted(bytes) == name.hasPrefix("y_"), "\(name)")
    }
  }

  /// Records are objects, so that the value is put into one.
  private static func isAccepted(_ value: [UInt8]) -> Bool {
    let line = Array("{\"value\":".utf8) + value + Array("}".utf8)
    return (try? RawRecord(line, line: 0..<line.count)) != nil
  }
}

/// The archive of the suite.
private enum JSONTestSuite {
  /// Below `../shared`.
  static let archive = "data/fetch/json_testsuite.tar.xz"

  /// The names and contents of the test files.
  static func files() throws -> [(String, [UInt8])] {
    let folder = try TemporaryFolder()
    let copy = try folder.write("suite.tar.xz", SharedData.bytes(archive) ?? [])
    let unpacking = Process()
    unpacking.executableURL = URL(filePath: "/bin/tar")
    unpacking.arguments = ["-xJf", copy, "-C", folder.path]
    try unpacking.run()
    unpacking.waitUntilExit()
    let tests = URL(filePath: folder.path).appending(path: "json_testsuite/test_parsing")
    return try FileManager.default.contentsOfDirectory(atPath: tests.path).sorted().map {
      ($0, Array(try Data(contentsOf: tests.appending(path: $0))))
    }
  }
}

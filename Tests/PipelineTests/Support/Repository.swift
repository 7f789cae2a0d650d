import Foundation

/// Where things are that the tests of this target run and read.
enum Repository {
  /// The root of the checkout.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Command lines with what they should give.
  static let cases = root + "/Tests/PipelineTests/Cases"

  /// Two good records of each kind that a stage reads.
  static let samples = root + "/Tests/PipelineTests/Samples"

  /// Where the built executables are: beside the program that runs the tests.
  static let executables = URL(fileURLWithPath: "/proc/self/exe")
    .resolvingSymlinksInPath().deletingLastPathComponent().path

  /// The names in a folder, sorted; hidden ones are left out.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
      .sorted()
  }

  /// Whether a program is installed that the project does not need to run.
  static func isInstalled(_ program: String) -> Bool {
    ["/usr/local/bin/", "/usr/bin/", "/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + program)
    }
  }
}

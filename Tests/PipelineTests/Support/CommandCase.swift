import Foundation
import TestSupport
import Testing

/// A folder of `Cases`: a command line and what it should give. `Cases/README.md` says how one is
/// written.
struct CommandCase: Sendable, CustomTestStringConvertible {
  /// The folder's name.
  let name: String

  var testDescription: String { name }

  /// All cases, by name.
  static func all() throws -> [CommandCase] {
    try Repository.names(in: Repository.cases).filter { $0 != "README.md" }
      .map(CommandCase.init(name:))
  }

  /// Runs the command in a copy of the folder.
  ///
  /// - Returns: What is not as expected, one message for each of stdout, stderr and status.
  func mismatches() async throws -> [String] {
    let folder = Repository.cases + "/" + name
    let shell = try Shell()
    for input in try Repository.names(in: folder) where input.hasPrefix("input") {
      try FileManager.default.copyItem(
        atPath: folder + "/" + input, toPath: shell.folder.path + "/" + input)
    }
    let run = try await shell.run(String(contentsOfFile: folder + "/cmd", encoding: .utf8))
    return try [
      Snapshot.mismatch(run.output, with: folder + "/expout"),
      Snapshot.mismatch(Array(Self.normalised(run.messages).utf8), with: folder + "/experr"),
      Snapshot.mismatch(Array("\(run.status)\n".utf8), with: folder + "/status"),
    ].compactMap { $0 }
  }

  /// Messages without what moves: the seconds of summary lines, and how many events and incidents
  /// were found.
  static func normalised(_ messages: String) -> String {
    messages.replacing(/"seconds":[0-9.e-]+/, with: "\"seconds\":0")
      .replacing(/("command":"depeche-(?:extract|aggregate)","in":\d+,"out":)\d+/) {
        $0.1 + "\"any\""
      }
  }
}

import Foundation
import TestSupport

/// The French treebanks of `../shared`, packed by `xz`, where these are there to be measured on.
enum SharedTreebank {
  /// Whether they are there.
  static let isThere = SharedData.exists("data/treebanks")

  /// The CoNLL-U of a file; empty where it is not there.
  ///
  /// - Parameter file: Behind "UD_French-" and without its endings: "GSD/fr_gsd-ud-dev".
  static func bytes(of file: String) throws -> [UInt8] {
    let path = "data/treebanks/UD_French-\(file).conllu.xz"
    guard let path = SharedData.path(path) else { return [] }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return bytes
  }
}

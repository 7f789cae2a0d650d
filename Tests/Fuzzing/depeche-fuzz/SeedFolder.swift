import Foundation

/// A folder that inputs are written to, one a file.
struct SeedFolder {
  /// Where; made if it is not there.
  let path: String

  /// Writes inputs as `made-000`, `made-001` and so on.
  func write(_ inputs: [[UInt8]]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (number, bytes) in inputs.enumerated() {
      let name = "made-" + String(repeating: "0", count: number < 10 ? 2 : number < 100 ? 1 : 0)
      try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name + "\(number)"))
    }
  }
}

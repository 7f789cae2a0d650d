import Foundation

/// Expected output in files, compared byte for byte.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the files are rewritten instead. Every comparison
/// then counts as a mismatch, so that a run that recorded is never taken for one that passed; read
/// the difference like code.
public enum Snapshot {
  /// Whether expectations are rewritten.
  public static let isRecording =
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// Compares bytes with a file, or writes them to it.
  ///
  /// - Returns: What is different, with the number of the first line that is; nil when all is
  ///   equal. A file that is missing counts as empty.
  public static func mismatch(_ actual: [UInt8], with path: String) throws -> String? {
    if isRecording {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(actual).write(to: URL(fileURLWithPath: path))
      return "\(path): recorded; run again without RECORD_SNAPSHOTS"
    }
    let expected = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    return actual == expected ? nil : firstDifference(path, expected, actual)
  }

  private static func firstDifference(
    _ path: String, _ expected: [UInt8], _ actual: [UInt8]
  ) -> String {
    let expectedLines = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    let actualLines = actual.split(separator: 0x0A, omittingEmptySubsequences: false)
    for index in 0..<max(expectedLines.count, actualLines.count) {
      let expectedLine = index < expectedLines.count ? expectedLines[index] : nil
      let actualLine = index < actualLines.count ? actualLines[index] : nil
      if expectedLine != actualLine {
        return "\(path):\(index + 1): expected \(shown(expectedLine)), found \(shown(actualLine))"
      }
    }
    return "\(path): different"
  }

  private static func shown(_ line: ArraySlice<UInt8>?) -> String {
    guard let line else { return "the end" }
    return "“" + String(decoding: line.prefix(2000), as: UTF8.self) + "”"
  }
}

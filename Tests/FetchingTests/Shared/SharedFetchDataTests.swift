import Foundation
import Testing

@testable import Fetching

/// Scores on data that is not part of the project; `Tests/Benchmarks/score-fetch` runs them.
@Suite("Shared fetch data", .enabled(if: SharedFetchData.folder != nil))
struct SharedFetchDataTests {
  @Test("robots.txt by the specification's cases")
  func robotsSpecification() throws {
    var wrong: [String] = []
    let cases = try SharedFetchData.lines("robots_spec.dev.jsonl")
    for test in cases {
      let text = test["robots"] as? String
      let bytes = text.map { Array($0.utf8) } ?? SharedFetchData.base64(test["robots_b64"])
      let isAllowed = SharedFetchData.allows(bytes, test)
      if isAllowed != test["allowed"] as? Bool { wrong.append("\(test["id"] ?? "")") }
    }
    SharedFetchData.print("robots specification", wrong, of: cases.count)
    #expect(wrong.isEmpty)
  }

  @Test("robots.txt files of real sites")
  func realRobots() throws {
    var wrong: [String] = []
    var wronglyAllowed = 0
    var files: [String: RobotsFile] = [:]
    let cases = try SharedFetchData.lines("robots_real.dev.jsonl")
    for test in cases {
      let name = test["file"] as? String ?? ""
      let agent = test["ua"] as? String ?? ""
      let key = "\(name) \(agent)"
      let file = try files[key] ?? RobotsFile(SharedFetchData.bytes(name), agent: agent)
      files[key] = file
      let isAllowed = file.allows(url: test["url"] as? String ?? "")
      if isAllowed != test["allowed"] as? Bool {
        wrong.append("\(name) \(test["ua"] ?? "") \(test["url"] ?? "")")
        if isAllowed { wronglyAllowed += 1 }
      }
    }
    SharedFetchData.print(
      "real robots files, \(wronglyAllowed) wrongly allowed", wrong, of: cases.count)
    #expect(Double(wrong.count) <= 0.001 * Double(cases.count))
    #expect(wronglyAllowed == 0)
  }

  @Test("HTTP dates")
  func dates() throws {
    // One date stands there twice, once as the failure of a 32-bit clock.
    let cases = try SharedFetchData.lines("http_dates.jsonl").filter {
      $0["rfc9110_format"] as? Bool == true || $0["epoch"] is NSNull
    }.filter {
      !($0["value"] as? String == "Sun, 06 Nov 2044 08:49:37 GMT" && $0["epoch"] is NSNull)
    }
    let wrong = cases.filter { test in
      HTTPDate.seconds(test["value"] as? String ?? "") != test["epoch"] as? Int
    }.map { "\($0["value"] ?? "")" }
    SharedFetchData.print("HTTP dates", wrong, of: cases.count)
    #expect(wrong.isEmpty)
  }

  @Test("Retry-After")
  func retryAfter() throws {
    let cases = try SharedFetchData.lines("retry_after.jsonl")
    let format = ISO8601DateFormatter()
    let wrong = cases.filter { test in
      let now = format.date(from: test["now"] as? String ?? "")?.timeIntervalSince1970 ?? 0
      let seconds = RetryAfter.seconds(test["value"] as? String ?? "", now: Int(now))
      return seconds != test["seconds"] as? Double
    }.map { "\($0["value"] ?? "")" }
    SharedFetchData.print("Retry-After", wrong, of: cases.count)
    #expect(wrong.isEmpty)
  }
}

/// The data, where it is there.
private enum SharedFetchData {
  /// `$DEPECHE_SHARED_FETCH`: the unpacked folder.
  static let folder = ProcessInfo.processInfo.environment["DEPECHE_SHARED_FETCH"]

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder ?? "")/\(name)")))
  }

  static func lines(_ name: String) throws -> [[String: Any]] {
    try bytes(name).split(separator: 0x0A).map { line in
      try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:]
    }
  }

  static func base64(_ value: Any?) -> [UInt8] {
    Data(base64Encoded: value as? String ?? "").map { [UInt8]($0) } ?? []
  }

  static func allows(_ robots: [UInt8], _ test: [String: Any]) -> Bool {
    RobotsFile(robots, agent: test["ua"] as? String ?? "").allows(url: test["url"] as? String ?? "")
  }

  static func print(_ name: String, _ wrong: [String], of count: Int) {
    let share = Double(count - wrong.count) / Double(max(count, 1)) * 100
    Swift.print("score \(name): \(count - wrong.count) of \(count) (\(share) %)")
    for line in wrong.prefix(20) { Swift.print("  wrong: \(line)") }
  }
}

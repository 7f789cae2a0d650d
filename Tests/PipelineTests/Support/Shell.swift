import Foundation
import Subprocess
import TestSupport

/// What a shell line did.
struct ShellRun: Sendable {
  /// Exit status as a shell tells it: 128 and the signal's number where a signal ended it, 124 when
  /// it took too long.
  let status: Int
  /// What came out on stdout.
  let output: [UInt8]
  /// What came out on stderr.
  let messages: String

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// The lines of the output, without blank ones.
  var lines: [String] { text.split(separator: "\n").map(String.init) }
}

/// A folder to work in, and a shell that finds the built executables.
///
/// Nothing of the environment of the tests reaches the commands, but what sanitizers are told: what they
/// may depend on is set here.
struct Shell {
  /// Bytes kept of each stream; more makes the test fail instead of filling the memory.
  private static let outputLimit = 64 << 20

  /// The working folder, empty at first, removed with the last copy of this value.
  let folder: TemporaryFolder

  /// Makes a shell with a folder of its own.
  init() throws { folder = try TemporaryFolder() }

  /// Runs a line of bash to its end.
  ///
  /// - Parameters:
  ///   - line: With `pipefail`; the executables are on its `PATH`.
  ///   - changes: Environment variables to set, or to take away where nil.
  ///   - seconds: After this long the line and all that it started are ended, with status 124. It is
  ///     there for what hangs: on a busy machine a line may take many times what it takes alone.
  func run(
    _ line: String, environment changes: [String: String?] = [:], seconds: Int = 240
  ) async throws -> ShellRun {
    var environment: [Environment.Key: String] = [
      "PATH": Repository.executables + ":/usr/local/bin:/usr/bin:/bin",
      "HOME": folder.path, "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "EXAMPLES": Repository.root + "/examples", "SAMPLES": Repository.samples,
      // A crash should end in its status, not in minutes of looking up symbols.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    for (name, value) in Self.instruments {
      environment[Environment.Key(stringLiteral: name)] = value
    }
    // For "env -i $INSTRUMENTS".
    environment["INSTRUMENTS"] = Self.instruments.map { "\($0)=\($1)" }.sorted().joined(
      separator: " ")
    for (name, value) in changes { environment[Environment.Key(stringLiteral: name)] = value }
    let whole = environment
    let folder = folder.path
    return try await Turnstile.shared.pass {
      let result = try await Subprocess.run(
        .name("env"),
        arguments: [
          "--chdir=\(folder)", "timeout", "--kill-after=2", "\(seconds)", "bash", "-o", "pipefail",
          "-c", line,
        ],
        environment: .custom(whole), input: .none,
        output: .bytes(limit: Self.outputLimit), error: .bytes(limit: Self.outputLimit))
      return ShellRun(
        status: Self.status(result.terminationStatus), output: result.standardOutput,
        messages: String(decoding: result.standardError, as: UTF8.self))
    }
  }

  /// What executables that were built with sanitizers and counters of coverage must be told; the
  /// counters of commands are nobody's, and no file beside their output.
  private static let instruments: [String: String] = {
    let environment = ProcessInfo.processInfo.environment
    var told = environment.filter {
      ["ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"].contains($0.key)
    }
    if environment["LLVM_PROFILE_FILE"] != nil { told["LLVM_PROFILE_FILE"] = "/dev/null" }
    return told
  }()

  /// Whether the executables are built with a sanitizer, which takes all addresses for itself.
  static var isSanitized: Bool { instruments.keys.contains { $0.hasSuffix("SAN_OPTIONS") } }

  private static func status(_ end: TerminationStatus) -> Int {
    switch end {
    case .exited(let code): Int(code)
    case .signaled(let signal): 128 + Int(signal)
    }
  }

  /// The bytes of a file in the working folder; nil where there is none.
  func file(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder.path + "/" + name).map { Array($0) }
  }

  /// The names of the files in the working folder, hidden ones too, sorted.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}

import Foundation
import Subprocess

/// A folder of its own for a test of `pipelines/nightly`, with stand-ins for the executables, a list of sources and a store.
final class NightlyWorkplace {
  static let date = "2025-10-19"

  /// Writes down its call, makes every file it is told to, and gets into the trouble it is told to:
  /// `FAKE_TROUBLE=clean=1` ends clean with 1, `clean=TERM` has it stop the script that runs it.
  private static let standIn = #"""
    #!/usr/bin/env bash
    name=${0##*/depeche-}
    printf '%s %s\n' "$name" "$*" >>"$FAKE_CALLS"
    trouble=
    [[ $FAKE_TROUBLE != "$name="* ]] || trouble=${FAKE_TROUBLE#*=}
    if [[ $trouble == TERM ]]; then
        kill -TERM "$PPID"
        exec sleep 60
    fi
    if ((trouble > 1)); then
        echo "depeche-$name: in trouble" >&2
        exit "$trouble"
    fi
    while (($# > 0)); do
        case $1 in
            -o | --failures | --csv | --report | --store) echo "$name" >"$2" ;;
        esac
        shift
    done
    echo "{\"command\":\"depeche-$name\"}" >&2
    exit "${trouble:-0}"
    """#

  private let folder: String
  let store: String
  let arguments: [String]

  init() throws {
    folder = NSTemporaryDirectory() + "depeche-nightly-" + UUID().uuidString
    store = folder + "/store"
    arguments = [folder + "/urls.txt", "--store", store, "--date", Self.date]
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try "https://fil.example/1\n".write(
      toFile: folder + "/urls.txt", atomically: true, encoding: .utf8)
    for stage in ["fetch", "clean", "segment", "extract", "aggregate"] {
      let path = folder + "/depeche-" + stage
      try Self.standIn.write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
  }

  deinit {
    // A folder left in /tmp is no reason to fail a test.
    try? FileManager.default.removeItem(atPath: folder)
  }

  func script(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/pipelines/" + name
  }

  func nightly(
    _ further: [String] = [], trouble: String = ""
  ) async throws -> (
    status: Int, messages: String
  ) {
    try await run(script("nightly"), arguments + further, trouble: trouble)
  }

  func run(
    _ command: String, _ arguments: [String], trouble: String = ""
  ) async throws -> (status: Int, messages: String) {
    let result = try await Subprocess.run(
      .name("env"), arguments: .init([command] + arguments),
      environment: .inherit.updating([
        "DEPECHE_BIN": folder, "FAKE_CALLS": folder + "/calls", "FAKE_TROUBLE": trouble,
      ]),
      output: .discarded, error: .string(limit: 100_000))
    let messages = result.standardError
    switch result.terminationStatus {
    case .exited(let code): return (Int(code), messages)
    case .signaled(let signal): return (128 + Int(signal), messages)
    }
  }

  /// Every call of a stand-in so far: its name and its arguments.
  func calls() throws -> [String] {
    try String(contentsOfFile: folder + "/calls", encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  func calledStages() throws -> [String] {
    try calls().map { String($0.prefix { $0 != " " }) }
  }

  /// The files of the day's folder, sorted; log and failures are folders and left out.
  func filesOfDay() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: store + "/" + Self.date)
      .filter { $0 != "log" && $0 != "failures" }.sorted()
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: store + "/" + Self.date + "/" + file, encoding: .utf8)
  }

  /// Sets a file's date back by a day.
  func makeOlder(_ file: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -86400)],
      ofItemAtPath: store + "/" + Self.date + "/" + file)
  }
}

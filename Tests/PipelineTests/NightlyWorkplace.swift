import Foundation
import Subprocess

/// A folder of its own for a test of `pipelines/nightly`, with stand-ins for the executables, a list of sources and a store.
final class NightlyWorkplace {
  static let date = "2025-10-19"

  /// Writes down its call, makes of every line of its input one of its output, and gets into the trouble
  /// that it is told to: `FAKE_TROUBLE=clean=74` ends clean with 74, `clean=lose` loses a record,
  /// `clean=fail` fails on one, `clean=TERM` has it stop the script that runs it.
  private static let standIn = #"""
    #!/usr/bin/env bash
    name=${0##*/depeche-}
    [[ $1 != --version ]] || { echo "depeche-$name 1.0"; exit; }
    printf '%s %s\n' "$name" "$*" >>"$FAKE_CALLS"
    trouble=
    [[ $FAKE_TROUBLE != "$name="* ]] || trouble=${FAKE_TROUBLE#*=}
    if [[ $trouble == TERM ]]; then
        kill -TERM "$PPID"
        exec sleep 60
    fi
    if [[ $trouble =~ ^[0-9]+$ ]]; then
        echo "depeche-$name: in trouble" >&2
        exit "$trouble"
    fi
    inputs=() output=
    while (($# > 0)); do
        case $1 in
            --output) output=$2 && shift ;;
            --failures | --csv | --report | --store) echo "$name" >"$2" && shift ;;
            --*) shift ;;
            *) inputs+=("$1") ;;
        esac
        shift
    done
    if [[ $name == fetch ]]; then
        sed 's/.*/{"url":"&"}/' "${inputs[@]}" >"$output"
    else
        cat "${inputs[@]}" >"$output"
    fi
    count=$(wc -l <"$output") failed=0
    if [[ $trouble == lose ]]; then sed -i 1d "$output"; fi
    if [[ $trouble == fail ]]; then failed=1; fi
    echo "{\"in\":$count,\"out\":$((count - failed)),\"passed\":0,\"failed\":$failed}" >&2
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
    try setSources(["https://fil.example/1", "https://fil.example/2", "https://gazette.example/1"])
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
    _ command: String, _ arguments: [String], trouble: String = "",
    environment changes: [Environment.Key: String] = [:]
  ) async throws -> (status: Int, messages: String) {
    let standIns: [Environment.Key: String] = [
      "DEPECHE_BIN": folder, "FAKE_CALLS": folder + "/calls", "FAKE_TROUBLE": trouble,
    ]
    let environment = standIns.merging(changes) { $1 }.mapValues { Optional($0) }
    let result = try await Subprocess.run(
      .name("env"), arguments: .init([command] + arguments),
      environment: .inherit.updating(environment),
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

  /// Says what is to be fetched.
  func setSources(_ addresses: [String]) throws {
    try addresses.map { $0 + "\n" }.joined()
      .write(toFile: folder + "/urls.txt", atomically: true, encoding: .utf8)
  }

  /// What stands in the day's folder, sorted; what it was made from and said is left out.
  func filesOfDay() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: store + "/" + Self.date)
      .filter { $0 != "plan.json" && $0 != "manifest.logs" }.sorted()
  }

  /// A file of the day.
  func text(_ file: String) throws -> String {
    try String(contentsOfFile: store + "/" + Self.date + "/" + file, encoding: .utf8)
  }

  /// A file or folder of the workplace itself.
  func path(_ name: String) -> String { folder + "/" + name }
}

import Foundation
import TestSupport

/// A stage that reads records, and the example pages as it gets them.
enum Stage: String, CaseIterable {
  case clean, segment, extract, aggregate, resolve

  /// The file that the stage before it leaves.
  var input: String {
    switch self {
    case .clean: "page.jsonl"
    case .segment: "document.jsonl"
    case .extract, .resolve: "sentences.jsonl"
    case .aggregate: "event.jsonl"
    }
  }

  /// A shell whose folder holds the example pages as this stage reads them.
  func shellWithInput() async throws -> Shell {
    let shell = try Shell()
    try await shell.folder.write(input, Self.examples.value.output(input))
    return shell
  }

  /// The example pages through all stages, once for all tests.
  static let examples = Task { try await ExampleRun.make() }
}

/// What every stage makes of the example pages, one after the other.
struct ExampleRun: Sendable {
  /// The files in the order of the flow, by the names that `pipelines/demo` gives them.
  static let files = [
    "page.jsonl", "document.jsonl", "sentences.jsonl", "event.jsonl", "incident.jsonl",
  ]

  private let outputs: [String: [UInt8]]

  /// Runs the stages.
  static func make() async throws -> ExampleRun {
    let shell = try Shell()
    // Relative paths, so that the pages have the same URLs wherever the checkout lies.
    let run = try await shell.run(
      """
      ln -s "$EXAMPLES" examples
      depeche-fetch examples/pages -o page.jsonl &&
      depeche-clean page.jsonl -o document.jsonl &&
      depeche-segment document.jsonl -o sentences.jsonl &&
      depeche-extract sentences.jsonl -o event.jsonl &&
      depeche-aggregate event.jsonl -o incident.jsonl
      """)
    guard run.status == 0 else { throw ExampleError(run: run) }
    var outputs: [String: [UInt8]] = [:]
    for file in files { outputs[file] = shell.file(file) }
    return ExampleRun(outputs: outputs)
  }

  /// The lines of one file.
  func output(_ file: String) throws -> [UInt8] {
    guard let bytes = outputs[file] else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: file])
    }
    return bytes
  }

  /// The records of one file.
  func records(_ file: String) throws -> [[String: Any]] {
    try output(file).split(separator: 0x0A).map {
      try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any] ?? [:]
    }
  }
}

/// The stages did not get through the example pages.
struct ExampleError: Error, CustomStringConvertible {
  let run: ShellRun

  var description: String { "the examples ended with \(run.status): \(run.messages)" }
}

import Foundation
import Records
import TestSupport
import Testing

/// Fields that a stage does not know pass through it byte for byte.
@Suite("Unknown fields")
struct UnknownFieldsTests {
  private static let seeds: [UInt64] = [1, 8, 2024]

  /// The command that makes one record of each.
  private static let commands = [
    ("depeche-clean", Stage.clean), ("depeche-segment", .segment),
    ("depeche-segment --parse", .segment), ("depeche-resolve", .resolve),
    ("depeche-clean --jobs 3 | depeche-segment | depeche-resolve --jobs 2", .clean),
  ]

  @Test(
    "survive every stage that makes one record of one, wherever they stand", arguments: commands,
    seeds)
  func survive(_ command: (line: String, stage: Stage), seed: UInt64) async throws {
    var random = RandomFields(seed: seed)
    let shell = try await command.stage.shellWithInput()
    let lines = try await Stage.examples.value.output(command.stage.input).split(separator: 0x0A)
    let added = lines.map { _ in (front: random.fields(), back: random.fields()) }
    let input = zip(lines, added).flatMap { line, fields in
      Self.line(line, with: fields.front, fields.back)
    }
    try shell.folder.write("with-fields.jsonl", input)
    let run = try await shell.run("cat with-fields.jsonl | \(command.line)")
    #expect(run.status == 0, "seed \(seed): \(run.messages)")
    let output = run.output.split(separator: 0x0A)
    try #require(output.count == lines.count, "seed \(seed)")
    for (line, fields) in zip(output, added) {
      for field in fields.front + fields.back {
        #expect(Data(line).range(of: Data(field.utf8)) != nil, "seed \(seed): \(field) is lost")
      }
      #expect((try? JSONSerialization.jsonObject(with: Data(line))) != nil || Self.isOdd(fields))
    }
  }

  /// A record with fields before its own and behind them.
  private static func line(
    _ line: ArraySlice<UInt8>, with front: [String], _ back: [String]
  ) -> [UInt8] {
    Array("{\(front.joined(separator: ",")),".utf8) + line.dropFirst().dropLast()
      + Array(",\(back.joined(separator: " , "))}\n".utf8)
  }

  /// Whether Foundation reads no line that has these fields, though it is JSON.
  private static func isOdd(_ fields: (front: [String], back: [String])) -> Bool {
    (fields.front + fields.back).contains { $0.contains("1e400") || $0.contains("ud800") }
  }
}

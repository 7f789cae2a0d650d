import LanguageData
import Records
import Testing

@testable import Resolving

@Suite("Resolver")
struct ResolverTests {
  private static let loaded = Result { try Resolver(data: LanguageDataSource()) }

  /// What the stage writes for a line.
  private func lines(_ line: String, with stage: Resolver) throws -> String {
    let bytes = Array(line.utf8)
    var output = RecordOutput()
    try stage.process(try RawRecord(bytes, line: 0..<bytes.count), into: &output)
    return String(decoding: output.writer.bytes, as: UTF8.self)
  }

  private func code(_ line: String) -> String? {
    do {
      _ = try lines(line, with: try Self.loaded.get())
      return nil
    } catch let failure as StageFailure {
      return failure.code.rawValue
    } catch {
      return "\(error)"
    }
  }

  @Test("adds the three fields before provenance and leaves the others alone")
  func adds() throws {
    let line =
      #"{"schema":"depeche.document/1","id":"d","x":[1.50],"dates":[],"text":"Six soldats ont été tués mardi à Kidal.","published":"2024-03-14"}"#
    let written = try lines(line, with: try Self.loaded.get())
    #expect(written.hasPrefix(#"{"schema":"depeche.document/1","id":"d","x":[1.50],"text":"Six"#))
    #expect(written.contains(#""published":"2024-03-14","places":[{"text":"Kidal","#))
    #expect(written.contains(#""dates":[{"text":"mardi""#))
    #expect(written.contains(#""from":"2024-03-12""#))
    #expect(written.contains(#""figures":[{"kind":"killed","text":"Six soldats""#))
    #expect(written.contains(#""provenance":[{"stage":"resolve""#))
  }

  @Test(
    "fails on what is no document that it can read",
    arguments: [
      (#"{"schema":"depeche.document/1","id":"d"}"#, "invalid_record"),
      (#"{"schema":"depeche.document/1","text":"a"}"#, "invalid_record"),
      (#"{"schema":"depeche.document/1","id":"d","text":"a","published":3}"#, "invalid_record"),
      (
        #"{"schema":"depeche.document/1","id":"d","text":"a","language":"xx"}"#,
        "unsupported_language"
      ),
      (#"{"schema":"depeche.document/1","id":"d","text":""}"#, nil),
    ])
  func fails(line: String, expected: String?) { #expect(code(line) == expected) }

  @Test("reads a weekday as the next one where it is asked to look ahead")
  func ahead() throws {
    let line =
      #"{"schema":"depeche.document/1","id":"d","text":"La réunion de mardi.","published":"2024-03-14"}"#
    func from(_ looksAhead: Bool) throws -> Bool {
      let settings = ResolverSettings(kinds: [.dates], looksAhead: looksAhead)
      let stage = try Resolver(data: LanguageDataSource(), settings: settings)
      return try lines(line, with: stage).contains(#""from":"2024-03-19""#)
    }
    #expect(try from(true))
    #expect(try !from(false))
  }
}

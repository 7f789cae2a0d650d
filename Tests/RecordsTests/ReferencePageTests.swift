import Foundation
import Records
import Testing

/// Holds the reference page against the types.
@Suite("Records.docc")
struct ReferencePageTests {
  @Test("gives examples of every kind, which both codecs read and ours writes back")
  func examples() throws {
    let examples = try ReferencePage.exampleLines()
    var kinds: Set<String> = []
    for line in examples {
      let bytes = Array(line.utf8)
      let record = try RawRecord(bytes, line: 0..<bytes.count)
      let schema = try #require(record.schema)
      kinds.insert(schema.kind)
      let kind = try #require(ReferencePage.kinds.first { $0.schema == schema }, "\(schema)")
      try kind.check(record)
    }
    #expect(kinds == Set(ReferencePage.kinds.map(\.schema.kind)))
  }

  @Test("names every field of every kind in its table")
  func fields() throws {
    let sections = try ReferencePage.text().components(separatedBy: "\n## ")
    for line in try ReferencePage.exampleLines() {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let fields = try #require(object as? [String: Any])
      let schema = try #require((fields["schema"] as? String).flatMap(RecordSchema.init))
      let section = try #require(sections.first { $0.hasPrefix("\(schema.kind)\n") })
      for field in fields.keys where field != "schema" {
        #expect(section.contains("`\(field)`"), "\(schema.kind): \(field)")
      }
    }
  }

  @Test("has spans in the examples that cut out the words they say")
  func spans() throws {
    let documents = try ReferencePage.exampleLines().filter {
      $0.hasPrefix(#"{"schema":"depeche.document/1""#)
    }
    for line in documents {
      let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
      let scalars = Array(document.text.unicodeScalars)
      #expect(document.paragraphs.last?.end == scalars.count)
      for token in document.tokens ?? [] {
        var form = ""
        form.unicodeScalars.append(contentsOf: scalars[token.start..<token.end])
        #expect(form == token.form)
      }
    }
  }
}

/// The reference page in the sources.
private enum ReferencePage {
  /// A kind and the test of one of its examples.
  struct Kind: Sendable {
    let schema: RecordSchema
    let check: @Sendable (RawRecord) throws -> Void

    init<Value: Record & Equatable>(_ type: Value.Type) {
      schema = type.schema
      check = { record in
        let value = try record.decode(Value.self)
        var writer = JSONWriter()
        value.write(to: &writer)
        #expect(writer.bytes == Array(record.lineBytes))
        #expect(try JSONDecoder().decode(Value.self, from: Data(record.lineBytes)) == value)
        let theirs = Array(try JSONEncoder().encode(value))
        #expect(try RawRecord(theirs, line: 0..<theirs.count).decode(Value.self) == value)
      }
    }
  }

  static let kinds = [
    Kind(Page.self), Kind(Document.self), Kind(Event.self), Kind(Incident.self),
    Kind(Aggregate.self), Kind(FailureRecord.self),
  ]

  static func text() throws -> String {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Records/Records.docc/Records.md")
    return try String(contentsOf: page, encoding: .utf8)
  }

  static func exampleLines() throws -> [String] {
    try text().split(separator: "\n").filter { $0.hasPrefix("{\"schema\"") }.map(String.init)
  }
}

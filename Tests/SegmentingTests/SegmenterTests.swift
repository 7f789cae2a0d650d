import LanguageData
import Records
import Segmenting
import Testing

struct SegmenterTests {
  let segmenter: Segmenter

  init() throws { segmenter = try Segmenter(data: LanguageDataSource()) }

  private func run(_ line: String) throws -> String {
    let bytes = Array(line.utf8)
    var output = RecordOutput()
    try segmenter.process(RawRecord(bytes, line: 0..<bytes.count), into: &output)
    return String(decoding: output.writer.bytes, as: UTF8.self)
  }

  @Test("passes every field byte for byte, sentences before provenance, provenance last")
  func splicing() throws {
    let digest = try SentenceSegmenter(data: LanguageDataSource(), language: "fr").dataDigest
    let step = #"{"stage":"segment","version":"\#(Version.current)","data":"\#(digest)"}"#
    let output = try run(
      #"{"schema":"depeche.document/1","id":"d1","provenance":[{"stage":"clean","version":"9"}],"#
        + #""x":{"a": [1.50,"\u00e9"]},"text":"Un. Deux.","sentences":[],"title": null}"#)
    #expect(
      output
        == #"{"schema":"depeche.document/1","id":"d1","x":{"a": [1.50,"\u00e9"]},"#
        + #""text":"Un. Deux.","title": null,"#
        + #""sentences":[{"start":0,"end":3},{"start":4,"end":9}],"#
        + #""provenance":[{"stage":"clean","version":"9"},\#(step)]}"# + "\n")
  }

  @Test("segmenting twice changes nothing")
  func twice() throws {
    let once = try run(#"{"schema":"depeche.document/1","id":"d1","text":"Un. Deux."}"#)
    #expect(try run(String(once.dropLast())) == once)
  }

  @Test(
    "refuses what is no document",
    arguments: [
      #"{"schema":"depeche.document/1","id":"d1"}"#,
      #"{"schema":"depeche.document/1","id":"d1","text":7}"#,
      #"{"schema":"depeche.document/1","text":"Un."}"#,
      #"{"schema":"depeche.document/1","id":"d1","text":"Un.","paragraphs":7}"#,
    ])
  func refusal(line: String) {
    #expect(throws: StageFailure.self) { try run(line) }
  }

  @Test(
    "takes the language from the record, French where there is none",
    arguments: [
      (#""language":"fr-CA","#, 1), (#""language":"FR","#, 1), ("", 1), (#""language":null,"#, 1),
      (#""language":"sw","#, 2), (#""language":"../fr","#, 2), (#""language":"","#, 2),
    ])
  func language(field: String, sentences: Int) throws {
    let output = try run(
      #"{"schema":"depeche.document/1","id":"d",\#(field)"text":"Voir le gén. Sow."}"#)
    #expect(output.split(separator: "\"start\"").count - 1 == sentences)
  }
}

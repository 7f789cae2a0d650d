import LanguageData
import Records
import Segmenting
import Testing

@Suite("Segmenter that parses")
struct ParsingSegmenterTests {
  private static let document = #"{"schema":"depeche.document/1","id":"d1","#

  private func run(_ settings: SegmentSettings, _ line: String) throws -> String {
    let segmenter = try Segmenter(
      data: LanguageDataSource(), settings: settings, loadAnalyzer: FakeAnalyzer.load)
    let bytes = Array(line.utf8)
    var output = RecordOutput()
    try segmenter.process(RawRecord(bytes, line: 0..<bytes.count), into: &output)
    return String(decoding: output.writer.bytes, as: UTF8.self)
  }

  private func parse(_ line: String) throws -> String {
    try run(SegmentSettings(parses: true), line)
  }

  @Test("adds tokens behind the sentences and names the model's data in the provenance")
  func tokens() throws {
    let output = try parse(Self.document + #""x":1.50,"text":"Un. Du pain.","tokens":null}"#)
    #expect(
      output.hasPrefix(
        Self.document + #""x":1.50,"text":"Un. Du pain.","#
          + #""sentences":[{"start":0,"end":3},{"start":4,"end":12}],"#
          + #""tokens":[{"start":0,"end":2,"id":1,"form":"Un","lemma":null,"upos":"X","feats":null,"#
          + #""head":0,"deprel":"root"},"#))
    let plain = try SentenceSegmenter(data: LanguageDataSource(), language: "fr").dataDigest
    let both = ContentDigest.sha256("\(plain)\0sha256:0123456789ab".utf8)
    let digest = both.prefix(plain.count)
    #expect(digest != plain)
    #expect(
      output.hasSuffix(
        #"],"provenance":[{"stage":"segment","version":"\#(Version.current)","data":"\#(digest)"}]}"#
          + "\n"))
  }

  @Test("parsing twice changes nothing, nor does segmenting afterwards")
  func twice() throws {
    let once = try parse(Self.document + #""text":"Un. Deux du trois."}"#)
    #expect(try parse(String(once.dropLast())) == once)
    #expect(try run(SegmentSettings(), String(once.dropLast())) == once)
  }

  @Test(
    "keeps tokens of another parser, and its sentences, byte for byte", arguments: [true, false])
  func given(parses: Bool) throws {
    let line =
      Self.document
      + #""text":"Un. Deux.", "tokens":[{"id":1,"start":0,"end":9,"form":"U","z":[]}],"#
      + #""sentences":[{"end":9,"start":0}],"provenance":[]}"#
    #expect(try run(SegmentSettings(parses: parses), line) == line + "\n")
  }

  @Test("makes sentences that are missing of the tokens")
  func sentencesOfTokens() throws {
    let tokens =
      #""tokens":[{"start":0,"end":2,"id":1,"form":"a"},{"start":3,"end":4,"id":2,"form":"b"},"#
      + #"{"start":4,"end":9,"id":1,"form":"c"}]"#
    let output = try parse(Self.document + #""text":"Un. Deux.",\#(tokens)}"#)
    #expect(
      output == Self.document + #""text":"Un. Deux.",\#(tokens),"#
        + #""sentences":[{"start":0,"end":4},{"start":4,"end":9}],"#
        + #""provenance":[{"stage":"segment","version":"\#(Version.current)"}]}"# + "\n"
    )
  }

  @Test("leaves tokens out where there is no model, and fails where it is broken")
  func models() throws {
    let line = Self.document + #""language":"sw","text":"Un."}"#
    let output = try parse(line)
    #expect(output == (try run(SegmentSettings(), line)))
    #expect(!output.contains("tokens"))
    let broken = Self.document + #""language":"de","text":"Eins."}"#
    let failure = try #require(throws: StageFailure.self) { try parse(broken) }
    #expect("\(failure)" == "language_data: de/model.bin: expected a model, found nothing")
    #expect(try run(SegmentSettings(), broken).contains("sentences"))
  }

  @Test("refuses tokens of another type")
  func wrongType() {
    #expect(throws: StageFailure.self) { try parse(Self.document + #""text":"Un.","tokens":7}"#) }
  }

  @Test("loads no model when nobody asks for words, and stops when that of French is broken")
  func loading() throws {
    let broken: AnalyzerLoader = { _ throws(LanguageDataError) in throw LanguageDataError("no") }
    _ = try Segmenter(data: LanguageDataSource(), loadAnalyzer: broken)
    #expect(throws: LanguageDataError("no")) {
      try Segmenter(
        data: LanguageDataSource(), settings: SegmentSettings(format: .conllu),
        loadAnalyzer: broken)
    }
  }

  // MARK: - CoNLL-U

  private func conllu(_ fields: String) throws -> String {
    try run(SegmentSettings(format: .conllu), Self.document + fields + "}")
  }

  @Test("writes CoNLL-U, a blank line behind each sentence")
  func format() throws {
    #expect(
      try conllu(#""text":"Un. Prix du pain""#) == """
        # newdoc id = d1
        # newpar
        # sent_id = d1-s1
        # text = Un.
        1\tUn\t_\tX\t_\t_\t0\troot\t_\tSpaceAfter=No
        2\t.\t_\tX\t_\t_\t1\tdep\t_\t_

        # sent_id = d1-s2
        # text = Prix du pain
        1\tPrix\t_\tX\t_\t_\t0\troot\t_\t_
        2-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_
        2\tde\t_\tX\t_\t_\t1\tdep\t_\t_
        3\tle\t_\tX\t_\t_\t1\tdep\t_\t_
        4\tpain\t_\tX\t_\t_\t1\tdep\t_\t_


        """)
  }

  @Test("writes tokens of another parser, in a language without model too")
  func givenTokens() throws {
    let output = try conllu(
      #""language":"sw","text":"Un.","tokens":[{"id":1,"start":0,"end":3,"form":"U"}]"#)
    #expect(output.hasSuffix("# text = Un.\n1\tU\t_\t_\t_\t_\t_\t_\t_\t_\n\n"))
  }

  @Test("writes nothing for an empty text")
  func empty() throws { #expect(try conllu(#""text":"""#) == "") }

  @Test(
    "fails where no CoNLL-U can be made",
    arguments: [
      (
        #""language":"sw","text":"Un.""#,
        #"no_model: no model for the language "sw" to make CoNLL-U with"#
      ),
      (
        #""text":"Un.","tokens":[{"id":1,"start":0,"end":7,"form":"U"}]"#,
        "invalid_record: field tokens: token 0: expected a span between 0 and 3, found 0 to 7"
      ),
    ])
  func failures(fields: String, message: String) throws {
    let failure = try #require(throws: StageFailure.self) { try conllu(fields) }
    #expect("\(failure)" == message)
  }
}

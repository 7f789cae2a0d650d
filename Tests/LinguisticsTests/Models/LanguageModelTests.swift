import TestSupport
import Testing

@testable import Linguistics

@Suite("models of a language")
struct LanguageModelTests {
  @Test("are read as they were written")
  func reading() throws {
    let model = try SampleModel.model()
    #expect(model.language == "fr")
    #expect(model.digest == String(try ModelArchive(bytes: SampleModel.bytes).checksum, radix: 16))
    #expect(
      model.labels == LabelSet(sentences: SampleModel.sources.styledSentences.map(\.sentence)))
    #expect(model.labels.relations[model.rootRelation] == "root")
    #expect(model.network.shape.units == 16 && model.network.shape.vectorWidth == 4)
    #expect(model.encoder.layout.styles == 2 && model.encoder.tags != nil)
    #expect(model.splitter?.ambiguous == ["des", "du"])
    #expect(model.lemmaTags.map(\.count) == model.labels.bundlesOfPart.map(\.count))
  }

  @Test("are read from a file, which an error names")
  func files() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("fr.model", SampleModel.bytes)
    #expect(try LanguageModel(path: path, language: "fr").digest == SampleModel.model().digest)
    #expect(
      throws: ModelArchiveError.unreadable(
        path: path + "x", reason: "No such file or directory")
    ) { try LanguageModel(path: path + "x") }
  }

  @Test("are refused when cut short, damaged or of another language")
  func damage() {
    let bytes = SampleModel.bytes
    for share in 1..<12 {
      let count = bytes.count * share / 12
      #expect(throws: ModelArchiveError.truncated(missingBytes: bytes.count - count)) {
        try LanguageModel(bytes: Array(bytes.prefix(count)))
      }
    }
    for place in stride(from: 41, to: bytes.count, by: bytes.count / 12) {
      var damaged = bytes
      damaged[place] ^= 4
      #expect(throws: ModelArchiveError.digestDiffers) { try LanguageModel(bytes: damaged) }
    }
    #expect(throws: ModelArchiveError.wrongLanguage(found: "fr", expected: "en")) {
      try LanguageModel(bytes: bytes, language: "en")
    }
    #expect(throws: ModelArchiveError.notAModel) { try LanguageModel(bytes: []) }
    #expect(throws: ModelArchiveError.notAModel) { try LanguageModel(bytes: Array("x".utf8)) }
  }

  @Test("are refused without a section that they need")
  func missingSections() throws {
    for (name, _) in try SampleModel.sections() where name != "contractions" {
      let bytes = try SampleModel.bytes(replacing: name, with: nil)
      #expect(throws: ModelArchiveError.missingSection(name)) { try LanguageModel(bytes: bytes) }
    }
    let without = try SampleModel.bytes(replacing: "contractions", with: nil)
    #expect(try LanguageModel(bytes: without).splitter == nil)
  }

  @Test("are refused when a section is cut short, though the digest is right")
  func cutSections() throws {
    for (name, section) in try SampleModel.sections() {
      // Between two weights the splitter's bytes may end; the digest tells that.
      let half = section.count / 2 / 4 * 4 + section.count % 4 + 1
      for count in [0, 1, 7, half, section.count - 1] {
        let bytes = try SampleModel.bytes(replacing: name, with: Array(section.prefix(count)))
        #expect(throws: ModelArchiveError.self, "\(count) bytes of \(name)") {
          try LanguageModel(bytes: bytes)
        }
      }
    }
  }

  @Test("are refused when their description does not fit")
  func descriptions() throws {
    let changes: [(inout LanguageModel.Description) -> Void] = [
      { $0.shape.units = 0 }, { $0.shape.units = -8 }, { $0.shape.units = 12 },
      { $0.shape.units = 24 }, { $0.shape.units = 1 << 20 }, { $0.shape.units = .max },
      { $0.shape.layers = 1_000_000 }, { $0.shape.layers = -1 }, { $0.shape.layers = 2 },
      { $0.shape.tagUnits = 0 }, { $0.shape.arcUnits = .max }, { $0.shape.arcUnits = -2 },
      { $0.shape.relationUnits = .max }, { $0.shape.vectorWidth = -1 },
      { $0.shape.tableRows += 1 }, { $0.shape.partsOfSpeech = 0 }, { $0.shape.relations = .max },
      { $0.layout.words = .max }, { $0.layout.styles = .max }, { $0.layout.words += 1 },
      { description in
        description.layout.words += description.layout.affixes
        description.layout.affixes = 0
      },
      { description in
        description.layout.words += description.layout.affixes + 5
        description.layout.affixes = -5
      },
      { description in
        description.layout.tags += 1
        description.layout.affixes -= 1
      },
      { $0.labels.partsOfSpeech.append("Y") }, { $0.labels.relations = [] },
      { $0.labels.bundlesOfPart[0] = [99] }, { $0.labels.bundlesOfPart[0] = [] },
      { $0.labels.bundlesOfPart[0] = [-1] }, { $0.labels.bundlesOfPart.removeLast() },
      { $0.labels = LabelSet() },
    ]
    for (index, change) in changes.enumerated() {
      let bytes = try SampleModel.bytes(describedBy: change)
      #expect(throws: ModelArchiveError.self, "change \(index)") { try LanguageModel(bytes: bytes) }
    }
    #expect(throws: Never.self) {
      try LanguageModel(bytes: SampleModel.bytes(describedBy: { _ in }))
    }
    for text in ["", "{}", "[1]", "{\"labels\": 1e99}", "\u{0}", "null"] {
      let bytes = try SampleModel.bytes(replacing: "description", with: Array(text.utf8))
      let error = #expect(throws: ModelArchiveError.self) { try LanguageModel(bytes: bytes) }
      guard case .malformed(section: "description", _) = error else {
        Issue.record("\(text): \(error as Any)")
        continue
      }
    }
  }
}

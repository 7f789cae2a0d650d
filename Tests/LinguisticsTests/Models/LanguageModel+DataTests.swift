import LanguageData
import TestSupport
import Testing

@testable import Linguistics

@Suite("models among the data of a language")
struct LanguageModelDataTests {
  @Test("lie beside its lists")
  func path() {
    #expect(LanguageModel.dataPath(of: "fr") == "fr/parser.model")
  }

  @Test("are nil where there is none")
  func none() throws {
    let folder = try TemporaryFolder()
    let data = LanguageDataSource(folders: [folder.path])
    #expect(try LanguageModel(data: data, language: "xx") == nil)
  }

  @Test("come from the user's folder")
  func reading() throws {
    let folder = try TemporaryFolder()
    try folder.write("fr/parser.model", SampleModel.bytes)
    let model = try LanguageModel(
      data: LanguageDataSource(folders: [folder.path]), language: "fr")
    #expect(try model?.digest == SampleModel.model().digest)
  }

  @Test("name the file that is broken, and why")
  func broken() throws {
    let folder = try TemporaryFolder()
    let data = LanguageDataSource(folders: [folder.path])
    let cases: [(language: String, bytes: [UInt8], reason: String)] = [
      ("fr", Array("no model".utf8), "not a model file"),
      ("fr", Array(SampleModel.bytes.dropLast(5)), "truncated model: 5 bytes are missing at least"),
      ("xx", SampleModel.bytes, "the model is for \"fr\": expected \"xx\""),
    ]
    for (language, bytes, reason) in cases {
      let path = try folder.write("\(language)/parser.model", bytes)
      #expect(throws: LanguageDataError("\(path): \(reason)")) {
        try LanguageModel(data: data, language: language)
      }
    }
  }
}

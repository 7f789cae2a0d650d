import LanguageData
import Records

public struct CleaningSettings: Sendable { public init() {} }

public struct Cleaner: RecordStage {
  public static let name = "clean"
  public static let input = Page.schema
  public init(settings: CleaningSettings, data: LanguageDataSource) throws {}
  public func process(_ record: RawRecord, into output: inout RecordOutput) throws(StageFailure) {
    let page: Page = try record.decode()
    output.write(Document(id: page.id, text: page.html))
  }
}

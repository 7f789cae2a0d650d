import LanguageData
import Records

public struct Extractor: RecordStage {
  public static let name = "extract"
  public static let input = Document.schema
  public init(data: LanguageDataSource) throws {}
  public func process(_ record: RawRecord, into output: inout RecordOutput) throws(StageFailure) {
    _ = try record.decode(Document.self)
  }
}

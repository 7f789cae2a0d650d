import LanguageData
import Records

public struct Segmenter: RecordStage {
  public static let name = "segment"
  public static let input = Document.schema
  public init(data: LanguageDataSource) throws {}
  public func process(_ record: RawRecord, into output: inout RecordOutput) throws(StageFailure) {
    output.write(try record.decode(Document.self))
  }
}

import LanguageData
import Linguistics
import Records
struct DateMention: Sendable { let tokens: Range<Int>; let span: TextSpan; let from: String; let to: String; let precision: Int }
struct DateFinder: Sendable {
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {}
  func dates(in tokens: [WordToken], published: String?) -> [DateMention] { [] }
}
enum FigureKind: Sendable { case fatalities, injured, arrested, displaced, participants }
struct FigureMention: Sendable { let kind: FigureKind; let figure: Figure; let tokens: Range<Int> }
struct FigureFinder: Sendable {
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {}
  func figures(in tokens: [WordToken]) -> [FigureMention] { [] }
}

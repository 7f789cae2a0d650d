import LanguageData
import Linguistics
import Records
enum FigureKind: Sendable { case fatalities, injured, arrested, displaced, participants }
struct FigureMention: Sendable { let kind: FigureKind; let figure: Figure; let tokens: Range<Int> }
struct FigureFinder: Sendable {
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {}
  func figures(in tokens: [WordToken]) -> [FigureMention] { [] }
}

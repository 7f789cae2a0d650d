import Gazetteers
import LanguageData
import Linguistics

/// Looks through the language data of the stage for what is wrong: what `depeche-extract --check-data`
/// does.
public enum LanguageDataCheck {
  /// The languages that have a lexicon of events.
  static let languages = ["fr"]

  /// All that is wrong, by file and line.
  ///
  /// - Parameter actors: The user's own tables of actors.
  /// - Throws: `GazetteerError` when there is no index of places to load with.
  /// - Complexity: Loads everything once, and once more for each error.
  public static func findings(
    in data: LanguageDataSource, gazetteerPath: String? = nil, actors: [LanguageDataFile] = []
  ) throws -> [DataFinding] {
    let gazetteer = try Gazetteer.open(file: gazetteerPath, data: data)
    var errors = DataErrors(data: data, actors: actors)
    var warnings: [DataFinding] = []
    for language in languages {
      let lexicon = CheckedLexicon(language: language, errors: &errors)
      // Whatever the pieces do not cover: dates, figures, places, conjugations, the model.
      let extractor = errors.load { (data, actors) throws(LanguageDataError) in
        try LanguageExtractor(
          data: data, language: language, gazetteer: gazetteer, userActors: actors)
      }
      guard let lexicon else { continue }
      warnings += try lexicon.warnings(
        data: errors.data, actors: errors.actors, verbs: extractor?.reader.verbs)
    }
    return sorted(errors.findings + warnings)
  }

  /// By file and line, nothing twice: singular and plural of "garde-côtes" are one.
  private static func sorted(_ findings: [DataFinding]) -> [DataFinding] {
    let unlike = findings.enumerated().filter { index, finding in
      !findings[..<index].contains(finding)
    }
    return unlike.sorted {
      ($0.element.file, $0.element.line, $0.offset) < ($1.element.file, $1.element.line, $1.offset)
    }.map(\.element)
  }
}

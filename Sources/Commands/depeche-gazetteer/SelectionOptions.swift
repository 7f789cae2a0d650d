import ArgumentParser
import CommandSupport
import Gazetteers
import LanguageData

/// Which places are taken.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take places of these countries only: ISO codes, separated by commas.", valueName: "codes"))
  var countries: String = ""

  /// A builder that takes what is wanted.
  func builder(_ data: LanguageDataSource) throws -> GazetteerBuilder {
    let lexicon = try GazetteerLexicon(data: data)
    var wanted: Set<String> = []
    for code in countries.split(separator: ",") {
      let code = code.uppercased()
      guard
        let country = lexicon.countries.values.first(where: {
          $0.alpha2 == code || $0.alpha3 == code
        })
      else { throw RunError(.usage, "--countries: expected ISO codes, found \"\(code)\"") }
      wanted.insert(country.alpha2)
    }
    return GazetteerBuilder(lexicon: lexicon, countries: wanted)
  }
}

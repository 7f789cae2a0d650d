import ArgumentParser
import CommandSupport

/// Which index is read.
struct GazetteerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The index to read. Default: world/places.gazetteer in the folders of language data, else the \
      one that is part of the executable.
      """, valueName: "file"), completion: .file())
  var gazetteer: String?

  @OptionGroup var languageData: LanguageDataOptions
}

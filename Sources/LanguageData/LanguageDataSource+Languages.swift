import Glibc

extension LanguageDataSource {
  /// The languages that have a file, sorted: those of `es/exonyms.tsv` and `fr/exonyms.tsv` are "es" and
  /// "fr".
  ///
  /// - Parameter name: The file's name in the folder of a language.
  /// - Complexity: Lists every folder of the user's.
  package func languages(having name: String) -> [String] {
    var languages: Set<String> = []
    for path in Self.embeddedPaths where path.hasSuffix("/" + name) {
      languages.insert(String(path.dropLast(name.utf8.count + 1)))
    }
    for folder in folders {
      for entry in Self.entries(of: folder)
      where access("\(folder)/\(entry)/\(name)", R_OK) == 0 { languages.insert(entry) }
    }
    return languages.sorted()
  }

  /// The names in a folder; none when it cannot be read.
  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

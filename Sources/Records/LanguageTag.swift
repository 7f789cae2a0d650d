/// The language of a BCP 47 tag, as the folders of language data are named.
public enum LanguageTag {
  /// What a document without a language is taken for.
  public static let defaultLanguage = "fr"
  /// Stands for a tag that says nothing: ISO 639-2's "undetermined".
  public static let undetermined = "und"

  /// The code of a tag's language: "fr-CA" is "fr", and so is no tag at all. It names a folder, so
  /// nothing but two or three letters is let through.
  public static func language(of tag: String?) -> String {
    guard let tag else { return defaultLanguage }
    let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let isCode =
      (2...3).contains(language.utf8.count) && language.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    return isCode ? language : undetermined
  }
}

import LanguageData
import Records

/// Turns pages into documents: the main text and what the page says about it.
public struct Cleaner: RecordStage {
  /// "clean".
  public static let name = "clean"
  /// Works on pages.
  public static let input = Page.schema

  private let settings: CleaningSettings
  private let lexicon: CleaningLexicon

  /// Prepares the stage.
  ///
  /// - Throws: `LanguageDataError` when a data file is missing or malformed.
  public init(settings: CleaningSettings, data: LanguageDataSource) throws {
    self.settings = settings
    lexicon = try CleaningLexicon(data, languages: settings.languages)
  }

  /// Makes one document of one page.
  ///
  /// Besides the document's own fields it carries `page_id`, `final_url`, `fetched_at`,
  /// `payload_digest`, `truncated` where known, and all fields of the page that nobody here knows.
  ///
  /// - Throws: `StageFailure` with code `no_text` when the page has no main text.
  public func process(
    _ record: RawRecord, into output: inout RecordOutput
  ) throws(StageFailure) {
    let page: Page = try record.decode()
    let cleaned = CleanedPage(page, settings: settings, lexicon: lexicon)
    let (document, isCut) = try (cleaned.document(), cleaned.isCut)
    var passing = record.rawFields(except: Self.endingKeys)
    var extra = JSONWriter()
    extra.dynamicField("page_id", page.id)
    if isCut || page.truncated { extra.dynamicField("truncated", true) }
    passing.insert(extra.bytes[...], at: 0)
    output.writeLine { document.write(to: &$0, passing: passing) }
  }

  /// Fields of a page that the document replaces or that end here.
  private static let endingKeys = Document.knownKeys.union([
    "html", "redirects", "status", "headers", "charset", "charset_source", "truncated", "page_id",
  ])
}

extension StageFailure.Code {
  /// The page has no main text: it is empty, has only furniture, or is no text at all.
  static let noText = StageFailure.Code(rawValue: "no_text")
}

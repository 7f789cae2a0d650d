import LanguageData
import Linguistics
import Records

@testable import Resolving

/// Words that say when.
struct DatesTarget: FuzzTarget {
  private let french: DateResolver

  init() throws { french = try DateResolver(data: LanguageDataSource(), language: "fr") }

  func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let scanned = ScannedText(text)
    let read = ReadText(text)
    for published in ["2024-05-14T06:00:00+02:00", "0001-01-01", "9999-12-31", nil] {
      var end = 0
      for mention in french.mentions(in: scanned, context: DateContext(published: published)) {
        read.check(mention.span, holds: mention.text)
        precondition(mention.span.start >= end, "times overlap")
        end = mention.span.end
        if let from = mention.from, let to = mention.to {
          precondition(
            from.daysSince1970 <= to.daysSince1970, "\(mention.text) ends before it begins")
        }
      }
    }
  }
}

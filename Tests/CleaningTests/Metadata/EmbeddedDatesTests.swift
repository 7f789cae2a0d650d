import Testing

@testable import Cleaning

@Suite("EmbeddedDates")
struct EmbeddedDatesTests {
  private func published(_ html: String) throws -> String? {
    let lexicon = try TestPages.lexicon()
    return EmbeddedDates(vocabulary: lexicon.metaVocabulary, reader: lexicon.dates)
      .published(in: html.utf8.span)?.iso
  }

  @Test(
    "reads dates of publication in data for scripts",
    arguments: [
      #"{"published_at":"2024-03-04T08:00:00+01:00","created_at":"2024-03-01"}"#,
      #"{"datePublished" : "2024-03-04T08:00:00+01:00"}"#,
      #"self.push("{\"datePublished\":\"2024-03-04T08:00:00+01:00\"}")"#,
      "<meta content='{&quot;datePublished&quot;:&quot;2024-03-04T08:00:00+01:00&quot;}'>",
      "<a data-x='{&#34;publishedAt&#34;: &#34;2024-03-04T08:00:00+01:00&#34;}'>",
      #"{"pubDate":"2024-03-04T08:00:00+01:00"},{"publishDate":"2024-03-04"}"#,
    ])
  func reads(html: String) throws {
    #expect(try published(html) == "2024-03-04T08:00:00+01:00")
  }

  @Test(
    "gives nothing where nothing is said, or several things are",
    arguments: [
      "", ":", #"":"#, #"{"published_at":"#, #"{"published_at":null}"#, #"{"published_at":"2024"}"#,
      #"{"updated_at":"2024-03-04"}"#, "datePublished: 2024-03-04", #"{"a":"2024-03-04"}"#,
      #"{"published_at":"2024-03-04"},{"published_at":"2024-03-05"}"#,
      #"{"published_at":"2024-13-45"}"#,
    ])
  func refuses(html: String) throws {
    #expect(try published(html) == nil)
  }

  @Test("bounds what it reads of one name")
  func hostile() throws {
    let long = String(repeating: "a", count: 100_000)
    #expect(try published(#"{"\#(long)published_at":"2024-03-04"}"#) == nil)
    #expect(try published(String(repeating: ":\"", count: 100_000)) == nil)
  }
}

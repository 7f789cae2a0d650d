import LanguageData
import Linguistics
import Records
import Testing

@testable import Resolving

@Suite("Date mentions")
struct DateMentionTests {
  @Test("are written as JSON and read back")
  func roundTrips() throws {
    let resolver = try DateResolver(data: LanguageDataSource(), language: "fr")
    let text = ScannedText(
      "Lundi 15 juin vers 18h GMT. Le lendemain, et il y a environ un mois, récemment.")
    for mention in resolver.mentions(in: text, context: DateContext(published: "2021-06-16")) {
      var writer = JSONWriter()
      mention.write(to: &writer)
      var reader = JSONReader(writer.bytes)
      var read = try DateMention(from: &reader)
      read.words = mention.words
      #expect(read == mention)
    }
  }

  @Test("are written in the pipeline's words")
  func writes() throws {
    let resolver = try DateResolver(data: LanguageDataSource(), language: "fr")
    let mentions = resolver.mentions(
      in: ScannedText("Il a plu hier soir."), context: DateContext(published: "2021-06-16"))
    var writer = JSONWriter()
    try #require(mentions.first).write(to: &writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"text":"hier soir","start":9,"end":18,"value":"2021-06-15T18/2021-06-16T00","#
        + #""kind":"interval","grain":"hour","from":"2021-06-15","to":"2021-06-15","#
        + #""from_time":"18:00","to_time":"24:00","precision":1,"anchor":"published"}"#)
  }
}

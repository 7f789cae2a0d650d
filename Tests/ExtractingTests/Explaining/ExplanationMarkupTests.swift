import Records
import Testing

@testable import Extracting

struct ExplanationMarkupTests {
  @Test("escapes what comes from the text, in sentences, tables and drawings")
  func escapes() throws {
    var document = try Explained.document(
      "La police a arrêté <script>alert(1)</script> & \"trois\" hommes.")
    document.title = "<b>titre</b>"
    let page = ExplanationMarkup.section(document)
    #expect(page.contains("&lt;b&gt;titre"))
    #expect(!page.contains("<script") && !page.contains("<b>titre"))
  }

  @Test("asks nothing of the network and runs no script")
  func selfContained() {
    let head = String(decoding: ExplanationMarkup.opening, as: UTF8.self)
    #expect(head.contains("default-src &#39;none&#39;"))
    for sign in ["<script", "<link", "url(", "@import", "src="] { #expect(!head.contains(sign)) }
  }

  @Test("colours the words of each role, the smaller span over the larger")
  func marks() throws {
    let document = try Explained.document("L'armée malienne a bombardé un camp à Kidal.")
    let runs = SentenceMarks(try #require(document.sentences.first)).runs
    #expect(runs.map(\.text).joined() == "L'armée malienne a bombardé un camp à Kidal.")
    #expect(runs.first == SentenceMarks.Run(text: "L'armée malienne", role: .actor))
    #expect(runs.contains(SentenceMarks.Run(text: "a bombardé", role: .act)))
    #expect(runs.contains(SentenceMarks.Run(text: "Kidal", role: .place)))
  }

  @Test("draws an arc and a word for each word of a tree")
  func drawing() throws {
    let document = try Explained.document("La police a arrêté trois hommes.")
    var page = HTMLWriter()
    let sentence = try #require(document.sentences.first)
    TreeDrawing(sentence).write(to: &page)
    #expect(page.html.matches(of: /class="word[ "]/).count == sentence.tree.count)
    #expect(page.html.matches(of: /class="relation"/).count == sentence.tree.count - 1)
  }
}

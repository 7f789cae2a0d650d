import LanguageData
import Records
import Segmenting
import Testing

struct SentenceSegmenterTests {
  let segmenter: SentenceSegmenter

  init() throws {
    segmenter = try SentenceSegmenter(data: LanguageDataSource(), language: "fr")
  }

  /// Each sentence ends at a `‖`.
  @Test(
    "ends sentences where a reader does",
    arguments: [
      "Il est parti.‖ Elle reste.‖", "Vraiment ?‖ Oui !‖ Bon…‖ D'accord.‖", "Sans point‖",
      // Abbreviations, titles, initials.
      "M. Dupont et Mme. Martin.‖ Le Dr. Sow vient.‖", "J.-P. Martin et E. Sow.‖ J. Le Goff.‖",
      "Né en 52 av. J.-C. à Lyon.‖", "Mort en 52 av. J.-C.‖ Son fils règne.‖",
      "Le plan B.‖ Il échoue.‖", "De la vitamine C.‖ Le reste suit.‖",
      "Voir p. 12 et art. 3 du code.‖", "Des chats, des chiens, etc.‖ Puis rien.‖",
      "Le 3 sept. 2018 à Lyon.‖", "L'armée des U.S.A. avance.‖", "Le Ph.D. de Paul.‖",
      "Il fait 20 °C.‖ Demain aussi.‖", "C'est J.-C. Martin qui parle.‖",
      // Figures and addresses.
      "Il a 3.5 millions et 10.000 euros.‖", "En 2018.‖ 300 soldats arrivent.‖",
      "Lire www.example.org/a.b?c ici.‖", "Sur lemonde.fr et a.b@example.org.‖",
      // Ellipses.
      "Il attend... et repart.‖ Il attend… et repart.‖", "Fini...‖ Tout recommence.‖",
      "Je (...) crois.‖ Il dit […] non.‖",
      // Quotes and brackets.
      "« Je pars. »‖ Il sort.‖", "« Bravo ! », dit-il.‖", "« Bravo ! » a-t-il dit.‖",
      "\"Je pars.\"‖ Il sort.‖", "Il dit : \" Je pars. \"‖ Puis il sort.‖",
      "Il rit (vraiment !) et part.‖ (Il revient.)‖ Fin.‖", "Il a fini « hier ».‖ Puis rien.‖",
      "C'est vrai (?) Paul.‖", "C'est fait.[12]‖ Il sort.‖",
      // Lists, headings, paragraphs.
      "Titre‖\nTexte un.‖ Texte deux.‖\n\n1. Premier point‖\n2. Second point‖",
      "- un‖\n- deux‖", "Il veut :‖ - la paix ;‖ - le pain.‖", "a. Premier cas.‖",
      // Marks with blanks before them, and forgotten blanks.
      "Halte !‖ Qui va là ?‖ Moi .‖ Bien .‖", "C'est la fin.‖Le début.‖",
      "Quoi ? !‖ Non.‖", "Yahoo! Japon paie.‖",
      // No boundary at pauses.
      "Il part ; elle reste : tout va.‖", "",
    ])
  func boundaries(marked: String) {
    let expected = marked.split(separator: "‖").map {
      $0.trimmingWhitespace()
    }.filter { !$0.isEmpty }
    let text = marked.filter { $0 != "‖" }
    let scalars = Array(text.unicodeScalars)
    let found = segmenter.sentences(in: text).map {
      String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
    }
    #expect(found == expected)
  }

  @Test("ends sentences at the edges of paragraphs")
  func paragraphs() {
    let spans = segmenter.sentences(
      in: "Été chaud il fait beau", paragraphs: [TextSpan(start: 0, end: 9)])
    #expect(spans == [TextSpan(start: 0, end: 9), TextSpan(start: 10, end: 22)])
  }

  @Test("bears paragraphs that are not in the text or not in order")
  func wrongParagraphs() {
    let paragraphs = [
      TextSpan(start: 5, end: 900), TextSpan(start: 0, end: 3), TextSpan(start: 2, end: 2),
    ]
    let spans = segmenter.sentences(in: "Un deux trois", paragraphs: paragraphs)
    #expect(spans == [TextSpan(start: 0, end: 5), TextSpan(start: 5, end: 13)])
  }

  @Test("works without a language's data", arguments: ["xx", "und"])
  func unknownLanguage(language: String) throws {
    let segmenter = try SentenceSegmenter(data: LanguageDataSource(), language: language)
    #expect(segmenter.sentences(in: "Ja. Nein! 好。是").count == 4)
    #expect(segmenter.sentences(in: "هل جاء؟ نعم.").count == 2)
  }

  @Test(
    "takes time in proportion to the text, whatever the text",
    .timeLimit(.minutes(1)),
    arguments: [
      ". ", "A. ", "1. ", "! ", "((", ". (", "\" ", "; ", ".[1", "a.B", "…", "  ", ". - ",
    ])
  func longRuns(piece: String) {
    let text = String(repeating: piece, count: 100_000)
    let end = segmenter.sentences(in: text).last?.end ?? 0
    #expect(end >= 0 && end <= text.unicodeScalars.count)
  }

  /// A seeded mix of everything that a boundary depends on.
  @Test("covers every visible character once, in order", arguments: 1...40 as ClosedRange<UInt64>)
  func coverage(seed: UInt64) {
    let pieces = [
      "Le", "chat", "M", ".", ".", "!", "?", "…", " ", " ", "\n", "\u{A0}", "«", "»", "\"", "(",
      ")",
      "[", "]", "é", "2", "J.-C.", ";", ":", "-", "–", "’", "'", "😀", "\r\n", "\u{2028}", "。", "\t",
    ]
    var state = seed
    var text = ""
    for _ in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let scalars = Array(text.unicodeScalars)
    var last = 0
    for span in segmenter.sentences(in: text) {
      #expect(span.start >= last && span.end > span.start)
      #expect(scalars[last..<span.start].allSatisfy { $0.properties.isWhitespace })
      #expect(!scalars[span.start].properties.isWhitespace)
      #expect(!scalars[span.end - 1].properties.isWhitespace)
      last = span.end
    }
    #expect(scalars[last...].allSatisfy { $0.properties.isWhitespace })
  }
}

extension Substring {
  fileprivate func trimmingWhitespace() -> String {
    var rest = self
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}

import Records
import TestSupport

/// Invented records of about the size and the mix of characters that real ones have.
struct SampleRecords {
  private var random: SeededGenerator

  /// Makes a source of records; the same seed gives the same ones.
  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Pages of 100 to 300 KB.
  mutating func pages(count: Int = 200) -> [Page] {
    (0..<count).map { number in
      Page(
        id: "\(number)", url: "https://journal.example/\(number)", status: 200,
        headers: ["content-type": "text/html; charset=utf-8"], html: html())
    }
  }

  /// Documents of 3 to 30 KB of text with a token for each word.
  mutating func documents(count: Int = 200) -> [Document] {
    (0..<count).map { number in
      let words = words(Int.random(in: 500...5000, using: &random))
      var document = Document(
        id: "\(number)", url: "https://journal.example/\(number)",
        text: words.joined(separator: " "))
      var start = 0
      document.tokens = words.enumerated().map { place, word in
        let end = start + word.unicodeScalars.count
        defer { start = end + 1 }
        var token = Token(start: start, end: end, id: place % 25 + 1, form: word)
        token.lemma = word.lowercased()
        token.upos = "NOUN"
        token.feats = "Gender=Masc|Number=Sing"
        token.head = place % 25
        token.deprel = "nmod"
        return token
      }
      document.paragraphs = [Paragraph(start: 0, end: max(0, start - 1))]
      document.sentences = [TextSpan(start: 0, end: max(0, start - 1))]
      return document
    }
  }

  /// Events with all their parts.
  mutating func events(count: Int = 10_000) -> [Event] {
    (0..<count).map { number in
      SampleEvent("d\(number)") {
        $0.text = words(25).joined(separator: " ")
        $0.recipients = ["UKRCVL"]
        $0.killed = number % 90
        $0.claimant = "le porte-parole de l’armée"
      }.event
    }
  }

  private mutating func html() -> String {
    var html = "<!DOCTYPE html>\n<html lang=\"fr\"><head><title>Dépêche</title></head><body>\n"
    let length = Int.random(in: 100_000...300_000, using: &random)
    while html.utf8.count < length {
      html += "\t<div class=\"article__body\" data-id=\"\(random.next() % 100_000)\">\n"
      html += "\t\t<p>" + words(60).joined(separator: " ") + "</p>\r\n"
      html +=
        "\t\t<a href=\"/monde/\(random.next() % 9999)\" title=\"Lire aussi\">» suite</a></div>\n"
    }
    return html + "</body></html>\n"
  }

  private mutating func words(_ count: Int) -> [String] {
    (0..<count).map { _ in Self.vocabulary.randomElement(using: &random) ?? "" }
  }

  /// Invented wire prose; a word in five has an accent or a typographic mark.
  private static let vocabulary = [
    "la", "ville", "de", "Brévaines", "a", "été", "frappée", "par", "des", "tirs", "d’artillerie",
    "selon", "le", "gouverneur", "régional", "qui", "parle", "«", "d’une", "attaque", "»", "sans",
    "précédent", "contre", "un", "dépôt", "trois", "blessés", "hier", "matin", "près", "du", "pont",
  ]
}

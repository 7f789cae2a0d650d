import FoundationEssentials
import Records

/// An archive of generated French pages, the same for the same seed, to measure reading with.
///
/// A page has the size and the repetitiveness of a news page: some 70 KB of mark-up around 300 words
/// of text, which gzip makes a fifth to a sixth of.
struct SampleArchive {
  private var random: SeededGenerator
  private let syllables = [
    "ba", "ré", "ton", "mi", "le", "cou", "dra", "pè", "ment", "sur", "vi", "qua", "no", "gri",
    "eux",
    "la", "fo", "chi", "ter", "al", "que", "so", "ven", "ry", "ple", "dou",
  ]

  /// Starts the sequence of pages of a seed.
  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The next page.
  mutating func page(number: Int) -> String {
    var html = "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
    html += "<title>\(sentence(words: 9))</title>\n"
    for index in 0..<40 {
      html +=
        "<link rel=\"preload\" href=\"/static/\(token(12))/chunk-\(index).js\" as=\"script\">\n"
    }
    html += "</head>\n<body class=\"article page-\(number)\">\n<nav>\n"
    for _ in 0..<120 { html += link("nav-item menu-item-object-category") }
    html += "</nav>\n<article>\n<h1>\(sentence(words: 9))</h1>\n"
    for _ in 0..<15 {
      html += "<p class=\"paragraph paragraph--body\">\(sentence(words: 20))</p>\n"
      html += "<div class=\"ad-slot\" data-slot=\"\(token(16))\"></div>\n"
    }
    html += "</article>\n<aside>\n"
    for _ in 0..<160 { html += link("teaser teaser--small teaser__link") }
    html += "</aside>\n<script>window.__STATE__={\"ids\":[\""
    for _ in 0..<150 { html += token(24) + "\",\"" }
    return html + "\"]}</script>\n</body>\n</html>\n"
  }

  private mutating func link(_ names: String) -> String {
    "<li class=\"\(names)\"><a class=\"\(names)__a\" href=\"https://example.org/rubrique/"
      + "\(token(6))/article-\(number(1_000_000)).html\"><span>\(sentence(words: 7))</span></a></li>\n"
  }

  private mutating func sentence(words: Int) -> String {
    (0..<words).map { _ in
      (0...number(3)).map { _ in syllables[number(syllables.count)] }.joined()
    }.joined(separator: " ")
  }

  private mutating func token(_ length: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    return String(
      decoding: (0..<length).map { _ in letters[number(letters.count)] }, as: UTF8.self)
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
}

import LanguageData
import Linguistics
import Records
import Testing

struct TokenizerTests {
  let tokenizer: Tokenizer

  init() throws {
    tokenizer = try Tokenizer(data: LanguageDataSource(), language: "fr")
  }

  @Test(
    "cuts as the French treebanks do",
    arguments: [
      // Elision, with either apostrophe.
      ("l'armée qu’il dirige", "l'|armée|qu’|il|dirige"),
      ("jusqu'à lorsqu'elle puisqu'on", "jusqu'|à|lorsqu'|elle|puisqu'|on"),
      ("aujourd'hui, quelqu'un", "aujourd'hui|,|quelqu'un"),
      ("l'ONU l'« accord » d'1 franc", "l'|ONU|l'|«|accord|»|d'|1|franc"),
      ("N'Djamena et M'Bala", "N'Djamena|et|M'Bala"),
      ("des prud'hommes O'Brien", "des|prud'hommes|O'Brien"),
      // Pronouns behind the verb, and compounds.
      ("A-t-il fui ? Est-ce vrai", "A|-t-il|fui|?|Est|-ce|vrai"),
      ("ce jour-là et celui-ci, y a t-il", "ce|jour|-là|et|celui-ci|,|y|a|t-il"),
      ("les élu(e)s (s) f(x) AUTRE(S)", "les|élu(e)s|(|s|)|f|(|x|)|AUTRE(S)"),
      ("donne-le-moi", "donne|-le|-moi"),
      ("un rendez-vous, un cessez-le-feu", "un|rendez-vous|,|un|cessez-le-feu"),
      ("Port-au-Prince, vice-président", "Port-au-Prince|,|vice-président"),
      // Figures and dates.
      ("2 000 morts, 3,5 % et 10.000 blessés", "2 000|morts|,|3,5|%|et|10.000|blessés"),
      ("1\u{202F}250\u{A0}000 euros", "1\u{202F}250\u{A0}000|euros"),
      ("en 2018 300 soldats", "en|2018|300|soldats"),
      ("le 12/03/2018 à 14h30, le 1er mai", "le|12/03/2018|à|14|h|30|,|le|1er|mai"),
      ("22h, 160km, 30m², la 4G et 5e", "22|h|,|160|km|,|30|m²|,|la|4G|et|5e"),
      ("t½ de 20°C à 90 km/h, +/- 3", "t½|de|20|°C|à|90|km/h|,|+/-|3"),
      ("de -5 à n°96", "de|-5|à|n°|96"),
      // Abbreviations, initials.
      ("M. Diallo et J.-P. Martin", "M.|Diallo|et|J.-P.|Martin"),
      ("en 52 av. J.-C. déjà", "en|52|av.|J.-C.|déjà"),
      ("les U.S.A. etc.", "les|U.S.A.|etc."),
      ("C'est la fin.", "C'|est|la|fin|."),
      // Addresses.
      (
        "voir https://example.org/a?b=1, écrire à a.b@example.org.",
        "voir|https://example.org/a?b=1|,|écrire|à|a.b@example.org|."
      ),
      ("sur VIDATI.fr, journal.fr, fin.Puis", "sur|VIDATI.fr|,|journal.fr|,|fin|.|Puis"),
      ("@depeche_fr #urgent www.example.org", "@depeche_fr|#urgent|www.example.org"),
      // Marks.
      ("« Non… »... (si)", "«|Non|…|»|...|(|si|)"),
      ("", ""), (" \u{A0}\n", ""),
    ])
  func forms(text: String, expected: String) {
    #expect(tokenizer.tokens(in: text).map(\.form).joined(separator: "|") == expected)
  }

  @Test(
    "covers every visible character once, in order",
    arguments: [
      "L'été — « d'où ? » 2 000 €, J.-P. O'Neil ; a-t-on e\u{301}te\u{301} là‑bas ’ ' - -- .. @ # :",
      "n° °C 5° n°n° a.b.c A.B.C. ..a 1.2.3. 1, 000 000 0000 000 '’' d' qu’ -t-il - -5 +",
      "中文。日本語！ عربى؟ 👩‍👩‍👧 \u{200B}x\u{FEFF} \u{FFFD}\u{0}\u{7F}",
    ])
  func roundTrip(text: String) {
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    var covered = Set<Int>()
    var last = 0
    for token in tokenizer.tokens(in: text) {
      #expect(token.span.start >= last && token.span.end > token.span.start)
      last = token.span.end
      covered.formUnion(token.span.start..<token.span.end)
      let form = String(String.UnicodeScalarView(scalars[token.span.start..<token.span.end]))
      #expect(Array(form.utf8) == Array(token.form.utf8))
      #expect(Array(bytes[token.bytes]) == Array(token.form.utf8))
    }
    for (place, scalar) in scalars.enumerated() where !scalar.properties.isWhitespace {
      #expect(covered.contains(place), "scalar \(place) of \(text)")
    }
  }

  @Test(
    "takes time in proportion to the text, whatever the text",
    .timeLimit(.minutes(1)),
    arguments: ["y'", "a-b", "-y", "l'a", "1 000 ", "a.", "@", "https://", "n°", "'", "..-", "é’"])
  func longRuns(piece: String) {
    let text = String(repeating: piece, count: 100_000)
    let tokens = tokenizer.tokens(in: text)
    #expect(tokens.last?.span.end ?? 0 >= text.unicodeScalars.count - 1)
  }

  @Test("counts from the start of the text when it cuts a part")
  func part() {
    let text = Array("Été. L'hiver".utf8)
    let tokens = tokenizer.tokens(in: text, bytes: 7..<text.count, firstScalar: 5)
    #expect(tokens.map(\.form) == ["L'", "hiver"])
    #expect(tokens.map(\.span) == [TextSpan(start: 5, end: 7), TextSpan(start: 7, end: 12)])
  }

  @Test("says what a token looks like")
  func shapes() {
    let tokens = tokenizer.tokens(in: "L'ONU a 2 000 soldats, M. G20")
    #expect(tokens.map(\.folded) == ["l'", "onu", "a", "2 000", "soldats", ",", "m.", "g20"])
    #expect(tokens[1].shape == [.capitalised, .allCapitals])
    #expect(tokens[3].shape == [.digits, .number])
    #expect(tokens[5].shape == .punctuation)
    #expect(tokens[6].shape == [.capitalised, .abbreviation])
    #expect(tokens[7].shape.contains(.digits) && !tokens[7].shape.contains(.number))
    #expect(
      tokens.map(\.followsSpace) == [true, false, true, true, true, false, true, true])
  }

  @Test("knows what a contraction stands for")
  func contractions() {
    let tokens = tokenizer.tokens(in: "Aux armes du roi")
    #expect(tokenizer.parts(ofContraction: tokens[0]) == ["à", "les"])
    #expect(tokenizer.parts(ofContraction: tokens[1]).isEmpty)
    #expect(tokenizer.parts(ofContraction: tokens[2]) == ["de", "le"])
  }

  @Test("cuts by shape alone where a language has no data")
  func unknownLanguage() throws {
    let plain = try Tokenizer(data: LanguageDataSource(), language: "xx")
    #expect(plain.tokens(in: "l'été, 3,5").map(\.form) == ["l'été", ",", "3,5"])
  }
}

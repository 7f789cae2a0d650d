import Records
import Testing

@Suite("Token")
struct TokenTests {
  @Test("travels under CoNLL-U names, null where a parser gave nothing")
  func json() throws {
    var token = Token(start: 4, end: 9, id: 2, form: "parle")
    token.upos = "VERB"
    token.head = 0
    let json =
      #"{"start":4,"end":9,"id":2,"form":"parle","lemma":null,"upos":"VERB","feats":null,"head":0,"deprel":null}"#
    #expect(KindCases.json(token) == json)
    #expect(try KindCases.value(json, as: Token.self) == token)
    #expect(token.span == TextSpan(start: 4, end: 9))
  }

  @Test("takes another parser's fields and passes over those it does not know")
  func foreign() throws {
    let token = try KindCases.value(
      #"{"id":1,"form":"Il","start":0,"end":2,"xpos":"PRO","misc":{}}"#, as: Token.self)
    #expect(token == Token(start: 0, end: 2, id: 1, form: "Il"))
  }

  @Test("refuses spans that run backwards", arguments: [#"{"start":2,"end":1}"#, #"{"start":-2}"#])
  func refused(json: String) {
    #expect(throws: JSONError.self) { try KindCases.value(json, as: Token.self) }
  }
}

import LanguageData
import Linguistics
import Testing

@Test(
  "gives the forms that grammars give, among its candidates",
  arguments: [
    ("attentat", "attentats"), ("hôpital", "hôpitaux"), ("festival", "festivals"),
    ("château", "châteaux"), ("feu", "feux"), ("pneu", "pneus"), ("travail", "travaux"),
    ("détail", "détails"), ("bras", "bras"), ("bijou", "bijoux"), ("trou", "trous"),
    ("œil", "yeux"), ("policier", "policières"), ("soldat", "soldate"),
    ("manifestant", "manifestantes"), ("agresseur", "agresseuse"), ("directeur", "directrice"),
    ("combatif", "combatives"), ("dangereux", "dangereuse"), ("russe", "russes"),
    ("malien", "maliennes"), ("espion", "espionne"), ("américain", "américaine"),
    ("beau", "belles"), ("blanc", "blanche"), ("civil", "civile"), ("armé", "armées"),
    ("national", "nationaux"), ("national", "nationale"), ("turc", "turque"),
  ])
func inflection(lemma: String, form: String) throws {
  let inflector = try NounInflector(data: LanguageDataSource(), language: "fr")
  #expect(inflector.forms(of: lemma, hasFeminine: true).contains { $0.form == form })
}

@Test("gives things no feminine, and each form once")
func things() throws {
  let inflector = try NounInflector(data: LanguageDataSource(), language: "fr")
  #expect(inflector.forms(of: "port", hasFeminine: false).map(\.form) == ["port", "ports"])
  #expect(
    inflector.forms(of: "bras", hasFeminine: false).map(\.number) == [.singular, .plural])
}

import Testing

@testable import Cleaning

@Suite("PhraseList")
struct PhraseListTests {

  @Test(
    "tells furniture by its words",
    arguments: [
      ("Lire aussi : la crise en cinq dates", PhraseList.Effect.line),
      ("► LIRE AUSSI Le maire démissionne", .line), ("Publicité", .line), ("Publicité.", .line),
      ("Sur le même sujet", .end), ("© Agence, tous droits réservés", .line),
      ("S’abonner à la lettre", .line), ("Leave a Reply", .end),
    ])
  func matches(line: String, effect: PhraseList.Effect) throws {
    #expect(try TestPages.lexicon().phrases.effect(on: line) == effect)
  }

  @Test(
    "knows French furniture that is a line",
    arguments: [
      "À lire également : notre dossier sur la grève", "À LIRE AUSSI", "Lisez aussi",
      ">> Lire aussi Vingt ans de promesses", "Voir aussi - Les images du défilé",
      "À écouter : le procès, jour après jour", "Retrouvez notre enquête en trois volets",
      "Rejoignez notre chaîne pour ne rien manquer", "Suivez-nous sur Facebook",
      "Cliquez pour partager sur X(ouvre dans une nouvelle fenêtre)", "Partager :", "J’aime ça :",
      "Offrir l’article", "Déjà un compte ? Connectez-vous", "Mot de passe oublié ?",
      "Article réservé aux abonnés", "Cet article vous a plu ? Dites-le autour de vous",
      "La suite après cette publicité", "En savoir plus", "Catégories : Sport, Nautisme",
      "Photo d’illustration.", "Temps de lecture : 3 min", "Mis en ligne le 4 mars",
      "Aller au contenu principal", "Votre navigateur ne lit pas cette vidéo",
      "Voir cette publication sur Instagram", "(avec AFP)", "LA RÉDACTION",
      "Recevez nos titres dans votre boîte mail",
    ])
  func french(line: String) throws {
    #expect(try TestPages.lexicon().phrases.effect(on: line) == .line)
  }

  @Test(
    "knows where a French article ends",
    arguments: [
      "Articles connexes", "À NE PAS MANQUER", "Cela pourrait vous intéresser :", "Vos réactions",
      "Ajouter un commentaire", "Soyez le premier à donner votre avis", "Les articles les plus lus",
      "Il vous reste 62 % de cet article à lire.", "Pour lire la suite, choisissez une offre",
      "La suite est réservée aux abonnés", "La rédaction vous conseille", "Article plus récent",
      "À propos de l’auteur", "Ailleurs sur le Web",
    ])
  func frenchEnd(line: String) throws {
    let effect = try TestPages.lexicon().phrases.effect(on: line)
    // "Il vous reste" alone is no end; with its rest it may be found as either.
    #expect(effect == .end || line.hasPrefix("Il vous reste") && effect == .line)
  }

  @Test(
    "knows English furniture that is a line",
    arguments: [
      "READ MORE: The bridge that nobody wanted", "Read our full coverage here", "Advertisement",
      "Follow our live page", "Gift this article", "Link copied", "Share this:",
      "Already have an account? Log in", "You can unsubscribe at any time",
      "Scroll to continue with content", "Story continues after the picture",
      "Photograph: A. Person/The Paper", "File photo", "Image 1 of 12", "Reading time: 4 minutes",
      "This article is more than 3 years old", "Please enable JavaScript to see this player",
      "A post shared by Somebody (@somebody)", "We and our partners store data on your device",
      "Got a story? Write to us", "Categories: Town, Weather", "Subscribe", "(Reuters)",
      "This text may not be reproduced in any form",
    ])
  func english(line: String) throws {
    #expect(try TestPages.lexicon().phrases.effect(on: line) == .line)
  }

  @Test(
    "knows where an English article ends",
    arguments: [
      "More on this story", "Most viewed", "You may also be interested in", "Next up",
      "Recommended stories", "From our partners", "Join the discussion", "Have your say",
      "Cancel reply", "About the authors", "To continue reading, choose a plan",
    ])
  func englishEnd(line: String) throws {
    #expect(try TestPages.lexicon().phrases.effect(on: line) == .end)
  }

  @Test(
    "knows furniture of other languages",
    arguments: [
      ("Lesen Sie auch: Wem der Hafen gehört", PhraseList.Effect.line), ("Anzeige", .line),
      ("Das könnte Sie auch interessieren", .end), ("Lea también: el puente", .line),
      ("Te puede interesar", .end), ("Leggi anche", .line), ("Riproduzione riservata", .line),
      ("Articoli correlati", .end), ("Leia também", .line), ("Mais lidas", .end),
      ("Lees ook: De brug blijft dicht", .line), ("Gerelateerde artikelen", .end),
      ("Czytaj też: most", .line), ("Najczęściej czytane", .end), ("Читайте также: мост", .line),
      ("Комментарии", .end), ("Читайте також", .line), ("اقرأ أيضاً: الجسر", .line),
      ("الأكثر قراءة", .end), ("Διαβάστε επίσης", .line), ("Läs också: Bron", .line),
      ("Læs også", .line), ("Les også: Brua", .line), ("Bunu da okuyun", .line),
      ("Čtěte také: Most", .line), ("Citește și: Podul", .line), ("责任编辑：王五", .line),
      ("相关阅读", .end),
    ])
  func others(line: String, effect: PhraseList.Effect) throws {
    #expect(try TestPages.lexicon().phrases.effect(on: line) == effect)
  }

  @Test(
    "leaves sentences alone",
    arguments: [
      "Publicité mensongère : le tribunal a tranché.", "Lirez-vous aussi ce livre ?", "",
      "Recevezy est un village.", "En partenariat avec la mairie, le club ouvre un gymnase.",
      "Dans le même dossier, deux hommes ont été écroués.", "Il y a eu trois blessés.",
      "Soutenir les deux camps n’a servi à rien.", "Réactions en chaîne à la Bourse de Valmer.",
      "Populaire, le maire a été réélu.", "L’auteur des coups de feu est en fuite.",
      "Premiers secours : la leçon d’un drame.", "La rédaction du traité a pris un an.",
      "Support US troops, the senator said.", "Popular in the capital, he lost the north.",
      "Next up, the court hears the mayor.", "No comments were made by the army.",
      "Reports of looting reached the port.", "Live shells were found in a barn.",
      "Sharing the water was never agreed.", "More than forty people were hurt.",
      "Datenschutz ist ein Grundrecht, sagte sie.", "Kommentare dazu lehnte die Polizei ab.",
      "Registrati oltre duecento casi in un mese.", "Los comentarios del ministro indignaron.",
      "Najnowsze badania przeczą tej tezie.", "Реакция властей была быстрой.",
      "انضم إلى الحزب عام 1998.", "Reacties op het besluit waren verdeeld.",
    ])
  func leaves(line: String) throws {
    #expect(try TestPages.lexicon().phrases.effect(on: line) == nil)
  }

  @Test("a long line is no furniture, however it begins")
  func long() throws {
    let line = "Lire aussi " + String(repeating: "et encore ", count: 30)
    #expect(try TestPages.lexicon().phrases.effect(on: line) == nil)
  }
}

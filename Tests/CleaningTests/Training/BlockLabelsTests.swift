import Testing

@testable import Cleaning

@Suite("BlockLabels")
struct BlockLabelsTests {
  /// Blocks are set off by "|"; those that are in the text begin with "+".
  @Test(
    "finds the blocks of a text",
    arguments: [
      (
        "long blocks whose words are there",
        "Le maire a ouvert la séance hier.\nPersonne ne s’y est opposé ce jour-là.",
        "Abonnez-vous à notre lettre du matin|+Le maire a ouvert la séance hier."
          + "|+PERSONNE ne s’y est opposé, ce jour-là !|Lire aussi nos autres articles du jour"
      ),
      (
        "a block of which half is there, not one of which less is",
        "Un deux trois quatre cinq six sept huit",
        "+un deux trois quatre rien rien|un deux trois rien rien rien rien"
      ),
      (
        "one copy: the one among its neighbours",
        "Le titre de la page ici\nPremier paragraphe avec assez de mots\nSuite avec encore assez de mots",
        "Le titre de la page ici|Rien de tout cela n’y est|Rien de cela non plus ici|Ni même de ceci ou cela"
          + "|+Le titre de la page ici|+Premier paragraphe avec assez de mots"
          + "|+Suite avec encore assez de mots"
      ),
      (
        "as many copies as there are",
        "Oui je le veux bien\nAlors disons tous ensemble ceci\nOui je le veux bien",
        "+Oui je le veux bien|+Alors disons tous ensemble ceci|+Oui je le veux bien"
          + "|Oui je le veux bien"
      ),
      (
        "short blocks between their neighbours only",
        "Le maire a ouvert la séance hier\nUn vote\nPersonne ne s’y est opposé ce jour-là",
        "Un vote|+Le maire a ouvert la séance hier|+Un vote|Deux votes"
          + "|+Personne ne s’y est opposé ce jour-là|Un vote"
      ),
      (
        "short blocks before the first and after the last",
        "Titre court\nLe maire a ouvert la séance hier\nFin",
        "+Titre court|Menu|+Le maire a ouvert la séance hier|+Fin|Menu"
      ),
      ("nothing without a long block", "Un vote", "Un vote|Menu"),
      ("nothing of no text", "", "Le maire a ouvert la séance hier|Menu"),
      ("nothing in no blocks", "Le maire a ouvert la séance hier", ""),
    ])
  func labels(name: String, gold: String, marked: String) {
    let blocks = marked.split(separator: "|").map(String.init)
    let labels = BlockLabels(
      of: blocks.map { $0.hasPrefix("+") ? String($0.dropFirst()) : $0 }, gold: gold
    ).labels
    #expect(labels == blocks.map { $0.hasPrefix("+") }, "\(name)")
  }
}

@testable import Linguistics

/// A few invented French sentences in the conventions of Universal Dependencies, for models that
/// are trained while tests run.
enum SampleTreebank {
  /// The sentences, each with its text as a comment.
  static let sentences: [TreebankSentence] = {
    do {
      return try CoNLLUReader.sentences(in: conllu, name: "sample").map { sentence in
        var sentence = sentence
        sentence.comments = ["text = " + text(of: sentence)]
        return sentence
      }
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// The sentence as it is written.
  static func text(of sentence: TreebankSentence) -> String {
    let text = sentence.tokens.map { $0.form + ($0.hasSpaceAfter ? " " : "") }.joined()
    return text.last == " " ? String(text.dropLast()) : text
  }

  /// The table in ten columns.
  private static var conllu: [UInt8] {
    var lines: [String] = []
    let rows = table.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").map(String.init)
    }
    for (index, row) in rows.enumerated() {
      let isBeforeStop = index + 1 < rows.count && rows[index + 1].dropFirst().first == "."
      let isElided = row.count > 1 && row[1].hasSuffix("'")
      let misc = isBeforeStop || isElided ? "SpaceAfter=No" : "_"
      switch row.count {
      case 0: lines.append("")
      case 2: lines.append((row + Array(repeating: "_", count: 8)).joined(separator: "\t"))
      default:
        lines.append(
          [row[0], row[1], row[2], row[3], "_", row[4], row[5], row[6], "_", misc]
            .joined(separator: "\t"))
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Number, FORM, LEMMA, UPOS, FEATS, HEAD, DEPREL; or a range and a contraction.
  private static let table = """
    1 Le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 2 det
    2 ministre ministre NOUN Gender=Masc|Number=Sing 3 nsubj
    3 annonce annoncer VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    4 une un DET Definite=Ind|Gender=Fem|Number=Sing|PronType=Art 5 det
    5 réforme réforme NOUN Gender=Fem|Number=Sing 3 obj
    6 . . PUNCT _ 3 punct

    1 La le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 2 det
    2 ministre ministre NOUN Gender=Fem|Number=Sing 3 nsubj
    3 visite visiter VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    4 le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 5 det
    5 port port NOUN Gender=Masc|Number=Sing 3 obj
    6-7 du
    6 de de ADP _ 8 case
    7 le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 8 det
    8 village village NOUN Gender=Masc|Number=Sing 5 nmod
    9 . . PUNCT _ 3 punct

    1 Des un DET Definite=Ind|Number=Plur|PronType=Art 2 det
    2 soldats soldat NOUN Gender=Masc|Number=Plur 3 nsubj
    3 entrent entrer VERB Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin 0 root
    4 dans dans ADP _ 6 case
    5 la le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 6 det
    6 ville ville NOUN Gender=Fem|Number=Sing 3 obl:arg
    7 . . PUNCT _ 3 punct

    1 Le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 2 det
    2 maire maire NOUN Gender=Masc|Number=Sing 6 nsubj
    3-4 des
    3 de de ADP _ 5 case
    4 les le DET Definite=Def|Number=Plur|PronType=Art 5 det
    5 villages village NOUN Gender=Masc|Number=Plur 2 nmod
    6 parle parler VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    7-8 aux
    7 à à ADP _ 9 case
    8 les le DET Definite=Def|Number=Plur|PronType=Art 9 det
    9 habitants habitant NOUN Gender=Masc|Number=Plur 6 obl:arg
    10 . . PUNCT _ 6 punct

    1 La le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 2 det
    2 police police NOUN Gender=Fem|Number=Sing 3 nsubj
    3 arrête arrêter VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    4 deux deux NUM NumType=Card 5 nummod
    5 voleurs voleur NOUN Gender=Masc|Number=Plur 3 obj
    6 . . PUNCT _ 3 punct

    1 Des un DET Definite=Ind|Number=Plur|PronType=Art 2 det
    2 voleurs voleur NOUN Gender=Masc|Number=Plur 3 nsubj
    3 attaquent attaquer VERB Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin 0 root
    4 la le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 5 det
    5 banque banque NOUN Gender=Fem|Number=Sing 3 obj
    6 . . PUNCT _ 3 punct

    1 Le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 2 det
    2 chef chef NOUN Gender=Masc|Number=Sing 6 nsubj
    3-4 des
    3 de de ADP _ 5 case
    4 les le DET Definite=Def|Number=Plur|PronType=Art 5 det
    5 soldats soldat NOUN Gender=Masc|Number=Plur 2 nmod
    6 quitte quitter VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    7 la le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 8 det
    8 ville ville NOUN Gender=Fem|Number=Sing 6 obj
    9 . . PUNCT _ 6 punct

    1 Les le DET Definite=Def|Number=Plur|PronType=Art 2 det
    2 habitants habitant NOUN Gender=Masc|Number=Plur 4 nsubj
    3 ont avoir AUX Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin 4 aux:tense
    4 quitté quitter VERB Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part 0 root
    5 le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 6 det
    6 village village NOUN Gender=Masc|Number=Sing 4 obj
    7 . . PUNCT _ 4 punct

    1 Le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 2 det
    2 port port NOUN Gender=Masc|Number=Sing 4 nsubj:pass
    3 est être AUX Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 4 aux:pass
    4 fermé fermer VERB Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part 0 root
    5 par par ADP _ 7 case
    6 la le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 7 det
    7 police police NOUN Gender=Fem|Number=Sing 4 obl:agent
    8 . . PUNCT _ 4 punct

    1 Marie Marie PROPN _ 2 nsubj
    2 mange manger VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    3 une un DET Definite=Ind|Gender=Fem|Number=Sing|PronType=Art 4 det
    4 pomme pomme NOUN Gender=Fem|Number=Sing 2 obj
    5 . . PUNCT _ 2 punct

    1 Paul Paul PROPN _ 2 nsubj
    2 mange manger VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    3 du un DET Definite=Ind|Gender=Masc|Number=Sing|PronType=Art 4 det
    4 pain pain NOUN Gender=Masc|Number=Sing 2 obj
    5 . . PUNCT _ 2 punct

    1 Le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 2 det
    2 président président NOUN Gender=Masc|Number=Sing 6 nsubj
    3 de de ADP _ 5 case
    4 la le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 5 det
    5 banque banque NOUN Gender=Fem|Number=Sing 2 nmod
    6 parle parler VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    7 . . PUNCT _ 6 punct

    1 Marie Marie PROPN _ 3 nsubj
    2 n' ne ADV Polarity=Neg 3 advmod
    3 aime aimer VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    4 pas pas ADV Polarity=Neg 3 advmod
    5 la le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 6 det
    6 ville ville NOUN Gender=Fem|Number=Sing 3 obj
    7 . . PUNCT _ 3 punct

    1 L' le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 2 det
    2 armée armée NOUN Gender=Fem|Number=Sing 4 nsubj
    3 a avoir AUX Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 4 aux:tense
    4 attaqué attaquer VERB Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part 0 root
    5 le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 6 det
    6 port port NOUN Gender=Masc|Number=Sing 4 obj
    7 hier hier ADV _ 4 advmod
    8 . . PUNCT _ 4 punct

    1 Une un DET Definite=Ind|Gender=Fem|Number=Sing|PronType=Art 2 det
    2 voiture voiture NOUN Gender=Fem|Number=Sing 4 nsubj
    3 a avoir AUX Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 4 aux:tense
    4 brûlé brûler VERB Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part 0 root
    5 dans dans ADP _ 7 case
    6 le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 7 det
    7 village village NOUN Gender=Masc|Number=Sing 4 obl:mod
    8 hier hier ADV _ 4 advmod
    9 . . PUNCT _ 4 punct

    1 Paul Paul PROPN _ 4 nsubj
    2 et et CCONJ _ 3 cc
    3 Marie Marie PROPN _ 1 conj
    4 parlent parler VERB Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin 0 root
    5-6 au
    5 à à ADP _ 7 case
    6 le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 7 det
    7 maire maire NOUN Gender=Masc|Number=Sing 4 obl:arg
    8 . . PUNCT _ 4 punct

    1 Le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 2 det
    2 maire maire NOUN Gender=Masc|Number=Sing 3 nsubj
    3 visite visiter VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    4 l' le DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art 5 det
    5 école école NOUN Gender=Fem|Number=Sing 3 obj
    6-7 du
    6 de de ADP _ 8 case
    7 le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art 8 det
    8 village village NOUN Gender=Masc|Number=Sing 5 nmod
    9 . . PUNCT _ 3 punct

    1 Les le DET Definite=Def|Number=Plur|PronType=Art 2 det
    2 soldats soldat NOUN Gender=Masc|Number=Plur 3 nsubj
    3 ont avoir VERB Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin 0 root
    4 des un DET Definite=Ind|Number=Plur|PronType=Art 5 det
    5 armes arme NOUN Gender=Fem|Number=Plur 3 obj
    6 . . PUNCT _ 3 punct

    1 Marie Marie PROPN _ 2 nsubj
    2 mange manger VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
    3 du un DET Definite=Ind|Gender=Masc|Number=Sing|PronType=Art 4 det
    4 pain pain NOUN Gender=Masc|Number=Sing 2 obj
    5 . . PUNCT _ 2 punct
    """
}

import LanguageData
import Linguistics
import Testing

/// Verbs of all groups and some of their forms, from grammars, not from the data file.
private let conjugated = """
  être suis es est sommes êtes sont étais étions fus fut fûmes furent serai serez seraient sois soyons fût étant été
  avoir ai as a avons avez ont avait eus eut eûmes eurent aura aurait aie ait ayons eût ayant eu eue
  aller vais vas va allons allez vont allait alla allèrent irai iraient aille aillent allant allé allées
  faire fais fait faisons faites font faisait fit firent fera ferait fasse fît faisant faites
  dire dis dit disons dites disent disait dit dirent dira dirait dise disant dits
  prédire prédisez prédit prédirent
  voir vois voit voyons voient voyait vit virent verra verrait voie voyant vu vues
  prévoir prévoit prévoira prévu
  prendre prends prend prenons prennent prenait prit prirent prendra prenne prenant pris prises
  comprendre comprennent comprirent compris
  mettre mets met mettons mettait mit mirent mettra mette mettant mis mise
  promettre promet promirent promis
  venir viens vient venons viennent venait vint vinrent viendra vienne vînt venant venu
  tenir tient tiennent tint tiendrait tenu
  intervenir intervient intervinrent intervenu
  pouvoir peux peut pouvons peuvent pouvait put purent pourra pourrait puisse pouvant pu
  vouloir veut veulent voulait voulut voudra veuille voulu
  devoir doit doivent devait dut devra devrait doive dû due dues
  savoir sait savent savait sut saura sache sachant su
  falloir faut fallait fallut faudra faille fallu
  partir part partons partent partait partit partira parte partant parties
  répartir répartit répartissent réparti
  sortir sort sortent sortait sortirent sortie
  mourir meurt meurent mourait mourut moururent mourra meure mourant mort mortes
  ouvrir ouvre ouvrent ouvrait ouvrit ouvrira ouvert ouvertes
  souffrir souffre souffrit souffert
  conduire conduit conduisent conduisit conduira conduite
  détruire détruit détruisent détruisait détruisit détruisirent détruite
  nuire nuit nuisait nui
  écrire écrit écrivent écrivit écrira écrite
  lire lit lisent lut lirait lu
  élire élit élisent élut élurent élue
  battre bat battent battit battra battu
  abattre abat abattent abattirent abattus
  vaincre vainc vainquent vainquit vaincu
  craindre craint craignent craignait craignit craindra craint
  contraindre contraignent contrainte
  rejoindre rejoint rejoignent rejoignirent rejointe
  recevoir reçoit reçoivent recevait reçut recevra reçue
  courir court courent courut courra couru
  assaillir assaille assaillent assaillit assailli
  fuir fuit fuyons fuient fuyait fuit fuira fui
  suivre suit suivent suivit suivra suivie
  poursuivre poursuit poursuivirent poursuivi
  vivre vit vivent vécut vivra vécu
  naître naît naissent naquit naîtra née
  connaître connaît connaissent connut connaîtra connue
  disparaître disparaît disparaissent disparut disparue
  rendre rend rendent rendit rendra rendu
  perdre perd perdirent perdue
  interrompre interrompt interrompit interrompu
  résoudre résout résolvent résolut résolue
  croire croit croient croyait crut cru
  boire boit boivent but bu
  conclure conclut concluent conclurent conclue
  inclure inclut incluse
  plaire plaît plut plu
  taire tait turent tu
  rire rit rient riait ri
  servir sert servent servit servi
  asservir asservit asservissent asservi
  dormir dort dorment dormait dormi
  sentir sent sentent sentit senti
  acquérir acquiert acquièrent acquit acquerra acquise
  conquérir conquiert conquit conquis
  asseoir assied asseyent assit assise
  émouvoir émeut émeuvent ému
  valoir vaut valent valut vaudra vaille
  extraire extrait extraient extrayait extraite
  finir finit finissent finissait finirent finira finisse fini
  punir punissent punie
  haïr hait haïssent haï
  manger mangeons mangeait mangèrent mangions mangeant
  annoncer annonçons annonçait annoncèrent annoncions annoncé
  libérer libère libèrent libérait libérera libèrera libérés
  assiéger assiège assiégeait assiégeons assiégée
  mener mène mènera menait menée
  appeler appelle appellera appelait appelé
  jeter jette jetait jettera jetée
  geler gèle gèlera gelé
  employer emploie emploiera employait employé
  essayer essaie essaye essaiera essayé
  envoyer envoie enverra envoyé
  appuyer appuie appuyait appuyée
  tuer tue tuons tuaient tua tuèrent tuera tueraient tuant tuée
  créer crée créait créée
  étudier étudiions étudiait étudié
  """

@Test("conjugates as grammars do", arguments: conjugated.split(separator: "\n"))
func conjugation(line: Substring) throws {
  let words = line.split(separator: " ").map(String.init)
  let conjugator = try VerbConjugator(data: LanguageDataSource(), language: "fr")
  let forms = Set(conjugator.forms(of: words[0]).map(\.form))
  for form in words { #expect(forms.contains(form), "\(form) of \(words[0])") }
}

@Test(
  "makes no form that does not exist",
  arguments: [
    ("répartir", "répartent"), ("asservir", "asservent"), ("finir", "finent"),
    ("suffire", "suffites"), ("falloir", "fallent"), ("rester", "rèste"), ("vexer", "vèxe"),
    ("manger", "mangons"), ("annoncer", "annoncait"), ("installer", "installont"),
    ("prévoir", "préverra"), ("être", "étée"), ("connaître", "connaquit"),
  ])
func misconjugation(lemma: String, form: String) throws {
  let conjugator = try VerbConjugator(data: LanguageDataSource(), language: "fr")
  #expect(!conjugator.forms(of: lemma).contains { $0.form == form })
}

@Test("every model conjugates the verb that names it, by its own ending")
func modelsFitTheirNames() throws {
  let data = LanguageDataSource()
  let conjugator = try VerbConjugator(data: data, language: "fr")
  for row in try data.table("fr/conjugations.tsv", columns: ["model", "ending"]).rows {
    #expect(conjugator.modelName(of: row[0]) == row[0], "\(row.place)")
  }
}

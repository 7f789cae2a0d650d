import Testing

extension SentenceTests {
  /// Sentences of the other types of PLOVER.
  static let others: [SentenceCase] = [
    .init(
      sentence: "L'armée a tenté de reprendre la ville aux rebelles.", type: "COERCE",
      mode: "seize",
      actor: "L'armée", recipient: "rebelles", factuality: "attempted"),
    .init(
      sentence: "L'opposition a dénoncé la décision du gouvernement.",
      type: "ACCUSE", mode: "disapprove", actor: "L'opposition",
      recipient: "gouvernement"),
    .init(
      sentence: "Le parquet a ouvert une enquête contre le ministre.",
      type: "ACCUSE", mode: "investigate", actor: "Le parquet", recipient: "le ministre"),
    .init(
      sentence: "Human Rights Watch a critiqué l'armée birmane.",
      type: "ACCUSE", mode: "disapprove", actor: "Human Rights Watch", recipient: "l'armée birmane"),
    .init(
      sentence: "La police a arrêté trois journalistes à Conakry.",
      type: "COERCE", mode: "arrest", actor: "La police", recipient: "trois journalistes"),
    // Who may not suffer an act may do it: the exceptions marked "obj:".
    .init(
      sentence: "Les autorités ont interpellé trois suspects à Lyon.",
      type: "COERCE", mode: "arrest", actor: "Les autorités", recipient: "trois suspects"),
    .init(
      sentence: "La gendarmerie a saisi trois armes à Gao.",
      type: "COERCE", mode: "seize", actor: "La gendarmerie", recipient: "trois armes"),
    .init(
      sentence: "Le groupe État islamique a pris le contrôle de Palmyre.",
      type: "COERCE", mode: "seize", actor: "Le groupe État islamique"),
    .init(
      sentence: "L'opposition a manifesté samedi à Lomé.", type: "PROTEST", mode: "demo",
      actor: "L'opposition"),
    .init(
      sentence: "Les autorités ont décrété un couvre-feu à Port-au-Prince.",
      type: "COERCE", mode: "curfew", actor: "Les autorités"),
    .init(
      sentence: "Les rebelles ont pris le contrôle de la ville de Bunia.",
      type: "COERCE", mode: "seize", actor: "Les rebelles"),
    .init(
      sentence: "Les soldats ont saisi des armes dans un entrepôt.",
      type: "COERCE", mode: "seize", actor: "Les soldats", recipient: "des armes"),
    .init(
      sentence: "La police a arrêté douze manifestants à Alger.",
      type: "COERCE", mode: "arrest", actor: "La police", recipient: "douze manifestants"),
    .init(
      sentence: "Les autorités ont suspendu la radio.",
      type: "COERCE", mode: "censor", actor: "Les autorités"),
    .init(
      sentence: "La douane a saisi deux tonnes de cocaïne.",
      type: "COERCE", mode: "seize", actor: "La douane", recipient: "deux tonnes de cocaïne"),
    .init(
      sentence: "Les soldats ont encerclé le palais.",
      type: "COERCE", mode: "restrict", actor: "Les soldats", recipient: "le palais"),
    .init(
      sentence: "La police a interdit la marche.",
      type: "COERCE", mode: "restrict", actor: "La police", recipient: "la marche"),
    .init(
      sentence: "La milice a assiégé la ville.",
      type: "COERCE", mode: "restrict", actor: "La milice", recipient: "la ville"),
    .init(
      sentence: "L'armée s'est emparée de la ville de Kobané.",
      type: "COERCE", mode: "seize", actor: "L'armée"),
    .init(
      sentence: "La Turquie a déployé des chars à la frontière syrienne.",
      type: "MOBILIZE", mode: "weapons", actor: "La Turquie"),
    .init(
      sentence: "L'armée a envoyé des renforts à Goma.",
      type: "MOBILIZE", mode: "troops", actor: "L'armée"),
    .init(
      sentence: "La Russie a massé des troupes à la frontière ukrainienne.",
      type: "MOBILIZE", mode: "troops", actor: "La Russie"),
    .init(
      sentence: "L'armée a mobilisé des réservistes.",
      type: "MOBILIZE", mode: "troops", actor: "L'armée"),
    .init(
      sentence: "Le gouvernement va envoyer des renforts dans l'Est.",
      type: "MOBILIZE", mode: "troops", actor: "Le gouvernement", factuality: "planned"),
    .init(
      sentence: "Les enseignants se sont mis en grève lundi.",
      type: "PROTEST", mode: "strike", actor: "Les enseignants"),
    .init(
      sentence: "Une manifestation a rassemblé 5 000 personnes à Tunis.",
      type: "PROTEST", mode: "demo"),
    .init(
      sentence: "Les détenus ont entamé une grève de la faim.",
      type: "PROTEST", mode: "hunger", actor: "Les détenus"),
    .init(
      sentence: "Les syndicats ont appelé à la grève.",
      type: "PROTEST", mode: "demo", actor: "Les syndicats"),
    .init(
      sentence: "Des émeutes ont éclaté à Nouméa.",
      type: "PROTEST", mode: "riot"),
    .init(
      sentence: "Le gouvernement iranien a rejeté la proposition américaine.",
      type: "REJECT", actor: "Le gouvernement iranien",
      recipient: "américaine"),
    .init(
      sentence: "Les rebelles ont refusé de déposer les armes.",
      type: "REJECT", mode: "yield", actor: "Les rebelles"),
    .init(
      sentence: "Le Kremlin a refusé toute négociation.",
      type: "REJECT", mode: "meet", actor: "Le Kremlin"),
    .init(
      sentence: "Le Parlement a rejeté le projet de loi.",
      type: "REJECT", actor: "Le Parlement"),
    .init(
      sentence: "L'opposition exige la démission du président.",
      type: "REQUEST", mode: "change", actor: "L'opposition",
      recipient: "président"),
    .init(
      sentence: "L'Union africaine a appelé les deux camps à la retenue.",
      type: "REQUEST", mode: "yield", actor: "L'Union africaine", recipient: "les deux camps",
      knownIssue: "the complement hangs on the object"),
    .init(
      sentence: "Le ministre a réclamé une enquête indépendante.",
      type: "REQUEST", mode: "change", actor: "Le ministre"),
    .init(
      sentence: "La Pologne a demandé l'aide de l'OTAN.",
      type: "REQUEST", mode: "assist", actor: "La Pologne",
      recipient: "l'OTAN"),
    .init(
      sentence: "L'Union européenne a imposé des sanctions à la Biélorussie.",
      type: "SANCTION", mode: "discontinue", actor: "L'Union européenne",
      recipient: "la Biélorussie"),
    .init(
      sentence: "Le tribunal a condamné l'ancien ministre à cinq ans de prison.",
      type: "SANCTION", mode: "convict", actor: "Le tribunal", recipient: "l'ancien ministre"),
    .init(
      sentence: "Le Tchad a expulsé l'ambassadeur d'Allemagne.",
      type: "SANCTION", mode: "expel", actor: "Le Tchad", recipient: "l'ambassadeur d'Allemagne"),
    .init(
      sentence: "Le Sénégal a rompu ses relations diplomatiques avec l'Iran.",
      type: "SANCTION", mode: "withdraw", actor: "Le Sénégal", recipient: "l'Iran"),
    .init(
      sentence: "La cour d'assises a condamné un policier à dix ans de prison.",
      type: "SANCTION", mode: "convict", actor: "La cour d'assises", recipient: "un policier"),
    .init(
      sentence: "Le président aurait limogé le chef de l'armée.",
      type: "SANCTION", mode: "discontinue", actor: "Le président", recipient: "le chef de l'armée",
      factuality: "hedged"),
    .init(
      sentence: "Les rebelles ont menacé d'attaquer la capitale.",
      type: "THREATEN", mode: "violence", actor: "Les rebelles", recipient: "la capitale"),
    .init(
      sentence: "La Corée du Nord menace le Japon de représailles.",
      type: "THREATEN", mode: "violence", actor: "La Corée du Nord", recipient: "le Japon"),
    .init(
      sentence: "Israël a menacé de frapper l'Iran.",
      type: "THREATEN", mode: "violence", actor: "Israël", recipient: "l'Iran"),
    .init(
      sentence: "Washington menace la Chine de nouvelles sanctions.",
      type: "THREATEN", mode: "restrict", actor: "Washington", recipient: "la Chine"),
    .init(
      sentence: "Les rebelles s'apprêtent à libérer des otages.", type: "RETREAT", mode: "release",
      actor: "Les rebelles", recipient: "des otages", factuality: "planned"),
    .init(
      sentence: "Le Pérou et le Chili sont parvenus à un accord.",
      type: "AGREE", actor: "Le Pérou"),
    .init(
      sentence: "Le Japon a livré de l'aide humanitaire au Népal.",
      type: "AID", actor: "Le Japon", recipient: "Népal"),
    .init(
      sentence: "La Croix-Rouge a fourni des médicaments aux hôpitaux de Gaza.",
      type: "AID", actor: "La Croix-Rouge", recipient: "hôpitaux de Gaza"),
    .init(
      sentence: "Le Canada a accordé une aide de dix millions de dollars à Haïti.",
      type: "AID", actor: "Le Canada", recipient: "Haïti"),
    .init(
      sentence: "Les autorités ont autorisé la manifestation.",
      type: "CONCEDE", actor: "Les autorités"),
    .init(
      sentence: "Un tribunal a acquitté le journaliste.",
      type: "CONCEDE", actor: "Un tribunal", recipient: "le journaliste"),
    .init(
      sentence: "Le président sénégalais a rencontré son homologue malien à Dakar.",
      type: "CONSULT", actor: "Le président sénégalais", recipient: "son homologue malien"),
    .init(
      sentence: "Le ministre turc des Affaires étrangères s'est rendu à Bagdad.",
      type: "CONSULT", mode: "visit", actor: "Le ministre turc des Affaires étrangères",
      recipient: "Bagdad"),
    .init(
      sentence: "Des négociations entre le gouvernement et les rebelles se sont ouvertes à Genève.",
      type: "CONSULT", actor: "le gouvernement",
      recipient: "le gouvernement"),
    .init(
      sentence: "Le chancelier allemand s'est entretenu par téléphone avec le président ukrainien.",
      type: "CONSULT", mode: "phone", actor: "Le chancelier allemand",
      recipient: "Le chancelier allemand"),
    .init(
      sentence: "Le président ukrainien rencontrera son homologue polonais vendredi.",
      type: "CONSULT", actor: "Le président ukrainien", recipient: "son homologue polonais",
      factuality: "planned"),
    .init(
      sentence: "Une délégation turque s'est rendue à Tripoli mercredi.",
      type: "CONSULT", mode: "visit", actor: "Une délégation turque"),
    .init(
      sentence: "Le Conseil de sécurité s'est réuni à New York.",
      type: "CONSULT", actor: "Le Conseil de sécurité"),
    .init(
      sentence: "L'Inde et le Népal ont repris leurs échanges commerciaux.",
      type: "COOPERATE", actor: "L'Inde"),
    .init(
      sentence: "L'armée éthiopienne s'est retirée de Mekele.",
      type: "RETREAT", mode: "withdraw", actor: "L'armée éthiopienne"),
    .init(
      sentence: "Les rebelles ont libéré douze otages mercredi.",
      type: "RETREAT", mode: "release", actor: "Les rebelles", recipient: "douze otages"),
    .init(
      sentence: "Le premier ministre a démissionné lundi.",
      type: "RETREAT", mode: "resign", actor: "Le premier ministre"),
    .init(
      sentence: "Les insurgés ont déposé les armes.",
      type: "RETREAT", mode: "disarm", actor: "Les insurgés"),
    .init(
      sentence: "Le directeur a quitté ses fonctions.",
      type: "RETREAT", mode: "resign", actor: "Le directeur"),
    .init(
      sentence: "La milice a relâché trois travailleurs humanitaires.",
      type: "RETREAT", mode: "release", actor: "La milice",
      recipient: "trois travailleurs humanitaires"),
    .init(
      sentence: "La France a exprimé son soutien au gouvernement libanais.",
      type: "SUPPORT", actor: "La France", recipient: "gouvernement libanais"),
    .init(
      sentence: "Le Parlement européen a salué la décision du gouvernement moldave.",
      type: "SUPPORT", actor: "Le Parlement européen",
      recipient: "gouvernement moldave"),
    .init(
      sentence: "Le gouvernement du Ghana a signé un traité avec le Togo.",
      type: "SUPPORT", actor: "Le gouvernement du Ghana",
      recipient: "Le gouvernement du Ghana"),
    .init(
      sentence: "La Norvège a reconnu le gouvernement provisoire.",
      type: "SUPPORT", actor: "La Norvège", recipient: "le gouvernement provisoire"),
    .init(
      sentence: "Le gouvernement a gracié douze opposants.",
      type: "SUPPORT", actor: "Le gouvernement", recipient: "douze opposants"),
    .init(
      sentence: "Le président a présenté ses excuses aux victimes.",
      type: "SUPPORT", actor: "Le président", recipient: "victimes"),
    .init(
      sentence: "Les rebelles ont pris Goma.",
      type: "COERCE", mode: "seize", actor: "Les rebelles"),
    .init(
      sentence: "La prise de Gao par les rebelles a surpris le pays.",
      type: "COERCE", mode: "seize", actor: "les rebelles"),
    .init(
      sentence: "Une manifestation est prévue samedi à Dakar.",
      type: "PROTEST", mode: "demo", factuality: "planned"),
  ]
}

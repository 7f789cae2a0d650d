import Testing

extension SentenceTests {
  static let withoutEvent = [
    "Cette attaque est la plus grave depuis dix ans.",
    "Le gouvernement craint que les rebelles attaquent la ville.",
    "L'armée n'a pas attaqué le village.",
    "Le film raconte la vie d'un boulanger.",
    "Le prix du pain a augmenté de dix pour cent.",
    "En cas d'attaque, les habitants se réfugient dans les caves.",
    "Les médecins luttent contre la maladie.",
    "Une attaque cardiaque peut survenir à tout âge.",
    "Les soldats n'ont tué personne.",
    "Le musée expose une bataille de Delacroix.",
    "Le cycliste a attaqué dans la dernière montée.",
    "Le médecin a traité douze patients.",
    "Le prix du blé a explosé.",
    "Elle a déclaré que le temps serait beau.",
    "Le film a conquis le public.",
    "La guerre est une chose affreuse.",
    "Sans attaquer personne, il a exposé son point de vue.",
    "Le livre de l'historien raconte la prise de la Bastille.",
  ]

  static let cases: [SentenceCase] = [
    .init(
      sentence: "Un attentat a tué huit personnes à Mogadiscio.", type: "ASSAULT",
      mode: "explosives"),
    .init(
      sentence: "Deux soldats ont été tués par les rebelles près de Kidal.", type: "ASSAULT",
      actor: "les rebelles", recipient: "Deux soldats"),
    .init(
      sentence: "Les rebelles s'apprêtent à libérer des otages.", type: "RETREAT", mode: "release",
      actor: "Les rebelles", recipient: "des otages", factuality: "planned"),
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
      type: "AID", actor: "Le Canada", recipient: "Haïti",
      knownIssue: "a complement that the parser hangs deep in the object"),
    .init(
      sentence: "Les forces de l'armée syrienne ont bombardé un marché à Idleb.",
      type: "ASSAULT", mode: "heavy-weapons", actor: "Les forces de l'armée syrienne",
      recipient: "un marché"),
    .init(
      sentence: "Un kamikaze s'est fait exploser devant une mosquée de Kaboul.",
      type: "ASSAULT", mode: "suicide-attack", actor: "Un kamikaze"),
    .init(
      sentence: "Des hommes armés ont enlevé un prêtre à Enugu.",
      type: "ASSAULT", mode: "abduct", actor: "Des hommes armés", recipient: "un prêtre"),
    .init(
      sentence: "Un drone russe a frappé un immeuble à Odessa.",
      type: "ASSAULT", mode: "drone", actor: "Un drone russe", recipient: "un immeuble"),
    .init(
      sentence: "Une attaque jihadiste a fait six morts dans le nord du Burkina Faso.",
      type: "ASSAULT", actor: "jihadiste"),
    .init(
      sentence: "Des affrontements entre l'armée et les rebelles ont éclaté à Goma.",
      type: "ASSAULT", actor: "l'armée",
      recipient: "l'armée"),
    .init(
      sentence: "L'attentat contre l'ambassade de Turquie a blessé onze personnes.",
      type: "ASSAULT", mode: "explosives", recipient: "l'ambassade de Turquie"),
    .init(
      sentence: "Ils les ont tués à l'aube.",
      type: "ASSAULT", actor: "Ils", recipient: "les"),
    .init(
      sentence: "Un journaliste a été assassiné à Mogadiscio.",
      type: "ASSAULT", mode: "targeted", recipient: "Un journaliste"),
    .init(
      sentence: "Selon l'armée, les rebelles ont tué quatre civils.",
      type: "ASSAULT", actor: "les rebelles", recipient: "quatre civils", factuality: "reported"),
    .init(
      sentence: "L'armée aurait bombardé un hôpital à Alep.",
      type: "ASSAULT", mode: "heavy-weapons", actor: "L'armée", recipient: "un hôpital",
      factuality: "hedged"),
    .init(
      sentence: "Le gouvernement dément avoir bombardé un hôpital.",
      type: "ASSAULT", mode: "heavy-weapons", actor: "Le gouvernement", recipient: "un hôpital",
      factuality: "denied"),
    .init(
      sentence: "Trois soldats ont été tués, a déclaré le porte-parole de l'armée.",
      type: "ASSAULT", recipient: "Trois soldats", factuality: "reported"),
    .init(
      sentence: "La police affirme que les manifestants ont attaqué un commissariat.",
      type: "ASSAULT", actor: "les manifestants", recipient: "un commissariat",
      factuality: "reported"),
    .init(
      sentence: "Des manifestants ont incendié un commissariat à Sfax.",
      type: "ASSAULT", mode: "destroy", actor: "Des manifestants", recipient: "un commissariat"),
    .init(
      sentence: "Trois gendarmes ont été abattus à Tillabéri.",
      type: "ASSAULT", mode: "firearms", recipient: "Trois gendarmes"),
    .init(
      sentence: "L'aviation russe a bombardé un hôpital à Idleb.",
      type: "ASSAULT", actor: "L'aviation russe", recipient: "un hôpital"),
    .init(
      sentence: "Des hommes armés ont ouvert le feu sur un bus.",
      type: "ASSAULT", mode: "firearms", actor: "Des hommes armés", recipient: "un bus"),
    .init(
      sentence: "Les rebelles ont tendu une embuscade à un convoi militaire.",
      type: "ASSAULT", mode: "firearms", actor: "Les rebelles", recipient: "un convoi militaire"),
    .init(
      sentence: "La police a dispersé la foule avec des gaz lacrymogènes.",
      type: "ASSAULT", mode: "crowd-control", actor: "La police", recipient: "la foule"),
    .init(
      sentence: "Un opposant a été torturé en prison.",
      type: "ASSAULT", mode: "torture", recipient: "Un opposant"),
    .init(
      sentence: "Des inconnus ont enlevé la fille du maire.",
      type: "ASSAULT", mode: "abduct", actor: "Des inconnus", recipient: "la fille du maire"),
    .init(
      sentence: "Selon la police, des bandits ont tué deux commerçants.",
      type: "ASSAULT", actor: "des bandits", recipient: "deux commerçants", factuality: "reported"),
    .init(
      sentence: "L'armée dément avoir tué des civils.",
      type: "ASSAULT", actor: "L'armée", recipient: "des civils", factuality: "denied"),
    .init(
      sentence: "Le colonel nie que ses hommes aient torturé des prisonniers.",
      type: "ASSAULT", mode: "torture", actor: "ses hommes", recipient: "des prisonniers",
      factuality: "denied",
      knownIssue: "the parser takes the article \"des\" for a preposition"),
    .init(
      sentence: "L'armée pourrait attaquer la ville dans les prochains jours.",
      type: "ASSAULT", actor: "L'armée", recipient: "la ville", factuality: "possible"),
    .init(
      sentence: "La police a arrêté trois journalistes à Conakry.",
      type: "COERCE", mode: "arrest", actor: "La police", recipient: "trois journalistes"),
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
      type: "CONSULT", mode: "visit", actor: "Une délégation turque", recipient: "Tripoli"),
    .init(
      sentence: "Le Conseil de sécurité s'est réuni à New York.",
      type: "CONSULT", actor: "Le Conseil de sécurité"),
    .init(
      sentence: "L'Inde et le Népal ont repris leurs échanges commerciaux.",
      type: "COOPERATE", actor: "L'Inde"),
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
      sentence: "La France a exprimé son soutien au gouvernement libanais.",
      type: "SUPPORT", actor: "La France", recipient: "gouvernement libanais"),
    .init(
      sentence: "Le Parlement européen a salué la décision du gouvernement moldave.",
      type: "SUPPORT", actor: "Le Parlement européen",
      recipient: "gouvernement moldave"),
    .init(
      sentence: "Le gouvernement du Ghana a signé un traité avec le Togo.",
      type: "SUPPORT", actor: "Le gouvernement du Ghana", recipient: "le Togo"),
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
  ]
}

import Testing

extension SentenceTests {
  /// Sentences that tell of an assault, by every construction that a trigger and its claims may stand in.
  static let assaults: [SentenceCase] = [
    .init(
      sentence: "Un attentat a tué huit personnes à Mogadiscio.", type: "ASSAULT",
      mode: "explosives", recipient: "huit personnes"),
    .init(
      sentence: "Deux soldats ont été tués par les rebelles près de Kidal.", type: "ASSAULT",
      actor: "les rebelles", recipient: "Deux soldats"),
    .init(
      sentence: "Les forces de l'armée syrienne ont bombardé un marché à Idleb.",
      type: "ASSAULT", mode: "heavy-weapons", actor: "Les forces de l'armée syrienne",
      recipient: "un marché"),
    .init(
      sentence: "Un kamikaze s'est fait exploser devant une mosquée de Kaboul.",
      type: "ASSAULT", mode: "suicide-attack", actor: "Un kamikaze",
      recipient: "une mosquée de Kaboul"),
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
      sentence: "Le convoi a été victime d'une attaque près de Goma.",
      type: "ASSAULT", recipient: "Le convoi"),
    .init(
      sentence: "Le village a subi une attaque.", type: "ASSAULT", recipient: "Le village"),
    .init(sentence: "Ils ont subi une attaque.", type: "ASSAULT", recipient: "Ils"),
    .init(
      sentence: "Des rebelles sont à l'origine de l'attentat.",
      type: "ASSAULT", mode: "explosives", actor: "Des rebelles"),
    .init(
      sentence: "Les gardes sont responsables du bombardement d'un marché.",
      type: "ASSAULT", mode: "heavy-weapons", actor: "Les gardes", recipient: "un marché"),
    .init(
      sentence: "La ville a été touchée par des bombardements.",
      type: "ASSAULT", mode: "heavy-weapons", recipient: "La ville"),
    .init(
      sentence: "Les rebelles ont l'intention d'attaquer le camp.",
      type: "ASSAULT", actor: "Les rebelles", recipient: "le camp", factuality: "planned"),
  ]
}

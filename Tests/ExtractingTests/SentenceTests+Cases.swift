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
    "La milice prend le train de Goma.",
    "Il s'est rendu célèbre.",
    "Le cycliste a attaqué dans la dernière montée.",
    "Le médecin a traité douze patients.",
    "Le prix du blé a explosé.",
    "Elle a déclaré que le temps serait beau.",
    "Le film a conquis le public.",
    "La guerre est une chose affreuse.",
    "Sans attaquer personne, il a exposé son point de vue.",
    "Le livre de l'historien raconte la prise de la Bastille.",
  ]

  static let cases: [SentenceCase] = assaults + others
}

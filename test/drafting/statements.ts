/** Statements of many trades, made for these tests, and what is drafted of them. */

export interface Expected {
  readonly why: string
  readonly statement: string
  /** The first phrasing of each draft, after its aspect. */
  readonly drafts: readonly string[]
}

export const EXPECTED: readonly Expected[] = [
  {
    why: 'h muet after an article',
    statement:
      'Élaborer une stratégie d’hébergement des données en comparant les offres des prestataires afin de réduire les coûts d’exploitation',
    drafts: [
      'resultat: La stratégie d’hébergement des données est formalisée par écrit.',
      'moyen: Les offres des prestataires sont comparées.',
      'finalite: La stratégie d’hébergement des données permet de réduire les coûts d’exploitation.',
    ],
  },
  {
    why: 'h aspiré',
    statement:
      'Hiérarchiser les hypothèses de panne en analysant les relevés de la machine afin d’isoler l’organe défaillant',
    drafts: [
      'resultat: Les hypothèses de panne sont hiérarchisées et chaque choix est justifié par un élément de la situation.',
      'moyen: Les relevés de la machine sont analysés.',
      'finalite: La hiérarchisation des hypothèses de panne permet d’isoler l’organe défaillant.',
    ],
  },
  {
    why: 'feminine objects, brought to something',
    statement: 'Appliquer l’huile et la cire sur les bois anciens en respectant le temps de séchage',
    drafts: [
      'resultat: L’huile et la cire sont appliquées sur les bois anciens et le résultat obtenu est consigné par écrit.',
      'moyen: Le temps de séchage est respecté.',
    ],
  },
  {
    why: 'a feminine and a masculine',
    statement: 'Préparer les haricots, les herbes et l’huile selon la fiche technique',
    drafts: [
      'resultat: Les haricots, les herbes et l’huile sont préparés et le résultat obtenu est consigné par écrit.',
    ],
  },
  {
    why: 'h aspiré, something that is no document',
    statement: 'Construire les hangars agricoles dans le respect du permis de construire',
    drafts: [
      'resultat: Les hangars agricoles sont construits et le résultat obtenu est consigné par écrit.',
      'contrainte: Le permis de construire est respecté.',
    ],
  },
  {
    why: 'a short statement',
    statement: 'Organiser l’accueil des visiteurs et la signalétique de l’exposition afin de fluidifier la circulation',
    drafts: [
      'resultat: Le compte rendu du candidat sur l’accueil des visiteurs et la signalétique de l’exposition indique les étapes suivies et le résultat obtenu.',
      'finalite: Le candidat montre en quoi son travail permet de fluidifier la circulation.',
    ],
  },
  {
    why: 'feminine plurals',
    statement: 'Mesurer les températures et les hygrométries des chambres froides',
    drafts: [
      'resultat: Les températures et les hygrométries des chambres froides sont mesurées et chaque constat est consigné par écrit.',
    ],
  },
  {
    why: 'feminine then masculine',
    statement: 'Rédiger les ordonnances et les comptes rendus de consultation en utilisant le logiciel du cabinet',
    drafts: [
      'resultat: Les ordonnances et les comptes rendus de consultation sont rédigés et remis au jury.',
      'moyen: Le logiciel du cabinet est utilisé.',
    ],
  },
  {
    why: 'masculine then feminine, indefinite',
    statement: 'Établir des plans et des coupes cotées à partir du relevé du géomètre',
    drafts: ['resultat: Les plans et les coupes cotées sont formalisés par écrit.'],
  },
  {
    why: 'no direct object',
    statement: 'Participer à la réunion de chantier afin de coordonner les corps d’état',
    drafts: [
      'resultat: Le candidat participe à la réunion de chantier et rend compte du résultat obtenu.',
      'finalite: Le candidat montre en quoi son travail permet de coordonner les corps d’état.',
    ],
  },
  {
    why: 'no direct object',
    statement: 'Veiller à la sécurité des baigneurs en surveillant les bassins',
    drafts: [
      'resultat: Le candidat veille à la sécurité des baigneurs et rend compte du résultat obtenu.',
      'moyen: Les bassins sont surveillés.',
    ],
  },
  {
    why: 'pronominal',
    statement: 'Se former aux évolutions réglementaires du secteur funéraire',
    drafts: [
      'resultat: Le candidat se forme aux évolutions réglementaires du secteur funéraire et rend compte du résultat obtenu.',
    ],
  },
  {
    why: 'people, a pronoun in the finality',
    statement: 'Accueillir les patients et leurs familles en adaptant son langage afin de les rassurer',
    drafts: [
      'resultat: Le candidat accueille les patients et leurs familles et rend compte du résultat obtenu.',
      'moyen: Le candidat adapte son langage.',
      'finalite: Le candidat accueille les patients et leurs familles afin de les rassurer.',
    ],
  },
  {
    why: 'people, a verb that gives',
    statement: 'Former les apprentis au réglage des presses en montrant chaque geste',
    drafts: [
      'resultat: Le candidat forme les apprentis au réglage des presses et rend compte du résultat obtenu.',
      'moyen: Chaque geste est montré.',
    ],
  },
  {
    why: 'people by their verb',
    statement: 'Informer les riverains des nuisances du chantier',
    drafts: [
      'resultat: Le candidat informe les riverains des nuisances du chantier et appuie son propos sur des faits de la situation.',
    ],
  },
  {
    why: 'what is given to someone',
    statement: 'Transmettre les consignes de production à l’équipe suivante',
    drafts: [
      'resultat: Les consignes de production sont transmises à l’équipe suivante et le résultat obtenu est consigné par écrit.',
    ],
  },
  {
    why: 'the indirect object first',
    statement: 'Proposer aux clients une prestation adaptée à leur budget',
    drafts: [
      'resultat: Le candidat propose aux clients une prestation adaptée à leur budget et rend compte du résultat obtenu.',
    ],
  },
  {
    why: 'what is shown to someone',
    statement: 'Présenter le projet de fresque à la commission municipale afin d’obtenir son accord',
    drafts: [
      'resultat: Le projet de fresque est présenté à la commission municipale et chaque affirmation s’appuie sur un fait de la situation.',
      'finalite: Le candidat montre en quoi son travail permet d’obtenir son accord.',
    ],
  },
  {
    why: 'three verbs, an acronym',
    statement: 'Concevoir, développer et tester une application mobile en appliquant les recommandations du RGAA',
    drafts: [
      'resultat: L’application mobile est conçue, développée et testée, et le résultat obtenu est consigné par écrit.',
      'moyen: Les recommandations du RGAA sont appliquées.',
    ],
  },
  {
    why: 'verbs that or links',
    statement: 'Tailler ou greffer les arbres fruitiers selon la saison',
    drafts: [
      'resultat: Les arbres fruitiers sont taillés ou greffés, et le résultat obtenu est consigné par écrit.',
      'contrainte: Les arbres fruitiers sont taillés ou greffés selon la saison.',
    ],
  },
  {
    why: 'two verbs, each with its object',
    statement: 'Calculer la TVA due et établir la déclaration',
    drafts: [
      'resultat: La TVA due est calculée à partir de données dont la source est citée.',
      'resultat: La déclaration est formalisée par écrit.',
    ],
  },
  {
    why: 'acronyms',
    statement: 'Paramétrer le PLC et l’IHM d’une ligne d’embouteillage',
    drafts: [
      'resultat: Le PLC et l’IHM d’une ligne d’embouteillage sont paramétrés et le résultat obtenu est consigné par écrit.',
    ],
  },
  {
    why: 'plural between brackets',
    statement: 'Informer le(s) client(s) des travaux à réaliser',
    drafts: [
      'resultat: Le candidat informe le(s) client(s) des travaux à réaliser et appuie son propos sur des faits de la situation.',
    ],
  },
  {
    why: 'inclusive writing',
    statement: 'Encadrer les animateur·rice·s du centre de loisirs',
    drafts: [
      'resultat: Le candidat encadre les animateur·rice·s du centre de loisirs et rend compte du résultat obtenu.',
    ],
  },
  {
    why: 'a feminine plural with its complement',
    statement: 'Découper les pièces de viande en tenant compte du rendement matière',
    drafts: [
      'resultat: Les pièces de viande sont découpées et le résultat obtenu est consigné par écrit.',
      'moyen: Le candidat tient compte du rendement matière.',
    ],
  },
  {
    why: 'a locution',
    statement:
      'Prendre en charge un résident en perte d’autonomie en mobilisant les aides techniques afin de préserver ses capacités',
    drafts: [
      'resultat: Le candidat prend en charge un résident en perte d’autonomie et rend compte du résultat obtenu.',
      'moyen: Le résident en perte d’autonomie est pris en charge à l’aide des aides techniques.',
      'finalite: La prise en charge du résident en perte d’autonomie permet de préserver ses capacités.',
    ],
  },
  {
    why: 'a locution',
    statement: 'Mettre en œuvre un protocole de désinfection des surfaces dans le respect des règles d’hygiène',
    drafts: [
      'resultat: Le protocole de désinfection des surfaces est mis en œuvre et le résultat obtenu est consigné par écrit.',
      'contrainte: Les règles d’hygiène sont respectées.',
    ],
  },
  {
    why: 'an irregular participle',
    statement: 'Résoudre les incidents de niveau 2 en consultant la base de connaissances',
    drafts: [
      'resultat: Les incidents de niveau 2 sont résolus et le résultat obtenu est consigné par écrit.',
      'moyen: La base de connaissances est consultée.',
    ],
  },
  {
    why: 'what is collected',
    statement: 'Recueillir la parole des enfants en créant un climat de confiance',
    drafts: [
      'resultat: La parole des enfants est recueillie et consignée par écrit.',
      'moyen: Le climat de confiance est créé.',
    ],
  },
  {
    why: 'two infinitives after one marker',
    statement: 'Gérer les stocks de médicaments afin d’éviter les ruptures et garantir la traçabilité',
    drafts: [
      'resultat: Les stocks de médicaments sont gérés et le résultat obtenu est consigné par écrit.',
      'finalite: Le candidat montre en quoi son travail permet d’éviter les ruptures et de garantir la traçabilité.',
    ],
  },
  {
    why: 'a plan that is not its object',
    statement:
      'Planifier les tournées de livraison en intégrant les contraintes de circulation pour réduire les délais',
    drafts: [
      'resultat: Les tournées de livraison sont planifiées par écrit.',
      'moyen: Les contraintes de circulation sont intégrées.',
      'finalite: La planification des tournées de livraison permet de réduire les délais.',
    ],
  },
  {
    why: 'h aspiré plural',
    statement: 'Nettoyer les hottes et les hachoirs selon le plan de nettoyage de la cuisine',
    drafts: [
      'resultat: Les hottes et les hachoirs sont nettoyés et le résultat obtenu est consigné par écrit.',
      'contrainte: Les hottes et les hachoirs sont nettoyés selon le plan de nettoyage de la cuisine.',
    ],
  },
  {
    why: 'feminine plurals with a complement',
    statement: 'Restaurer les enluminures et les reliures d’un manuscrit ancien en employant des pigments réversibles',
    drafts: [
      'resultat: Les enluminures et les reliures d’un manuscrit ancien sont restaurées et le résultat obtenu est consigné par écrit.',
      'moyen: Les pigments réversibles sont employés.',
    ],
  },
  {
    why: 'account taken of something',
    statement: 'Piloter un drone de prise de vues en tenant compte des zones interdites au survol',
    drafts: [
      'resultat: Le drone de prise de vues est piloté et le résultat obtenu est consigné par écrit.',
      'moyen: Le candidat tient compte des zones interdites au survol.',
    ],
  },
  {
    why: 'a locution that gives account',
    statement: 'Rendre compte de l’avancement des travaux au maître d’ouvrage',
    drafts: [
      'resultat: Le candidat rend compte de l’avancement des travaux au maître d’ouvrage et appuie son propos sur des faits de la situation.',
    ],
  },
]

/** Statements whose drafts have only to be fit to be offered. */
export const OTHERS: readonly string[] = [
  'Contrôler la pression et le débit du circuit hydraulique à l’aide d’un manomètre',
  'S’assurer de la conformité des installations électriques avant la mise sous tension',
  'Répondre aux demandes des usagers en s’appuyant sur la base documentaire',
  'Diagnostiquer et réparer les pannes d’un véhicule hybride en utilisant la valise de diagnostic',
  'Accompagner les salarié·e·s en reconversion dans la construction de leur projet professionnel',
  'Soigner les animaux blessés dans le respect du protocole vétérinaire',
  'Choisir les matériaux de façade en fonction de l’exposition et des contraintes de l’architecte des bâtiments de France',
  'Entretenir le linge et les uniformes',
  'Assurer la maintenance des escaliers mécaniques',
  'Réaliser un reportage photographique',
  'Identifier les besoins nutritionnels des athlètes pour construire leurs menus et suivre leurs résultats',
  'Défendre les intérêts du locataire devant la commission de conciliation',
  'Maîtriser la communication',
  'Être capable de souder',
  'S’assurer de la validité des habilitations électriques de chaque intervenant avant l’ouverture du chantier',
  'Confectionner des tartes, des entremets et des pièces montées pour une réception',
  'Tenir à jour les registres de sécurité de l’établissement',
  'Vendre des billets, des abonnements et des cartes de fidélité aux voyageurs',
  'Évaluer l’état et l’hygiène des abris d’un refuge animalier',
  'Créer un climat de confiance avec les familles',
]

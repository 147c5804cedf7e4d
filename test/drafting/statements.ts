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
      'resultat: La stratégie d’hébergement des données est formalisée par écrit et chaque choix est justifié par un élément de la situation.',
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
    drafts: [
      'resultat: Les plans et les coupes cotées sont formalisés par écrit et chaque choix est justifié par un élément de la situation.',
    ],
  },
  {
    why: 'no direct object',
    statement: 'Participer à la réunion de chantier afin de coordonner les corps d’état',
    drafts: [
      'resultat: Le candidat participe à la réunion de chantier et précise sa part dans le travail commun.',
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
      'resultat: Le candidat forme les apprentis au réglage des presses et justifie ses choix par des éléments de la situation.',
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
      'resultat: Le candidat encadre les animateur·rice·s du centre de loisirs et justifie ses choix par des éléments de la situation.',
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
      'resultat: Le protocole de désinfection des surfaces est mis en œuvre et chaque étape suivie est décrite.',
      'contrainte: Les règles d’hygiène sont respectées.',
    ],
  },
  {
    why: 'an irregular participle',
    statement: 'Résoudre les incidents de niveau 2 en consultant la base de connaissances',
    drafts: [
      'resultat: Les incidents de niveau 2 sont résolus et la solution retenue est justifiée par un élément de la situation.',
      'moyen: La base de connaissances est consultée.',
    ],
  },
  {
    why: 'what is collected',
    statement: 'Recueillir la parole des enfants en créant un climat de confiance',
    drafts: [
      'resultat: La parole des enfants est recueillie et consignée par écrit.',
      'moyen: Un climat de confiance est créé.',
    ],
  },
  {
    why: 'two infinitives after one marker',
    statement: 'Gérer les stocks de médicaments afin d’éviter les ruptures et garantir la traçabilité',
    drafts: [
      'resultat: Les stocks de médicaments sont gérés et chaque décision est justifiée par un élément de la situation.',
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
      'moyen: Des pigments réversibles sont employés.',
    ],
  },
  {
    why: 'account taken of something',
    statement: 'Piloter un drone de prise de vues en tenant compte des zones interdites au survol',
    drafts: [
      'resultat: Le drone de prise de vues est piloté et chaque écart constaté est signalé.',
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
  {
    why: 'a complement of the noun, after a verb that puts things',
    statement: 'Remplacer une vanne du circuit en appliquant les procédures de brasage et de tirage au vide',
    drafts: [
      'resultat: La vanne du circuit est remplacée et le résultat obtenu est consigné par écrit.',
      'moyen: Les procédures de brasage et de tirage au vide sont appliquées.',
    ],
  },
  {
    why: 'a means that belongs to something named elsewhere, examples in brackets',
    statement:
      'Cartographier les zones inondables de la commune en anticipant leur évolution (montée des eaux, ruissellement…) pour alerter sa hiérarchie',
    drafts: [
      'resultat: Les zones inondables de la commune sont cartographiées à partir de données dont la source est citée.',
      'moyen: Le candidat cartographie les zones inondables de la commune en anticipant leur évolution.',
      'finalite: La cartographie des zones inondables de la commune permet d’alerter la hiérarchie.',
    ],
  },
  {
    why: 'what a document says, two ends',
    statement:
      'Élaborer un plan de mobilité en fixant les objectifs, les actions et leur calendrier afin de réduire les trajets en voiture en vue d’améliorer la qualité de l’air',
    drafts: [
      'resultat: Le plan de mobilité est formalisé par écrit et chaque choix est justifié par un élément de la situation.',
      'moyen: Le plan de mobilité précise les objectifs, les actions et leur calendrier.',
      'finalite: Le plan de mobilité permet de réduire les trajets en voiture.',
      'finalite: Le plan de mobilité contribue à améliorer la qualité de l’air.',
    ],
  },
  {
    why: 'a means that takes up the one before it',
    statement:
      'Analyser les habitudes de lecture du public en triant les prêts par tranche d’âge et en les comparant à ceux des années passées',
    drafts: [
      'resultat: Les habitudes de lecture du public sont analysées à partir de données dont la source est citée.',
      'moyen: Le candidat trie les prêts par tranche d’âge et les compare à ceux des années passées.',
    ],
  },
  {
    why: 'three means, each after the other',
    statement:
      'Réparer les pompes de relevage en démontant les turbines, en les nettoyant et en contrôlant leur équilibrage',
    drafts: [
      'resultat: Les pompes de relevage sont réparées et le résultat obtenu est consigné par écrit.',
      'moyen: Le candidat démonte les turbines, les nettoie et contrôle leur équilibrage.',
    ],
  },
  {
    why: 'the instrument of a means',
    statement:
      'Conseiller les retraités sur leurs droits en menant des entretiens individuels par le biais de permanences en mairie',
    drafts: [
      'resultat: Le candidat conseille les retraités sur leurs droits et appuie son propos sur des faits de la situation.',
      'moyen: Des entretiens individuels sont menés par le biais de permanences en mairie.',
    ],
  },
  {
    why: 'what belongs to the thing',
    statement: 'Traduire un contrat commercial de l’anglais vers le français en conservant sa portée juridique',
    drafts: [
      'resultat: Le contrat commercial est traduit de l’anglais vers le français et le résultat obtenu est consigné par écrit.',
      'moyen: La portée juridique du contrat commercial est conservée.',
    ],
  },
  {
    why: 'what surrounds the candidate, an incise that closes',
    statement:
      'Appliquer les principes d’ergonomie de son atelier, y compris pour un salarié en situation de handicap, afin de protéger ses collaborateurs',
    drafts: [
      'resultat: Les principes d’ergonomie de l’atelier, y compris pour un salarié en situation de handicap, sont appliqués et le résultat obtenu est consigné par écrit.',
      'finalite: Le candidat montre en quoi son travail permet de protéger ses collaborateurs.',
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
  'Réaliser des soins de nursing auprès de personnes dépendantes en respectant les règles d’hygiène et d’asepsie afin de prévenir les complications liées à l’alitement',
  'Préparer et administrer les médicaments prescrits aux résidents en vérifiant la concordance entre l’ordonnance et le pilulier',
  'Installer un poste de travail ergonomique pour un télétravailleur à partir de l’évaluation de ses contraintes posturales',
  'Assurer la traçabilité des denrées alimentaires tout au long de la chaîne du froid en renseignant les documents de contrôle',
  'Élaborer une carte de menus équilibrés pour une restauration collective en tenant compte des allergènes et du budget alloué',
  'Souder à l’arc des tôles d’acier inoxydable selon le descriptif de mode opératoire',
  'Implanter un jardin de pluie sur un terrain en pente afin de limiter le ruissellement',
  'Abattre un arbre dangereux en milieu urbain en sécurisant la zone d’intervention et en informant les riverains',
  'Administrer un serveur Linux en automatisant les sauvegardes et les mises à jour afin de garantir la continuité de service',
  'Développer une application web accessible en appliquant les critères du RGAA et les recommandations de l’ANSSI',
  'Modéliser une base de données relationnelle à partir de l’analyse des besoins du client',
  'Conduire une moissonneuse-batteuse en adaptant les réglages à l’état de la récolte et du sol',
  'Élever des truites en circuit recirculé en surveillant les paramètres physico-chimiques de l’eau',
  'Animer une séance de gymnastique volontaire auprès de seniors en proposant des variantes pour chaque participant',
  'Accompagner un groupe de randonneurs en moyenne montagne par temps d’orage tout en garantissant sa sécurité',
  'Concevoir la scénographie d’une exposition temporaire en lien avec le commissaire afin de rendre le propos accessible à tous les publics',
  'Restaurer un meuble en marqueterie à l’aide de colles réversibles dans le respect de l’intégrité de l’œuvre',
  'Tenir la comptabilité courante d’une association en enregistrant les pièces et en rapprochant les relevés bancaires',
  'Établir les bulletins de paie d’une petite entreprise en appliquant la convention collective',
  'Défendre un dossier de demande de subvention devant une commission en argumentant l’utilité sociale du projet',
  'Instruire une demande de permis de construire au regard du plan local d’urbanisme',
  'Gérer un conflit de voisinage en menant une médiation afin d’aboutir à un accord écrit entre les parties',
  'Accueillir un enfant en situation de handicap dans une structure collective en concertation avec sa famille',
  'Construire un projet d’accueil individualisé avec les parents et le médecin de l’enfant',
  'Enseigner la conduite d’un véhicule léger en alternant mises en situation et retours d’expérience',
  'Évaluer les acquis des apprenants en fin de séquence à l’aide d’une grille critériée',
  'Concevoir une séquence pédagogique multimodale en fixant les objectifs, les activités et les modalités d’évaluation',
  'Piloter un chantier de rénovation énergétique en coordonnant les corps d’état afin de tenir le délai contractuel',
  'Diagnostiquer l’état d’une charpente ancienne et rédiger un rapport de préconisations',
  'Poser une isolation thermique par l’extérieur conformément au document technique unifié',
  'Régler une presse à injecter en fonction de la matière et du moule pour obtenir des pièces conformes',
  'Usiner une série de pièces sur un centre d’usinage à commande numérique en contrôlant les cotes',
  'Entretenir et dépanner un ascenseur dans le respect des procédures de consignation',
  'Organiser une tournée de livraison du dernier kilomètre en optimisant l’ordre des arrêts pour réduire l’empreinte carbone',
  'Charger et arrimer des marchandises dangereuses conformément à l’ADR',
  'Surveiller un site sensible la nuit en effectuant des rondes aléatoires et en consignant les anomalies dans la main courante',
  'Intervenir sur un départ de feu en utilisant l’extincteur approprié',
  'Porter secours à une victime inconsciente en attendant l’arrivée des secours',
  'Coiffer une cliente pour un événement en harmonisant la coupe avec la morphologie de son visage',
  'Réaliser un maquillage de scène en s’appuyant sur les indications du metteur en scène',
  'Créer une collection de bijoux en argent recyclé et en assurer la promotion sur les réseaux sociaux',
  'Rédiger des articles de presse à partir d’enquêtes de terrain en croisant les sources afin d’informer le public',
  'Monter un reportage vidéo de trois minutes en respectant la charte graphique de la chaîne',
  'Traduire un contrat commercial de l’anglais vers le français en conservant sa portée juridique',
  'Interpréter en langue des signes une consultation médicale tout en garantissant le secret professionnel',
  'Recruter les saisonniers d’une station de ski en diversifiant les canaux de sourcing',
  'Déployer une politique de prévention des risques psychosociaux en associant les représentants du personnel',
  'Conduire un entretien professionnel annuel en identifiant les souhaits d’évolution du salarié',
  'Superviser une équipe de téléconseillers en analysant les indicateurs d’appel afin d’améliorer le taux de décroché',
  'Vendre un séjour sur mesure à un groupe en valorisant l’offre locale',
  'Négocier un prêt immobilier pour le compte d’un client auprès de plusieurs établissements bancaires',
  'Estimer la valeur vénale d’un bien immobilier par la méthode de comparaison',
  'Sensibiliser les agents d’une collectivité aux écogestes en animant des ateliers participatifs',
  'Mesurer l’empreinte environnementale d’un produit à l’aide d’une analyse de cycle de vie',
  'Trier et valoriser les déchets d’un chantier de démolition',
  'Prélever des échantillons d’eau de baignade et interpréter les résultats d’analyse',
  'Étalonner un spectrophotomètre en suivant la procédure du laboratoire',
  'Dresser des nappes, des couverts et des bouquets pour un banquet',
  'Confectionner un vêtement sur mesure à partir d’un patron modifié aux mesures de la cliente',
  'Harmoniser les voix d’un chœur amateur en préparation d’un concert',
  'Participer à l’élaboration du document unique d’évaluation des risques en recensant les dangers de chaque unité de travail',
  'S’adapter aux imprévus d’un tournage en réorganisant le plan de travail de la journée',
  'Se positionner sur le marché du bien-être animal en identifiant ses concurrents',
  'Protéger les données personnelles des usagers en tenant à jour le registre des traitements',
  'Réduire la consommation d’énergie d’un bâtiment tertiaire en ajustant la régulation du chauffage',
]

/** Invented référentiels, as plain content: tests print them in many layouts and import them back. */

export interface Trade {
  readonly title: string
  readonly blocs: readonly TradeBloc[]
}

export interface TradeBloc {
  readonly title: string
  readonly activities: readonly string[]
  readonly competencies: readonly TradeCompetency[]
  /** One assessment for the whole bloc: its title, then its brief. */
  readonly assessment: readonly [string, string]
}

export interface TradeCompetency {
  /** Index of its activity in the bloc. */
  readonly activity: number
  readonly statement: string
  readonly criteria: readonly string[]
  /** Its own assessment, where a layout has one for each competency. */
  readonly assessment: readonly [string, string]
}

export const BAKERY: Trade = {
  title: 'Responsable de fournil artisanal',
  blocs: [
    {
      title: 'Organiser la production du fournil',
      activities: ['Planification des fabrications quotidiennes', 'Approvisionnement en matières premières'],
      competencies: [
        {
          activity: 0,
          statement:
            "Planifier les fournées de la semaine en tenant compte des commandes et de l'historique des ventes afin de limiter les invendus.",
          criteria: [
            'Le planning couvre toutes les fournées de la semaine et signale les jours de forte affluence.',
            'Les quantités prévues sont justifiées par les ventes passées.',
          ],
          assessment: [
            'Étude de cas écrite individuelle',
            "À partir des ventes d'un trimestre, le candidat doit établir le planning de production d'une semaine.",
          ],
        },
        {
          activity: 0,
          statement:
            'Répartir les tâches entre les membres de la brigade en fonction de leurs qualifications pour respecter les horaires de cuisson.',
          criteria: [
            'La répartition des tâches respecte les qualifications de chaque membre de la brigade.',
            'Les temps de pause et de repos sont conformes à la réglementation du travail de nuit.',
          ],
          assessment: [
            'Mise en situation professionnelle reconstituée',
            "Dans le cadre d'une absence imprévue, le candidat doit réorganiser le poste de chacun.",
          ],
        },
        {
          activity: 1,
          statement:
            'Négocier les achats de farine et de levure avec les fournisseurs locaux en comparant leurs offres de manière à garantir la régularité de la qualité.',
          criteria: [
            'Les offres sont comparées sur des critères de prix, de délai et de qualité.',
            'Le choix du fournisseur est argumenté au regard du cahier des charges de la boulangerie.',
          ],
          assessment: [
            'Jeu de rôles oral',
            'Pour une boulangerie fictive, le candidat doit conduire une négociation avec un meunier.',
          ],
        },
      ],
      assessment: [
        'Étude de cas individuelle écrite',
        "À partir des données d'un fournil fictif, le candidat rédige un plan de production hebdomadaire. Durée : 3 heures",
      ],
    },
    {
      title: "Garantir l'hygiène et la qualité des fabrications",
      activities: ['Application du plan de maîtrise sanitaire', 'Contrôle des produits finis'],
      competencies: [
        {
          activity: 0,
          statement:
            'Mettre en œuvre le plan de maîtrise sanitaire en formant les équipes aux gestes attendus afin de prévenir les risques de contamination.',
          criteria: [
            'Les points critiques sont identifiés à chaque étape de la fabrication.',
            'Les relevés de température sont complets et exploitables.',
            'Les gestes enseignés aux équipes sont conformes aux bonnes pratiques.',
          ],
          assessment: [
            'Mise en situation professionnelle en fournil',
            'Le candidat doit réaliser un audit sanitaire du poste de pétrissage devant un jury.',
          ],
        },
        {
          activity: 1,
          statement:
            "Contrôler l'aspect, le goût et la texture des pains en s'appuyant sur une grille sensorielle pour corriger les défauts de fabrication.",
          criteria: [
            'La grille sensorielle est utilisée avec rigueur pour chaque lot.',
            'Les corrections proposées sont cohérentes avec les défauts relevés.',
          ],
          assessment: [
            'Cas pratique',
            'Au cours d’une dégustation, le candidat doit qualifier trois pains et proposer des corrections.',
          ],
        },
      ],
      assessment: [
        'Mise en situation professionnelle réelle',
        "Dans le cadre d'une journée de production, le candidat met en œuvre les contrôles sanitaires devant un jury professionnel.",
      ],
    },
  ],
}

export const LANDSCAPE: Trade = {
  title: 'Chef de chantier en aménagement paysager',
  blocs: [
    {
      title: 'Préparer un chantier de plantation',
      activities: ['Étude du site et des végétaux', 'Organisation des moyens du chantier'],
      competencies: [
        {
          activity: 0,
          statement:
            "Analyser le sol, l'exposition et les contraintes d'eau du site en utilisant des relevés de terrain afin de proposer une palette végétale adaptée.",
          criteria: [
            'Le relevé de terrain décrit le sol, la pente et les réseaux enterrés.',
            'La palette végétale est adaptée au climat local et économe en eau.',
          ],
          assessment: [
            'Dossier technique individuel',
            'À partir d’un plan de site, le candidat doit rédiger une note de faisabilité de dix pages.',
          ],
        },
        {
          activity: 1,
          statement:
            'Chiffrer les besoins en main-d’œuvre, en engins et en fournitures à partir du métré pour établir un devis réaliste.',
          criteria: [
            'Le métré est exact et les unités sont correctement choisies.',
            'Le devis intègre les coûts de location des engins et la gestion des déchets verts.',
          ],
          assessment: [
            'Étude de cas écrite',
            'Sur la base d’un plan masse, le candidat doit produire un devis détaillé.',
          ],
        },
      ],
      assessment: [
        'Dossier professionnel suivi d’une soutenance orale',
        'Le candidat doit présenter un projet de plantation complet à un jury de deux professionnels. Durée : 45 minutes',
      ],
    },
    {
      title: 'Conduire les travaux et encadrer une équipe',
      activities: ['Conduite des plantations', 'Encadrement des ouvriers paysagistes'],
      competencies: [
        {
          activity: 0,
          statement:
            'Implanter les massifs et les arbres conformément au plan en respectant les règles de sécurité afin de livrer un ouvrage durable.',
          criteria: [
            'Les distances de plantation sont respectées.',
            'Les tuteurs et les collets sont posés selon les règles de l’art.',
          ],
          assessment: [
            'Mise en situation professionnelle sur chantier',
            'Pour une parcelle réelle, le candidat doit implanter un massif de cinquante plants.',
          ],
        },
        {
          activity: 1,
          statement:
            'Animer une équipe de trois à cinq ouvriers en répartissant les tâches chaque matin pour tenir les délais du chantier.',
          criteria: [
            'Les consignes sont claires et comprises par l’équipe.',
            'Les écarts de planning sont repérés et traités dans la journée.',
          ],
          assessment: [
            'Entretien avec le jury',
            'Le candidat doit expliquer comment il a organisé une semaine de travaux.',
          ],
        },
        {
          activity: 1,
          statement:
            'Former les nouveaux arrivants à l’usage des outils à moteur en adaptant ses explications au public, y compris en situation de handicap, afin de réduire les accidents.',
          criteria: [
            'Les démonstrations sont conformes aux notices de sécurité.',
            'Les besoins des personnes en situation de handicap sont pris en compte.',
          ],
          assessment: [
            'Mise en situation professionnelle reconstituée',
            'Dans le cadre d’un accueil sécurité, le candidat doit former deux débutants à la tronçonneuse.',
          ],
        },
      ],
      assessment: [
        'Mise en situation professionnelle reconstituée orale',
        'Sur la base d’un chantier décrit par le jury, le candidat doit présenter son organisation d’équipe.',
      ],
    },
  ],
}

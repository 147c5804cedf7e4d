/**
 * Statements of many trades, marked by hand after the guide of the labels before the analysis was run on them:
 * [V head], [F finality], [M means]; `=` after the head gives its lemma where the text writes it otherwise.
 */
export const MARKED: readonly string[] = [
  // Care
  '[V Accompagner] la personne âgée dans les actes de la vie quotidienne [M en respectant son rythme et ses habitudes] [F afin de préserver son autonomie].',
  "[V Réaliser] les soins d'hygiène et de confort du patient dans le respect des protocoles [F pour prévenir les infections].",
  "[V Repérer] les signes de fragilité d'un résident [M à partir de l'observation quotidienne] et [M en échangeant avec la famille], [F afin d'alerter l'infirmier].",
  "[V Prendre en charge] un nourrisson lors de son accueil en crèche [M en tenant compte du projet d'établissement] [F afin de sécuriser la séparation].",
  "[V Transmettre] les observations à l'équipe pluridisciplinaire, à l'oral et par écrit, [F de manière à assurer la continuité des soins].",
  "[V Administrer] les traitements prescrits [M en vérifiant l'identité du patient, la dose et la voie] [F pour éviter toute erreur médicamenteuse].",
  "[V Animer] un atelier d'éveil pour les enfants de deux à trois ans [M en s'appuyant sur leurs centres d'intérêt].",
  "[M En s'appuyant sur le projet personnalisé], [V proposer] des activités adaptées aux capacités de la personne [F afin de maintenir ses acquis].",
  "[V Mobiliser] une personne à mobilité réduite [M à l'aide d'un lève-personne] [F afin de la transférer en sécurité].",
  "[V Évaluer=évaluer] la douleur du patient [M au moyen d'une échelle validée] [F en vue d'adapter le traitement antalgique avec le médecin].",
  // Building
  "[V Lire] un plan d'exécution [F afin de repérer les réservations à prévoir].",
  "[V Implanter] l'ouvrage [M à l'aide d'un niveau laser] conformément aux plans [F pour garantir les cotes du projet].",
  '[V Monter] une cloison en plaques de plâtre [M en respectant le document technique unifié].',
  "[V Couler] une dalle en béton armé [M en contrôlant la planéité et en vibrant le béton] [F afin d'obtenir une surface prête à recevoir un revêtement].".replace(
    '[M en contrôlant la planéité et en vibrant le béton]',
    '[M en contrôlant la planéité] et [M en vibrant le béton]',
  ),
  "[V Sécuriser] la zone d'intervention [M en installant le balisage et les protections collectives] [F pour protéger les ouvriers et les riverains] dans le respect du plan de prévention.",
  "Avant toute intervention, [V consigner] l'installation électrique [F afin de travailler hors tension].",
  '[V Chiffrer] les travaux de rénovation énergétique [M sur la base du relevé et des prix fournisseurs] [F pour remettre un devis au client].',
  "Au sein d'une équipe, [V poser] les menuiseries extérieures [M en calant et fixant les dormants].",
  '[V Trier] les déchets du chantier selon leur nature [F en vue de leur valorisation].',
  '[V Mettre en service=mettre en service] une pompe à chaleur [M en suivant la procédure du fabricant] [F pour optimiser son rendement].',
  // IT
  "[V Concevoir] l'architecture d'une application web [M en choisissant les composants en fonction des exigences de performance] [F afin de répondre au cahier des charges].",
  '[V Développer] une interface accessible [M en appliquant les règles du RGAA] [F de façon à permettre son usage à tous].',
  "[V Administrer] les bases de données [M par l'automatisation des sauvegardes] [F afin de garantir l'intégrité des données].",
  "[V Déployer] une application dans un environnement conteneurisé [M via une chaîne d'intégration continue] [F pour livrer fréquemment sans interruption de service].",
  "[V Analyser] les journaux d'événements [M grâce à un outil de supervision] [F en vue de détecter les incidents de sécurité].",
  "[V Documenter] l'installation [F afin que l'équipe de support puisse la maintenir].",
  '[V Tester] les fonctionnalités livrées [M en écrivant des tests unitaires] et [M en simulant la charge attendue], [F afin de repérer les régressions et de corriger les défauts avant la mise en production].',
  '[V Piloter] un projet informatique en mode agile [M en animant les cérémonies et en priorisant les demandes avec le client].'.replace(
    '[M en animant les cérémonies et en priorisant les demandes avec le client]',
    '[M en animant les cérémonies] et [M en priorisant les demandes avec le client]',
  ),
  "[V Assister] les utilisateurs à distance ou sur site [M en reformulant leur demande] [F afin d'y apporter une solution dans les délais convenus].",
  "[V Cartographier] le système d'information en lien avec les directions métiers [F pour identifier les applications critiques].",
  // Catering
  '[V Élaborer] la carte des desserts [M en tenant compte de la saisonnalité des produits et des allergènes] [F afin de satisfaire la clientèle tout en maîtrisant les coûts matière].'.replace(
    '[F afin de satisfaire la clientèle tout en maîtrisant les coûts matière]',
    '[F afin de satisfaire la clientèle] [M tout en maîtrisant les coûts matière]',
  ),
  "[V Dresser] les assiettes [M en soignant l'équilibre des volumes et des couleurs].",
  '[V Réceptionner] les marchandises [M en contrôlant les températures, les quantités et les dates] [F pour refuser les produits non conformes].',
  "[V Appliquer] les règles d'hygiène tout au long de la production [F afin de garantir la sécurité alimentaire].",
  '[V Accueillir] les convives et prendre leur commande, y compris en anglais, [F pour leur proposer un service personnalisé].',
  'Pour préparer, cuire et assaisonner un plat, [V suivre] la fiche technique.'.replace(
    'Pour préparer, cuire et assaisonner un plat',
    '[F Pour préparer, cuire et assaisonner un plat]',
  ),
  '[V Valoriser] les invendus [M à travers des recettes anti-gaspillage], dans une démarche de développement durable.',
  // Logistics
  "[V Préparer] les commandes [M en utilisant un terminal de lecture optique] [F afin de limiter les erreurs d'expédition].",
  "[V Planifier] les tournées de livraison [M au moyen d'un logiciel d'optimisation] [F pour réduire les distances parcourues et les émissions de carbone].",
  "[V Charger] le véhicule selon l'ordre de livraison [M en répartissant les masses] [F afin d'assurer la stabilité du chargement].",
  "[V Tenir à jour=tenir à jour] l'état des stocks [M en saisissant les mouvements dans le progiciel].",
  "[V Conduire] un chariot élévateur en sécurité [F pour déplacer des palettes dans l'entrepôt].",
  "[V Rendre compte=rendre compte] des écarts d'inventaire auprès du responsable d'entrepôt [F afin qu'il décide des régularisations].",
  "[V Négocier] les tarifs avec les transporteurs [M en comparant leurs offres] [F dans l'objectif de réduire les coûts d'acheminement].",
  // Industry, energy, farming
  '[V Régler] une machine à commande numérique [M à partir du dossier de fabrication] [F afin de produire la première pièce conforme].',
  "[V Diagnostiquer] une panne sur un système automatisé [M en mesurant les grandeurs électriques et en analysant les défauts affichés] [F pour définir l'intervention].".replace(
    '[M en mesurant les grandeurs électriques et en analysant les défauts affichés]',
    '[M en mesurant les grandeurs électriques] et [M en analysant les défauts affichés]',
  ),
  "[V Suivre] les indicateurs de production [F en vue d'alerter le responsable en cas de dérive].",
  '[V Semer] les cultures de printemps [M en réglant le semoir en fonction de la nature du sol].',
  "[V Soigner] les animaux malades sous le contrôle d'un vétérinaire [F afin de préserver la santé du troupeau].",
  '[V Entretenir] les matériels agricoles [M en réalisant les vidanges et les graissages] [F pour en prolonger la durée de vie].',
  // Arts, culture, sport, teaching
  "[V Concevoir] la scénographie d'une exposition [M en dialoguant avec le commissaire] [F pour guider le regard des visiteurs].",
  "[V Encadrer] une séance d'entraînement [M en adaptant les exercices au niveau des pratiquants] [F afin de prévenir les blessures].",
  '[V Photographier] un événement [M en anticipant les temps forts] et [M en jouant avec la lumière disponible].',
  "[V Scénariser] un parcours de formation à distance [M en articulant temps synchrones et asynchrones] [F afin de maintenir l'engagement des apprenants].",
  // Administration, law, finance, HR
  "[V Établir] la paie d'un salarié [M en appliquant la convention collective] [F afin de garantir l'exactitude du bulletin].",
  '[V Recueillir] auprès des services les éléments variables du mois [F pour les intégrer au logiciel de paie].',
  '[V Rédiger] un contrat de travail conformément au code du travail et à la convention collective [F afin de sécuriser la relation avec le salarié].',
  "[V S'informer=s'informer] des évolutions du droit social [M en consultant des sources fiables] [F pour mettre à jour les pratiques de l'entreprise].",
  '[V Classer] les pièces comptables selon leur nature [F de sorte à faciliter leur recherche].',
  "[V Conduire] un entretien d'embauche [M en posant des questions ouvertes, sans discrimination], [F afin d'évaluer l'adéquation du candidat au poste].",
  "[V Instruire] une demande de logement social [M en vérifiant les pièces au regard de la réglementation] [F pour la présenter à la commission d'attribution].",
  "[V Orienter] l'usager vers le service compétent [M en reformulant sa demande] [F pour éviter les ruptures de parcours].",
  'En situation de crise, [V coordonner] les secours en lien avec les autorités [F afin de protéger les populations].',
  "[V Gérer] les conflits au sein d'un groupe [M par l'écoute et la médiation] [F afin de rétablir un climat serein].",
  // Green, security, beauty
  "[V Tailler] les arbustes d'ornement [M en choisissant la période et l'outil] [F pour favoriser la floraison].",
  '[V Surveiller] un site [M en effectuant des rondes régulières] [F afin de prévenir les intrusions et les incendies].',
  "[V Conseiller] une cliente sur le choix d'un soin du visage [M en analysant sa peau] [F afin de lui proposer un protocole personnalisé].",
  '[V Ne pas divulguer=divulguer] les informations confidentielles [F afin de respecter le secret professionnel].'.replace(
    '[V Ne pas divulguer=divulguer]',
    'Ne pas [V divulguer]',
  ),
  "Systématiquement, [V vérifier] l'état du matériel [M en contrôlant les points d'usure] [F pour garantir la sécurité des pratiquants].",
  "C3.2 – [V Mettre en oeuvre=mettre en œuvre] un plan de nettoyage [M en respectant les dosages], [F afin de limiter l'usage des produits chimiques].",
]

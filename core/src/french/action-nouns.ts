import { isAdverb } from './adverbs.ts'

/** Nouns of actions whose ending does not tell. */
const ACTION_NOUNS = new Set(
  (
    'accueil achat achats administration aide amélioration analyse animation appui approche arbitrage arrêt assistance audit bilan ' +
    'calcul captation chiffrage choix clôture collecte coiffe commande commerce communication comptabilité conception conduite conseil conseils ' +
    'contrôle contrôles coordination coupe couture création cuisson culture débit découpe découverte dépose dessin développement diagnostic ' +
    'direction distribution écoute élevage emballage emploi encadrement enquête enquêtes enseignement entretien étude études examen expertise ' +
    'exploitation fabrication façonnage formation fourniture garde gestion gouvernance guidage hygiène implantation ingénierie inspection ' +
    'installation inventaire lancement lecture levée livraison maintenance management manutention marketing médiation mesure mesures mise montage ' +
    'négociation nettoyage observation offre organisation orientation paie paye paiement partage passation pêche pilotage planification pose ' +
    'préparation prescription présentation prestation prévention prise production programmation projet promotion prospection protection ' +
    'réception recherche recours recrutement recueil rédaction réalisation relance relation remise réparation reporting réponse reprise ' +
    'représentation réseautage restitution retour revue saisie secours sécurisation sélection service soin soins soudage soutien stockage suivi ' +
    'suivis supervision support surveillance taille tenue test tests traduction traitement transfert transformation transmission transport transports ' +
    'travail travaux tri tutorat usage usinage utilisation vente ventes veille vérification vie visite visites voyage ' +
    'accompagnement audits déploiement évaluation fidélisation mesurage négoce orchestration pilotage plaidoyer plongée sauvetage secrétariat ' +
    'terrassement trading webdesign design codage dépannage débogage monitoring merchandising sourcing coaching onboarding branding sponsoring ' +
    'lobbying mentoring reporting benchmarking storytelling community-management'
  ).split(' '),
)

/** Words with such an ending that name no action. */
const NOT_ACTIONS = new Set(
  (
    'notion notions section sections région régions million millions situation situations dimension dimensions condition conditions ' +
    'profession professions question questions option options tradition traditions nation nations fraction pension portion ration station ' +
    'stations potion mention mentions version versions mission missions passion fonction fonctions position positions population populations ' +
    'élément éléments document documents département départements environnement environnements instrument instruments monument appartement ' +
    'bâtiment bâtiments vêtement vêtements médicament médicaments logement logements équipement équipements gouvernement moment moments ' +
    'argument arguments sentiment sentiments segment segments fragment ingrédient aliment aliments événement événements évènement évènements ' +
    'règlement règlements parlement testament tempérament firmament ornement ' +
    'langage langages âge image images page pages message messages village paysage paysages avantage avantages personnage visage ' +
    'ouvrage ouvrages étage étages voltage outillage matage courage ménage dommage dommages sage cage rage plage plages patronage tige ' +
    'connaissance connaissances circonstance circonstances distance distances instance instances substance finance finances ambiance chance ' +
    'balance ordonnance ordonnances puissance importance séance séances enfance espérance france avance alliance élégance tendance tendances ' +
    'nature natures structure structures culture-générale figure figures mesure-barrière température températures littérature architecture ' +
    'aventure voiture voitures heure augure allure mature ceinture peinture-murale serrure chaussure chaussures facture factures candidature ' +
    'signature nourriture procédure procédures texture futur armature blessure fracture créature agriculture horticulture viticulture ' +
    'sylviculture chevelure'
  ).split(' '),
)

const ACTION_ENDING = /[a-zà-ÿœ]{2}(?:[tsx]ion|age|[ei]ment|ure|ance)s?$/

/**
 * Whether a word, lower case, names an action by itself: a noun of the list, or one in -tion, -age, -ment, -ure, -ance that the
 * list of exceptions does not hold. Adverbs in -ment never do.
 */
export function isActionWord(word: string): boolean {
  if (ACTION_NOUNS.has(word)) return true
  return ACTION_ENDING.test(word) && !NOT_ACTIONS.has(word) && !isAdverb(word)
}

import { foldAccents, stem } from '../../../../core/src/french/index.ts'

/**
 * Words that ask for the same thing, whatever the sentence: a question is compared by what it is about, not by how its author speaks. The
 * first word of each line names the idea.
 */
const IDEAS: readonly string[] = [
  'MONTRER montre montrer affiche afficher voir liste lister lis lire donne donner énumère détaille détailler rappelle rappeler présente présenter décris décrire description consulter show display list describe view give read',
  'REDIGER rédige rédiger rédaction propose proposer proposition écris écrire rédigé génère générer formule formuler crée créer ajoute ajouter suggère suggérer construis construire élabore élaborer prépare préparer faut faudrait besoin trouver compose fabrique draft drafting write suggest generate prepare make create add',
  'RELIRE relis relire relecture relu vérifie vérifier vérification analyse analyser avis penses penser pense améliorer amélioration corrige corriger reformuler formulée formulé écrite bilan review check proofread improve opinion',
  'ABSENT sans pas aucun aucune manque manquer manquant manquante manquent jamais dépourvu dépourvue dépourvues oublié oublier oubliée orphelin orpheline orphelines nulle échappe échapper without no missing lack lacking lacks nothing none never',
  'CRITERE critère critères criterion criteria',
  'OBJECTIF objectif objectifs smart objective objectives goal',
  'EPREUVE épreuve épreuves modalité modalités évaluation évaluations assessment assessments',
  'EVALUER évalue évaluer évaluée évaluées évalué évalués évaluent teste tester testée vérifiée assess assesses assessed evaluated',
  'JUGER juge juger jugée jugé acquise maîtrisée judge judged',
  'COMPETENCES compétence compétences competency competencies skills',
  'ACTIVITE activité activités tâche tâches activity activities task tasks',
  'BLOCS bloc blocs block blocks blocs',
  'PROBLEME problème problèmes erreur erreurs anomalie anomalies défaut défauts faute fautes cloche constat constats avertissement avertissements alerte alertes signalé signalée signalement wrong error errors finding findings issue issues problem problems',
  'COMBIEN combien nombre total chiffre chiffres chiffré statistique statistiques quantité many number figures count totals',
  'COUVERTURE couverture couvert couverte couvertes couverts couvre taux pourcentage matrice coverage cover covered covers matrix',
  'DOUBLON doublon doublons double doubles répète répètent répétition répétitions redite redites redondance redondant ressemble ressemblent identique identiques semblable semblables fois similaires duplicate duplicates duplicated repeated similar twice',
  'VAGUE vague vagues flou flous floue floues imprécis imprécise imprécises imprécision précision ambigu ambigus ambiguë vagueness',
  'EXAMEN examen examens sujet sujets exam exams',
  'A_COMPLETER compléter complété complète remplir rempli remplis remplie blanc blancs trou trous vide vides pointillé pointillés reste restent restant inachevé fill blank blanks left',
  'DEPOT dépôt dépose déposer déposé déposée envoyer envoi soumettre soumission enregistrement prêt prête dossier instruction submit submission file filing ready',
  'THEME thème thèmes transverse transverses handicap handicapées accessibilité écologie écologique durable développement numérique transition santé sécurité environnement inclusion themes theme disability sustainability sustainable',
  'JURY jury jurys',
  'BLOOM bloom taxonomie taxonomique taxonomiques cognitif cognitifs',
  'VERBE verbe verbes synonyme synonymes remplacer remplace verb verbs synonym',
  'CHERCHER cherche chercher recherche rechercher trouve parle parlent parler mentionné mentionnée mention apparaît apparaissent search find mentioned mention',
  'OU où endroit where',
  'EXPLIQUER explique expliquer pourquoi règle règles comprends signifie rule rules explain why',
  'IDENTITE certification intitulé certificateur niveau numéro rncp métier métiers organisme délivre titre certifier level title',
  'DUREE durée dure temps duration long',
  'ACCORD oui ok okay accord accepte yes yep sure',
  'APPLIQUER applique appliquer enregistre enregistrer garde garder prends prendre choisis apply keep',
  'REFUS non annule annuler laisse tomber aucune cancel forget',
  'SALUT bonjour salut coucou bonsoir hello hi hey bjr',
  'MERCI merci thanks thank thx parfait nickel super génial impeccable',
  'AIDE aide aider sais demander capable fonction fonctions fonctionne fonctionnalités utiliser emploi sers help ask use',
]

const keyOf = (word: string): string => foldAccents(stem(word.toLowerCase()))

const BY_STEM = new Map<string, string>()
for (const line of IDEAS) {
  const [idea = '', ...words] = line.split(' ')
  for (const word of words) if (!BY_STEM.has(keyOf(word))) BY_STEM.set(keyOf(word), idea)
}

/** What a word is about, or its own stem. */
export const ideaOf = (word: string): string => BY_STEM.get(keyOf(word)) ?? keyOf(word)

/** The word as its idea is known by, when it is one letter away from a known word and is none itself. */
export function corrected(word: string, isKnown: (key: string) => boolean): string {
  const own = ideaOf(word)
  if (word.length < SHORTEST_CORRECTED || BY_STEM.has(keyOf(word)) || isKnown(own)) return own
  const key = keyOf(word)
  for (const [stemmed, idea] of BY_STEM) if (isOneAway(key, stemmed)) return idea
  return own
}

const SHORTEST_CORRECTED = 6

/** One letter more, less, other, or two that changed places. */
function isOneAway(first: string, second: string): boolean {
  if (Math.abs(first.length - second.length) > 1 || Math.min(first.length, second.length) < SHORTEST_CORRECTED)
    return false
  let start = 0
  while (start < first.length && first[start] === second[start]) start += 1
  let end = 0
  while (
    end < Math.min(first.length, second.length) - start &&
    first[first.length - 1 - end] === second[second.length - 1 - end]
  )
    end += 1
  const left = first.slice(start, first.length - end)
  const right = second.slice(start, second.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

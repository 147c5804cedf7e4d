/** Verbs that call a criterion: « classer les dossiers selon l'urgence ». The clause is then their complement, not a constraint on the action. */
const SORTING =
  /^(?:re)?(?:répartir|classer|hiérarchiser|sélectionner|distribuer|expliciter|choisir|prioriser|trier|segmenter|adapter|ajuster|ordonner|ordonnancer|moduler|affecter|attribuer|arbitrer|doser|ventiler|catégoriser|différencier|décliner|dimensionner|graduer|varier|personnaliser|regrouper|ranger|calibrer|pondérer|échelonner|régler|réguler|paramétrer|vérifier|évaluer|juger|apprécier|justifier|comparer|positionner|évoluer|individualiser)$/

/** Verbs that call an addressee or a source: « rendre compte auprès de la direction ». */
const ADDRESSING =
  /^(?:rendre|intervenir|interagir|communiquer|informer|renseigner|recueillir|collecter|obtenir|promouvoir|défendre|représenter|plaider|commander|enquêter|prospecter|signaler|déclarer|relayer|solliciter|restituer|sensibiliser|faire|médiatiser|valoriser|vérifier)$/

/** Verbs that place something in a frame: « inscrire son action dans une démarche ». */
const PLACING = /^(?:inscrire|engager|impliquer|placer|situer|insérer|ancrer|intégrer|accompagner)$/

const CRITERION_MARKERS = new Set(['selon', 'suivant', 'en fonction de', 'au regard de', 'au vu de', 'eu égard à'])
const FRAME_MARKERS = /^dans (?:une démarche|une logique|un esprit|le cadre)/

/** Whether the verb (infinitive) needs what the constraint marker opens. */
export function verbCalls(lemma: string, marker: string): boolean {
  if (marker === 'auprès de') return ADDRESSING.test(lemma)
  if (FRAME_MARKERS.test(marker)) return PLACING.test(lemma)
  return CRITERION_MARKERS.has(marker) && SORTING.test(lemma)
}

const NOUNS: Readonly<Record<string, RegExp>> = {
  'au regard de':
    /^(?:conformités?|ajustements?|écarts?|pertinence|cohérence|adéquation|positionnements?|compatibilité|éligibilité|performances?)$/,
  'au vu de': /^(?:conformité|ajustements?|écarts?)$/,
  selon:
    /^(?:répartition|classement|classification|tri|segmentation|ventilation|variations?|hiérarchisation|priorisation|typologie)$/,
  'en fonction de':
    /^(?:répartition|classement|classification|tri|segmentation|ventilation|variations?|hiérarchisation|priorisation|adaptations?|ajustements?|évolutions?)$/,
  'auprès de':
    /^(?:enquêtes?|reporting|interventions?|démarches?|restitutions?|visites?|représentation|communication|promotion|suivi|sensibilisation|prospection|notoriété|crédibilité|image|visibilité|recours|stages?)$/,
  dans: /^(?:articulation|inscription|intégration|insertion|engagement|implication|accompagnement)$/,
}

/** Whether the noun calls for what the constraint marker opens: « leur conformité au regard du règlement ». */
export function nounCalls(noun: string, marker: string): boolean {
  return (NOUNS[marker] ?? (FRAME_MARKERS.test(marker) ? NOUNS.dans : undefined))?.test(noun) ?? false
}

/** Adjectives and participles that are completed by `pour` + infinitive; others (nécessaire, utile, adapté) are complete alone. */
const CALLS_POUR =
  /^(?:opportune?s?|propices?|adéquate?s?|idéale?s?|idéaux|aptes?|prête?s?|compétente?s?|suffisante?s?|habilitée?s?|équipée?s?|formée?s?|conçue?s?|prévue?s?|dédiée?s?|moments?|instants?|temps|délais?|occasions?|opportunités?|solutions?|pistes?|conseils?|astuces?|clés?|clefs?|trop|assez|suffisamment|raisons?)$/

/** Whether `pour` + infinitive after this word completes it instead of telling what the action is for. */
export function callsPurpose(word: string): boolean {
  return CALLS_POUR.test(word)
}

/** Nouns of a way of behaving: « selon un comportement adapté » tells how, not under which rule. */
export function isManner(noun: string): boolean {
  return /^(?:ton|comportement|attitude|posture|registre|style|langage|vocabulaire|rythme|ordre|format|présentation)$/.test(
    noun,
  )
}

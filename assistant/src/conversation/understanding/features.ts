import { foldAccents, tokenise } from '../../../../core/src/french/index.ts'
import { corrected, ideaOf } from './concepts.ts'

/** Words that stand for what a question names; see `namedIn`. */
export const MARKS: readonly string[] = ['COMPETENCE', 'BLOC', 'MODALITE', 'REGLE', 'CITATION', 'CODE']

/** Little words that say nothing of what is asked. Those that ask (« qui », « combien ») and those that deny (« sans », « pas ») stay. */
const SILENT = new Set(
  (
    'le la les l un une des du de d ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je j tu il elle on nous vous ils elles me m moi toi lui te t se s y en a n ne ' +
    'est sont suis es ai as avons avez ont et ou donc alors bien tres plus svp stp plait peux peut pouvez pourrais voudrais veux aimerais souhaite encore quelque chose quelqu part tout toute tous toutes c ca cela qu que quel quelle quels quelles ' +
    'par pour avec sur dans au aux si comme dis dites fais faire fait faites please the an of to in is are do does did you i it my our your can could would me for and that this there any on at be'
  ).split(' '),
)

/** Ways of speaking that say one thing in several words. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  // Codes without a number are how the trade shortens its words.
  [/(?<![\p{L}\d])CRs?(?![\p{L}\d])/gu, 'critère'],
  [/(?<![\p{L}\d])BCs?(?![\p{L}\d])/gu, 'bloc'],
  [/(?<=(?:les|des|mes|nos|quelles)\s)C(?![\p{L}\d’'])/gu, 'compétences'],
  [/(?<!\p{L})(?:koi|kwa|koa)(?!\p{L})/giu, 'quoi'],
  [/(?<!\p{L})(?:cest|c\s?['’]?\s?est)(?!\p{L})/giu, ''],
  [/copi[eé]r?[- ]coll[eé]r?|copy[- ]?paste/giu, 'doublon'],
  [/jet(?:er|te[rz]?)\s+un\s+(?:œil|oeil)|passer?\s+au\s+crible/giu, 'relire'],
  [/nulle\s+part/giu, 'aucune'],
  [/crit[eè]res?\s+d[’']\s?[ée]valuation/giu, 'critère'],
  [/modalit[ée]s?\s+d[’']\s?[ée]valuation/giu, 'épreuve'],
  [/blocs?\s+de\s+comp[ée]tences?/giu, 'bloc'],
  [/[ée]preuves?\s+blanches?|examens?\s+blancs?|mock\s+exams?/giu, 'examen'],
  [/mots?\s+(?=vagues?|flous?|impr[ée]cis)|termes?\s+(?=vagues?|flous?|impr[ée]cis)/giu, ''],
  [/n[’']est[- ]ce\s+pas|est[- ]ce\s+qu[e’']/giu, ''],
  [/qu[’']est[- ]ce\s+(?:que|qu[’']|qui)/giu, 'quoi '],
  [/s[’']\s?il\s+(?:te|vous)\s+pla[iî]t/giu, ''],
  [/y\s?-?a\s?-?t\s?-?\s?il|il\s+y\s+a/giu, ''],
  [/(?<=\p{L})-(?:moi|toi|lui|leur|nous|vous|le|la|les|en|y|je|tu|il|elle|on|ils|elles|ce)(?!\p{L})/giu, ' '],
  [
    /aucune?\s+(?:ne\s+)?(?:me\s+|nous\s+|m[’'])?(?:convien\p{L}+|va|pla[iî]t|intéresse)|^\s*aucune?\s*[.!]?\s*$/giu,
    'annule',
  ],
  [/(?:sais|peux|sait|peut)(?:[- ]tu|[- ]on)?\s+faire/giu, 'aide'],
  // What was spoken of stands for what is not named again.
  [/(?<!\p{L})(?:la|cette)\s+comp[ée]tence(?!\p{L})/giu, ' COMPETENCE '],
  [/(?<!\p{L})(?:le|ce)\s+bloc(?!\p{L})/giu, ' BLOC '],
  [/(?<!\p{L})(?:ses|son|sa)\s+(crit[eè]res?|objectifs?|[ée]preuves?|modalit[ée]s?|activit[ée]s?)/giu, '$1 COMPETENCE'],
  [/how\s+many/giu, 'combien'],
  [/(?:ne\s+)?va\s+pas|cloche/giu, 'problème'],
]

const ALL_KNOWN = (): boolean => true

/** What a question is compared by: its ideas, and its ideas two by two. */
export function featuresOf(manner: string, isKnown: (key: string) => boolean = ALL_KNOWN): ReadonlySet<string> {
  const said = PHRASES.reduce((text, [pattern, plain]) => text.replace(pattern, plain), manner)
  const ideas = tokenise(said).flatMap(({ text, word, kind }) => {
    if (kind !== 'word') return []
    // A code that names nothing is asked about like one that names a competency.
    if (MARKS.includes(text)) return [text === 'CODE' ? 'COMPETENCE' : text]
    const bare = word.replace(/['’]$/, '')
    if (SILENT.has(foldAccents(bare).toLowerCase())) return []
    return [isKnown === ALL_KNOWN ? ideaOf(bare) : corrected(bare, isKnown)]
  })
  const features = new Set(ideas)
  for (let index = 1; index < ideas.length; index += 1) features.add(`${ideas[index - 1]} ${ideas[index]}`)
  return features
}

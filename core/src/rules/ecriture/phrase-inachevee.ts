import { withSubActivities } from '../../model/build.ts'
import type { Block, Criterion, Text } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { type Occurrence, placeOf, rewriting } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY } from './shared/source.ts'

export const rule = defineRule({
  id: 'phrase-inachevee',
  title: { fr: 'Phrase inachevée', en: 'Unfinished sentence' },
  source: { ...TYPOGRAPHY, reference: 'Relecture typographique, pratique des correcteurs' },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Un critère finit par une virgule ou un point-virgule, ou un texte finit par un mot qui en appelle un autre (« et », « de », « à »). Des critères écrits comme les points d’une liste ne sont pas signalés.',
      why: 'La fin du texte a pu se perdre à la copie ; le lecteur ne sait pas s’il manque quelque chose.',
      how: 'Complétez le texte, ou fermez-le par un point.',
    },
    en: {
      what: 'A criterion ends with a comma or a semicolon, or a text ends with a word that calls for another (“et”, “de”, “à”). Criteria written as the points of a list are not reported.',
      why: 'The end of the text may have been lost when copied; the reader does not know whether something is missing.',
      how: 'Complete the text, or close it with a full stop.',
    },
  },
  examples: {
    valid: [
      { yaml: withCriteria('le planning est daté,', 'le budget est tenu,', 'le devis est signé.') },
      { yaml: withCriteria('Le planning est daté ;', 'Le budget est tenu ;', 'Le devis est signé.') },
      {
        yaml: `referentiel: 1
competences: [{ id: C1, enonce: Tenir la caisse et, precisions: [encaisser, rendre la monnaie] }]
activites: [{ intitule: Assurer la tenue de, taches: [la caisse] }]
criteres: [{ enonce: "Le devis mentionne la date,", indicateurs: [le prix] }]
`,
      },
      { yaml: withCriteria('Le plan A est suivi du plan B.', 'Le dossier pèse le pour et le contre', 'Le dû est dû') },
      { yaml: withCriteria('le devis est daté, et', 'le devis est signé.') },
    ],
    invalid: [
      { yaml: withCriteria('Le planning est daté.', 'Le budget est tenu (achats, ventes…),'), at: [','] },
      { yaml: withCriteria('Le planning est suivi de.', 'Le budget est tenu et'), at: ['de', 'et'] },
      {
        yaml: `referentiel: 1
blocs: [{ id: BC1, intitule: Vendre en France et à }]
`,
        at: ['à'],
      },
    ],
  },
  scope: 'block',
  *check({ referential, source }) {
    for (const place of referential.blocks.flatMap(cutSigns)) {
      yield {
        at: placeOf(source, place),
        message: {
          fr: `Ce critère finit par « ${place.found} » : la suite s’est peut-être perdue. Complétez-le, ou fermez-le par un point.`,
          en: `This criterion ends with “${place.found}”: the rest may be lost. Complete it, or close it with a full stop.`,
        },
        fixes: rewriting(source, [place], () => '.', {
          title: { fr: 'Fermer par un point', en: 'Close with a full stop' },
          safety: 'proposal',
        }),
      }
    }
    for (const place of referential.blocks.flatMap(endings).flatMap(danglingWord)) {
      yield {
        at: placeOf(source, place),
        message: {
          fr: `Ce texte finit par « ${place.found} », qui appelle une suite : complétez-le.`,
          en: `This text ends with “${place.found}”, which calls for something after it: complete it.`,
        },
      }
    }
  },
})

/** The final comma or semicolon of a criterion, unless the criteria of the bloc are points of a list. */
function cutSigns({ criteria }: Block): readonly Occurrence[] {
  const cut = criteria.filter(isCut)
  const [only] = cut
  if (only === undefined || only.statement === null || cut.length > 1) return []
  const text = only.statement
  const next = criteria[criteria.indexOf(only) + 1]?.statement?.value ?? ''
  if (startsSmall(text.value) || (next !== '' && startsSmall(next))) return []
  const end = text.value.length
  return [{ text, start: end - 1, end, found: text.value.charAt(end - 1) }]
}

const isCut = ({ statement, indicators }: Criterion): boolean =>
  indicators.length === 0 && /[,;]$/.test(statement?.value ?? '')

const startsSmall = (value: string): boolean => /^[\s«"(–-]*[a-zà-ÿœ]/.test(value)

interface Ending {
  readonly text: Text | null
  /** Another item of its list follows: « …, et » leads to it. */
  readonly isFollowed: boolean
}

/** The texts that nothing completes: neither bullets, nor tasks, nor indicators. */
function endings({ title, summaries, activities, competencies, assessments, criteria }: Block): readonly Ending[] {
  return [
    ...apart([title, ...summaries]),
    ...withSubActivities(activities).flatMap((activity) => [
      ...(activity.tasks.length + activity.activities.length === 0 ? apart([activity.title]) : []),
      ...listed(activity.tasks),
    ]),
    ...apart(competencies.map(({ statement, details, continuation }) => continuation ?? details.at(-1) ?? statement)),
    ...assessments.flatMap(({ title: name, tasks }) => [
      ...apart([name]),
      ...listed(tasks.map(({ statement }) => statement)),
    ]),
    ...listed(criteria.map(({ statement, indicators }) => indicators.at(-1) ?? statement)),
  ]
}

const apart = (texts: readonly (Text | null)[]): readonly Ending[] => texts.map((text) => ({ text, isFollowed: false }))

const listed = (texts: readonly (Text | null)[]): readonly Ending[] =>
  texts.map((text, at) => ({ text, isFollowed: at < texts.length - 1 }))

/** Words that never end a text: « pour », « contre », « avec » may. */
const DANGLING =
  /(?:^|[ \u00a0’'])((?:et|ou|de|du|des|aux?|à|dans|par|les|afin|que|dont|lors|chez)|[dlDL][’'])[ \u00a0]?\.?$/

const LONGEST_END = 12

function danglingWord({ text, isFollowed }: Ending): readonly Occurrence[] {
  const end = text?.value.slice(-LONGEST_END) ?? ''
  const found = DANGLING.exec(end)
  const word = found?.[1]
  if (text === null || found === null || word === undefined) return []
  if (isFollowed && (word === 'et' || word === 'ou')) return []
  const start = text.value.length - end.length + found.index + found[0].indexOf(word)
  return [{ text, start, end: start + word.length, found: word }]
}

function withCriteria(...criteria: readonly string[]): string {
  return `referentiel: 1\ncriteres:\n${criteria.map((criterion) => `  - "${criterion}"\n`).join('')}`
}

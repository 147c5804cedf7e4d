import { named } from '../../model/naming.ts'
import type { Assessment, Competency, Criterion, Text } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'langue-non-evaluee',
  title: { fr: 'Langue étrangère exigée, jamais évaluée', en: 'Foreign language required, never assessed' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 (les modalités et critères évaluent les compétences du référentiel)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'La compétence demande une langue étrangère (« en anglais »), et aucune de ses épreuves ne parle de langue. Une langue laissée au choix (« en français ou en anglais ») n’est pas signalée.',
      why: 'Un candidat peut obtenir la certification sans avoir montré cette langue, alors que le parchemin l’atteste.',
      how: 'Dites quelle épreuve, ou quelle partie, se passe dans cette langue, et ce que le critère y juge ; sinon, retirez-la de l’énoncé.',
    },
    en: {
      what: 'The competency calls for a foreign language (“en anglais”), and none of its assessments speaks of any language. A language left open (“en français ou en anglais”) is not reported.',
      why: 'A candidate may be certified without having shown that language, though the certificate attests it.',
      how: 'Say which assessment, or which part, takes place in that language, and what the criterion judges there; otherwise remove it from the statement.',
    },
  },
  examples: {
    valid: [
      {
        yaml: one(
          'Accueillir un client en anglais.',
          'Accueil joué en anglais devant le jury.',
          'La réponse est claire.',
        ),
      },
      { yaml: one('Accueillir un client en anglais.', 'Accueil joué dans deux langues.', 'La réponse est claire.') },
      { yaml: one('Négocier en français ou en anglais.', 'Négociation jouée devant le jury.', 'Le prix est tenu.') },
      { yaml: one('Négocier, si besoin en anglais.', 'Négociation jouée devant le jury.', 'Le prix est tenu.') },
      { yaml: one('Vendre sur le marché anglais.', 'Vente jouée devant le jury.', 'Le prix est tenu.') },
      {
        yaml: `referentiel: 1
competences: [{ id: C1, enonce: Accueillir un client en anglais. }]
modalites: [{ id: E1, type: jeu_de_roles, competences: [C1] }]
`,
      },
    ],
    invalid: [
      {
        yaml: one(
          'Accueillir un client en français et en anglais.',
          'Accueil joué devant le jury.',
          'La réponse est claire.',
        ),
        at: ['anglais'],
      },
      {
        yaml: one('Rédiger un courriel en espagnol.', 'Rédaction d’un courriel sur poste.', 'L’espagnol est correct.'),
        at: ['espagnol'],
      },
    ],
  },
  scope: 'block',
  *check({ source, coverage }) {
    for (const { competency, assessments, criteria, sharedCriteria } of coverage.competencies) {
      const language = requiredLanguage(source, competency)
      if (language === null || assessments.length === 0) continue
      if (!assessments.every(isDescribed) || assessments.some((assessment) => SAYS_LANGUAGE.test(wordsOf(assessment))))
        continue
      const isJudged = [...criteria, ...sharedCriteria].some(judgesLanguage)
      const { fr, en } = named(competency)
      yield {
        at: language.at,
        message: isJudged
          ? {
              fr: `${fr} demande une langue (« ${language.name} ») que ses critères jugent, mais aucune de ses épreuves ne dit qu’on l’y emploie : dites laquelle.`,
              en: `${en} calls for a language (“${language.name}”) that its criteria judge, but none of its assessments says that it is used there: say which.`,
            }
          : {
              fr: `${fr} demande une langue (« ${language.name} ») que ni ses épreuves ni ses critères n’évaluent : dites où elle se montre, ou retirez-la de l’énoncé.`,
              en: `${en} calls for a language (“${language.name}”) that neither its assessments nor its criteria assess: say where it is shown, or remove it from the statement.`,
            },
      }
    }
  },
})

const MASCULINE =
  'anglais|espagnol|allemand|italien|portugais|néerlandais|chinois|mandarin|japonais|arabe|russe|polonais|turc|coréen'
const LANGUAGES = `${MASCULINE}|LSF|langue (?:anglaise|espagnole|allemande|italienne|portugaise|chinoise|arabe|russe|étrangère|vivante|des signes)`
/** « en anglais », « l’espagnol », « une langue étrangère »: the language, never the people nor a market. */
const REQUIRED = new RegExp(`(?<![a-zà-ÿ])(?:(?:en|une|la) |d[’']|l[’'])(${LANGUAGES})(?![a-zà-ÿ])`)
const OPTIONAL_BEFORE =
  /(?:et ?\/ ?ou|\bou|\/|si (?:besoin|nécessaire)|le cas échéant|éventuellement|au besoin|selon le cas|voire),? ?$/i
const OPTIONAL_AFTER =
  /^[,( ]*(?:et ?\/ ?ou\b|ou\b|\/|si (?:besoin|nécessaire)|le cas échéant|éventuellement|au besoin|selon\b|lorsque)/i
const SAYS_LANGUAGE = new RegExp(
  `(?<![a-zà-ÿ])(?:${LANGUAGES}|langues?|bilingues?|multilingues?|linguistiques?|anglaise|anglophones?|espagnole|allemande|english|toeic|toefl|cecrl?)(?![a-zà-ÿ])`,
  'i',
)

/** The language that a competency asks for; `null` when it asks for none, or leaves it open. */
function requiredLanguage(
  source: SourceDocument,
  { statement, details, continuation }: Competency,
): { readonly name: string; readonly at: Range } | null {
  for (const text of [statement, ...details, continuation]) {
    const found = text === null ? null : REQUIRED.exec(text.value)
    const name = found?.[1]
    if (text === null || found === null || name === undefined) continue
    const [before, after] = [text.value.slice(0, found.index), text.value.slice(found.index + found[0].length)]
    if (OPTIONAL_BEFORE.test(before) || OPTIONAL_AFTER.test(after)) continue
    const end = found.index + found[0].length
    return { name, at: source.rangeIn(text.node, end - name.length, end) }
  }
  return null
}

/** An assessment that says nothing of what the candidate does cannot be said to leave the language out. */
const isDescribed = ({ statement, brief, tasks }: Assessment): boolean =>
  statement !== null || brief !== null || tasks.length > 0

function wordsOf(assessment: Assessment): string {
  const { title, setting, resources, statement, brief, deliverables, tasks, variants } = assessment
  return joined([
    title,
    setting,
    ...resources,
    statement,
    brief,
    ...deliverables.flatMap((each) => [each.title, ...each.components]),
    ...tasks.map((task) => task.statement),
    ...variants.map((variant) => variant.brief),
  ])
}

const judgesLanguage = ({ statement, groups, indicators }: Criterion): boolean =>
  SAYS_LANGUAGE.test(joined([statement, ...groups, ...indicators]))

const joined = (texts: readonly (Text | null)[]): string => texts.map((text) => text?.value ?? '').join(' . ')

function one(statement: string, brief: string, criterion: string): string {
  return `referentiel: 1
competences:
  - id: C1
    enonce: "${statement}"
    criteres: ["${criterion}"]
modalites: [{ id: E1, consigne: "${brief}", competences: [C1] }]
`
}

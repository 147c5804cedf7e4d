import { BLOOM_WORDS } from '../../coverage/words.ts'
import type { CheckResult } from '../../engine/check.ts'
import { adviseOnVerb, analyseStatement, type Clause, type StatementAnalysis } from '../../french/index.ts'
import type { Language, Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { Competency, Objective } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import type { Range } from '../../source/tree.ts'
import { plainText } from '../markdown.ts'
import { ofCompetency } from './element.ts'
import { bullets, inEachLanguage, labelled, paragraphs, quoted } from './words.ts'

/**
 * How the statement of a competency is made, part by part, with what is missing and how to add it. What is missing is what the rules
 * reported: where they are silent, so is this.
 */
export function describeStatement(competency: Competency, result: CheckResult): Localised {
  const whole = wholeStatement(result.source, competency)
  if (whole === null) return { fr: '', en: '' }
  const analysis = analyseStatement(whole.text)
  const place = whole.rangeOf(0, whole.text.length)
  const isReported = (rule: string) =>
    result.findings.some((finding) => finding.rule === rule && isIn(finding.range, place))
  return inEachLanguage((language) => {
    const code = codeOf(competency)
    const title = `**${TITLE[language]}${code === null ? '' : ` ${plainText(code, 80)}`}**`
    const parts = partsOf(analysis, isReported, language)
    return paragraphs([title, bullets([...parts, ...ofCompetency(competency, result, language)])])
  })
}

const TITLE: Localised = { fr: 'Énoncé de la compétence', en: 'Statement of competency' }

const isIn = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end

function partsOf(
  analysis: StatementAnalysis,
  isReported: (rule: string) => boolean,
  language: Language,
): readonly string[] {
  const { object, means, finalities, constraints } = analysis
  return [
    ...verbLines(analysis, language),
    ...part(OBJECT, object === null ? [] : [object.text], isReported('competence-sans-objet'), NO_OBJECT, language),
    ...part(MEANS, texts([...means, ...constraints]), isReported('competence-sans-moyens'), NO_MEANS, language),
    ...part(PURPOSE, texts(finalities), isReported('competence-sans-finalite'), NO_PURPOSE, language),
  ]
}

const texts = (clauses: readonly Clause[]): readonly string[] => clauses.map(({ text }) => text)

/** A part as it is written, else how to add it when its absence was reported. */
function part(
  label: Localised,
  written: readonly string[],
  isMissing: boolean,
  advice: Localised,
  language: Language,
): readonly string[] {
  const [first] = written
  if (first !== undefined) {
    return [
      labelled(
        label,
        written
          .slice(0, 3)
          .map((text) => quoted(text, language, 140))
          .join(', '),
        language,
      ),
    ]
  }
  return isMissing ? [labelled(label, advice[language], language)] : []
}

const OBJECT: Localised = { fr: 'Objet', en: 'Object' }
const MEANS: Localised = { fr: 'Moyens', en: 'Means' }
const PURPOSE: Localised = { fr: 'Finalité', en: 'Purpose' }
const NO_OBJECT: Localised = {
  fr: '_absent_. Ajoutez ce que l’action produit ou transforme.',
  en: '_missing_. Add what the action produces or changes.',
}
const NO_MEANS: Localised = {
  fr: '_non dits, c’est facultatif_. «\u00a0en s’appuyant sur…\u00a0», «\u00a0à l’aide de…\u00a0» aideraient à choisir l’épreuve.',
  en: '_not told, which is optional_. “en s’appuyant sur…”, “à l’aide de…” would help to choose the assessment.',
}
const NO_PURPOSE: Localised = {
  fr: '_absente_. Ajoutez dans quel but l’action est faite\u00a0: «\u00a0afin de…\u00a0», «\u00a0en vue de…\u00a0».',
  en: '_missing_. Add what the action is for: “afin de…”, “en vue de…”.',
}

/** The head verb with its Bloom level, the actions beside it, and the advice on a verb to avoid. */
function verbLines(analysis: StatementAnalysis, language: Language): readonly string[] {
  const { head, actions } = analysis
  if (head === null) return [labelled(VERB, NO_VERB[language], language)]
  const levels = head.levels.map((level) => BLOOM_WORDS[level][language]).join(', ')
  const bloom = levels === '' ? '' : ` · Bloom${language === 'fr' ? '\u00a0' : ''}: ${levels}`
  const others = actions.slice(1, 4).map(({ text }) => quoted(text, language, 60))
  const also = others.length === 0 ? '' : `${language === 'fr' ? ', puis ' : ', then '}${others.join(', ')}`
  return [labelled(VERB, `${quoted(head.text, language, 60)}${also}${bloom}`, language), ...advice(analysis, language)]
}

const VERB: Localised = { fr: 'Verbe', en: 'Verb' }
const NO_VERB: Localised = {
  fr: '_aucun infinitif en tête_. Dites ce que fait la personne\u00a0: «\u00a0Établir…\u00a0», «\u00a0Contrôler…\u00a0».',
  en: '_no infinitive at its head_. Say what the person does: “Établir…”, “Contrôler…”.',
}

function advice(analysis: StatementAnalysis, language: Language): readonly string[] {
  const found = adviseOnVerb(analysis)
  if (found === null) return []
  const instead = found.proposals.map((verb) => quoted(verb, language, 60)).join(', ')
  return [labelled(ADVICE[found.kind], `${found.reason[language]}. ${INSTEAD[language]} ${instead}.`, language)]
}

const ADVICE: Readonly<Record<'avoid' | 'weak', Localised>> = {
  avoid: { fr: 'Verbe à éviter', en: 'Verb to avoid' },
  weak: { fr: 'Verbe faible', en: 'Weak verb' },
}
const INSTEAD: Localised = { fr: 'À la place\u00a0:', en: 'Instead:' }

/** What an objective says, SMART part by SMART part. */
export function describeObjective(objective: Objective): Localised {
  const { statement, indicator, target, conditions, activity, deadline, structured } = objective
  if (statement === null) return { fr: '', en: '' }
  const analysis = analyseStatement(statement.value)
  return inEachLanguage((language) => {
    const lines = [
      [SMART.indicator, indicator?.value],
      [SMART.target, target?.value],
      [SMART.conditions, conditions?.value],
      [SMART.activity, activity?.code],
      [SMART.deadline, deadline?.value],
    ] as const
    const smart = lines.map(([label, value]) =>
      labelled(label, value === undefined ? SMART.missing[language] : plainText(value, 120), language),
    )
    return paragraphs([
      `**${SMART.title[language]}**`,
      bullets([...verbLines(analysis, language), ...(structured ? smart : [])]),
    ])
  })
}

const SMART = {
  title: { fr: 'Objectif', en: 'Objective' },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  target: { fr: 'Cible', en: 'Target' },
  conditions: { fr: 'Conditions', en: 'Conditions' },
  activity: { fr: 'Activité servie', en: 'Activity served' },
  deadline: { fr: 'Échéance', en: 'Deadline' },
  missing: { fr: '_à écrire_', en: '_to be written_' },
} as const satisfies Record<string, Localised>

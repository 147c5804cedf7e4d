import { adviseOnVerb, type VerbAdvice } from '../../../french/index.ts'
import type { Range } from '../../../source/tree.ts'
import type { Fix, Report } from '../../rule.ts'
import { named, type Stated } from './competencies.ts'

/** One report for each statement whose head verb draws the advice asked for, with the verbs that may replace it. */
export function* verbReports(competencies: Iterable<Stated>, kind: VerbAdvice['kind']): Iterable<Report> {
  for (const stated of competencies) {
    const { competency, statement, analysis } = stated
    const advice = adviseOnVerb(analysis)
    if (advice?.kind !== kind) continue
    const { fr, en } = named(competency)
    const at = statement.rangeOf(advice.span.start, advice.span.end)
    const verb = advice.span.text.trim()
    const instead = advice.proposals.slice(0, 3)
    yield {
      at,
      message: {
        fr: `${fr} commence par « ${verb} » : ${advice.reason.fr}.${instead.length === 0 ? '' : ` Préférez par exemple ${listed(instead, '« ', ' »', ' ou ')}.`}`,
        en: `${en} begins with “${verb}”: ${advice.reason.en}.${instead.length === 0 ? '' : ` Prefer for instance ${listed(instead, '“', '”', ' or ')}.`}`,
      },
      fixes: replacements(stated, advice),
    }
  }
}

const listed = (verbs: readonly string[], open: string, close: string, or: string): string =>
  verbs
    .map((verb) => `${open}${verb}${close}`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, or)

/**
 * The verb replaced, or the words around the hidden action taken away. Nothing where the verb is followed by a preposition:
 * « participer à la préparation » cannot become « rédiger à la préparation ».
 */
function replacements(
  { statement, analysis: { text, head } }: Stated,
  { span, proposals }: VerbAdvice,
): readonly Fix[] {
  const [action] = proposals
  if (action === undefined || head === null) return []
  const hidden = text.indexOf(action, span.start)
  const isHidden = hidden >= span.end && hidden <= span.end + 1
  if (isHidden) return [fix(action, statement.rangeOf(span.start, hidden + 1), action.charAt(0), span.text)]
  if (span.start !== head.start || /^\s+(?:à|au|aux|de|du|des|d['’])(?:\s|$)/.test(text.slice(span.end))) return []
  const at = statement.rangeOf(span.start, span.end)
  return proposals.slice(0, 3).map((proposal) => fix(proposal, at, proposal, span.text))
}

function fix(verb: string, range: Range, text: string, model: string): Fix {
  return {
    title: { fr: `Écrire « ${verb} »`, en: `Write “${verb}”` },
    safety: 'proposal',
    edits: [{ range, text: capitalised(text, model) }],
  }
}

const capitalised = (verb: string, model: string): string =>
  /^\p{Lu}/u.test(model) ? verb.charAt(0).toUpperCase() + verb.slice(1) : verb

import type { ActionVerb, StatementAnalysis } from '../../french/statement.ts'

/** One work that a statement asks for: a verb and its object, or several verbs that share theirs (« animer et motiver l’équipe »). */
export interface Action {
  /** Never empty, in the order of the text. */
  readonly verbs: readonly [ActionVerb, ...ActionVerb[]]
  /** What stands between them: `et`, or `ou`. */
  readonly link: 'et' | 'ou'
  /** What they bear on, as it is written; may be empty. */
  readonly object: string
  /** In UTF-16 code units of the statement. */
  readonly start: number
  readonly end: number
}

/** What a statement asks for, in the order of the text. Empty when it has no verb followed by an object. */
export function actionsOf({ text, actions, object }: StatementAnalysis): readonly Action[] {
  if (object === null) return []
  const found: Action[] = []
  let verbs: ActionVerb[] = []
  for (const [index, verb] of actions.entries()) {
    verbs.push(verb)
    const next = actions[index + 1]
    const end = next === undefined ? object.end : Math.min(object.end, next.start)
    const written = withoutIntrusion(text.slice(verb.end, Math.max(verb.end, end)))
    const [first, ...others] = verbs
    if (first === undefined || (written === '' && next !== undefined)) continue
    const between = text.slice(first.end, verb.start)
    const link = /(?<!\p{L})ou(?!\p{L})/iu.test(between) ? 'ou' : 'et'
    found.push({ verbs: [first, ...others], link, object: written, start: first.start, end })
    verbs = []
  }
  return found
}

/** « , en relais de l’équipe, les réclamations »: what stands between a verb and its object is left out, and the links at its end. */
function withoutIntrusion(text: string): string {
  return text
    .trim()
    .replace(/^(?:le cas échéant|notamment|également|en outre)[\s,]+/iu, '')
    .replace(/^(?:,\s*)?(?:en|avec|dans|sur|pour|par|auprès|au|à|de manière|de façon|grâce)\s[^,]*,\s*/iu, '')
    .replace(/(?:^|[\s,;]+)(?:et|ou|et\/ou|puis|ainsi que)?(?:\s+(?:en|y|l[ae]s?|lui|leur))?[\s,;]*$/iu, '')
    .replace(/^,\s*/, '')
}

/** « analyse », « analyse et compare », « analyse, compare ou choisit ». */
export function joined(words: readonly string[], link: Action['link']): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`
}

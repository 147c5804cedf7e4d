import { buildModel, check, type Language, readSource } from '@equerre/core'
import { importFile } from '@equerre/exchange'
import { writeDocx } from '../../exchange/src/out/docx/write-docx.ts'
import { officialDocument } from '../../exchange/src/out/official/official-document.ts'

/** What an export to Word and an import of that file give back of a référentiel. */
export interface RoundTrip {
  readonly kept: number
  readonly whole: number
  readonly lost: readonly string[]
  readonly added: readonly string[]
  readonly yaml: string
}

export async function roundTrip(text: string, language: Language = 'fr'): Promise<RoundTrip> {
  const bytes = await writeDocx(officialDocument(check(readSource(text), {}), language))
  const answer = await importFile({ name: 'aller-retour.docx', bytes })
  if (answer.kind === 'refused') throw new Error(answer.said[language])
  const before = leavesOf(text)
  const after = leavesOf(answer.yaml)
  const left = new Map<string, number>()
  for (const leaf of after) left.set(leaf, (left.get(leaf) ?? 0) + 1)
  const lost = before.filter((leaf) => !take(left, leaf))
  const added = [...left].flatMap(([leaf, count]) => Array.from({ length: count }, () => leaf))
  return { kept: before.length - lost.length, whole: before.length, lost, added, yaml: answer.yaml }
}

function take(left: Map<string, number>, leaf: string): boolean {
  const count = left.get(leaf) ?? 0
  if (count > 0) left.set(leaf, count - 1)
  return count > 0
}

/** The whole model as lines « place : value »: elements by bloc and rank, references by what they stand for, texts on one line. */
function leavesOf(text: string): string[] {
  const { certification, context, blocks } = buildModel(readSource(text))
  const out: string[] = []
  const add = (path: string, value: unknown): void => {
    if (value === null || value === undefined || value === false) return
    if (Array.isArray(value)) for (const one of value) add(path, one)
    else if (isText(value)) out.push(`${path} : ${squeezed(value.value)}`)
    else if (isReference(value)) {
      const targets = value.targets.map(({ id }) => id?.value ?? '?')
      for (const code of targets.length === 0 ? [value.code] : targets) out.push(`${path} -> ${code}`)
    } else if (typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) if (!LEFT_OUT.has(key)) add(`${path}.${key}`, part)
    } else out.push(`${path} : ${squeezed(String(value))}`)
  }
  add('certification', certification)
  add('contexte', context)
  blocks.forEach((block, at) => {
    const { activities, competencies, assessments, criteria } = block
    add(`bloc${at}`, { id: block.id, title: block.title, summaries: block.summaries })
    const each = (name: string, list: readonly object[]): void =>
      list.forEach((one) => void add(`bloc${at}.${name}`, one))
    each('activite', activities)
    each(
      'competence',
      competencies.map(({ criteria: _, assessments: __, ...one }) => one),
    )
    each(
      'modalite',
      assessments.map((one) => owned(one)),
    )
    each(
      'critere',
      criteria.map((one) => owned(one)),
    )
  })
  return out
}

/** What is nested in a competency names it. */
function owned<
  T extends {
    readonly owner: { readonly id: { readonly value: string } | null } | null
    readonly references: readonly unknown[]
  },
>(one: T): object {
  const { owner, references, ...rest } = one
  const own = owner?.id == null ? [] : [{ code: owner.id.value, targets: [owner] }]
  return { ...rest, references: references.length === 0 ? own : references }
}

/** What is not content, what says the same twice, and the state, which an import always sets back to a draft. */
const LEFT_OUT = new Set([
  'node',
  'kind',
  'block',
  'parent',
  'owner',
  'competency',
  'state',
  'range',
  'levelText',
  'structured',
  'implicit',
])

const isText = (value: unknown): value is { readonly value: string } =>
  typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string'

const isReference = (
  value: unknown,
): value is {
  readonly code: string
  readonly targets: readonly { readonly id: { readonly value: string } | null }[]
} => typeof value === 'object' && value !== null && 'targets' in value && 'code' in value

const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

import type { Paragraph, Place, ReadDocument } from '../../in/document.ts'
import type { AssessmentDraft, BlockDraft, Doubt, Ledger } from '../drafts.ts'
import type { Section } from '../sections/fragments.ts'
import { type Code, findCodes, head } from '../words/codes.ts'
import { findHeadingDefects } from './heading-defects.ts'

/** Defects that the référentiel no longer shows once it is written: notations, punctuation, repetitions, headings. */
export function findLayoutDefects(
  document: ReadDocument,
  sections: readonly Section[],
  blocks: readonly BlockDraft[],
  ledger: Ledger,
): void {
  const report = (code: string, message: Doubt, place: Place): void => {
    ledger.defects.push({ code, message, place })
  }
  notations(sections, report)
  headings(sections, report)
  restartedCodes(blocks, report)
  for (const block of blocks) {
    duplicatedCodes(block, report)
    for (const assessment of block.assessments) tasks(assessment, report)
  }
  copiedVariants(blocks, report)
  findHeadingDefects(document, ledger, report)
}

type Report = (code: string, message: Doubt, place: Place) => void

interface Written {
  readonly code: Code
  readonly lead: string
  readonly place: Place
}

/** A few codes written otherwise than all the others of their kind. */
function notations(sections: readonly Section[], report: Report): void {
  const kinds = new Map<string, Written[]>()
  const prefixes: Written[] = []
  for (const { paragraph, role } of sections.flatMap(({ fragments }) => fragments)) {
    const { codes, rest } = head(paragraph.text)
    const [code] = codes
    if (code === undefined || rest === '') continue
    const lead = paragraph.text.slice(0, paragraph.text.length - rest.length)
    if (codes.length === 2 && role === 'modalite') prefixes.push({ code, lead, place: paragraph.place })
    if (codes.length > 1 || !belongs(code, role) || /\p{L}\s+\d/u.test(code.raw)) continue
    const kind = `${code.kind}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), { code, lead, place: paragraph.place }])
  }
  for (const list of [...kinds.values(), prefixes]) {
    minority(list, ({ lead }) => shapeOf(lead), report)
    minority(list, ({ code }) => (/[a-z]$/.test(code.id) ? 'lettre' : ''), report)
  }
  for (const list of kinds.values()) depths(list, report)
}

const belongs = (code: Code, role: string): boolean => code.kind === role

function shapeOf(lead: string): string {
  return lead
    .replace(/\d+(?:[.-]\d+)*[a-z]?/g, '9')
    .replace(/\s+/g, ' ')
    .trimEnd()
}

function minority(list: readonly Written[], shape: (written: Written) => string, report: Report): void {
  const shapes = new Map<string, Written[]>()
  for (const written of list) {
    const alike = shapes.get(shape(written))
    if (alike === undefined) shapes.set(shape(written), [written])
    else alike.push(written)
  }
  const sizes = [...shapes.values()].sort((a, b) => b.length - a.length)
  const [usual, ...others] = sizes
  if (usual === undefined || usual.length < 4) return
  for (const few of others) {
    const [first] = few
    const [model] = usual
    if (first === undefined || model === undefined || few.length > usual.length / 4) continue
    const codes = few.slice(0, 4).map(({ lead }) => `« ${lead.trim()} »`)
    report(
      'notation-de-code',
      {
        fr: `${codes.join(', ')}${few.length > 4 ? '…' : ''}\u00a0: notation différente de «\u00a0${model.lead.trim()}\u00a0», employée ${usual.length} fois.`,
        en: `${codes.join(', ')}${few.length > 4 ? '…' : ''}: not written like “${model.lead.trim()}”, used ${usual.length} times.`,
      },
      first.place,
    )
  }
}

function depths(list: readonly Written[], report: Report): void {
  const depth = ({ code }: Written): number => code.parts.filter((part) => /\d/.test(part)).length
  const counts = new Map<number, Written[]>()
  for (const written of list) counts.set(depth(written), [...(counts.get(depth(written)) ?? []), written])
  const usual = [...counts.entries()].sort((a, b) => b[1].length - a[1].length)[0]
  if (usual === undefined || usual[1].length < 8) return
  for (const [levels, few] of counts) {
    const [first] = few
    if (first === undefined || levels === usual[0] || few.length > usual[1].length / 6) continue
    report(
      'profondeur-de-code',
      {
        fr: `${few.map(({ code }) => code.id).join(', ')}\u00a0: ${levels} niveaux, contre ${usual[0]} pour les autres codes.`,
        en: `${few.map(({ code }) => code.id).join(', ')}: ${levels} levels, where the other codes have ${usual[0]}.`,
      },
      first.place,
    )
  }
}

/** Blocs headed in different ways: « Activité 4 : » then « A5. ». */
function headings(sections: readonly Section[], report: Report): void {
  const forms = new Map<string, Section[]>()
  for (const section of sections) {
    if (section.label === null || section.place === null) continue
    const form = section.label.replace(/\d+/g, '9').replace(/\s+/g, ' ').trim().toLowerCase()
    forms.set(form, [...(forms.get(form) ?? []), section])
  }
  const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length)
  const model = usual?.[0]
  if (usual === undefined || model === undefined || usual.length < 2) return
  for (const section of others.flat()) {
    if (section.place === null) continue
    report(
      'titre-de-bloc',
      {
        fr: `Le titre «\u00a0${section.label?.trim()} ${section.title ?? ''}\u00a0» ne s’écrit pas comme les autres («\u00a0${model.label?.trim()}\u00a0»).`,
        en: `The heading “${section.label?.trim()} ${section.title ?? ''}” is not written like the others (“${model.label?.trim()}”).`,
      },
      section.place,
    )
  }
}

interface Restarting {
  readonly slug: string
  readonly of: Doubt
  readonly one: Doubt
  readonly codes: (block: BlockDraft) => readonly { readonly id: string | null; readonly place: Place }[]
}

const RESTARTING: readonly Restarting[] = [
  {
    slug: 'codes-d-activite-recommences',
    of: { fr: 'd’activité', en: 'activity' },
    one: { fr: 'une activité', en: 'one activity' },
    codes: ({ activities }) => activities,
  },
  {
    slug: 'codes-de-competence-recommences',
    of: { fr: 'de compétence', en: 'competency' },
    one: { fr: 'une compétence', en: 'one competency' },
    codes: ({ competencies }) => competencies,
  },
]

/** Codes that several blocs give: A1, A2 under each, C1, C2 under each. */
function restartedCodes(blocks: readonly BlockDraft[], report: Report): void {
  for (const { slug, of, one, codes } of RESTARTING) {
    const seen = new Map<string, { count: number; place: Place }>()
    for (const block of blocks) {
      const own = new Map(codes(block).flatMap(({ id, place }) => (id === null ? [] : [[id, place] as const])))
      for (const [id, place] of own) seen.set(id, { count: (seen.get(id)?.count ?? 0) + 1, place })
    }
    const again = [...seen].filter(([, { count }]) => count > 1)
    const [first] = again
    if (first === undefined) continue
    const ids = again.map(([id]) => id).join(', ')
    report(
      slug,
      {
        fr: `Les codes ${of.fr} ${ids} recommencent d’un bloc à l’autre\u00a0: un code seul ne désigne pas ${one.fr}.`,
        en: `The ${of.en} codes ${ids} start again from bloc to bloc: a code alone does not name ${one.en}.`,
      },
      first[1].place,
    )
  }
}

function duplicatedCodes(block: BlockDraft, report: Report): void {
  for (const list of [block.activities, block.competencies, block.criteria]) {
    const seen = new Set<string>()
    for (const { id, place } of list) {
      if (id === null) continue
      if (seen.has(id)) {
        report(
          'code-en-double',
          {
            fr: `Le code ${id} est porté par deux éléments du même bloc.`,
            en: `The code ${id} stands on two elements of the same bloc.`,
          },
          place,
        )
      }
      seen.add(id)
    }
  }
}

interface Item {
  readonly paragraph: Paragraph
  readonly codes: readonly string[]
  /** The reference stands inside the text, not at its end. */
  readonly inside: boolean
}

function tasks(assessment: AssessmentDraft, report: Report): void {
  const items = assessment.paragraphs.map(itemOf)
  const ordered = items.flatMap(({ codes, paragraph }) =>
    head(paragraph.text).codes.length > 0 && codes[0] !== undefined ? [{ code: codes[0], place: paragraph.place }] : [],
  )
  ordered.forEach(({ code, place }, index) => {
    const before = ordered[index - 1]
    const after = ordered[index + 1]
    if (before === undefined || after === undefined) return
    const late =
      compareCodes(before.code, code) < 0 &&
      compareCodes(code, after.code) > 0 &&
      compareCodes(before.code, after.code) < 0
    if (!late) return
    report(
      'tache-hors-ordre',
      {
        fr: `La tâche de ${code} précède celle de ${after.code}.`,
        en: `The task of ${code} comes before that of ${after.code}.`,
      },
      place,
    )
  })
  for (const list of listsOf(items)) references(list, report)
}

/** The lists of an assessment: a line outside them that announces what follows, « Productions : », parts one from the next. */
function listsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const lists: Item[][] = [[]]
  for (const item of items) {
    const announces = /:[\s\u00a0]*$/u.test(item.paragraph.text)
    if (item.paragraph.marker !== null && !announces) lists.at(-1)?.push(item)
    else if (item.paragraph.marker === null && announces) lists.push([])
  }
  return lists
}

function references(listed: readonly Item[], report: Report): void {
  const referring = listed.filter(({ codes }) => codes.length > 0)
  if (referring.length < 2) return
  for (const { paragraph } of listed.filter(({ codes }) => codes.length === 0)) {
    report(
      'tache-sans-renvoi',
      {
        fr: `«\u00a0${paragraph.text.slice(0, 80)}\u00a0» ne renvoie à aucune compétence, à la différence des autres points de la liste.`,
        en: `“${paragraph.text.slice(0, 80)}” refers to no competency, unlike the other items of the list.`,
      },
      paragraph.place,
    )
  }
  const inside = referring.filter((item) => item.inside)
  if (inside.length * 3 <= referring.length) {
    for (const { paragraph, codes } of inside) {
      report(
        'renvoi-au-milieu',
        {
          fr: `Le renvoi à ${codes.join(', ')} est au milieu du point\u00a0; les autres sont à la fin.`,
          en: `The reference to ${codes.join(', ')} is inside its item; the others end theirs.`,
        },
        paragraph.place,
      )
    }
  }
  listPunctuation(listed, report)
}

function itemOf(paragraph: Paragraph): Item {
  const codes = findCodes(paragraph.text).filter(({ kind }) => kind === 'competence')
  const last = codes[codes.length - 1]
  const tail = last === undefined ? '' : paragraph.text.slice(last.end).replace(/[\s().;,]/g, '')
  return { paragraph, codes: codes.map(({ id }) => id), inside: tail !== '' && head(paragraph.text).codes.length === 0 }
}

function compareCodes(a: string, b: string): number {
  const numbers = (code: string): number[] => (code.match(/\d+/g) ?? []).map(Number)
  const [left, right] = [numbers(a), numbers(b)]
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1)
    if (difference !== 0) return difference
  }
  return a < b ? -1 : a > b ? 1 : 0
}

function listPunctuation(items: readonly Item[], report: Report): void {
  const inner = items.slice(0, -1)
  const closed = inner.filter(({ paragraph }) => /;\s*$/u.test(paragraph.text))
  if (closed.length < 3) return
  for (const { paragraph } of inner) {
    if (/[;.:]\s*$/u.test(paragraph.text)) continue
    report(
      'ponctuation-de-liste',
      {
        fr: `«\u00a0${paragraph.text.slice(0, 80)}\u00a0» ne se termine pas par «\u00a0;\u00a0» comme les autres points.`,
        en: `“${paragraph.text.slice(0, 80)}” does not end with “;” like the other items.`,
      },
      paragraph.place,
    )
  }
}

function copiedVariants(blocks: readonly BlockDraft[], report: Report): void {
  const copies = new Map<string, { count: number; place: Place }>()
  for (const { variants } of blocks.flatMap(({ assessments }) => assessments)) {
    for (const { paragraphs } of variants) {
      const text = paragraphs
        .map((paragraph) => paragraph.text)
        .join(' ')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
      const place = paragraphs[0]?.place
      if (place === undefined) continue
      const known = copies.get(text)
      copies.set(text, { count: (known?.count ?? 0) + 1, place: known?.place ?? place })
    }
  }
  for (const { count, place } of copies.values()) {
    if (count < 3) continue
    report(
      'variante-recopiee',
      {
        fr: `La même variante est recopiée dans ${count} modalités.`,
        en: `The same variant is copied in ${count} assessments.`,
      },
      place,
    )
  }
}

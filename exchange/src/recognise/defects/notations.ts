import type { Place } from '../../in/document.ts'
import type { Section } from '../sections/fragments.ts'
import { type Code, head } from '../words/codes.ts'
import type { Report } from './report.ts'

interface Written {
  readonly code: Code
  readonly lead: string
  readonly place: Place
}

/** A few codes written otherwise than all the others of their kind. */
export function notations(sections: readonly Section[], report: Report): void {
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

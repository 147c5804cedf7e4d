import type { Cell } from '../../in/document.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { head, tidyId } from '../words/codes.ts'
import { blockHeading } from '../words/headings.ts'
import { sameText } from '../words/same-text.ts'

/** A cell in a column of bloc titles: each new text is a bloc, a repeated one is set aside. */
export function takeBlocCell({ paragraphs }: Cell, builder: SectionBuilder): void {
  const [first] = paragraphs
  if (first === undefined) return
  const text = paragraphs.map((paragraph) => paragraph.text).join(' ')
  const whole = { ...first, text }
  const heading = blockHeading(text)
  if (heading?.explicit === true) builder.openSection(heading, whole)
  else if (isOfBlocBeingRead(text, builder)) builder.drop(whole, 'doublon')
  else {
    const { id, title } = codedTitle(text)
    builder.openSection({ id, title, explicit: true, word: 'bloc' }, whole)
  }
  builder.titleOpen = false
}

function isOfBlocBeingRead(text: string, builder: SectionBuilder): boolean {
  if (builder.sections.length === 0) return false
  const { id, title } = builder.section
  return sameText(`${id ?? ''} ${title ?? ''}`, text) || sameText(title ?? '', text)
}

/** « BDC 0165 – Préparer… », « RNCP-XY-BC01 Préparer… »: in a column of blocs, capitals and figures before a title are its code. */
function codedTitle(text: string): { readonly id: string; readonly title: string } {
  const { codes, rest } = head(text)
  const [code] = codes
  if (code !== undefined) return { id: code.id, title: rest }
  const [, written, title] = BLOC_CODE.exec(text) ?? []
  return written === undefined || title === undefined ? { id: '', title: text } : { id: tidyId(written), title }
}

const BLOC_CODE = /^((?:(?:B|\p{Lu}{2,})[\d-]*[\s\u00a0]?[-./]?)+\d+)[\s\u00a0]*[:–—-]?[\s\u00a0]+(\p{Lu}.*)$/u

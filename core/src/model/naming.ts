import type { Localised } from '../language.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range, SourceNode } from '../source/tree.ts'
import { codeOf } from './codes.ts'
import type { Activity, Assessment, Block, Competency, Criterion, Text } from './referential.ts'

/** How a sentence names an element of the référentiel, and where a finding about the whole of it stands. */

export type NamedElement = Block | Activity | Competency | Assessment | Criterion

interface Words {
  readonly the: Localised
  readonly this: Localised
  readonly other: Localised
}

const WORDS: Readonly<Record<NamedElement['kind'], Words>> = {
  block: {
    the: { fr: 'le bloc', en: 'bloc' },
    this: { fr: 'ce bloc', en: 'this bloc' },
    other: { fr: 'un autre bloc', en: 'another bloc' },
  },
  activity: {
    the: { fr: 'l’activité', en: 'activity' },
    this: { fr: 'cette activité', en: 'this activity' },
    other: { fr: 'une autre activité', en: 'another activity' },
  },
  competency: {
    the: { fr: 'la compétence', en: 'competency' },
    this: { fr: 'cette compétence', en: 'this competency' },
    other: { fr: 'une autre compétence', en: 'another competency' },
  },
  assessment: {
    the: { fr: 'l’épreuve', en: 'assessment' },
    this: { fr: 'cette épreuve', en: 'this assessment' },
    other: { fr: 'une autre épreuve', en: 'another assessment' },
  },
  criterion: {
    the: { fr: 'le critère', en: 'criterion' },
    this: { fr: 'ce critère', en: 'this criterion' },
    other: { fr: 'un autre critère', en: 'another criterion' },
  },
}

const LONGEST_TITLE = 60

/** « la compétence C1.2 », « le bloc « Accueil » », « cette épreuve »: for the middle of a sentence. */
export const mention = (element: NamedElement): Localised => mentionOr(element, WORDS[element.kind].this)

/** The same, of an element the sentence is not about: « une autre épreuve » when it has no name. */
export const mentionOther = (element: NamedElement): Localised => mentionOr(element, WORDS[element.kind].other)

function mentionOr(element: NamedElement, nameless: Localised): Localised {
  const words = WORDS[element.kind]
  const code = codeOf(element)
  if (code !== null) return { fr: `${words.the.fr} ${code}`, en: `${words.the.en} ${code}` }
  const title = titleOf(element)?.value.trim() ?? ''
  if (title === '' || title.length > LONGEST_TITLE) return nameless
  return { fr: `${words.the.fr} « ${title} »`, en: `${words.the.en} “${title}”` }
}

/** The same words for the start of a sentence. */
export function named(element: NamedElement): Localised {
  const { fr, en } = mention(element)
  return { fr: capital(fr), en: capital(en) }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function titleOf(element: NamedElement): Text | null {
  return element.kind === 'competency' || element.kind === 'criterion' ? null : element.title
}

/** Where to speak of an element as a whole: its code, else the first words of its text, else its first key. */
export function placeOf(source: SourceDocument, element: NamedElement): Range {
  if (element.id !== null) return element.id.node.range
  const text = firstText(element)
  return text === null ? firstKeyOf(source, element.node) : opening(source, text)
}

function firstText(element: NamedElement): Text | null {
  switch (element.kind) {
    case 'competency':
    case 'criterion':
      return element.statement
    case 'assessment':
      return element.title ?? element.brief ?? element.statement
    case 'activity':
      return element.title ?? element.description ?? element.tasks[0] ?? null
    case 'block':
      return element.title
  }
}

/** The first words of a text, four at most, on one line of the file. */
export function opening(source: SourceDocument, text: Text): Range {
  const start = text.value.length - text.value.trimStart().length
  const words = /^\S+(?:\s\S+){0,3}/.exec(text.value.slice(start))?.[0] ?? ''
  return firstLine(source, source.rangeIn(text.node, start, start + words.length))
}

/** The first key of a part, else its first line. */
export function firstKeyOf(source: SourceDocument, node: SourceNode): Range {
  const key = node.kind === 'mapping' ? node.entries[0]?.key.range : undefined
  return key ?? firstLine(source, node.range)
}

function firstLine(source: SourceDocument, range: Range): Range {
  const end = source.text.slice(range.start, range.end).search(/[\r\n]/)
  return end === -1 ? range : { start: range.start, end: range.start + end }
}

import { cleanName, type ReadAnswer, trim } from './moodle-rules.ts'

/**
 * Reads GIFT as Moodle imports it (question/format/gift/format.php and question/format.php of Moodle), for the kinds of question that a
 * mock exam has: what it does to a text, this does, its surprises included. Written from its rules, not from what we write.
 */

export interface GiftQuestion {
  readonly category: string | null
  readonly name: string
  readonly type: 'description' | 'essay' | 'multichoice'
  readonly format: string
  readonly text: string
  readonly single: boolean
  readonly answers: readonly GiftAnswer[]
  readonly feedback: string
  readonly id: string | null
  readonly tags: readonly string[]
}

export interface GiftAnswer extends ReadAnswer {
  readonly format: string
  readonly feedbackFormat: string
}

export function readGift(file: string): readonly GiftQuestion[] {
  const questions: GiftQuestion[] = []
  let category: string | null = null
  for (const lines of blocksOf(file)) {
    const read = readBlock(lines, category)
    if (read === null) continue
    if (typeof read === 'string') category = read
    else questions.push(read)
  }
  return questions
}

/** Lines between two empty ones; PHP holds `0` for empty too. */
function blocksOf(file: string): readonly (readonly string[])[] {
  const blocks: string[][] = [[]]
  for (const line of file
    .replace(/^\ufeff/, '')
    .split('\n')
    .map(trim)) {
    if (line === '' || line === '0') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter((block) => block.length > 0)
}

const HELD: readonly (readonly [string, string, string])[] = [
  ['\\:', '&&058;', ':'],
  ['\\#', '&&035;', '#'],
  ['\\=', '&&061;', '='],
  ['\\{', '&&123;', '{'],
  ['\\}', '&&125;', '}'],
  ['\\~', '&&126;', '~'],
  ['\\n', '&&010', '\n'],
]

function hold(text: string): string {
  let held = text.replaceAll('\\\\', '&&092;')
  for (const [written, place] of HELD) held = held.replaceAll(written, place)
  return held.replaceAll('&&092;', '\\')
}

function release(text: string): string {
  let released = text
  for (const [, place, meant] of HELD) released = released.replaceAll(place, meant)
  return released
}

const FORMATS = ['moodle', 'html', 'plain', 'markdown']

function formatted(text: string, usual: string): { readonly text: string; readonly format: string } {
  const end = text.indexOf(']')
  const named = text.startsWith('[') ? text.slice(1, end) : ''
  return FORMATS.includes(named)
    ? { text: trim(release(text.slice(end + 1))), format: named }
    : { text: trim(release(text)), format: usual }
}

function readBlock(lines: readonly string[], category: string | null): GiftQuestion | string | null {
  const comments = lines.filter((line) => line.startsWith('//')).join('\n')
  let text = hold(trim(lines.map((line) => (line.startsWith('//') ? ' ' : line)).join('\n')))
  if (text === '') return null
  if (text.startsWith('$CATEGORY:')) return trim(text.slice('$CATEGORY:'.length))

  let name = ''
  if (text.startsWith('::')) {
    const end = text.indexOf('::', 2)
    if (end === -1) throw new Error('a name has no end')
    name = cleanName(release(text.slice(2, end)))
    text = trim(text.slice(end + 2))
  }
  const start = text.indexOf('{')
  const finish = text.indexOf('}')
  if ((start === -1) !== (finish === -1)) throw new Error(`braces do not match: ${text}`)
  const isDescription = start === -1
  let answers = isDescription ? '' : trim(text.slice(start + 1, finish))
  const isAtEnd = text.endsWith('}')
  const question = isDescription ? text : text.slice(0, start) + (isAtEnd ? '' : '_____') + text.slice(finish + 1)
  const after = answers.lastIndexOf('####')
  const general = after === -1 ? '' : answers.slice(after + 4)
  if (after !== -1) answers = trim(answers.slice(0, after))
  const { text: shown, format } = formatted(question, 'moodle')
  const base = { category, name, format, text: shown, feedback: formatted(general, format).text, ...labelsIn(comments) }
  if (isDescription) return { ...base, type: 'description', single: false, answers: [] }
  if (answers === '') return { ...base, type: 'essay', single: false, answers: [] }
  if (answers.startsWith('#')) throw new Error('read as a numerical question')
  if (!answers.includes('~')) throw new Error(`read as a match, a true or false or a short answer: ${answers}`)
  return { ...base, type: 'multichoice', single: answers.includes('='), answers: choicesIn(answers, format) }
}

const WEIGHT = /^%-*([0-9]{1,2})\.?([0-9]*)%/

function choicesIn(answers: string, format: string): readonly GiftAnswer[] {
  const parts = answers.replaceAll('=', '~=').split('~').map(trim)
  if (parts[0] === '' || parts[0] === '0') parts.shift()
  if (parts.length < 2) throw new Error('fewer than two answers')
  return parts.map((part) => {
    const isKey = part.startsWith('=')
    const isWeighted = !isKey && WEIGHT.test(part)
    const end = part.indexOf('%', 1)
    const fraction = isKey ? 1 : isWeighted ? Number(part.slice(1, end)) / 100 : 0
    const rest = isKey ? part.slice(1) : isWeighted ? part.slice(end + 1) : part
    const hash = rest.indexOf('#')
    const answer = formatted(trim(hash === -1 ? rest : rest.slice(0, hash)), format)
    const feedback = hash === -1 ? { text: '', format } : formatted(trim(rest.slice(hash + 1)), format)
    return { ...answer, fraction, feedback: feedback.text, feedbackFormat: feedback.format }
  })
}

/** The identifier and the tags that recent versions read in the comment of a question. */
function labelsIn(comments: string): { readonly id: string | null; readonly tags: readonly string[] } {
  const id = /\[id:((?:\\\]|[^\]\p{Cc}])+)\]/u.exec(comments)?.[1] ?? null
  const tags = [...comments.matchAll(/\[tag:((?:\\\]|[^\]<>`\p{Cc}])+)\]/gu)].map(([, tag]) => trim(tag ?? ''))
  return { id: id === null ? null : trim(id), tags }
}

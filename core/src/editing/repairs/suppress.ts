import type { Finding } from '../../engine/finding.ts'
import type { Fix, TextEdit } from '../../rules/rule.ts'
import { blank } from '../../source/blank.ts'
import type { SourceDocument } from '../../source/document.ts'
import { applyEdits } from '../../source/edits.ts'
import { endOfLine, startOfLine } from '../../source/gaps.ts'
import { placeAt } from '../../source/pointer.ts'
import { rereadSource } from '../../source/reread/reread.ts'
import { readDirectives } from '../../suppression/directives.ts'

const REASON = blank('motif à écrire')

/** What speaks of the comments themselves, or of Équerre, is not silenced by a comment. */
const NEVER_SILENT = /^(?:suppression-|erreur-interne$)/

/** Silences a finding where it stands, and for the whole file: a comment with a marked place for the reason. Empty where no comment can stand. */
export function suppressionsOf(source: SourceDocument, finding: Pick<Finding, 'rule' | 'range'>): readonly Fix[] {
  if (NEVER_SILENT.test(finding.rule) || source.root === null) return []
  const here = silencedHere(source, finding)
  return [
    ...(here === null
      ? []
      : [
          {
            title: {
              fr: `Faire taire ici (règle ${finding.rule})`,
              en: `Silence here (rule ${finding.rule})`,
            },
            safety: 'proposal' as const,
            edits: [here],
          },
        ]),
    {
      title: {
        fr: `Faire taire dans tout le fichier (règle ${finding.rule})`,
        en: `Silence in the whole file (rule ${finding.rule})`,
      },
      safety: 'proposal',
      edits: [silencedInFile(source, finding.rule)],
    },
  ]
}

const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

const insertion = (offset: number, text: string): TextEdit => ({ range: { start: offset, end: offset }, text })

/** Above the line where the finding starts, or where the text that holds it starts; in the comment already there when there is one. */
function silencedHere(source: SourceDocument, { rule, range }: Pick<Finding, 'rule' | 'range'>): TextEdit | null {
  const { text, problems } = source
  const line = lineOf(source, range.start)
  if (/^[\s\ufeff]*(?:#|$)/.test(text.slice(line, endOfLine(text, line)))) return null
  const edit = besideOthers(source, line, rule) ?? aboveLine(text, line, rule)
  const isSound = problems.every(({ severity }) => severity !== 'error')
  return isSound || silences(source, edit, rule, range.start) ? edit : null
}

/** A comment cannot stand inside a text of several lines: it stands above the line where that text begins. */
function lineOf({ text, root }: SourceDocument, offset: number): number {
  let line = startOfLine(text, offset)
  let at = offset
  for (;;) {
    const node = placeAt(root, { start: at, end: at })?.node
    if (node?.kind === 'scalar' && node.range.start < line) line = startOfLine(text, node.range.start)
    else if (at === line) return line
    at = line
  }
}

function besideOthers(source: SourceDocument, line: number, rule: string): TextEdit | null {
  const last = readDirectives(source)
    .filter(({ scope, covers }) => scope === 'next-line' && covers?.start === line)
    .at(-1)
    ?.rules.at(-1)
  return last === undefined ? null : insertion(last.range.end, `, ${rule}`)
}

function aboveLine(text: string, line: number, rule: string): TextEdit {
  const indent = /^\ufeff? */.exec(text.slice(line, endOfLine(text, line)))?.[0] ?? ''
  const at = indent.startsWith('\ufeff') ? line + 1 : line
  const spaces = indent.replace('\ufeff', '')
  return insertion(at, `${spaces}# equerre-disable-next-line ${rule} -- ${REASON}${newlineOf(text)}`)
}

/** What was said of each place of a broken text: it takes a reading, and an editor asks again each time the cursor moves. */
const known = new WeakMap<SourceDocument, Map<string, boolean>>()

/** Whether the comment, once written in a text that is broken, covers the place of the finding. */
function silences(source: SourceDocument, edit: TextEdit, rule: string, offset: number): boolean {
  const answers = known.get(source) ?? new Map<string, boolean>()
  known.set(source, answers)
  const asked = `${offset} ${rule}`
  const answer = answers.get(asked) ?? coversOnceWritten(source, edit, rule, offset)
  answers.set(asked, answer)
  return answer
}

function coversOnceWritten(source: SourceDocument, edit: TextEdit, rule: string, offset: number): boolean {
  const edited = rereadSource(source, applyEdits(source.text, [edit]).text)
  const moved = offset + (edit.range.start <= offset ? edit.text.length : 0)
  return (
    edited.problems.length <= source.problems.length &&
    readDirectives(edited).some(
      ({ rules, covers }) =>
        covers !== null && covers.start <= moved && moved < covers.end && rules.some(({ id }) => id === rule),
    )
  )
}

/** After the last comment that silences for the whole file, else after the comments that open the file. */
function silencedInFile(source: SourceDocument, rule: string): TextEdit {
  const { text } = source
  const comment = `# equerre-disable-file ${rule} -- ${REASON}`
  const newline = newlineOf(text)
  const last = readDirectives(source)
    .filter(
      ({ scope, comment: { start } }) => scope === 'file' && text.slice(startOfLine(text, start), start).trim() === '',
    )
    .at(-1)
  if (last !== undefined) {
    const indent = text.slice(startOfLine(text, last.comment.start), last.comment.start)
    return insertion(last.comment.end, `${newline}${indent}${comment}`)
  }
  const content = /^\ufeff?(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(text)?.[0].length ?? 0
  return insertion(content, `${comment}${newline}`)
}

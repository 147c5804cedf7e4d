import type { CellNote } from '../sheets/sheet.ts'
import type { XmlElement } from '../xml/tree.ts'
import { attribute, cellAddress, named, textUnder, unescaped } from './names.ts'

/** The notes and comments of a sheet, by cell (« row column »). */
export function notesOf(root: XmlElement | undefined): ReadonlyMap<string, readonly CellNote[]> {
  const notes = new Map<string, CellNote[]>()
  const authors = named(named(root, 'authors')[0], 'author').map((author) =>
    author.children.filter((node) => typeof node === 'string').join(''),
  )
  for (const comment of named(named(root, 'commentList')[0], 'comment')) {
    const at = cellAddress(attribute(comment, 'ref') ?? '')
    const [written] = named(comment, 'text')
    if (at === null || written === undefined) continue
    const author = authors[Number(attribute(comment, 'authorId') ?? -1)] ?? ''
    const note = noteOf(author, unescaped(textUnder(written)))
    if (note.text === '') continue
    const key = `${at.row} ${at.column}`
    notes.set(key, [...(notes.get(key) ?? []), note])
  }
  return notes
}

/** A note begins with the name of its author; a comment of a discussion with a notice for old versions of Excel. */
function noteOf(author: string, written: string): CellNote {
  const discussion = /^\[[^\]]{5,40}\][\s\S]*?\n\s*(?:Comment|Commentaire)\s*:\s*([\s\S]*)$/u.exec(written)?.[1]
  const bare = (discussion ?? written).trim()
  const text = author !== '' && bare.startsWith(`${author}:`) ? bare.slice(author.length + 1) : bare
  return { author: author.startsWith('tc=') ? '' : author, text: text.replace(/\s+/g, ' ').trim() }
}

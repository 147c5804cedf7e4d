import * as z from 'zod'
import { EXPORT_FORMATS } from '../../../exchange/src/out/formats.ts'
import { cursorAt, offsetOf } from '../answers/cursor.ts'
import { MOST_CHARACTERS } from '../answers/page.ts'
import type { Call } from '../calls/call.ts'
import { referentialOf } from '../calls/referentiel.ts'
import type { Checked } from '../workspace/contract.ts'
import { cursor, referentiel } from './arguments.ts'
import { nextCursor } from './parts.ts'
import { defineTool } from './tool.ts'

/** The forms that are texts, and the source itself: a model does not read the bytes of a Word file. */
const TEXT_FORMATS = EXPORT_FORMATS.filter((format) => format.kind === 'text')
const FORMATS = [...TEXT_FORMATS.map(({ id }) => id), 'yaml']

export const exportReferentiel = defineTool({
  name: 'export_referentiel',
  title: { fr: 'Exporter un référentiel', en: 'Export a référentiel' },
  description:
    'Gives a référentiel in another form, in pieces to join: tables, html, markdown, csv (the official document), coverage-… (who assesses what), case, moodle-csv, open-badges (for the platforms of those names), json (all of it), yaml (the source as it is). `remarks`: what the form cannot carry or prints as unfinished; tell the person.',
  input: z.strictObject({ referentiel, format: z.enum(FORMATS), cursor }),
  output: z.object({
    referentiel: z.string(),
    version: z.string(),
    format: z.string(),
    mime_type: z.string(),
    text: z.string(),
    offset: z.int(),
    total_characters: z.int(),
    remarks: z.array(z.string()),
    next_cursor: nextCursor,
  }),
  async run(args, call) {
    const checked = await referentialOf(call, args.referentiel)
    const { name, version } = checked
    const { mime_type, whole, remarks } = exported(checked, args.format, call)
    const of = [version, args.format]
    const offset = offsetOf(args.cursor, of)
    const end = Math.min(whole.length, endOfPiece(whole, offset))
    return {
      text: call.say({
        fr: `Caractères ${offset} à ${end} sur ${whole.length}.`,
        en: `Characters ${offset} to ${end} of ${whole.length}.`,
      }),
      data: {
        referentiel: name,
        version,
        format: args.format,
        mime_type,
        text: whole.slice(offset, end),
        offset,
        total_characters: whole.length,
        remarks,
        next_cursor: end < whole.length ? cursorAt(end, of) : null,
      },
    }
  },
})

function exported(checked: Checked & { readonly name: string }, id: string, call: Call) {
  const format = TEXT_FORMATS.find((each) => each.id === id)
  if (format === undefined) return { mime_type: 'application/yaml', whole: checked.text, remarks: [] }
  return {
    mime_type: MIME_TYPES[format.extension] ?? 'text/plain',
    whole: format.render(checked, call.language),
    remarks: (format.remarks?.(checked) ?? []).map((remark) => call.say(remark)),
  }
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
}

/** A piece never ends inside a character. */
function endOfPiece(text: string, offset: number): number {
  const end = offset + MOST_CHARACTERS
  return /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end
}

import { withFrenchSpaces } from './french-spaces.ts'
import type { ReadDocument } from './in/document.ts'
import type { FormatName } from './in/formats.ts'
import { readHtml } from './in/html/read-html.ts'
import { formatOf } from './in/kinds/text-format.ts'
import type { ReadReferentiel } from './in/read-referentiel.ts'
import { readText } from './in/text/read-text.ts'
import type { NodeComments } from './out/yaml.ts'
import { writeYaml } from './out/yaml.ts'
import type { Notes } from './recognise/assemble/notes.ts'
import { countWords } from './recognise/conservation.ts'
import { placeText, recognise } from './recognise/recognise.ts'
import type { ImportedReferentiel } from './referentiel.ts'
import type { ImportCounts, ImportReport } from './report.ts'

export interface ImportInput {
  /** Name of the file: its extension helps to tell the format. */
  readonly name: string
  readonly content: string
}

export interface ImportOptions {
  /** The format, when it must not be guessed. */
  readonly format?: FormatName
}

export interface ImportResult {
  readonly referentiel: ImportedReferentiel
  /** The référentiel as a file of the format, doubtful places marked `# à vérifier :`. */
  readonly yaml: string
  readonly report: ImportReport
}

/**
 * Turns a document into a référentiel. Any text is accepted, an empty or a meaningless one included: what is not recognised is kept
 * under `non_place` and told in the report. Pure: no file, no clock.
 */
export function importText(input: ImportInput, options: ImportOptions = {}): ImportResult {
  const format = options.format ?? formatOf(input.name, input.content)
  const document =
    format === 'html' ? readHtml(input.name, input.content) : readText(input.name, input.content, format === 'markdown')
  return importDocument(document)
}

/** The same from a document already read, whatever its format. */
export function importDocument(document: ReadDocument): ImportResult {
  const { notices = [] } = document
  const { referentiel, notes, ledger, guessed } = recognise(document)
  return written(
    { name: document.name, format: document.format, pages: document.pages, words: countWords(document) },
    referentiel,
    notes,
    {
      joined: [
        ...ledger.joined,
        ...document.rejoined.map(({ from, place }) => ({ text: from, from: place, to: place })),
      ],
      dropped: ledger.dropped,
      guessed,
      unplaced: ledger.unplaced,
      defects: [...notices.map((notice) => ({ code: 'page-non-lue', ...notice })), ...ledger.defects],
    },
    notices.map(({ message }) => message.fr),
  )
}

/** The same from a source that is a référentiel already. */
export function importReferentiel(read: ReadReferentiel): ImportResult {
  const { name, format, words, referentiel, notes, guessed, setAside, unplaced } = read
  const said = { joined: [], dropped: setAside, guessed, unplaced, defects: [] }
  return written({ name, format, pages: 1, words }, referentiel, notes, said)
}

/** The référentiel as a file, and the report; what the notes doubt is told in both. */
function written(
  source: ImportReport['source'],
  referentiel: ImportedReferentiel,
  notes: Notes,
  said: Pick<ImportReport, 'joined' | 'dropped' | 'guessed' | 'unplaced' | 'defects'>,
  unread: readonly string[] = [],
): ImportResult {
  const yaml = writeYaml(referentiel, {
    header: [`Importé de ${source.name}. ${toRead(doubtsIn(referentiel, notes))}`, ...unread],
    commentsOf: (node) => commentsOf(node, notes),
  })
  const report: ImportReport = {
    source,
    counts: countsOf(referentiel),
    joined: said.joined,
    dropped: said.dropped,
    guessed: [
      ...said.guessed,
      ...[...notes.values()].flatMap(({ doubts, place }) => doubts.map((message) => ({ message, place }))),
    ]
      .map(({ message, place }) => ({ message: withFrenchSpaces(message), place }))
      .sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1)),
    unplaced: said.unplaced,
    defects: said.defects.map((defect) => ({ ...defect, message: withFrenchSpaces(defect.message) })),
  }
  return { referentiel, yaml, report }
}

/** What the head of the file says of its comments: those that ask for a look, where there are any. */
function toRead(count: number): string {
  if (count === 0) return 'À relire.'
  return count === 1
    ? 'À relire : 1 passage douteux porte « à vérifier ».'
    : `À relire : ${count} passages douteux portent « à vérifier ».`
}

/** How many comments ask for a look in what is written. */
function doubtsIn(part: unknown, notes: Notes): number {
  if (typeof part !== 'object' || part === null) return 0
  const own = notes.get(part)?.doubts.length ?? 0
  return Object.values(part).reduce((sum: number, inside) => sum + doubtsIn(inside, notes), own)
}

function commentsOf(node: object, notes: Notes): NodeComments {
  const note = notes.get(node)
  if (note === undefined) return { above: [], beside: null }
  const located =
    note.doubts.length > 0 ||
    'competences' in node ||
    'precisions' in node ||
    'intitule' in node ||
    ('enonce' in node && 'id' in node)
  const place = note.place === null || !located ? null : `source : ${placeText(note.place)}`
  return { above: note.doubts.map(({ fr }) => `à vérifier : ${fr}`), beside: place }
}

function countsOf(referentiel: ImportedReferentiel): ImportCounts {
  const blocs = [...(referentiel.blocs ?? []), referentiel]
  const sum = (count: (bloc: (typeof blocs)[number]) => number): number =>
    blocs.reduce((total, bloc) => total + count(bloc), 0)
  const activities = (list: readonly { activites?: unknown[] }[] | undefined): number =>
    (list ?? []).reduce((total, activity) => total + 1 + activities(activity.activites as typeof list), 0)
  return {
    blocs: referentiel.blocs?.length ?? 0,
    activites: sum((bloc) => activities(bloc.activites)),
    competences: sum((bloc) => bloc.competences?.length ?? 0),
    modalites: sum(
      (bloc) =>
        (bloc.modalites?.length ?? 0) + (bloc.competences ?? []).reduce((n, c) => n + (c.modalites?.length ?? 0), 0),
    ),
    criteres: sum(
      (bloc) =>
        (bloc.criteres?.length ?? 0) + (bloc.competences ?? []).reduce((n, c) => n + (c.criteres?.length ?? 0), 0),
    ),
  }
}

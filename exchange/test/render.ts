import type { Trade, TradeBloc } from './trades.ts'

/** How codes are written. `null` leaves the element without one. */
export interface Codes {
  readonly bloc: (bloc: number, title: string) => string
  readonly blocId: (bloc: number) => string
  readonly activity: (bloc: number, activity: number) => string | null
  readonly competency: (bloc: number, activity: number, rank: number, inActivity: number) => string | null
  readonly criterion: ((bloc: number, activity: number, rank: number, inActivity: number) => string) | null
  readonly separator: string
}

const letter = (n: number): string => 'abcdefgh'[n] ?? 'z'

export const CODES: Readonly<Record<string, Codes>> = {
  simple: {
    bloc: (b, title) => `BLOC ${b} : ${title}`,
    blocId: (b) => `${b}`,
    activity: (b, a) => `A${b}.${a + 1}`,
    competency: (b, _a, r) => `C${b}.${r + 1}`,
    criterion: null,
    separator: ' ',
  },
  profond: {
    bloc: (b, title) => `Bloc n° ${b} : ${title}`,
    blocId: (b) => `${b}`,
    activity: (b, a) => `A${b}.${a + 1}`,
    competency: (b, a, _r, k) => `C${b}.${a + 1}.${k + 1}`,
    criterion: (b, a, _r, k) => `CR${b}.${a + 1}.${k + 1}`,
    separator: ' ',
  },
  pointe: {
    bloc: (b, title) => `Bloc de compétences ${b} – ${title}`,
    blocId: (b) => `${b}`,
    activity: (b, a) => `A.${b}.${a + 1}`,
    competency: (b, a, _r, k) => `C.${b}.${a + 1}.${k + 1}${letter(0)}`,
    criterion: null,
    separator: ' : ',
  },
  blocs: {
    bloc: (b, title) => `BC0${b} - ${title}`,
    blocId: (b) => `BC0${b}`,
    activity: (b, a) => `BC${b}-A${a + 1}`,
    competency: (b, _a, r) => `BC${b}-C${r + 1}`,
    criterion: null,
    separator: ' - ',
  },
  cp: {
    bloc: (b, title) => `Bloc ${b} - ${title}`,
    blocId: (b) => `${b}`,
    activity: (b, a) => `A${b}.${a + 1}`,
    competency: (b, _a, r) => `CP${b}${r + 1}`,
    criterion: null,
    separator: '. ',
  },
  comp: {
    bloc: (b, title) => `BLOC N°${b} ${title}`,
    blocId: (b) => `${b}`,
    activity: () => null,
    competency: (_b, _a, r) => `Comp ${r + 1}`,
    criterion: null,
    separator: ' : ',
  },
  sans: {
    bloc: (b, title) => `Bloc ${b} : ${title}`,
    blocId: (b) => `${b}`,
    activity: () => null,
    competency: () => null,
    criterion: null,
    separator: '',
  },
}

export interface Shape {
  readonly codes: Codes
  /** One assessment for each competency, or one for the bloc beside its first row. */
  readonly assessmentPerRow: boolean
  readonly bullets: boolean
}

/** One row of the table of a bloc: the paragraphs of each column; `null` for a cell covered from above. */
export interface GridRow {
  readonly activity: readonly string[] | null
  readonly competency: readonly string[]
  readonly assessment: readonly string[] | null
  readonly criteria: readonly string[]
}

export function gridOf(bloc: TradeBloc, number: number, shape: Shape): GridRow[] {
  let last = -1
  let inActivity = -1
  return bloc.competencies.map((competency, rank) => {
    const opens = competency.activity !== last
    inActivity = opens ? 0 : inActivity + 1
    last = competency.activity
    const { codes } = shape
    const label = (code: string | null, text: string): string =>
      code === null ? text : `${code}${codes.separator}${text}`
    const code = codes.competency(number, competency.activity, rank, inActivity)
    const own = codes.criterion?.(number, competency.activity, rank, inActivity) ?? null
    const criteria = own === null ? competency.criteria : [label(own, competency.criteria.join(' '))]
    const assessment = shape.assessmentPerRow ? competency.assessment : rank === 0 ? bloc.assessment : null
    return {
      activity: opens
        ? [label(codes.activity(number, competency.activity), bloc.activities[competency.activity] ?? '')]
        : null,
      competency: [label(code, competency.statement)],
      assessment,
      criteria: shape.bullets && own === null ? criteria.map((text) => `- ${text}`) : criteria,
    }
  })
}

/** What an import of the trade in this shape must give, as normalised JSON. */
export function expected(trade: Trade, shape: Shape) {
  const { codes } = shape
  const bare = (code: string | null): string | null => code?.replace(/\s+/g, '') ?? null
  return {
    certification: { intitule: trade.title },
    blocs: trade.blocs.map((bloc, index) => {
      const b = index + 1
      let last = -1
      let k = -1
      const ids = bloc.competencies.map((competency, rank) => {
        k = competency.activity === last ? k + 1 : 0
        last = competency.activity
        return {
          id: bare(codes.competency(b, competency.activity, rank, k)),
          criterion: codes.criterion?.(b, competency.activity, rank, k) ?? null,
        }
      })
      const links = (id: string | null | undefined): string[] => (id == null ? [] : [id])
      return {
        id: codes.blocId(b),
        intitule: bloc.title,
        activites: bloc.activities.map((title, a) => ({ id: bare(codes.activity(b, a)), intitule: title, taches: [] })),
        competences: bloc.competencies.map((competency, rank) => ({
          id: ids[rank]?.id ?? null,
          activites: links(bare(codes.activity(b, competency.activity))),
          enonce: competency.statement,
        })),
        modalites: shape.assessmentPerRow
          ? bloc.competencies.map((competency, rank) => ({
              id: null,
              enonce: competency.assessment.join(' '),
              competences: links(ids[rank]?.id),
            }))
          : [{ id: null, enonce: bloc.assessment.join(' '), competences: ids.flatMap(({ id }) => links(id)) }],
        criteres: bloc.competencies.flatMap((competency, rank) => {
          const own = ids[rank]?.criterion ?? null
          const texts = own === null ? competency.criteria : [competency.criteria.join(' ')]
          return texts.map((enonce) => ({ id: own, competences: links(ids[rank]?.id), enonce }))
        }),
      }
    }),
  }
}

const HEADINGS = {
  activity: "RÉFÉRENTIEL D'ACTIVITÉS",
  competency: 'RÉFÉRENTIEL DE COMPÉTENCES',
  assessment: "MODALITÉS D'ÉVALUATION",
  criteria: "CRITÈRES D'ÉVALUATION",
} as const
export type Column = keyof typeof HEADINGS
export const USUAL: readonly Column[] = ['activity', 'competency', 'assessment', 'criteria']

const LAW =
  "Article L6113-1 : « Les certifications professionnelles enregistrées au répertoire national des certifications professionnelles permettent une validation des compétences et des connaissances acquises nécessaires à l'exercice d'activités professionnelles. »"

// --- tables

export function toTabs(trade: Trade, shape: Shape, columns = USUAL): string {
  const cell = (paragraphs: readonly string[] | null): string =>
    (paragraphs ?? []).map((text) => `<p>${text}</p>`).join(' ')
  const lines = [`**Référentiel - ${trade.title}**`, '', LAW, '', columns.map((column) => HEADINGS[column]).join('\t')]
  trade.blocs.forEach((bloc, index) => {
    lines.push(`${shape.codes.bloc(index + 1, bloc.title)}${'\t'.repeat(columns.length - 1)}`)
    for (const row of gridOf(bloc, index + 1, shape)) lines.push(columns.map((column) => cell(row[column])).join('\t'))
  })
  return `${lines.join('\n')}\n`
}

export function toMarkdown(trade: Trade, shape: Shape, columns = USUAL): string {
  const cell = (paragraphs: readonly string[] | null): string => (paragraphs ?? []).join('<br>')
  const lines = [`# ${trade.title}`, '']
  trade.blocs.forEach((bloc, index) => {
    lines.push(`## ${shape.codes.bloc(index + 1, bloc.title)}`, '')
    lines.push(
      `| ${columns.map((column) => HEADINGS[column].toLowerCase().replace(/^./, (c) => c.toUpperCase())).join(' | ')} |`,
    )
    lines.push(`|${columns.map(() => '---|').join('')}`)
    for (const row of gridOf(bloc, index + 1, shape))
      lines.push(`| ${columns.map((column) => cell(row[column])).join(' | ')} |`)
    lines.push('')
  })
  return lines.join('\n')
}

export function toHtml(trade: Trade, shape: Shape, columns = USUAL): string {
  const body = (paragraphs: readonly string[]): string => {
    const [first] = paragraphs
    if (first?.startsWith('- ') === true)
      return `<ul>${paragraphs.map((text) => `<li>${text.slice(2)}</li>`).join('')}</ul>`
    return paragraphs.map((text) => `<p>${text}</p>`).join('')
  }
  const parts = [`<!doctype html><html><body><h1>${trade.title}</h1><table border="1">`]
  parts.push(`<thead><tr>${columns.map((column) => `<th>${HEADINGS[column]}</th>`).join('')}</tr></thead><tbody>`)
  trade.blocs.forEach((bloc, index) => {
    parts.push(`<tr><td colspan="${columns.length}"><b>${shape.codes.bloc(index + 1, bloc.title)}</b></td></tr>`)
    const rows = gridOf(bloc, index + 1, shape)
    rows.forEach((row, at) => {
      const cells = columns.flatMap((column) => {
        const paragraphs = row[column]
        if (paragraphs === null) return []
        let span = 1
        while (rows[at + span]?.[column] === null) span += 1
        return [`<td${span > 1 ? ` rowspan="${span}"` : ''}>${body(paragraphs)}</td>`]
      })
      parts.push(`<tr>${cells.join('')}</tr>`)
    })
  })
  parts.push('</tbody></table></body></html>')
  return parts.join('\n')
}

// --- text

export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(line)
  return lines
}

const WIDTHS: Readonly<Record<Column, number>> = { activity: 24, competency: 38, assessment: 32, criteria: 40 }

function cellLines(paragraphs: readonly string[] | null, width: number): string[] {
  const lines: string[] = []
  for (const text of paragraphs ?? []) {
    if (lines.length > 0 && !text.startsWith('- ')) lines.push('')
    lines.push(...wrap(text, width))
  }
  return lines
}

/** Columns kept apart by spaces, as `pdftotext -layout` prints them; a form feed every `pageLines` lines. */
export function toLayout(trade: Trade, shape: Shape, columns = USUAL, pageLines = 55): string {
  const out: string[] = [`          Référentiel - ${trade.title}`, '', ...wrap(LAW, 130), '']
  const print = (cells: readonly string[][]): void => {
    const height = Math.max(...cells.map((cell) => cell.length))
    for (let at = 0; at < height; at += 1) {
      out.push(
        cells
          .map((cell, index) => (cell[at] ?? '').padEnd(WIDTHS[columns[index] ?? 'activity'] + 4))
          .join('')
          .trimEnd(),
      )
    }
  }
  print(columns.map((column) => wrap(HEADINGS[column], WIDTHS[column])))
  out.push('')
  trade.blocs.forEach((bloc, index) => {
    out.push(`   ${shape.codes.bloc(index + 1, bloc.title)}`, '')
    for (const row of gridOf(bloc, index + 1, shape)) {
      print(columns.map((column) => cellLines(row[column], WIDTHS[column])))
      out.push('')
    }
  })
  return paged(out, pageLines)
}

function paged(lines: readonly string[], pageLines: number): string {
  let text = ''
  lines.forEach((line, index) => {
    text += index > 0 && index % pageLines === 0 ? `\f${line}\n` : `${line}\n`
  })
  return text
}

/** Cells one after the other, as `pdftotext` prints them without `-layout`; a page cuts every column of a row at the same height. */
export function toReadingOrder(trade: Trade, shape: Shape, columns = USUAL, pageLines = 40): string {
  const out: string[] = [`Référentiel - ${trade.title}`, '', ...wrap(LAW, 110), '']
  for (const column of columns) out.push(...wrap(HEADINGS[column], WIDTHS[column]), '')
  let left = pageLines - out.length
  const emit = (cells: readonly (readonly string[])[]): void => {
    for (const cell of cells) if (cell.some((line) => line !== '')) out.push(...cell, '')
  }
  trade.blocs.forEach((bloc, index) => {
    out.push(shape.codes.bloc(index + 1, bloc.title), '')
    left -= 2
    for (const row of gridOf(bloc, index + 1, shape)) {
      const cells = columns.map((column) => cellLines(row[column], WIDTHS[column]))
      const height = Math.max(...cells.map((cell) => cell.length))
      if (height <= left) {
        emit(cells)
        left -= height
        continue
      }
      const cut = Math.max(1, left)
      emit(cells.map((cell) => cell.slice(0, cut)))
      out[out.length - 1] = '\f'
      const before = out.length
      emit(cells.map((cell) => cell.slice(cut)))
      const marker = out.splice(before - 1, 1)[0] ?? ''
      out[before - 1] = `${marker}${out[before - 1] ?? ''}`
      left = pageLines - (height - cut)
    }
  })
  return `${out.join('\n')}\n`
}

/** Each column of a page printed whole, one after the other, its blank lines kept: `pdftotext` on a table whose rows have no borders. */
export function toColumnOrder(trade: Trade, shape: Shape, columns = USUAL, rowsPerPage = 2): string {
  const pages: string[] = []
  trade.blocs.forEach((bloc, index) => {
    const rows = gridOf(bloc, index + 1, shape)
    for (let at = 0; at < rows.length; at += rowsPerPage) {
      const lines: string[] = at === 0 ? [shape.codes.bloc(index + 1, bloc.title), ''] : []
      if (at === 0) for (const column of columns) lines.push(...wrap(HEADINGS[column], WIDTHS[column]), '')
      const shown = rows
        .slice(at, at + rowsPerPage)
        .map((row) => columns.map((column) => cellLines(row[column], WIDTHS[column])))
      columns.forEach((_, column) => {
        for (const cells of shown) {
          const height = Math.max(...cells.map((cell) => cell.length)) + 1
          const cell = cells[column] ?? []
          lines.push(...cell, ...Array.from({ length: height - cell.length }, () => ''))
        }
      })
      pages.push(lines.join('\n'))
    }
  })
  return `Référentiel - ${trade.title}\n\n${pages.join('\n\f')}\n`
}

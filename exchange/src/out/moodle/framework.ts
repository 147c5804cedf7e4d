import type { CheckResult } from '@equerre/core'
import { textsAt } from '../../../../core/src/model/access.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Block, Competency } from '../../../../core/src/model/referential.ts'
import { type ExportSubject, titleOf } from '../export-format.ts'
import { oneText } from '../one-text.ts'
import { blockDescription, competencyDescription, frameworkDescription } from './descriptions.ts'
import { IdNumbers, plainText } from './id-numbers.ts'
import { shortName } from './short-name.ts'

/** The columns of Moodle's importer of competency frameworks (`tool_lpimportcsv`), in its order. */
export const COLUMNS = [
  'Parent ID number',
  'ID number',
  'Short name',
  'Description',
  'Description format',
  'Scale values',
  'Scale configuration',
  'Rule type (optional)',
  'Rule outcome (optional)',
  'Rule config (optional)',
  'Cross-referenced competency ID numbers',
  'Exported ID (optional)',
  'Is framework',
  'Taxonomy',
] as const

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

/** Blocs as competencies of the first level, competencies as those of the second; those of an RS are all at the first. */
export function moodleFramework(subject: ExportSubject): readonly (readonly string[])[] {
  const { result } = subject
  const { blocks } = result.referential
  const numbers = new IdNumbers()
  const named = blocks.map((block) => ({
    block,
    number: block.implicit ? null : numbers.give(codeOf(block), 'BC'),
  }))
  const competencies = new Map<Competency, string>()
  const repeated = repeatedCodes(blocks)
  for (const { block, number } of named) {
    for (const competency of block.competencies) {
      const code = codeOf(competency)
      const isShared = code !== null && number !== null && repeated.has(code.toLowerCase())
      competencies.set(competency, numbers.give(isShared ? `${number}-${code}` : code, `${number ?? ''}C`))
    }
  }
  const rows: Row[] = [
    frameworkRow(subject),
    ...named.flatMap(({ block, number }) => [
      ...(number === null ? [] : [blockRow(block, number, result)]),
      ...block.competencies.map((competency) => competencyRow(competency, number, competencies, result)),
    ]),
  ]
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]
}

/** Codes that come again from bloc to bloc: an identifier is one for the whole framework. */
function repeatedCodes(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const code of blocks.flatMap(({ competencies }) => competencies.map(codeOf))) {
    if (code === null) continue
    const folded = code.toLowerCase()
    if (seen.has(folded)) again.add(folded)
    seen.add(folded)
  }
  return again
}

function frameworkRow(subject: ExportSubject): Row {
  const { referential } = subject.result
  const { certification, blocks } = referential
  const title = titleOf(subject)
  const scale = scaleOf(subject.result)
  return {
    'ID number': new IdNumbers().give(certification.number?.value ?? slug(title), 'R'),
    'Short name': shortName('', title),
    Description: frameworkDescription(title, certification),
    'Description format': HTML,
    'Scale values': scale.join(','),
    'Scale configuration': scaleConfiguration(scale.length),
    'Is framework': '1',
    Taxonomy: blocks.some(({ implicit }) => !implicit) ? 'domain,competency' : 'competency',
  }
}

function blockRow(block: Block, number: string, result: CheckResult): Row {
  const title = oneText(block.title)
  return {
    'ID number': number,
    'Short name': shortName(codeOf(block) ?? '', title === '' ? 'Bloc de compétences' : title),
    Description: blockDescription(block, result),
    'Description format': HTML,
  }
}

function competencyRow(
  competency: Competency,
  parent: string | null,
  numbers: ReadonlyMap<Competency, string>,
  result: CheckResult,
): Row {
  const statement = oneText(competency.statement)
  return {
    'Parent ID number': parent ?? '',
    'ID number': numbers.get(competency) ?? '',
    'Short name': shortName(codeOf(competency) ?? '', statement === '' ? 'Compétence' : statement),
    Description: competencyDescription(competency, result),
    'Description format': HTML,
    'Cross-referenced competency ID numbers': relatedTo(competency, [...numbers.keys()])
      .flatMap((other) => numbers.get(other) ?? [])
      .map((number) => number.replaceAll(',', '%2C'))
      .join(','),
  }
}

/** The others that follow from one of its activities, when the file names that activity: « toutes » ties nothing in particular. */
function relatedTo(competency: Competency, all: readonly Competency[]): readonly Competency[] {
  const own = activitiesOf(competency)
  return all.filter((other) => other !== competency && activitiesOf(other).some((activity) => own.includes(activity)))
}

const activitiesOf = ({ activities }: Competency): readonly object[] =>
  activities.flatMap(({ form, targets }) => (form === 'all' ? [] : targets))

const HTML = '1'

/** Without a scale in the file, the two results that every certification knows. */
const LEAST_SCALE = ['Non acquis', 'Acquis']

/** The results of the scale as Moodle wants them: the lowest first, without commas. */
function scaleOf({ referential }: CheckResult): readonly string[] {
  const results = textsAt(referential.certification.scale?.node ?? null, 'resultats').map((text) =>
    words(oneText(text)),
  )
  return results.length < 2 ? LEAST_SCALE : results.reverse()
}

function words(result: string): string {
  const spaced = plainText(result).replaceAll('_', ' ').replace(/,\s*/g, ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** Only the best result is one of proficiency, and the one that Moodle gives when it completes a competency. The importer sets the scale. */
function scaleConfiguration(count: number): string {
  const best = { id: count, scaledefault: 1, proficient: 1 }
  return JSON.stringify([{ scaleid: '0' }, best])
}

const slug = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '')

import type { Localised } from '@equerre/core'
import { blanksIn } from '../../../../core/src/engine/blanks.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Activity, Assessment, Block, Competency, Criterion } from '../../../../core/src/model/referential.ts'
import { type Cell, closingCriteria, rowsOf } from '../../../../core/src/preview/rows.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import type { ExportSubject } from '../export-format.ts'
import { oneText } from '../one-text.ts'

/**
 * What a document that is handed in prints as unfinished: no competency at all, texts that stand nowhere yet, « Aucun critère »…, blanks. None for a
 * référentiel that is complete.
 */
export function unfinished({ result }: ExportSubject): readonly Localised[] {
  return [
    emptyRemark(result.referential.blocks),
    unplacedRemark(result.referential.unplaced.length),
    lacksRemark(lacksIn(result)),
    blanksRemark(blanksIn(result.source).length),
  ].filter((remark) => remark !== null)
}

function emptyRemark(blocks: readonly Block[]): Localised | null {
  if (blocks.some(({ competencies }) => competencies.length > 0)) return null
  const none = blocks.every(({ implicit }) => implicit)
  return {
    fr: `Ce référentiel n’a ${none ? 'aucun bloc ni compétence' : 'aucune compétence'}\u00a0: le document n’en imprime pas. Écrivez ${none ? 'ses blocs (blocs) et leurs compétences' : 'les compétences de ses blocs'} (competences) avant de le déposer, puis exportez de nouveau.`,
    en: `This référentiel has ${none ? 'neither bloc nor competency' : 'no competency'}: the document prints none. Write ${none ? 'its blocs (blocs) and their competencies' : 'the competencies of its blocs'} (competences) before you hand it in, then export again.`,
  }
}

function unplacedRemark(count: number): Localised | null {
  if (count === 0) return null
  const { fr, en } = WORDS.unplaced
  const one = count === 1
  return {
    fr: `${one ? 'Un texte n’a pas encore sa place' : `${count} textes n’ont pas encore leur place`} (non_place)\u00a0: le document ${one ? 'l’imprime' : 'les imprime'} sous «\u00a0${fr}\u00a0», avant les tableaux. Avant de le déposer, ${one ? 'mettez ce texte à sa place dans le référentiel, ou retirez-le' : 'mettez ces textes à leur place dans le référentiel, ou retirez-les'}, puis exportez de nouveau.`,
    en: `${one ? 'One text has no place yet' : `${count} texts have no place yet`} (non_place): the document prints ${one ? 'it' : 'them'} under “${en}”, before the tables. Before you hand it in, move ${one ? 'this text to its place in the référentiel, or take it' : 'these texts to their places in the référentiel, or take them'} out, then export again.`,
  }
}

function blanksRemark(count: number): Localised | null {
  if (count === 0) return null
  const one = count === 1
  return {
    fr: `${one ? 'Un passage reste' : `${count} passages restent`} à écrire («\u00a0…\u00a0»)\u00a0: le document ${one ? 'l’imprime tel quel' : 'les imprime tels quels'}. Complétez le référentiel avant de déposer le document, puis exportez de nouveau.`,
    en: `${one ? 'One place remains' : `${count} places remain`} to be written (“…”): the document prints ${one ? 'it as it is' : 'them as they are'}. Complete the référentiel before you hand the document in, then export again.`,
  }
}

/** Words that the document prints where something is missing, and the elements that they stand beside; none for the title. */
interface Lack {
  readonly printed: Localised
  readonly of: readonly string[]
}

function lacksRemark(lacks: readonly Lack[]): Localised | null {
  if (lacks.length === 0) return null
  const listed = (language: 'fr' | 'en', quoted: (words: string) => string): string =>
    lacks
      .map(({ printed, of }) => [quoted(printed[language]), ...(of.length === 0 ? [] : [`(${named(of, language)})`])])
      .map((parts) => parts.join(' '))
      .join(language === 'fr' ? '\u00a0; ' : '; ')
  return {
    fr: `Le document imprime ce qui manque au référentiel\u00a0: ${listed('fr', (words) => `«\u00a0${words}\u00a0»`)}. Complétez-le avant de déposer le document, puis exportez de nouveau.`,
    en: `The document prints what the référentiel lacks: ${listed('en', (words) => `“${words}”`)}. Complete it before you hand the document in, then export again.`,
  }
}

/** Enough to find them; the rest is counted. */
const MOST_NAMED = 5

function named(elements: readonly string[], language: 'fr' | 'en'): string {
  const rest = elements.length - MOST_NAMED
  const said = elements.slice(0, MOST_NAMED).join(', ')
  if (rest <= 0) return said
  return language === 'fr' ? `${said} et ${rest} ${rest === 1 ? 'autre' : 'autres'}` : `${said} and ${rest} more`
}

function lacksIn({ referential, coverage }: ExportSubject['result']): readonly Lack[] {
  const { certification, blocks } = referential
  const found: [printed: Localised, name: string][] = []
  for (const block of blocks) {
    const hasActivities = !block.implicit || block.activities.length > 0
    const closing = closingCriteria(block, coverage).length > 0
    const name = nameIn(block, blocks)
    let above: Shared = { activities: null, assessments: null, criteria: null }
    for (const row of rowsOf(block, coverage)) {
      const { activities, competency, assessments, criteria } = row
      above = {
        activities: activities ?? above.activities,
        assessments: assessments ?? above.assessments,
        criteria: criteria ?? above.criteria,
      }
      if (competency === null) {
        const alone: readonly Element[] = [
          ...(activities?.items ?? []),
          ...(assessments?.items ?? []),
          ...(criteria?.items ?? []),
        ]
        for (const element of alone) found.push([WORDS.noCompetency, name(element)])
        continue
      }
      if (hasActivities && isEmpty(above.activities)) found.push([WORDS.noActivity, name(competency)])
      if (isEmpty(above.assessments)) found.push([WORDS.noAssessment, name(competency)])
      if (isEmpty(above.criteria) && !closing) found.push([WORDS.noCriterion, name(competency)])
    }
  }
  const printed = [WORDS.noCompetency, WORDS.noActivity, WORDS.noAssessment, WORDS.noCriterion]
  return [
    ...(oneText(certification.title) === '' ? [{ printed: WORDS.untitled, of: [] }] : []),
    ...printed.flatMap((words) => {
      const of = found.flatMap(([lack, name]) => (lack === words ? [name] : []))
      return of.length === 0 ? [] : [{ printed: words, of }]
    }),
  ]
}

/** The cells that stand in a row, those from above that go on included. */
interface Shared {
  readonly activities: Cell<Activity> | null
  readonly assessments: Cell<Assessment> | null
  readonly criteria: Cell<Criterion> | null
}

const isEmpty = (cell: Cell<unknown> | null): boolean => cell === null || cell.items.length === 0

type Element = Activity | Competency | Assessment | Criterion

/** The code of an element of a bloc, that of its bloc too where there are several; its first words without one. */
const nameIn =
  (block: Block, blocks: readonly Block[]) =>
  (element: Element): string => {
    const code = codeOf(element)
    const own = codeOf(block)
    if (code === null) return firstWords(element)
    const isTwofold = blocks.some((other) => other !== block && other.competencies.some((one) => codeOf(one) === code))
    return isTwofold && own !== null ? `${own}/${code}` : code
  }

const LONGEST_NAME = 40

function firstWords(element: Element): string {
  const said = oneText('title' in element ? element.title : element.statement) || '…'
  if (said.length <= LONGEST_NAME) return said
  return `${said.slice(0, LONGEST_NAME).replace(/\s+\S*$/u, '')}…`
}

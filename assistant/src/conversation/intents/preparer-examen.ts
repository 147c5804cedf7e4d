import { BLOOM_WORDS } from '../../../../core/src/coverage/words.ts'
import type { SpecificationRow } from '../../../../core/src/drafting/exam/blueprint.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { addressed, addressOf } from '../../../../core/src/model/address.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import { draftExamFor } from '../../drafting/exam/exam-for.ts'
import { type AskedOfFile, aboutFile } from '../intent.ts'
import { blockLine } from '../lines.ts'
import type { Named } from '../named.ts'
import { authorWords, proposing } from '../proposals/drafted.ts'
import { type ElementLine, elements, type Proposal, reply, said, words } from '../reply.ts'

export const preparerExamen = aboutFile({
  id: 'preparer-examen',
  examples: [
    'monte une épreuve pour entraîner les stagiaires sur BLOC',
    'simule l’évaluation de BLOC',
    'entraînement pour BLOC',
    'sujet d’entraînement sur BLOC',
    'practice exam for BLOC',

    'prépare un examen blanc sur BLOC',
    'prépare un examen blanc pour COMPETENCE',
    'rédige un sujet d’examen pour BLOC',
    'fais un examen blanc',
    'génère une épreuve blanche pour BLOC',
    'examen blanc BLOC',
    'sujet d’examen sur MODALITE',
    'prépare un sujet pour MODALITE',
    'je veux un examen blanc',
    'draft a mock exam for BLOC',
    'prepare a mock exam',
    'mock exam on BLOC',
  ],
  async answer(asked) {
    const { named, checked, question, file, help } = asked
    const { blocks } = checked.referential
    const [block = onlyOne(blocks)] = named.blocks
    const [assessment] = named.assessments
    if (block === undefined && assessment === undefined && named.competencies.length === 0) {
      return reply(
        [words('Sur quel bloc\u00a0?', 'On which bloc?'), elements(blocks.map(blockLine))],
        blocks.slice(0, 3).flatMap((each) => {
          const code = codeOf(each)
          return code === null ? [] : [{ fr: `Examen blanc sur ${code}`, en: `Mock exam on ${code}` }]
        }),
      )
    }
    const made = await draftExamFor(
      checked,
      {
        referential: file,
        block:
          named.blocks.length === 0 && (assessment !== undefined || named.competencies.length > 0)
            ? null
            : codeIn(block),
        competencies: named.competencies.map(addressOf),
        assessment: assessment === undefined ? null : codeOf(assessment),
        minutes: minutesIn(question),
        points: pointsIn(question),
      },
      help,
    )
    if (made.kind === 'refused') return reply(made.problems.map(said))
    const { exam, remaining } = made
    const name = nameFor(asked)
    const proposal: Proposal = {
      title: { fr: 'Examen blanc', en: 'Mock exam' },
      ways: [{ text: name, change: { kind: 'create', name, text: exam.yaml }, lines: [] }],
      notes: exam.notes,
      findings: remaining.flatMap(({ findings }) => findings),
      isDone: false,
    }
    return proposing(
      [
        ...authorWords(made),
        words('Table de spécification\u00a0:', 'Table of specification:'),
        elements(exam.specification.flatMap((row) => lineOf(row, asked))),
      ],
      [proposal],
    )
  },
})

const onlyOne = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined)
const codeIn = (block: Parameters<typeof codeOf>[0] | undefined): string | null =>
  block === undefined ? null : codeOf(block)

/** A competency of the table, with its level, its points and its questions. */
function lineOf(
  { competency, bloom, points, minutes, questions }: SpecificationRow,
  { checked, named }: AskedOfFile,
): readonly ElementLine[] {
  const home = homeOf(named)
  const addresses = home === null ? [competency] : [`${home}/${competency}`, competency]
  const found = addresses.map((address) => addressed(checked.referential, address, ['competency']))
  const [element] = found.flatMap((each) => (each.status === 'found' ? [each.element] : []))
  if (element === undefined) return []
  const told = (level: string, time: string, question: string): string =>
    [level, `${points} pt${points > 1 ? 's' : ''}`, time, question].filter((part) => part !== '').join(' · ')
  const time = minutes === null ? '' : `${minutes} min`
  const note: Localised = {
    fr: told(bloom === null ? '' : BLOOM_WORDS[bloom].fr, time, questions.join(', ')),
    en: told(bloom === null ? '' : BLOOM_WORDS[bloom].en, time, questions.join(', ')),
  }
  const { statement, id, node } = element
  return [{ code: competency, words: statement?.value.trim() ?? '', range: id?.node.range ?? node.range, note }]
}

/** The bloc that the exam is about: codes may start again in each. */
function homeOf({ blocks, assessments, competencies }: Named): string | null {
  const block = blocks[0] ?? assessments[0]?.block ?? competencies[0]?.block
  return block === undefined ? null : codeOf(block)
}

/** `fleuriste-bloc-2.examen.yaml`, beside `fleuriste.referentiel.yaml`. */
function nameFor({ file, named: { blocks, assessments, competencies } }: AskedOfFile): string {
  const base = file.replace(/\.referentiel\.ya?ml$/i, '').replace(/\.ya?ml$/i, '') || 'referentiel'
  const subject = [...blocks, ...assessments, ...competencies].slice(0, 3).map(addressOf)
  const slug = subject
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${base}${slug === '' ? '' : `-${slug}`}.examen.yaml`
}

function minutesIn(question: string): number | null {
  const [, hours, rest] = /(?<![\p{L}\d.])(\d{1,2})\s?h(?:eures?|ours?)?\s?(\d{2})?(?![\p{L}\d])/iu.exec(question) ?? []
  if (hours !== undefined) return Number(hours) * 60 + Number(rest ?? 0)
  const [, minutes] = /(?<![\p{L}\d.])(\d{1,3})\s?min(?:utes?)?(?!\p{L})/iu.exec(question) ?? []
  return minutes === undefined ? null : Number(minutes)
}

function pointsIn(question: string): number | null {
  const [, points] = /(?<![\p{L}\d.])(\d{1,3})\s?points?(?!\p{L})/iu.exec(question) ?? []
  return points === undefined ? null : Number(points)
}

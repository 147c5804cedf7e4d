import { entryOf } from '../../../model/access.ts'
import { withSubActivities } from '../../../model/build.ts'
import { codeOf } from '../../../model/codes.ts'
import type { Block, Referential } from '../../../model/referential.ts'
import { type Collection, emptyCollections } from '../../../rules/referentiel/shared/collections.ts'
import type { Fix, TextEdit } from '../../../rules/rule.ts'
import { addAssessment, blockOrder, codesOf, freeCodeIn, isPlainCode } from '../../../skeletons/additions.ts'
import { freeCode } from '../../../skeletons/next-code.ts'
import { activityPart, assessmentPart, competencyPart, criterionPart } from '../../../skeletons/parts.ts'
import { blank } from '../../../source/blank.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { addKeys, addMember } from '../../../source/writing/add.ts'
import type { Written, WrittenKeys } from '../../../source/writing/written.ts'
import { keyOrder } from '../../../structure/key-order.ts'
import { adding, type Fill, proposal } from './fill.ts'

/** What the blocs and their activities lack, to be filled. */

/** The blocs without a code get the next ones, in their order. */
const blockCodes: Fill = ({ analysis: { source, referential } }) => {
  const blocks = referential.blocks.filter(({ implicit }) => !implicit)
  const known = [...codesOf(blocks)]
  const edits: TextEdit[] = []
  for (const block of blocks.filter(({ id }) => id === null)) {
    const code = known.length === 0 ? 'BC1' : freeCode(known, [])
    const added = code === null ? null : addKeys(source, block.node, { id: code }, keyOrder('bloc'))
    if (code === null || added === null) return []
    known.push(code)
    edits.push(...added)
  }
  const codes = known.slice(known.length - edits.length).join(', ')
  return proposal(
    `Donner un code à chaque bloc qui n’en a pas (${codes})`,
    `Give a code to each bloc that has none (${codes})`,
    edits,
  )
}

const blockAssessment: Fill = ({ analysis: { source, referential }, spot }) => {
  if (spot === null) return []
  const { block } = spot
  const areNamed = block.competencies.every((competency) => isPlainCode(codeOf(competency) ?? ''))
  return proposal(
    'Ajouter une épreuve à ce bloc, à compléter',
    'Add an assessment to this bloc, to be filled in',
    addAssessment(source, referential, block, areNamed ? block.competencies : []),
  )
}

/** The activities without a title all get one to be written: one finding speaks of them all. */
const activityTitles: Fill = ({ analysis: { source, referential } }) => {
  const untitled = withSubActivities(referential.blocks.flatMap((block) => block.activities)).filter(
    ({ title, description, tasks, activities }) =>
      title === null && (description !== null || tasks.length + activities.length > 0),
  )
  const edits = untitled.flatMap(
    ({ node }) => addKeys(source, node, { intitule: activityPart(null).intitule ?? '' }, keyOrder('activite')) ?? [],
  )
  return edits.length < untitled.length
    ? []
    : proposal('Ajouter les intitulés qui manquent, à compléter', 'Add the missing titles, to be filled in', edits)
}

/** The activities of the bloc, one proposal each when they are few, or all of them. */
const activitiesOfCompetency: Fill = ({ analysis: { source }, spot }) => {
  if (spot === null || spot.competency === null) return []
  const { node } = spot.competency
  const codes = codesOf(spot.block.activities).filter(isPlainCode)
  const link = (activites: Written) => addKeys(source, node, { activites }, keyOrder('competence'))
  return [
    ...(codes.length > MOST_CHOICES ? [] : codes).flatMap((code) =>
      proposal(`Rattacher à l’activité ${code}`, `Tie to activity ${code}`, link([code])),
    ),
    ...proposal('Rattacher à toutes les activités du bloc', 'Tie to all the activities of the bloc', link('toutes')),
  ]
}

const MOST_CHOICES = 3

/** A competency of the bloc, with what judges and assesses it where the file has such parts: else it would be two more findings. */
function wholeCompetency(referential: Referential, block: Block, links: WrittenKeys): WrittenKeys {
  const { blocks } = referential
  const isJudged = blocks.some(({ criteria }) => criteria.length > 0)
  const isAssessed = blocks.some(({ assessments }) => assessments.length > 0)
  const code = freeCodeIn(referential, block, ({ competencies }) => competencies)
  const assessment = freeCodeIn(referential, block, ({ assessments }) => assessments)
  return {
    ...competencyPart(code, links),
    ...(isJudged ? { criteres: [criterionPart(null)] } : {}),
    ...(isAssessed ? { modalites: [assessmentPart(assessment)] } : {}),
  }
}

const secondCompetency: Fill = ({ analysis: { source, referential }, spot }) => {
  if (spot === null) return []
  const part = wholeCompetency(referential, spot.block, {})
  const edit = addMember(source, spot.block.node, 'competences', part, blockOrder(spot.block))
  return proposal(
    'Ajouter une compétence à ce bloc, à compléter',
    'Add a competency to this bloc, to be filled in',
    edit,
  )
}

const competencyOfActivity: Fill = ({ analysis: { source, referential }, spot }) => {
  const code = spot?.activity === null || spot === null ? null : codeOf(spot.activity)
  if (spot === null || code === null || !isPlainCode(code)) return []
  const part = wholeCompetency(referential, spot.block, { activites: [code] })
  return proposal(
    `Ajouter une compétence pour l’activité ${code}, à compléter`,
    `Add a competency for activity ${code}, to be filled in`,
    addMember(source, spot.block.node, 'competences', part, blockOrder(spot.block)),
  )
}

/** Whole collections that the file lacks: in its first bloc, with a first bloc when it has none; what evaluates, in every bloc. */
const collections: Fill = ({ analysis: { source, referential } }): readonly Fix[] => {
  const { root, blocks } = referential
  const names = emptyCollections(referential)
  if (root === null || names.length === 0) return []
  const [first, ...others] = blocks
  if (first === undefined) {
    if (entryOf(root, 'blocs') !== null) return []
    const lists = Object.fromEntries(names.map((name) => [name, [PARTS[name](1)]]))
    const bloc = { id: 'BC1', intitule: TITLE, ...lists }
    return proposal(...titleOf(['blocs']), addKeys(source, root, { blocs: [bloc] }, keyOrder('racine')))
  }
  const asked = referential.certification.register === 'RS' ? names.filter((name) => name !== 'activites') : names
  const inOthers = asked.filter((name) => name === 'modalites' || name === 'criteres')
  const edits = [first, ...others.filter(({ competencies }) => competencies.length > 0)].map((block, rank) =>
    listsIn(source, block, block === first ? asked : inOthers, rank + 1),
  )
  if (asked.length === 0 || edits.some((edit) => edit === null)) return []
  return proposal(
    ...titleOf(asked),
    edits.flatMap((edit) => edit ?? []),
  )
}

const PARTS: Readonly<Record<Collection, (number: number) => Written>> = {
  activites: (number) => activityPart(`A${number}`),
  competences: (number) => competencyPart(`C${number}`),
  modalites: (number) => assessmentPart(`E${number}`),
  criteres: () => criterionPart(null),
}

function titleOf(keys: readonly string[]): readonly [string, string] {
  const listed = (words: readonly string[], and: string) => words.join(', ').replace(/, (?=[^,]*$)/, ` ${and} `)
  const quoted = keys.map((key) => `«\u00a0${key}\u00a0»`)
  return [`Ajouter ${listed(quoted, 'et')}, à compléter`, `Add ${listed(keys, 'and')}, to be filled in`]
}

/** Members to be filled in the lists of a bloc that are empty or not there. */
function listsIn(
  source: SourceDocument,
  block: Block,
  names: readonly Collection[],
  number: number,
): readonly TextEdit[] | null {
  const order = blockOrder(block)
  const written = names.filter((name) => entryOf(block.node, name) !== null)
  const absent = names.filter((name) => !written.includes(name))
  const filled = written.map((name) => addMember(source, block.node, name, PARTS[name](number), order))
  const keys = Object.fromEntries(absent.map((name) => [name, [PARTS[name](number)]]))
  const added = absent.length === 0 ? [] : addKeys(source, block.node, keys, order)
  const edits = filled.flatMap((edit) => edit ?? [])
  return added === null || edits.length < filled.length ? null : [...edits, ...added]
}

const TITLE = blank('l’activité que ce bloc permet d’exercer')

export const blockFills: Readonly<Record<string, Fill>> = {
  'bloc-sans-code': blockCodes,
  'bloc-sans-intitule': (found) => adding(found, found.spot?.block.node, 'bloc', { intitule: TITLE }),
  'bloc-sans-modalite': blockAssessment,
  'bloc-moins-de-deux-competences': secondCompetency,
  'activite-sans-intitule': activityTitles,
  'activite-vide': (found) =>
    adding(found, found.spot?.activity?.node, 'activite', { intitule: blank('ce que fait le professionnel') }),
  'competence-sans-activite': activitiesOfCompetency,
  'activite-sans-competence': competencyOfActivity,
  'referentiel-incomplet': collections,
  'rs-incomplet': collections,
}

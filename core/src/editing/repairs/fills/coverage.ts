import { mention } from '../../../model/naming.ts'
import type { Fix } from '../../../rules/rule.ts'
import { addAssessment, addCriterion } from '../../../skeletons/additions.ts'
import { blank } from '../../../source/blank.ts'
import { placeAt } from '../../../source/pointer.ts'
import { takeWord } from '../../../source/writing/take.ts'
import { type Fill, type Found, proposal, withKeys } from './fill.ts'

/** Who evaluates what: the links that are missing, and those that are there twice. */

const criterion: Fill = ({ analysis: { source }, spot }) => {
  const competency = spot?.competency ?? null
  if (competency === null) return []
  const { fr, en } = mention(competency)
  return proposal(
    `Ajouter un critère à ${fr}, à compléter`,
    `Add a criterion to ${en}, to be filled in`,
    addCriterion(source, competency),
  )
}

const assessment: Fill = ({ analysis: { source, referential }, spot }) => {
  const competency = spot?.competency ?? null
  if (competency === null) return []
  const { fr, en } = mention(competency)
  return proposal(
    `Ajouter une épreuve pour ${fr}, à compléter`,
    `Add an assessment for ${en}, to be filled in`,
    addAssessment(source, referential, competency.block, [competency]),
  )
}

const CODE = blank('le code d’une compétence')

const linksOfCriterion: Fill = ({ analysis: { source }, spot }) => {
  const node = spot?.criterion?.node
  if (node === undefined) return []
  return [
    ...proposal(
      'Juger toutes les compétences du bloc',
      'Judge all the competencies of the bloc',
      withKeys(source, node, { competences: 'toutes' }, 'critere'),
    ),
    ...proposal(
      'Ajouter «\u00a0competences\u00a0», à compléter',
      'Add `competences`, to be filled in',
      withKeys(source, node, { competences: [CODE] }, 'critere'),
    ),
  ]
}

const linksOfAssessment: Fill = ({ analysis: { source }, spot }) => {
  const node = spot?.assessment?.node
  if (node === undefined) return []
  const edits = withKeys(source, node, { competences: [CODE] }, 'modalite')
  return proposal('Ajouter «\u00a0competences\u00a0», à compléter', 'Add `competences`, to be filled in', edits)
}

const linksOfTask: Fill = ({ analysis: { source }, range, spot }) => {
  const task = spot?.assessment?.tasks.findLast(
    ({ node }) => node.range.start <= range.start && range.start <= node.range.end,
  )
  if (task === undefined) return []
  const edits = withKeys(source, task.node, { competences: [CODE] }, 'tache')
  return proposal('Ajouter «\u00a0competences\u00a0», à compléter', 'Add `competences`, to be filled in', edits)
}

/** A reference that stands alone in its member of a list goes with it. */
function referenceTaken({ analysis: { source }, range }: Found): readonly Fix[] {
  const place = placeAt(source.root, range)
  const list = place?.ancestors.at(-1)
  const code = source.text.slice(range.start, range.end)
  if (place === null || list?.kind !== 'sequence' || place.node.kind !== 'scalar') return []
  if (place.node.text.trim() !== code) return []
  return proposal(`Retirer ${code}`, `Remove ${code}`, takeWord(source, list, place.node))
}

/** Not where nothing else evaluates the competency. */
const listedCompetency: Fill = (found) => {
  const { coverage } = found.analysis
  const reference = found.spot?.assessment?.references.find(({ range }) => range.start === found.range.start)
  const isEvaluatedElsewhere = reference?.targets.every(
    (target) => target.kind !== 'competency' || coverage.of(target).assessments.length > 1,
  )
  return isEvaluatedElsewhere === true ? referenceTaken(found) : []
}

/** The points of each criterion that judges the competency, to be written. */
const points: Fill = ({ analysis: { source, coverage }, spot }) => {
  if (spot === null || spot.competency === null) return []
  const criteria = coverage.of(spot.competency).criteria.filter((each) => each.points === null)
  const edits = criteria.map(({ node }) => withKeys(source, node, { points: blank('combien') }, 'critere'))
  return edits.some((edit) => edit === null)
    ? []
    : proposal(
        'Ajouter les points de ses critères, à compléter',
        'Add the points of its criteria, to be filled in',
        edits.flatMap((edit) => edit ?? []),
      )
}

const eliminatory: Fill = ({ analysis: { source }, spot }) => {
  const node = spot?.criterion?.node
  return node === undefined
    ? []
    : proposal(
        'Le déclarer éliminatoire',
        'Declare it eliminatory',
        withKeys(source, node, { eliminatoire: 'true' }, 'critere'),
      )
}

export const coverageFills: Readonly<Record<string, Fill>> = {
  'competence-sans-critere': criterion,
  'competence-sans-modalite': assessment,
  'critere-sans-competence': linksOfCriterion,
  'modalite-sans-competence': linksOfAssessment,
  'tache-sans-competence': linksOfTask,
  'competence-listee-sans-tache': listedCompetency,
  'renvoi-repete': referenceTaken,
  'points-incomplets': points,
  'critere-eliminatoire-non-declare': eliminatory,
}

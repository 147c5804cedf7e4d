import { entryOf } from '../../../model/access.ts'
import { mention } from '../../../model/naming.ts'
import type { Assessment, Referential } from '../../../model/referential.ts'
import { type Field, lackingFields } from '../../../rules/modalites/shared/fields.ts'
import { blank } from '../../../source/blank.ts'
import { addKeys, addMember } from '../../../source/writing/add.ts'
import type { WrittenKeys } from '../../../source/writing/written.ts'
import { keyOrder } from '../../../structure/key-order.ts'
import type { Analysis } from '../../analysis.ts'
import { adding, type Fill, proposal } from './fill.ts'

/** What an assessment lacks, to be filled. */

const JURY: WrittenKeys = {
  membres: blank('combien'),
  composition: blank('la qualité des membres et la part d’extérieurs'),
}

const KEYS: Readonly<Record<Field, WrittenKeys>> = {
  context: { cadre: blank('reel ou reconstitue ou fictif') },
  brief: { consigne: blank('ce que le candidat doit faire') },
  deliverable: { productions: [blank('ce que le candidat remet')] },
  duration: { duree: blank('PT2H pour deux heures') },
  oralDuration: { duree: blank('PT30M pour trente minutes') },
  participation: { participation: blank('individuelle ou collective') },
  evaluators: { jury: JURY },
  place: { lieu: blank('presentiel ou distanciel ou entreprise') },
  resources: { ressources: [blank('ce que le candidat peut utiliser')] },
}

/** Whether the certification says who evaluates. */
const tellsJury = ({ certification }: Referential): boolean =>
  certification.juries.some(({ members, composition }) => members !== null || composition !== null)

/** The keys that would say what nothing says. */
function lackingKeys({ referential }: Analysis, assessment: Assessment): WrittenKeys {
  const keys = lackingFields(assessment, tellsJury(referential)).map((field) => KEYS[field])
  return Object.fromEntries(
    keys.flatMap((each) => Object.entries(each)).filter(([key]) => entryOf(assessment.node, key) === null),
  )
}

const incomplete: Fill = (found) => {
  const { analysis, spot } = found
  const { source, referential } = analysis
  const assessment = spot?.assessment ?? null
  const lacking = referential.blocks
    .flatMap((block) => block.assessments)
    .map((each) => ({ each, keys: lackingKeys(analysis, each) }))
    .filter(({ keys }) => Object.keys(keys).length > 0)
  const own = lacking.find(({ each }) => each === assessment)
  if (own === undefined) return []
  const edits = lacking.map(({ each, keys }) => addKeys(source, each.node, keys, keyOrder('modalite')))
  const isWhole = lacking.length > 1 && edits.every((edit) => edit !== null)
  return [
    ...adding(found, own.each.node, 'modalite', own.keys),
    ...proposal(
      `Ajouter ce qui manque aux ${lacking.length} épreuves, à compléter`,
      `Add what the ${lacking.length} assessments lack, to be filled in`,
      isWhole ? edits.flatMap((edit) => edit ?? []) : null,
    ),
  ]
}

const key =
  (name: string, expected: string): Fill =>
  (found) =>
    adding(found, found.spot?.assessment?.node, 'modalite', { [name]: blank(expected) })

const kind: Fill = (found) => {
  const assessment = found.spot?.assessment
  if (assessment === null || assessment === undefined) return []
  return assessment.types.length > 0
    ? adding(found, assessment.node, 'modalite', { intitule: blank('ce qu’est cette épreuve') })
    : adding(found, assessment.node, 'modalite', {
        type: blank('mise_en_situation ou etude_de_cas ou dossier ou un autre type'),
      })
}

const juryComposition: Fill = (found) => {
  const assessment = found.spot?.assessment
  if (assessment === null || assessment === undefined) return []
  return assessment.jury === null
    ? adding(found, assessment.node, 'modalite', { jury: JURY })
    : adding(found, assessment.jury.node, 'jury', { composition: JURY.composition ?? '' })
}

/** Alone, or together: the two answers. */
const participation: Fill = ({ spot }) => {
  const declared = spot?.assessment?.participation ?? null
  if (declared === null) return []
  return ['individuelle', 'collective'].flatMap((value) =>
    proposal(`Écrire «\u00a0${value}\u00a0»`, `Write “${value}”`, { range: declared.node.range, text: value }),
  )
}

/** A number in place of one that is too small. */
const number =
  (tooSmall: RegExp, least: string): Fill =>
  ({ analysis: { source }, range }) =>
    tooSmall.test(source.text.slice(range.start, range.end))
      ? proposal(`Écrire ${least}`, `Write ${least}`, { range, text: least })
      : []

/** A variant for VAE in one of the assessments, three proposals at most. */
const vae: Fill = ({ analysis: { source, referential } }) => {
  const variant = { cas: 'vae', consigne: blank('comment ce candidat est évalué') }
  return referential.blocks
    .flatMap((block) => block.assessments)
    .slice(0, 3)
    .flatMap((assessment) => {
      const { fr, en } = mention(assessment)
      return proposal(
        `Ajouter une variante «\u00a0vae\u00a0» à ${fr}`,
        `Add a variant “vae” to ${en}`,
        addMember(source, assessment.node, 'variantes', variant, keyOrder('modalite')),
      )
    })
}

export const assessmentFills: Readonly<Record<string, Fill>> = {
  'modalite-incomplete': incomplete,
  'modalite-sans-type': kind,
  'jury-d-epreuve-sans-composition': juryComposition,
  'taille-de-groupe-absente': key('taille_groupe', 'combien de candidats ensemble'),
  'epreuve-collective-sans-part-individuelle': key(
    'evaluation_individuelle',
    'ce que chaque candidat fait ou rend seul',
  ),
  'participation-non-tranchee': participation,
  'vae-sans-modalite': vae,
  'jury-d-un-seul-membre': number(/^[01]$/, '2'),
  'jury-sans-externe': number(/^0$/, '1'),
}

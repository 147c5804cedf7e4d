import type { ResolvedShape } from '@equerre/schemas'
import type { Analysis } from '../analysis.ts'
import type { WritingPlace } from './place.ts'
import { blockAt, competencyAt, lastBefore } from './whereabouts.ts'

/** Keys whose absence a rule reports, the most useful first. What is not here follows the order of the format. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  racine: ['certification', 'blocs'],
  certification: [
    'intitule',
    'registre',
    'niveau',
    'objectifs_contexte',
    'emplois_vises',
    'certificateurs',
    'voies_acces',
    'jurys',
    'regles_obtention',
    'echelle',
    'themes_transverses',
    'accessibilite',
    'codes_nsf',
    'formacodes',
    'transversales',
  ],
  bloc: ['id', 'intitule', 'competences', 'modalites', 'activites', 'criteres'],
  activite: ['id', 'intitule', 'taches'],
  competence: ['enonce', 'id', 'activites'],
  critere: ['enonce', 'competences'],
  modalite: [
    'id',
    'type',
    'competences',
    'intitule',
    'consigne',
    'productions',
    'duree',
    'participation',
    'cadre',
    'forme',
    'lieu',
    'ressources',
    'jury',
  ],
  jury: ['composition', 'membres', 'externes'],
  juryCertification: ['composition', 'membres', 'externes', 'voies'],
}

const EXPECTED_AT_TOP_OF_RS = ['certification', 'contexte', 'competences', 'modalites', 'criteres']

/** Keys of the format that a rule would report here. */
const RS_ONLY = ['contexte', 'activites', 'competences', 'modalites', 'criteres']

/** The keys that may be written at a place, the best first: needed by the format, then by the rules, then in the format's order. */
export function keysToWrite(place: WritingPlace, shape: ResolvedShape, analysis: Analysis): readonly string[] {
  const allowed = Object.keys(shape.keys ?? {}).filter(
    (key) => shape.forbidden?.includes(key) !== true && !place.written.has(key) && isFitting(key, shape, analysis),
  )
  const required = allowed.filter((key) => shape.required?.includes(key) === true)
  const expected = expectedAt(place, shape, analysis).filter((key) => allowed.includes(key))
  return [...new Set([...required, ...expected, ...allowed])]
}

function isFitting(key: string, { definition }: ResolvedShape, { referential }: Analysis): boolean {
  const { register } = referential.certification
  const isRoot = definition === 'racine'
  if (register === 'RS') return !(isRoot && key === 'blocs') && !(definition === 'certification' && key === 'niveau')
  return register === null || !isRoot || !RS_ONLY.includes(key)
}

function expectedAt(place: WritingPlace, { definition }: ResolvedShape, analysis: Analysis): readonly string[] {
  const { referential } = analysis
  const isRs = referential.certification.register === 'RS'
  if (definition === 'racine' && isRs) return EXPECTED_AT_TOP_OF_RS
  const usual = (definition === null ? undefined : EXPECTED[definition]) ?? []
  if (definition === 'competence') return [...usual, ...lackingCoverage(place, analysis)]
  if (definition === 'modalite' && isCollective(place, analysis)) {
    return ['taille_groupe', 'evaluation_individuelle', ...usual]
  }
  return usual
}

/** What nothing in the file does yet for the competency. */
function lackingCoverage(place: WritingPlace, { referential, coverage }: Analysis): readonly string[] {
  const competency = competencyAt(referential, place)
  if (competency === null) return ['criteres', 'modalites']
  const { assessments, criteria, sharedCriteria } = coverage.of(competency)
  return [
    ...(criteria.length + sharedCriteria.length === 0 ? ['criteres'] : []),
    ...(assessments.length === 0 ? ['modalites'] : []),
  ]
}

function isCollective(place: WritingPlace, { referential }: Analysis): boolean {
  const assessment = lastBefore(blockAt(referential, place)?.assessments ?? [], place.word.start)
  return assessment?.participation?.value === 'collective'
}

/** The key that opens a part. */
export function firstKeyOf({ definition, keys }: ResolvedShape): string {
  const [first] = Object.keys(keys ?? {})
  return (definition === null ? undefined : EXPECTED[definition]?.[0]) ?? first ?? ''
}

import type { Random } from '../../../source/testing/random.ts'

/** Few enough that codes meet: the same in several blocs, one that begins another, one written otherwise, numbers that quotes protect. */
export const FEW_CODES: readonly [string, ...string[]] = [
  'C1',
  'C2',
  'C3',
  'C1.1',
  'C1.2',
  'C10',
  'c 1.1',
  '1.10',
  'D',
  'BC1',
  'BC2',
]

const BLOCS = ['BC1', 'BC2', 'BC3'] as const

/** A code as a declaration writes it. */
const declared = (code: string): string => (code === '1.10' ? '"1.10"' : code)

function reference(random: Random): string {
  const code = random.pick(FEW_CODES)
  const bloc = random.chance(0.25) ? `${random.pick(BLOCS)}/` : ''
  switch (random.below(6)) {
    case 0:
      return `${bloc}${code}*`
    case 1:
      return `${code.replace(' ', '')} à ${random.pick(FEW_CODES).replace(' ', '')}`
    case 2:
      return random.chance(0.3) ? 'toutes' : `${bloc}C9`
    default:
      return `${bloc}${code}`
  }
}

/** A list of references in one of the ways they are written. */
function references(random: Random): string {
  const codes = Array.from({ length: random.between(1, 3) }, () => reference(random))
  switch (random.below(4)) {
    case 0:
      return `[${codes.join(', ')}]`
    case 1:
      return `"${codes.join(', ')}"`
    case 2:
      return `['${codes.join("', '")}']`
    default:
      return `[${codes.map((code) => `"${code}"`).join(', ')}]`
  }
}

function bloc(code: string, random: Random): string {
  const some = (most: number): readonly string[] => {
    const left = [...FEW_CODES]
    return Array.from({ length: random.between(1, most) }, () => left.splice(random.below(left.length), 1)[0] ?? 'Z')
  }
  const activities = some(3).map((id) => {
    const below = random.chance(0.4) ? `, activites: [{ id: ${id.replace(' ', '')}.1 }, { id: ${id}-2 }]` : ''
    return `      - { id: ${declared(id)}${below} }`
  })
  const competencies = some(5).map(
    (id) => `      - { id: ${declared(id)}, enonce: Régler, activites: ${references(random)} }`,
  )
  const assessments = Array.from(
    { length: random.between(1, 3) },
    (_, rank) =>
      `      - { id: E${rank + 1}, competences: ${references(random)}, taches: [{ enonce: X, competences: ${references(random)} }] }`,
  )
  return [
    random.chance(0.85) ? `  - id: ${code}` : '  - intitule: Sans code',
    '    activites:',
    ...activities,
    '    competences:',
    ...competencies,
    '    modalites:',
    ...assessments,
    `    criteres: [{ competences: ${references(random)}, modalites: [E1, E2], enonce: X }]`,
  ].join('\n')
}

/** A référentiel of three blocs whose codes collide and whose references are written in every form, resolved or not. */
export function codedText(random: Random): string {
  return [
    'referentiel: 1',
    'certification:',
    `  correspondances: [{ bloc: ${random.pick(BLOCS)}, avec: RNCP1BC01 }]`,
    `  themes_transverses: { handicap: { competences: ${references(random)} } }`,
    'blocs:',
    ...BLOCS.map((code) => bloc(code, random)),
    '',
  ].join('\n')
}

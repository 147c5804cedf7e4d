import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../engine/check.ts'
import { readSource } from '../source/read.ts'
import type { Change } from './changes.ts'
import { compare } from './compare.ts'

const BEFORE = `referentiel: 1
certification:
  intitule: Responsable d’un atelier de réparation de cycles
  registre: RNCP
  niveau: 5
blocs:
  - id: BC1
    intitule: Organiser l’atelier
    competences:
      - id: C1.1
        enonce: Planifier les interventions de l’atelier à l’aide du carnet de rendez-vous, afin de tenir les délais annoncés.
        criteres:
          - enonce: Le planning tient compte des délais annoncés et des absences connues.
          - enonce: Les priorités sont justifiées par la sécurité des usagers.
      - id: C1.2
        enonce: Commander les pièces détachées en comparant les offres des fournisseurs, pour limiter les ruptures de stock.
    modalites:
      - id: E1
        intitule: Étude de cas d’organisation
        duree: PT2H
        competences: [C1.1, C1.2]
  - id: BC2
    intitule: Réparer un cycle
    competences:
      - id: C2.1
        enonce: Diagnostiquer les pannes d’un vélo à assistance électrique avec l’outil du constructeur.
    modalites:
      - id: E2
        intitule: Mise en situation à l’établi
        competences: [C2.1]
`

const version = (text: string) => check(readSource(text))
const comparison = (after: string) => compare(version(BEFORE), version(after))

/** A change as one line. */
const told = (change: Change): string => {
  const { status, kind, before, after } = change
  const code = `${before?.code ?? '–'}${(before?.code ?? null) === (after?.code ?? null) ? '' : `→${after?.code ?? '–'}`}`
  if (status !== 'changed') return `${status} ${kind} ${code}`
  const parts = [
    change.renumbered ? 'renumbered' : '',
    change.moved === null ? '' : `moved from ${change.moved.from.fr} to ${change.moved.to.fr}`,
    change.reworded === null
      ? ''
      : change.reworded
          .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
          .join(''),
    ...change.details.map(({ key, before, after }) => `${key}: ${before ?? '–'} → ${after ?? '–'}`),
  ]
  return `${kind} ${code} ${parts.filter((part) => part !== '').join('; ')}`
}

describe('compare', () => {
  test('finds nothing between a text and itself, whatever its comments, lists and quotes', () => {
    const after = BEFORE.replace('        competences: [C2.1]', '        competences:\n          - C2.1').replace(
      '  registre: RNCP',
      '  # le répertoire\n  registre: "RNCP"',
    )
    expect(after).not.toBe(BEFORE)
    const { certification, changes, findings } = comparison(after)
    expect([certification, changes, findings]).toEqual([[], [], { appeared: [], disappeared: [] }])
  })

  test('shows the words that changed', () => {
    const after = BEFORE.replace('à l’aide du carnet de rendez-vous', 'à l’aide du logiciel de planification')
    expect(comparison(after).changes.map(told)).toEqual([
      'competency C1.1 Planifier les interventions de l’atelier à l’aide du [-carnet de rendez-vous-][+logiciel de planification+], afin de tenir les délais annoncés.',
    ])
  })

  test('knows a renumbered competency by its words, and follows its references', () => {
    const after = BEFORE.replaceAll('C1.2', 'C1.3').replaceAll('C1.1', 'C1.2').replaceAll('C1.3', 'C1.1')
    expect(comparison(after).changes.map(told)).toEqual([
      'competency C1.1→C1.2 renumbered',
      'competency C1.2→C1.1 renumbered',
    ])
  })

  test('a renumbered competency that a theme or a task names changes neither', () => {
    const whole = BEFORE.replace(
      '  niveau: 5\n',
      `  niveau: 5
  themes_transverses:
    handicap: { competences: [C1.1] }
    transition_ecologique: { competences: [C1.2, C2.1] }
    sante_securite: { sans_objet: Aucun risque propre au métier. }
`,
    ).replace(
      '        competences: [C2.1]',
      `        taches:
          - libelle: Diagnostiquer
            competences: [C2.1]`,
    )
    const renumbered = whole.replaceAll('C1.2', 'C1.3').replaceAll('C2.1', 'C2.4')
    const { certification, changes } = compare(version(whole), version(renumbered))
    expect(certification).toEqual([])
    expect(changes.map(told)).toEqual(['competency C1.2→C1.3 renumbered', 'competency C2.1→C2.4 renumbered'])
    const ecology = renumbered.replace('[C1.3, C2.4] }', '[C2.4] }').replace('sans_objet: Aucun', 'sans_objet: Pas de')
    const [theme] = compare(version(whole), version(ecology)).certification
    // What did not change is not told with what did.
    expect(theme).toMatchObject({
      key: 'themes_transverses',
      before: {
        transition_ecologique: { competences: ['C1.2', 'C2.1'] },
        sante_securite: { sans_objet: 'Aucun risque propre au métier.' },
      },
      after: {
        transition_ecologique: { competences: ['C2.4'] },
        sante_securite: { sans_objet: 'Pas de risque propre au métier.' },
      },
    })
    expect(Object.keys(Object(theme?.before))).not.toContain('handicap')
    const task = renumbered.replace('competences: [C2.4]\n', 'competences: [C1.3]\n')
    expect(compare(version(whole), version(task)).changes.map(told).at(-1)).toMatch(/^assessment E2 taches: /)
  })

  test('the order of keys is no change', () => {
    const after = BEFORE.replace('  registre: RNCP\n  niveau: 5\n', '  niveau: "5"\n  registre: RNCP\n')
    expect(comparison(after).certification).toEqual([])
  })

  test('sees a competency that moves to another bloc, and what its modality then evaluates', () => {
    const block = `      - id: C1.2
        enonce: Commander les pièces détachées en comparant les offres des fournisseurs, pour limiter les ruptures de stock.
`
    const after = BEFORE.replace(block, '')
      .replace('competences: [C1.1, C1.2]', 'competences: [C1.1]')
      .replace('outil du constructeur.\n', `outil du constructeur.\n${block.replace('C1.2', 'C2.2')}`)
    expect(comparison(after).changes.map(told)).toEqual([
      'competency C1.2→C2.2 renumbered; moved from le bloc BC1 to le bloc BC2',
      'assessment E1 competences: C1.1, C1.2 → C1.1',
    ])
  })

  test('sees criteria come and go, a duration change, a title change, a level change', () => {
    const after = BEFORE.replace('          - enonce: Les priorités sont justifiées par la sécurité des usagers.\n', '')
      .replace('duree: PT2H', 'duree: PT3H')
      .replace('intitule: Réparer un cycle', 'intitule: Réparer et contrôler un cycle')
      .replace('niveau: 5', 'niveau: 6')
    const { certification, changes } = comparison(after)
    expect(certification.map(({ key, before, after }) => [key, before, after])).toEqual([['niveau', 5, 6]])
    expect(changes.map(told)).toEqual([
      'block BC2 Réparer [+et contrôler +]un cycle',
      'assessment E1 duree: 2\u00a0h → 3\u00a0h',
      'removed criterion –',
    ])
  })

  test('takes a code given to something else for another element', () => {
    const after = BEFORE.replace(
      'Commander les pièces détachées en comparant les offres des fournisseurs, pour limiter les ruptures de stock.',
      'Animer une réunion hebdomadaire avec son équipe de mécaniciens.',
    )
    expect(comparison(after).changes.map(told)).toEqual([
      'added competency –→C1.2',
      'removed competency C1.2→–',
      'assessment E1 competences: C1.1, C1.2 → C1.1, C1.2',
    ])
  })

  test('tells the findings that appear and disappear by element, not by line', () => {
    const moved = `# une ligne\n# une autre\n${BEFORE}`
    expect(comparison(moved).findings).toEqual({ appeared: [], disappeared: [] })
    const { findings } = comparison(BEFORE.replace('competences: [C2.1]', 'competences: [C2.9]'))
    expect(findings.appeared.map(({ rule }) => rule)).toContain('reference-inconnue')
    const back = compare(version(BEFORE.replace('competences: [C2.1]', 'competences: [C2.9]')), version(BEFORE))
    expect(back.findings.disappeared).toEqual(findings.appeared)
    expect(back.findings.appeared).toEqual(findings.disappeared)
  })

  test('counts the coverage before and after', () => {
    const { coverage } = comparison(BEFORE.replace('competences: [C1.1, C1.2]', 'competences: [C1.1]'))
    expect([coverage.before.total.assessed, coverage.after.total.assessed]).toEqual([3, 2])
  })
})

describe('compare, on any pair of texts', () => {
  const SAMPLES = join(import.meta.dirname, '../../../samples')
  const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.referentiel.yaml'))

  test.each(samples)('%s against its truncations: every element is on one side or both, once', (name) => {
    const text = readFileSync(join(SAMPLES, name), 'utf8')
    const whole = version(text)
    for (let cut = 0; cut < 12; cut++) {
      const part = version(text.slice(0, Math.floor((text.length * cut) / 12)))
      const { changes } = compare(whole, part)
      const removed = changes.filter(({ status, kind }) => status === 'removed' && kind === 'competency').length
      const added = changes.filter(({ status, kind }) => status === 'added' && kind === 'competency').length
      const count = ({ referential }: typeof whole) => referential.blocks.flatMap((block) => block.competencies).length
      expect(count(whole) - removed).toBe(count(part) - added)
      expect(compare(part, whole).findings.appeared.length - compare(part, whole).findings.disappeared.length).toBe(
        whole.findings.length - part.findings.length,
      )
    }
  })
})

describe('where a link is written', () => {
  const CRITERION = 'Les priorités sont justifiées par la sécurité des usagers.'
  const NESTED = `          - enonce: ${CRITERION}\n`
  const atBlock = (links: string): string =>
    BEFORE.replace(NESTED, '').replace(
      '    modalites:\n      - id: E1',
      `    criteres:\n      - enonce: ${CRITERION}\n${links}    modalites:\n      - id: E1`,
    )
  const bothWays = (one: string, other: string): readonly string[][] =>
    [compare(version(one), version(other)), compare(version(other), version(one))].map(({ changes }) =>
      changes.map(told),
    )

  test('a criterion under its competency, or naming it in the bloc: no change', () => {
    const named = atBlock('        competences: [C1.1]\n')
    expect(named).not.toBe(BEFORE)
    expect(bothWays(BEFORE, named)).toEqual([[], []])
  })

  test('a criterion that judges something else is told, once, whatever its place', () => {
    expect(bothWays(BEFORE, atBlock('        competences: [C1.2]\n'))).toEqual([
      ['criterion – competences: C1.1 → C1.2'],
      ['criterion – competences: C1.2 → C1.1'],
    ])
    // What names nothing judges the whole bloc.
    expect(bothWays(BEFORE, atBlock(''))).toEqual([
      ['criterion – competences: C1.1 → C1.1, C1.2'],
      ['criterion – competences: C1.1, C1.2 → C1.1'],
    ])
    expect(comparison(atBlock('        competences: [C1.1, C9]\n')).changes.map(told)).toEqual([
      'criterion – competences: C1.1 → C1.1, C9',
    ])
  })

  test('a criterion that goes under another competency moved', () => {
    const moved = BEFORE.replace(NESTED, '').replace(
      'les ruptures de stock.\n',
      `les ruptures de stock.\n        criteres:\n${NESTED}`,
    )
    expect(comparison(moved).changes.map(told)).toEqual([
      'criterion – moved from la compétence C1.1 to la compétence C1.2',
    ])
  })

  test('a modality under its competency, naming it, or of a bloc that has no other: no change', () => {
    const named =
      '    modalites:\n      - id: E2\n        intitule: Mise en situation à l’établi\n        competences: [C2.1]\n'
    const nested = '        modalites:\n          - id: E2\n            intitule: Mise en situation à l’établi\n'
    expect(BEFORE).toContain(named)
    expect(bothWays(BEFORE, BEFORE.replace(named, nested))).toEqual([[], []])
    expect(bothWays(BEFORE, BEFORE.replace('        competences: [C2.1]\n', ''))).toEqual([[], []])
    expect(bothWays(BEFORE, BEFORE.replace('competences: [C1.1, C1.2]', 'competences: [C1.2]'))[0]).toEqual([
      'assessment E1 competences: C1.1, C1.2 → C1.2',
    ])
  })

  test('criteria of the same words are each known by the competency they judge', () => {
    const same = (order: readonly string[]): string =>
      `blocs:\n  - id: BC1\n    intitule: Organiser\n    competences:\n      - { id: C1, enonce: Planifier les interventions. }\n      - { id: C2, enonce: Commander les pièces détachées. }\n    criteres:\n${order.map((code) => `      - { enonce: Le vocabulaire est exact., competences: [${code}] }\n`).join('')}`
    expect(bothWays(same(['C1', 'C2']), same(['C2', 'C1']))).toEqual([[], []])
  })
})

test('a text, or a list of that text: no change', () => {
  const one = BEFORE.replace('  niveau: 5\n', '  niveau: 5\n  prerequis: Savoir lire un plan.\n')
  const listed = BEFORE.replace('  niveau: 5\n', '  niveau: 5\n  prerequis:\n    - Savoir lire un plan.\n').replace(
    'intitule: Étude de cas d’organisation\n',
    'intitule: Étude de cas d’organisation\n        type: [etude_de_cas]\n',
  )
  const typed = one.replace(
    'intitule: Étude de cas d’organisation\n',
    'intitule: Étude de cas d’organisation\n        type: etude_de_cas\n',
  )
  const { certification, changes } = compare(version(typed), version(listed))
  expect([certification, changes]).toEqual([[], []])
  const more = listed.replace('    - Savoir lire un plan.\n', '    - Savoir lire un plan.\n    - Savoir souder.\n')
  expect(compare(version(typed), version(more)).certification.map(({ key }) => key)).toEqual(['prerequis'])
})

test('the keys of a file without blocs are those of the certification, not of a bloc', () => {
  const flat = `referentiel: 1
certification:
  intitule: Organiser le réemploi
  registre: RS
contexte: Des chantiers de rénovation.
competences:
  - id: C1
    enonce: Repérer les matériaux réemployables sur un chantier, afin de limiter les déchets.
`
  const other = flat
    .replace('registre: RS\n', 'registre: RS\n  prerequis: Savoir lire un plan.\n')
    .replace('Des chantiers', 'Les chantiers')
  const { certification, changes } = compare(version(flat), version(other))
  expect(changes).toEqual([])
  expect(certification.map(({ key }) => key)).toEqual(['prerequis', 'contexte'])
})

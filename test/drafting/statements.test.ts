import { describe, expect, test } from 'vitest'
import { draftCriteria, draftObjectives, judgeCriteria } from '../../core/src/drafting/index.ts'
import { blanksIn } from '../../core/src/engine/blanks.ts'
import { check } from '../../core/src/engine/check.ts'
import { similarity } from '../../core/src/french/similarity.ts'
import { readSource } from '../../core/src/source/read.ts'
import { EXPECTED, OTHERS } from './statements.ts'

/** A référentiel of one competency, of which nothing else is known. */
function alone(competency: Readonly<Record<string, unknown>>) {
  const written = {
    referentiel: 1,
    blocs: [{ id: 'BC1', intitule: 'Bloc', competences: [{ id: 'C1', ...competency }] }],
  }
  const checked = check(readSource(JSON.stringify(written)))
  const found = checked.referential.blocks[0]?.competencies[0]
  if (found === undefined) throw new Error('no competency')
  return { checked, competency: found }
}

const criteriaOf = (given: Readonly<Record<string, unknown>>) => {
  const { checked, competency } = alone(given)
  return draftCriteria(checked, competency)
}

describe('statements of many trades', () => {
  test.each(EXPECTED)('$why: $statement', ({ statement, drafts }) => {
    expect(criteriaOf({ enonce: statement }).drafts.map(({ aspect, text }) => `${aspect}: ${text}`)).toEqual(drafts)
  })

  test.each([...EXPECTED.map(({ statement }) => statement), ...OTHERS])('fit to be offered: %s', (statement) => {
    const { checked, competency } = alone({ enonce: statement })
    const { drafts, setAside } = draftCriteria(checked, competency)
    expect(drafts.length + setAside.length).toBeGreaterThan(0)
    const all = drafts.flatMap(({ text, alternatives }) => [text, ...alternatives])
    const said = judgeCriteria(checked, competency, all).flat()
    expect(said.filter(({ severity }) => severity !== 'info')).toEqual([])
    for (const [index, { text }] of drafts.entries()) {
      expect(text).toMatch(/^\p{Lu}.*[^\s.]\.$/u)
      expect(text).not.toMatch(/ {2}| ,|\b(?:à le|de un|le le|est est)\b|l’(?=[bcdfgjklmnpqrstvwxz])/iu)
      for (const { text: other } of drafts.slice(0, index)) expect(similarity(text, other)).toBeLessThan(0.72)
    }
  })
})

describe('the manner of the référentiel', () => {
  const statement = 'Analyser les relevés de production afin de réduire les rebuts'

  test('without a full stop, with straight apostrophes, where the criteria are so', () => {
    const criteres = ["L'atelier est rangé", "L'outil est affûté", "L'ordre de fabrication est archivé"]
    const { drafts } = criteriaOf({ enonce: statement, criteres })
    expect(drafts.map(({ text }) => text)).toEqual([
      "Les relevés de production sont analysés et chaque conclusion s'appuie sur un fait relevé dans la situation",
      "L'analyse des relevés de production permet de réduire les rebuts",
    ])
  })

  test('what the candidate does, where the criteria say it so', () => {
    const criteres = ['Le candidat range l’atelier.', 'Le candidat affûte l’outil.', 'Le candidat archive l’ordre.']
    const { drafts } = criteriaOf({ enonce: statement, criteres })
    expect(drafts[0]?.text).toBe(
      'Le candidat analyse les relevés de production et cite la source des données utilisées.',
    )
  })

  test('what a criterion says already is not said again', () => {
    const [first, ...others] = criteriaOf({ enonce: statement }).drafts
    const again = criteriaOf({ enonce: statement, criteres: [first?.text ?? ''] })
    expect(again.drafts.map(({ text }) => text)).not.toContain(first?.text)
    expect(again.drafts.map(({ aspect }) => aspect)).toEqual(expect.arrayContaining(others.map(({ aspect }) => aspect)))
  })
})

describe('statements over several lines', () => {
  test('each bullet is a means', () => {
    const { drafts } = criteriaOf({
      enonce: 'Conseiller l’exploitant d’une chaufferie',
      precisions: ['en comparant les combustibles,', 'en estimant les économies attendues,'],
      suite: 'afin de préparer son plan de travaux.',
    })
    const texts = drafts.map(({ aspect, text }) => `${aspect}: ${text}`)
    expect(texts).toContain('moyen: Les combustibles sont comparés.')
    expect(texts).toContain('moyen: Les économies attendues sont estimées.')
    expect(drafts.some(({ aspect }) => aspect === 'finalite')).toBe(true)
  })

  test('bullets that were flattened are an enumeration', () => {
    const { drafts } = criteriaOf({
      enonce:
        'Entretenir un bassin en contrôlant : - la filtration de l’eau - les joints des parois afin d’éviter une fuite',
    })
    expect(drafts.map(({ text }) => text)).toContain('La filtration de l’eau, les joints des parois sont contrôlés.')
  })
})

describe('indicators', () => {
  test('a figure that nobody gave is a marked blank in the sentence', () => {
    const figures = [...EXPECTED.map(({ statement }) => statement), ...OTHERS]
      .flatMap((enonce) => criteriaOf({ enonce }).drafts.flatMap(({ indicators }) => indicators))
      .filter((text) => /au moins/iu.test(text))
    expect(figures.length).toBeGreaterThan(10)
    for (const text of figures) {
      expect(text).toMatch(/Au moins \[… nombre\] /u)
      expect(text).not.toMatch(/\d/)
      const { source } = alone({
        enonce: 'Poser un drain',
        criteres: [{ enonce: 'Le drain est posé.', indicateurs: [text] }],
      }).checked
      expect(blanksIn(source).map(({ expected }) => expected)).toEqual(['nombre'])
    }
  })

  test('each criterion on a result has some', () => {
    for (const { statement } of EXPECTED) {
      const results = criteriaOf({ enonce: statement }).drafts.filter(({ aspect }) => aspect === 'resultat')
      for (const { indicators } of results) expect(indicators.length).toBeGreaterThan(0)
    }
  })
})

describe('a vague word', () => {
  test('is left out of a draft where the thing stays named', () => {
    const { drafts } = criteriaOf({
      enonce:
        'Animer un atelier de poterie en utilisant les techniques de modelage adaptées afin de fidéliser les adhérents',
    })
    expect(drafts.flatMap(({ text, alternatives }) => [text, ...alternatives])).toContain(
      'Les techniques de modelage sont utilisées.',
    )
  })

  test('stays where nothing would be left: the draft is set aside, and why is said', () => {
    const { drafts, setAside } = criteriaOf({ enonce: 'Tourner un vase en utilisant les outils adaptés' })
    expect(drafts.map(({ aspect }) => aspect)).not.toContain('moyen')
    expect(setAside.map(({ aspect }) => aspect)).toContain('moyen')
    expect(setAside[0]?.reason.fr).toContain('à écrire à la main')
  })
})

describe('hostile statements neither throw nor last', () => {
  const long = 'Analyser les relevés en comparant les mesures, '.repeat(2200)
  const texts = [
    '',
    ' ',
    '…',
    '?!;:,.',
    '--- - - -',
    '<script>alert(1)</script>',
    'Analyser <script>alert(1)</script> afin de <b>nuire</b>',
    'Analyser "les" \\ relevés: {a: [b}',
    'S’',
    'Se ',
    'Analyser',
    'Analyser l’',
    'en en en en',
    'de de de de le la les et et ou ou',
    `Analyser ${'l’'.repeat(2000)}eau`,
    `Analyser ${'les relevés et '.repeat(400)}`,
    `${'a'.repeat(100_000)}`,
    ', '.repeat(20_000),
    long.slice(0, 100_000),
  ]
  test.each(texts.map((text) => ({ text, shown: text.slice(0, 40) })))(
    '$shown',
    ({ text }) => {
      const { checked, competency } = alone({ enonce: text })
      const start = performance.now()
      const { drafts } = draftCriteria(checked, competency)
      const objectives = draftObjectives(checked, competency)
      expect(performance.now() - start).toBeLessThan(20_000)
      for (const { findings } of [...drafts, ...objectives])
        expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    },
    60_000,
  )
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildModel } from '../model/build.ts'
import { readSource } from '../source/read.ts'
import type { Operation } from './operation.ts'
import { propose } from './propose.ts'

const FILE = `referentiel: 1
certification:
  intitule: Fleuriste
blocs:
  - id: BC1
    competences:
      - id: C1   # la première
        enonce: >-
          Composer un bouquet à partir de la demande du client,
          afin de répondre à l’occasion.
        criteres:
          - { id: CR1, enonce: Le bouquet respecte le budget. }
          - id: CR2
            enonce: Les fleurs sont de saison.
            indicateurs: [Trois espèces]
      - { id: C2, enonce: "Vendre : conseiller le client" }
    modalites:
      - id: E1
        intitule: Mise en situation
  - id: BC2
    activites:
      - { id: A1, intitule: Tenir la boutique }
    competences:
      - id: C1
        enonce: |
          Tenir la caisse
          en fin de journée.
`

const written = (...operations: readonly Operation[]): string => {
  const proposal = propose(readSource(FILE), operations)
  if (proposal.status === 'refused') throw new Error(proposal.reason.en)
  return proposal.text
}

const refusal = (operation: Operation): string => {
  const proposal = propose(readSource(FILE), [operation])
  return proposal.status === 'refused' ? proposal.reason.en : 'written'
}

const lines = (before: string, after: string): readonly string[] =>
  after.split('\n').filter((line) => !before.split('\n').includes(line))

describe('what is written', () => {
  test('a criterion goes on from the codes beside it, with its indicators and modalities', () => {
    const text = written({
      kind: 'add_criterion',
      competency: 'BC1/C1',
      text: 'La composition est équilibrée : volumes et couleurs.',
      indicators: ['Symétrie'],
      assessments: ['E1'],
    })
    expect(lines(FILE, text)).toEqual([
      '          - id: CR3',
      '            modalites: [E1]',
      '            enonce: "La composition est équilibrée : volumes et couleurs."',
      '            indicateurs:',
      '              - Symétrie',
    ])
  })

  test('an indicator joins those of its criterion', () => {
    const text = written({ kind: 'add_indicator', criterion: 'CR2', text: 'Aucune fleur fanée' })
    expect(lines(FILE, text)).toEqual(['            indicateurs: [Trois espèces, Aucune fleur fanée]'])
  })

  test('an objective has a marked blank for what was not said', () => {
    const text = written({
      kind: 'add_objective',
      competency: 'BC2/C1',
      statement: 'Clore la caisse',
      target: 'Sans écart',
      activity: 'A1',
    })
    expect(lines(FILE, text)).toEqual([
      '        objectifs:',
      '          - enonce: Clore la caisse',
      '            indicateur: … ce que l’on mesure',
      '            cible: Sans écart',
      '            conditions: … avec quoi et dans quelle situation',
      '            activite: A1',
      '            echeance: … une date, une durée ou un jalon',
    ])
  })

  test('an assessment has the next free code', () => {
    const text = written({
      kind: 'add_assessment',
      block: 'BC1',
      title: 'Étude de cas',
      types: ['etude_de_cas'],
      forms: ['ecrite'],
      duration: 'PT2H',
      deliverables: [],
      competencies: ['BC1/C1'],
    })
    expect(lines(FILE, text)).toEqual([
      '      - id: E2',
      '        intitule: Étude de cas',
      '        type: etude_de_cas',
      '        forme: [ecrite]',
      '        duree: PT2H',
      '        competences: [C1]',
    ])
  })

  test('a text keeps the manner it is written in', () => {
    const folded = written({ kind: 'set_text', at: 'BC1/C1', key: 'enonce', text: 'Assembler un bouquet.' })
    expect(lines(FILE, folded)).toEqual(['          Assembler un bouquet.'])
    expect(folded).toContain('# la première')
    const braces = written({ kind: 'set_text', at: 'C2', key: 'enonce', text: 'Vendre, conseiller' })
    expect(lines(FILE, braces)).toEqual(['      - { id: C2, enonce: "Vendre, conseiller" }'])
    const literal = written({ kind: 'set_text', at: 'BC2/C1', key: 'enonce', text: 'Tenir la caisse\nle matin.' })
    expect(lines(FILE, literal)).toEqual(['          le matin.'])
    const added = written({ kind: 'set_text', at: 'E1', key: 'consigne', text: 'Composez deux bouquets.' })
    expect(lines(FILE, added)).toEqual(['        consigne: Composez deux bouquets.'])
  })

  test('words are found across the lines they are folded over', () => {
    const text = written({
      kind: 'replace_words',
      at: 'BC1/C1',
      find: 'du client, afin de',
      by: 'de la cliente, afin de',
    })
    expect(lines(FILE, text)).toEqual([
      '          Composer un bouquet à partir de la demande de la cliente, afin de répondre à l’occasion.',
    ])
  })

  test('what comes from outside stays words: it can add no key', () => {
    const evil = 'x\nreferentiel: 2\n- "y" # z'
    const text = written({
      kind: 'add_assessment',
      block: 'BC1',
      title: evil,
      types: [evil],
      forms: [evil, 'ecrite'],
      duration: evil,
      brief: evil,
      deliverables: [evil],
      competencies: ['bc1 / c\n1'],
    })
    const assessment = buildModel(readSource(text)).blocks[0]?.assessments.at(-1)
    const words = 'x referentiel: 2 - "y" # z'
    expect(assessment?.title?.value).toBe(words)
    expect(assessment?.types.map(({ value }) => value)).toEqual([words])
    expect(assessment?.duration?.value).toBe(words)
    expect(assessment?.references.map(({ code }) => code)).toEqual(['C1'])
  })

  test('operations follow one another', () => {
    const text = written(
      { kind: 'add_criterion', competency: 'BC1/C1', text: 'Un', indicators: [], assessments: [] },
      { kind: 'add_indicator', criterion: 'CR3', text: 'Deux' },
    )
    expect(lines(FILE, text)).toEqual([
      '          - id: CR3',
      '            enonce: Un',
      '            indicateurs:',
      '              - Deux',
    ])
  })
})

describe('what is refused, with what to do', () => {
  test.each<[Operation, RegExp]>([
    [{ kind: 'set_text', at: 'C1', key: 'enonce', text: 'x' }, /BC1\/C1, BC2\/C1/],
    [{ kind: 'set_text', at: 'C9', key: 'enonce', text: 'x' }, /designates nothing/],
    [{ kind: 'set_text', at: '/blocs/7', key: 'intitule', text: 'x' }, /designates nothing/],
    [{ kind: 'set_text', at: 'C2', key: 'id', text: 'x' }, /enonce, suite/],
    [{ kind: 'replace_words', at: 'C2', find: 'le fournisseur', by: 'x' }, /read it again/],
    [{ kind: 'replace_words', at: 'C2', find: 'e', by: 'x' }, /stand \d+ times/],
    [{ kind: 'replace_words', at: 'C2', find: '  ', by: 'x' }, /which words/],
    [{ kind: 'add_indicator', criterion: 'C2', text: 'x' }, /designates nothing/],
    [{ kind: 'add_objective', competency: 'C2', statement: 'x', activity: 'A7' }, /Near codes: A1/],
    [
      { kind: 'add_assessment', title: 'x', types: [], forms: [], deliverables: [], competencies: [] },
      /which bloc.*BC1, BC2/,
    ],
  ])('%j', (operation, reason) => {
    expect(refusal(operation)).toMatch(reason)
  })

  test('a broken file is left alone', () => {
    const operation = { kind: 'set_text', at: 'C1', key: 'enonce', text: 'x' } as const
    expect(propose(readSource('blocs: [\n  a: b: c'), [operation]).status).toBe('refused')
  })

  test('all or nothing', () => {
    const proposal = propose(readSource(FILE), [
      { kind: 'set_text', at: 'C2', key: 'enonce', text: 'x' },
      { kind: 'set_text', at: 'C9', key: 'enonce', text: 'x' },
    ])
    expect(proposal).toMatchObject({ status: 'refused', operation: 1 })
  })
})

const SAMPLES = join(import.meta.dirname, '../../../samples')
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.referentiel.yaml'))

test.each(samples)('whatever is proposed, the rest of %s stays as it is written', (name) => {
  const source = readSource(readFileSync(join(SAMPLES, name), 'utf8'))
  const { blocks } = buildModel(source)
  const words = 'Un texte : avec « des signes », des [crochets], un # et une fin\u00a0!'
  for (const [at, block] of blocks.entries()) {
    const home = block.implicit ? '' : `/blocs/${at}`
    for (const [index, competency] of block.competencies.entries()) {
      const address = `${home}/competences/${index}`
      for (const operation of [
        { kind: 'add_criterion', competency: address, text: words, indicators: [words], assessments: [] },
        { kind: 'add_objective', competency: address, statement: words },
        { kind: 'set_text', at: address, key: 'enonce', text: words },
      ] as const) {
        const proposal = propose(source, [operation])
        if (proposal.status === 'refused') throw new Error(`${address}: ${proposal.reason.en}`)
        const after = readSource(proposal.text)
        expect(after.problems).toEqual([])
        expect(after.comments.map(({ text }) => text)).toEqual(source.comments.map(({ text }) => text))
        const now = buildModel(after).blocks[at]?.competencies[index]
        const others = (range: { readonly start: number; readonly end: number } | undefined, text: string): string =>
          range === undefined ? '' : text.slice(0, range.start) + text.slice(range.end)
        expect(others(now?.node.range, proposal.text)).toBe(others(competency.node.range, source.text))
        const said =
          operation.kind === 'add_criterion'
            ? [now?.criteria.at(-1)?.statement?.value, now?.criteria.at(-1)?.indicators[0]?.value]
            : operation.kind === 'add_objective'
              ? [now?.objectives.at(-1)?.statement?.value]
              : [now?.statement?.value.trim()]
        for (const text of said) expect(text).toBe(words)
      }
    }
  }
})

import { describe, expect, test } from 'vitest'
import { importFile } from '../../src/import-file.ts'

/** Packages that other tools make: other types, deeper trees, links that lead nowhere. Written for these tests. */

interface Given {
  readonly id: string
  readonly type?: string
  readonly code?: string
  readonly text?: string
  readonly in?: string
  readonly rank?: number
  readonly more?: object
}

const uuid = (id: string): string => `${id.padStart(8, '0')}-0000-1000-8000-000000000000`
const link = (id: string) => ({ title: id, identifier: uuid(id), uri: `https://salt.test/uri/${uuid(id)}` })

function pack(items: readonly Given[], more: object = {}, links: readonly object[] = []): string {
  const date = '2017-05-25T10:00:00+00:00'
  return JSON.stringify(
    {
      CFDocument: { ...link('d0'), title: 'Gardening framework', creator: 'Garden Board', lastChangeDateTime: date },
      CFItems: items.map(({ id, type, code, text, more: fields }) => ({
        ...link(id),
        title: undefined,
        fullStatement: text ?? `Statement ${id}`,
        ...(type === undefined ? {} : { CFItemType: type }),
        ...(code === undefined ? {} : { humanCodingScheme: code }),
        lastChangeDateTime: date,
        ...fields,
      })),
      CFAssociations: [
        ...items.flatMap(({ id, in: parent, rank }) =>
          parent === undefined
            ? []
            : [
                {
                  ...link(`a${id}`),
                  associationType: 'isChildOf',
                  originNodeURI: link(id),
                  destinationNodeURI: link(parent),
                  ...(rank === undefined ? {} : { sequenceNumber: rank }),
                },
              ],
        ),
        ...links,
      ],
      ...more,
    },
    null,
    2,
  )
}

async function imported(json: string) {
  const answer = await importFile({ name: 'framework.json', bytes: new TextEncoder().encode(json) })
  if (answer.kind === 'refused') throw new Error(answer.said.fr)
  return answer
}

const said = ({ report }: Awaited<ReturnType<typeof imported>>): string =>
  report.guessed.map(({ message }) => message.fr).join('\n')

describe('the items of others', () => {
  test('by their types: domains, clusters, standards, indicators', async () => {
    const { referentiel, yaml, report } = await imported(
      pack([
        { id: 'd1', type: 'Domain', code: 'PL', text: 'Plants', in: 'd0' },
        { id: 'c1', type: 'Cluster', text: 'Roses', in: 'd1', rank: 2 },
        { id: 's1', type: 'Standard', code: 'PL.1', text: 'Prune roses', in: 'c1', rank: 2 },
        { id: 's2', type: 'Standard', code: 'PL.2', text: 'Graft roses', in: 'c1', rank: 1 },
        { id: 'i1', type: 'Performance Indicator', text: 'The cut is clean', in: 's1' },
        { id: 's3', type: 'Standard', code: 'PL.0', text: 'Water', in: 'd1', rank: 1 },
      ]),
    )
    expect(referentiel.certification).toMatchObject({
      intitule: 'Gardening framework',
      etat: 'brouillon',
      document: { date: '2017-05-25' },
      certificateurs: [{ nom: 'Garden Board' }],
    })
    expect(referentiel.blocs).toEqual([
      {
        id: 'PL',
        intitule: 'Plants',
        activites: [{ id: 'A1', intitule: 'Roses' }],
        competences: [
          { id: 'PL.0', enonce: 'Water' },
          { id: 'PL.2', activites: ['A1'], enonce: 'Graft roses' },
          { id: 'PL.1', activites: ['A1'], enonce: 'Prune roses', criteres: [{ enonce: 'The cut is clean' }] },
        ],
      },
    ])
    expect(yaml).toContain('# à vérifier : groupe du cadre d’origine (Cluster), repris comme activité')
    expect(report.counts).toMatchObject({ blocs: 1, activites: 1, competences: 3, criteres: 1 })
  })

  test.each([
    ['Unit of competency', 'Element', 'Performance criterion'],
    ['Domaine', 'Savoir-faire', 'Critère de performance'],
    ['Module', 'Learning outcome', 'Indicator'],
    ['Bloc de compétences', 'Compétence', 'Critère d’évaluation'],
  ])('%s, %s, %s', async (bloc, competency, criterion) => {
    const { referentiel } = await imported(
      pack([
        { id: '1', type: bloc, text: 'Soil', in: 'd0' },
        { id: '2', type: competency, text: 'Dig', in: '1' },
        { id: '3', type: criterion, text: 'The hole is deep', in: '2' },
      ]),
    )
    expect(referentiel.blocs).toEqual([
      { intitule: 'Soil', competences: [{ enonce: 'Dig', criteres: [{ enonce: 'The hole is deep' }] }] },
    ])
  })

  test('by their place when no type tells', async () => {
    const { referentiel } = await imported(
      pack([
        { id: '1', in: 'd0' },
        { id: '11', in: '1' },
        { id: '12', in: '1' },
        { id: '2', in: 'd0' },
        { id: '21', in: '2' },
        { id: '211', in: '21' },
      ]),
    )
    expect(
      referentiel.blocs?.map(({ competences = [], activites = [] }) => [activites.length, competences.length]),
    ).toEqual([
      [0, 2],
      [1, 1],
    ])
  })

  test('in one flat list, which has no bloc', async () => {
    const { referentiel } = await imported(
      pack([
        { id: '1', type: 'Skill', in: 'd0' },
        { id: '2', type: 'Skill' },
      ]),
    )
    expect(referentiel.blocs).toBeUndefined()
    expect(referentiel.competences?.map(({ enonce }) => enonce)).toEqual(['Statement 1', 'Statement 2'])
  })

  test('under a single title, which is set aside', async () => {
    const { referentiel, report } = await imported(
      pack([
        { id: '0', text: 'GARDENING  framework', in: 'd0' },
        { id: '1', in: '0' },
        { id: '11', in: '1' },
      ]),
    )
    expect(referentiel.blocs).toMatchObject([{ intitule: 'Statement 1', competences: [{ enonce: 'Statement 11' }] }])
    expect(report.dropped).toMatchObject([{ text: 'GARDENING framework', reason: 'doublon' }])
  })

  test('with codes the format would read otherwise, or twice', async () => {
    const answer = await imported(
      pack([
        { id: '1', type: 'Skill', code: '6/7' },
        { id: '2', type: 'Skill', code: 'A-1-2' },
        { id: '3', type: 'Skill', code: 'A-1-2' },
        { id: '4', type: 'Skill', code: 'toutes' },
      ]),
    )
    const codes = answer.referentiel.competences?.map(({ id }) => id)
    expect(new Set(codes).size).toBe(4)
    expect(codes?.join(' ')).toBe('6.7 A.1.2 A.1.2-2x C.toutes')
    expect(said(answer)).toContain('«\u00a06/7\u00a0» 6.7, «\u00a0A-1-2\u00a0» A.1.2,')
  })

  test('with notes, keywords and links that the format has no key for, none in silence', async () => {
    const answer = await imported(
      pack(
        [
          { id: '1', type: 'Skill', code: 'S1', more: { notes: 'For example, a rose.', conceptKeywords: ['rose'] } },
          { id: '2', type: 'Skill', code: 'S2' },
        ],
        {},
        [{ ...link('p'), associationType: 'precedes', originNodeURI: link('1'), destinationNodeURI: link('2') }],
      ),
    )
    expect(answer.referentiel.non_place).toMatchObject([{ texte: 'For example, a rose.' }])
    expect(answer.report.unplaced).toHaveLength(1)
    expect(said(answer)).toContain('mots-clés (éléments concernés\u00a0: 1)')
    expect(said(answer)).toContain('Liens «\u00a0precedes\u00a0» du cadre')
  })

  test('with activities tied to competencies, in whichever direction', async () => {
    const { referentiel } = await imported(
      pack(
        [
          { id: '1', type: 'Domain', code: 'D', in: 'd0' },
          { id: '2', type: 'Work activity', text: 'Pruning', in: '1' },
          { id: '3', type: 'Competency', code: 'C1', in: '1' },
        ],
        {},
        [{ ...link('r'), associationType: 'isRelatedTo', originNodeURI: link('2'), destinationNodeURI: link('3') }],
      ),
    )
    expect(referentiel.blocs).toMatchObject([
      { activites: [{ id: 'A1', intitule: 'Pruning' }], competences: [{ id: 'C1', activites: ['A1'] }] },
    ])
  })
})

test('rubrics of others become modalities, criteria and a scale', async () => {
  const levels = (names: readonly string[]) =>
    names.map((quality, index) => ({ ...link(`l${index}`), quality, score: index, description: `${quality} work` }))
  const { referentiel } = await imported(
    pack(
      [
        { id: '1', type: 'Domain', code: 'D', in: 'd0' },
        { id: '2', type: 'Competency', code: 'C1', in: '1' },
      ],
      {
        CFRubrics: [
          {
            ...link('r1'),
            title: 'Portfolio',
            description: 'The candidate hands in\na portfolio.',
            CFRubricCriteria: [
              {
                ...link('k1'),
                category: 'Care',
                description: 'The plants are alive',
                weight: 0.5,
                CFItemURI: link('2'),
                CFRubricCriterionLevels: levels(['Failed', 'Passed']),
              },
            ],
          },
        ],
      },
    ),
  )
  expect(referentiel.certification).toMatchObject({ echelle: { resultats: ['Passed', 'Failed'] } })
  expect(referentiel.blocs).toMatchObject([
    {
      competences: [
        {
          criteres: [
            {
              groupe: 'Care',
              modalites: ['E1'],
              enonce: 'The plants are alive',
              indicateurs: ['Failed\u00a0: Failed work', 'Passed\u00a0: Passed work'],
              points: 0.5,
            },
          ],
        },
      ],
      modalites: [
        { id: 'E1', intitule: 'Portfolio', consigne: 'The candidate hands in a portfolio.', competences: ['C1'] },
      ],
    },
  ])
})

test('levels that are not the same everywhere, and have a name only, are kept apart once', async () => {
  const row = (id: string, names: readonly string[]) => ({
    ...link(id),
    description: `Row ${id}`,
    CFItemURI: link('1'),
    CFRubricCriterionLevels: names.map((quality, index) => ({ ...link(`${id}${index}`), quality, score: index })),
  })
  const rows = [row('k1', ['Failed', 'Passed']), row('k2', ['Failed', 'Seen'])]
  const { referentiel } = await imported(
    pack([{ id: '1', type: 'Competency', in: 'd0' }], {
      CFRubrics: [{ ...link('r1'), title: 'Portfolio', CFRubricCriteria: rows }],
    }),
  )
  expect(referentiel.certification).not.toHaveProperty('echelle')
  expect(referentiel.non_place?.map(({ texte }) => texte)).toEqual(['Failed', 'Passed', 'Seen'])
})

test('the HTML of others is read; a text that speaks of tags is left as it is', async () => {
  const { referentiel } = await imported(
    pack([
      { id: '1', type: 'Domain', text: '<p>Grow &amp; <b>sell</b> the gardener&#39;s plants</p>', in: 'd0' },
      { id: '2', type: 'Competency', text: '<p>Prune a tree:</p><ul><li>young</li><li>old</li></ul>', in: '1' },
      { id: '3', type: 'Competency', text: 'Write a <p> or a <ul>, where $x<3$', in: '1' },
    ]),
  )
  expect(referentiel.blocs).toMatchObject([
    {
      intitule: "Grow & sell the gardener's plants",
      competences: [
        { enonce: 'Prune a tree:', precisions: ['young', 'old'] },
        { enonce: 'Write a <p> or a <ul>, where $x<3$' },
      ],
    },
  ])
})

describe('a package out of order is mended, and says so', () => {
  test('a parent that is not in the file', async () => {
    const answer = await imported(pack([{ id: '1', code: 'X', in: 'ffff' }]))
    expect(answer.referentiel.competences).toHaveLength(1)
    expect(said(answer)).toContain('dont le parent n’est pas dans le fichier, mis au premier niveau\u00a0: X.')
  })

  test('a circle', async () => {
    const answer = await imported(
      pack([
        { id: '1', code: 'X', in: '3' },
        { id: '2', code: 'Y', in: '1' },
        { id: '3', code: 'Z', in: '2' },
        { id: '4', code: 'W', in: '4' },
      ]),
    )
    expect(answer.report.counts.competences + answer.report.counts.activites + answer.report.counts.blocs).toBe(4)
    expect(said(answer)).toContain('se contiennent l’un l’autre')
  })

  test('an identifier given twice, several parents, an item that says nothing', async () => {
    const json = pack([
      { id: '1', type: 'Domain', code: 'D1', in: 'd0' },
      { id: '2', type: 'Domain', code: 'D2', in: 'd0' },
      { id: '3', type: 'Skill', code: 'S', in: '1' },
      { id: '3', type: 'Skill', code: 'S', text: 'Another', in: '2' },
      { id: '5', text: '' },
    ])
    const answer = await imported(json)
    expect(answer.report.counts.competences).toBe(2)
    expect(said(answer)).toContain('Identifiants donnés à plusieurs éléments')
    expect(said(answer)).toContain('Éléments que plusieurs parents contiennent')
    expect(said(answer)).toContain('sans énoncé ni code, non repris\u00a0: 1.')
  })

  test('a chain of two thousand', async () => {
    const items = Array.from({ length: 2_000 }, (_, index) => ({
      id: index.toString(16),
      ...(index === 0 ? {} : { in: (index - 1).toString(16) }),
    }))
    const answer = await imported(pack(items))
    const { competences, activites, blocs } = answer.report.counts
    expect(competences + activites + blocs + answer.report.unplaced.length).toBe(2_000)
    expect(said(answer)).toContain('emboîtés trop profondément')
  })
})

describe('what is no package is refused, with what to do', () => {
  const refusal = async (text: string, name = 'x.json'): Promise<string> => {
    const answer = await importFile({ name, bytes: new TextEncoder().encode(text) })
    return answer.kind === 'refused' ? answer.said.fr : 'imported'
  }

  test.each([
    ['{', 'pas du JSON bien formé'],
    ['{"CFDocument": {"title": "a"},\n "CFItems": [}', 's’arrête à la ligne 2'],
    ['{"a": 1} suite', 'pas du JSON bien formé'],
    ['{"a": "\u0001"}', 'pas du JSON bien formé'],
    ['[]', 'pas un cadre de compétences CASE'],
    ['{"CFItems": []}', 'pas un cadre de compétences CASE'],
    ['{"CFDocument": []}', 'pas un cadre de compétences CASE'],
    ['{"certification": {}, "blocs": []}', 'export --to json'],
    [`{"CFDocument": ${'['.repeat(100_000)}`, 'emboîte plus de 100 niveaux'],
    [`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, 'emboîte plus de 100 niveaux'],
  ])('%#', async (text, words) => expect(await refusal(text)).toContain(words))

  test('but a package without anything more is a référentiel to fill', async () => {
    expect(await refusal('{"CFDocument": {}}')).toBe('imported')
    expect(await refusal('{"CFDocument": {"title": 3, "creator": {}}, "CFItems": {"a": 1}, "CFRubrics": [null]}')).toBe(
      'imported',
    )
  })

  test('a package is known by what it holds, whatever its name', async () => {
    const answer = await importFile({ name: 'framework.txt', bytes: new TextEncoder().encode(pack([{ id: '1' }])) })
    expect(answer.kind === 'imported' && answer.report.source.format).toBe('case')
  })
})

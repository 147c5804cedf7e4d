import { buildModel, readSource } from '@equerre/core'
import { describe, expect, test } from 'vitest'
import type { ElementKind, SearchPage } from '../contract.ts'
import { Refusal } from '../refusal.ts'
import { referential } from '../testing/folder.ts'
import { elementsOf } from './elements.ts'
import { search } from './search.ts'
import { SearchIndex } from './search-index.ts'

function put(index: SearchIndex, path: string, text: string, version = 'v1'): void {
  const source = readSource(text)
  index.put(path, version, elementsOf(source, buildModel(source)))
}

function indexOf(files: Readonly<Record<string, string>>): SearchIndex {
  const index = new SearchIndex()
  for (const [path, text] of Object.entries(files)) put(index, path, text)
  return index
}

interface Asked {
  readonly kinds?: readonly ElementKind[]
  readonly path?: string
  readonly limit?: number
  readonly cursor?: string | null
}

function ask(index: SearchIndex, query: string, asked: Asked = {}): Omit<SearchPage, 'indexing'> {
  const { kinds = null, path = null, limit = 20, cursor = null } = asked
  return search(index, { query, kinds, path, limit, cursor }, (one) => one)
}

/** What was found, as `file code`. */
const found = (page: Omit<SearchPage, 'indexing'>): readonly string[] =>
  page.hits.map(({ name, code, kind }) => `${name} ${code ?? kind}`)

const FLORIST = `referentiel: 1
certification:
  intitule: Fleuriste en magasin
  registre: RNCP
  niveau: 4
  objectifs_contexte: Le fleuriste accueille le client et compose des bouquets.
blocs:
  - id: BC1
    intitule: Gérer les stocks d’un magasin de fleurs
    activites:
      - { id: A1, intitule: Réception des livraisons }
    competences:
      - id: C1.1
        enonce: Évaluer l’état des fleurs à la réception, afin de refuser celles qui sont flétries.
        objectifs:
          - Trier cinquante roses en dix minutes
      - id: C1.2
        enonce: >-
          Organiser la gestion des stocks
          de la chambre froide, afin de limiter les pertes.
        criteres:
          - enonce: Les pertes de la semaine restent sous cinq pour cent.
    modalites:
      - id: E1
        intitule: Mise en situation au magasin
        type: mise_en_situation
        consigne: Le candidat range une livraison de tulipes.
        competences: [C1.1, C1.2]
    criteres:
      - id: CR1
        competences: [C1.1]
        enonce: Chaque fleur abîmée est écartée.
`
const BAKER = referential(
  'Boulanger',
  'Pétrir la pâte selon la recette, afin d’obtenir une mie régulière',
  'Gérer les commandes des clients et le stock de farine de la chambre de pousse',
)

describe('what is found', () => {
  const index = indexOf({ fleuriste: FLORIST, boulanger: BAKER })

  test.each([
    ['evaluer', 'fleuriste C1.1'],
    ['ÉVALUATION', 'fleuriste C1.1'],
    ['fleurs flétries', 'fleuriste C1.1'],
    ['fleur fletrie', 'fleuriste C1.1'],
    ['l’organisation', 'fleuriste C1.2'],
    ["d'une perte", 'fleuriste criterion'],
    ['tulipe', 'fleuriste E1'],
    ['bouquet', 'fleuriste certification'],
    ['livraisons', 'fleuriste A1'],
    ['roses', 'fleuriste objective'],
    ['abîmées', 'fleuriste CR1'],
    ['petrir', 'boulanger C1.1'],
  ])('by %j is %s', (query, first) => {
    expect(found(ask(index, query))[0]).toBe(first)
  })

  test('by a code is what has it, then what names it', () => {
    expect(found(ask(index, 'C1.2'))).toEqual([
      'boulanger C1.2',
      'fleuriste C1.2',
      'fleuriste criterion',
      'fleuriste E1',
    ])
    expect(found(ask(index, 'c.1.2', { path: 'fleuriste' }))[0]).toBe('fleuriste C1.2')
    expect(found(ask(index, 'BC1', { path: 'fleuriste' }))).toEqual(['fleuriste BC1'])
    expect(found(ask(index, 'C1.3'))).toEqual([])
  })

  test('by a code and a word is what has both', () => {
    expect(found(ask(index, 'C1.2 farine'))).toEqual(['boulanger C1.2'])
  })

  test.each(['"gestion des stocks"', '« gestion des stocks »', '“gestion de stock”'])(
    'by the phrase %s holds it',
    (phrase) => {
      expect(found(ask(index, phrase))).toEqual(['fleuriste C1.2'])
    },
  )

  test('by a phrase has its words together, in order, in one text', () => {
    expect(ask(index, '"stocks gestion"').total).toBe(0)
    expect(ask(index, '"chambre pertes"').total).toBe(0)
    expect(found(ask(index, '"chambre froide" pertes'))).toEqual(['fleuriste C1.2'])
    expect(found(ask(index, '"chambre froide" farine'))).toEqual(['fleuriste C1.2'])
  })

  test('by two words has both; by many, most', () => {
    expect(found(ask(index, 'stock farine'))).toEqual(['boulanger C1.2'])
    expect(found(ask(index, 'comment organiser la gestion des stocks avec un logiciel'))[0]).toBe('fleuriste C1.2')
  })

  test('by words that no element holds together is what holds one', () => {
    const names = found(ask(index, 'tulipe farine'))
    expect(names.toSorted()).toEqual(['boulanger C1.2', 'fleuriste E1'])
  })

  test('by the beginning of a word, or with a letter wrong', () => {
    expect(found(ask(index, 'flétr'))[0]).toBe('fleuriste C1.1')
    expect(found(ask(index, 'livraizon'))[0]).toBe('fleuriste A1')
    expect(ask(index, 'xyzabc').total).toBe(0)
  })

  test('is of the kinds and of the file asked for', () => {
    expect(found(ask(index, 'stock', { kinds: ['block'] }))).toEqual(['fleuriste BC1'])
    expect(found(ask(index, 'stock', { path: 'boulanger' }))).toEqual(['boulanger C1.2'])
    expect(found(ask(index, 'stock', { path: 'absent' }))).toEqual([])
    expect(found(ask(index, 'stock', { kinds: [] }))).toEqual([])
  })

  test('says where it stands', () => {
    const [hit] = ask(index, 'pertes semaine', { kinds: ['criterion'] }).hits
    expect(hit).toMatchObject({ kind: 'criterion', code: null, block: 'BC1', competency: 'C1.2', version: 'v1' })
    expect(FLORIST.slice(hit?.range.start, hit?.range.end)).toMatch(/^enonce: Les pertes .* cent\.$/)
  })

  test('shows the words that were found', () => {
    const [hit] = ask(index, 'chambres froides').hits
    expect(hit?.excerpt).toBe('Organiser la gestion des stocks de la chambre froide, afin de limiter les pertes.')
    expect(hit?.marks.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['chambre', 'froide'])
  })

  test.each(['', '   ', '…', 'de la', '«»', '"'])('by %j is nothing', (query) => {
    expect(ask(index, query)).toEqual({ hits: [], total: 0, next: null })
  })

  test('is an answer for any string', () => {
    for (const query of [
      '"'.repeat(500),
      'mot '.repeat(2000),
      '\ud800',
      '__proto__ constructor',
      'C'.repeat(10_000),
      '« « »',
    ]) {
      expect(() => ask(index, query)).not.toThrow()
    }
  })
})

test('an excerpt of a long text is around what was found', () => {
  const filler = 'Le titulaire tient compte des usages de la profession et du lieu. '
  const index = indexOf({
    long: referential('Long', `${filler.repeat(30)}Il compose des bouquets. ${filler.repeat(30)}`),
  })
  const [hit] = ask(index, 'bouquets').hits
  expect(hit?.excerpt).toMatch(/^… .* …$/)
  expect(hit?.excerpt.length).toBeLessThanOrEqual(240)
  expect(hit?.marks.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['bouquets'])
})

describe('an index that changes', () => {
  test('finds the new text and forgets the old one', () => {
    const index = indexOf({ fleuriste: FLORIST, boulanger: BAKER })
    put(index, 'fleuriste', FLORIST.replaceAll('tulipes', 'pivoines'), 'v2')
    expect(ask(index, 'tulipes').total).toBe(0)
    expect(ask(index, 'pivoines').hits).toMatchObject([{ code: 'E1', version: 'v2' }])
    index.remove('fleuriste')
    expect(ask(index, 'pivoines').total).toBe(0)
    expect(found(ask(index, 'stock'))).toEqual(['boulanger C1.2'])
    expect(index.count).toBe(4)
  })

  test('answers as one that was made at once', () => {
    const texts = Array.from({ length: 12 }, (_, index) =>
      referential(
        `Métier ${index}`,
        ...Array.from({ length: (index * 7) % 5 }, (__, at) => `Tenir le poste ${at} du chantier ${index % 3}`),
      ),
    )
    const changing = new SearchIndex()
    for (let turn = 0; turn < 40; turn++) {
      const at = (turn * 5) % 12
      put(changing, `f${at}`, texts[(turn * 7) % 12] ?? '')
      if (turn % 3 === 0) changing.remove(`f${(turn * 11) % 12}`)
    }
    for (const [at, text] of texts.entries()) put(changing, `f${at}`, text)
    const fresh = indexOf(Object.fromEntries(texts.map((text, at) => [`f${at}`, text])))
    for (const query of ['chantier', 'poste chantier', 'C1.2', '"poste 1"', 'métier 3', 'tenir']) {
      expect(ask(changing, query, { limit: 100 })).toEqual(ask(fresh, query, { limit: 100 }))
    }
    expect(changing.count).toBe(fresh.count)
  })
})

describe('pages', () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `f${String(index).padStart(2, '0')}`,
      referential(`Métier ${index}`, `Conduire un chantier ${'long '.repeat(index % 4)}`, 'Ranger le chantier'),
    ]),
  )

  function allPages(index: SearchIndex, query: string, limit: number, between: (page: number) => void = () => {}) {
    const hits: string[] = []
    let cursor: string | null = null
    for (let page = 0; page < 200; page++) {
      const { next, hits: shown } = ask(index, query, { limit, cursor })
      hits.push(...shown.map(({ name, code }) => `${name} ${code}`))
      if (next === null) return hits
      cursor = next
      between(page)
    }
    throw new Error('the pages do not end')
  }

  test('hold every hit once, in one order, whatever their size', () => {
    const index = indexOf(files)
    const whole = ask(index, 'chantier', { limit: 100 })
    expect(whole.total).toBe(60)
    for (const limit of [1, 7, 60, 100]) expect(allPages(index, 'chantier', limit)).toEqual(found(whole))
  })

  test('are not moved by a file that changes, comes or goes in between', () => {
    const index = indexOf(files)
    const before = allPages(index, 'chantier', 100)
    const after = allPages(index, 'chantier', 7, (page) => {
      put(
        index,
        'f05',
        referential('Autre', `Autre chose ${page}`, ...Array.from({ length: page }, () => 'Chantier')),
        `v${page}`,
      )
      put(index, `nouveau ${page}`, referential('Chantier', 'Chantier', 'Chantier'))
      if (page === 1) index.remove('f06')
    })
    const touched = /^(?:f05|f06|nouveau)/
    expect(after.filter((hit) => !touched.test(hit))).toEqual(before.filter((hit) => !touched.test(hit)))
    expect(new Set(after).size).toBe(after.length)
  })

  test('are those of another server over the same files', () => {
    const [one, other] = [indexOf(files), indexOf(Object.fromEntries(Object.entries(files).toReversed()))]
    const first = ask(one, 'conduire un chantier', { limit: 10 })
    const second = ask(one, 'conduire un chantier', { limit: 10, cursor: first.next })
    expect(ask(other, 'conduire un chantier', { limit: 10, cursor: first.next })).toEqual(second)
    expect(second.hits).toHaveLength(10)
  })

  test('are refused for another question, and for what is no cursor', () => {
    const index = indexOf(files)
    const { next } = ask(index, 'chantier', { limit: 5 })
    expect(() => ask(index, 'métier', { limit: 5, cursor: next })).toThrow(Refusal)
    expect(() => ask(index, 'chantier', { limit: 5, cursor: next, kinds: ['block'] })).toThrow(Refusal)
    const written = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const plain: unknown = JSON.parse(Buffer.from(next ?? '', 'base64url').toString('utf8'))
    const [digest, ...rest] = Array.isArray(plain) ? plain : []
    for (const cursor of [
      '',
      'x',
      written(null),
      written([]),
      written([digest]),
      written([digest, ...rest.slice(0, -1), 'x']),
      written([digest, ...rest.slice(0, -1), [['x']]]),
      written([digest, ...rest.slice(0, -1), [[1, 'chanti', 'x']]]),
      written([digest, null, ...rest.slice(1)]),
      'A'.repeat(100_000),
    ]) {
      expect(() => ask(index, 'chantier', { limit: 5, cursor })).toThrow(Refusal)
    }
  })

  test('keep the order of the same words in other forms', () => {
    const index = indexOf(files)
    const { next } = ask(index, 'conduire un chantier', { limit: 5 })
    expect(() => ask(index, 'Conduire les chantiers', { limit: 5, cursor: next })).not.toThrow()
  })
})

test('a text of which nothing is understood is found by its words', () => {
  const index = indexOf({ brouillon: 'Voici mes notes sur les tulipes\n\net rien d’autre\n' })
  expect(found(ask(index, 'tulipe'))).toEqual(['brouillon certification'])
})

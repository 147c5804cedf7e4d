import { describe, expect, it } from 'vitest'
import { toPlain } from './plain.ts'
import { nodeAt } from './pointer.ts'
import { readSource } from './read.ts'

function told(text: string) {
  return readSource(text).problems.map(({ code, range, severity }) => [
    code,
    text.slice(range.start, range.end),
    severity,
  ])
}

function plain(text: string): unknown {
  return JSON.parse(JSON.stringify(toPlain(readSource(text).root)))
}

describe('keys', () => {
  it('that come twice: the first wins, the second is told, with the first as its related place', () => {
    const text = 'a: 1\nb: 2\na: 3\n'
    const [problem] = readSource(text).problems
    expect(plain(text)).toEqual({ a: 1, b: 2 })
    expect(problem).toMatchObject({ code: 'cle-en-double', severity: 'error', range: { start: 10, end: 11 } })
    expect(problem?.related?.map((one) => one.at)).toEqual([{ start: 0, end: 1 }])
    expect(problem?.message.fr).toContain('«\u00a0a\u00a0»')
  })

  it('are told apart by what is written, whatever their quotes', () => {
    expect(told('1.10: a\n1.1: b\n')).toEqual([])
    expect(told('"a": a\na: b\n')).toEqual([['cle-en-double', 'a', 'error']])
  })

  it('that are names of JavaScript are keys like any other', () => {
    const { root, problems } = readSource('__proto__:\n  polluted: 1\nconstructor: 2\ntoString: 3\n__proto__: 4\n')
    expect(problems.map((one) => one.code)).toEqual(['cle-en-double'])
    const value = toPlain(root)
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor', 'toString'])
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('that are lists or groups are told and left out', () => {
    const text = '[a, b]: 1\nc: 2\n{d: e}: 3\n'
    expect(told(text)).toEqual([
      ['cle-complexe', '[a, b]', 'error'],
      ['cle-complexe', '{d: e}', 'error'],
    ])
    expect(plain(text)).toEqual({ c: 2 })
  })
})

describe('anchors and aliases', () => {
  it('share the node, and the entry keeps its own place', () => {
    const text = 'a: &x {k: v}\nb: *x\n'
    const { root } = readSource(text)
    expect(nodeAt(root, '/b')).toBe(nodeAt(root, '/a'))
    const entry = root?.kind === 'mapping' ? root.entries[1] : undefined
    expect(entry && text.slice(entry.range.start, entry.range.end)).toBe('b: *x')
  })

  it('name keys too, at the place of the alias', () => {
    const text = '&k a: 1\nb: {*k : 2}\n'
    expect(plain(text)).toEqual({ a: 1, b: { a: 2 } })
    const inner = nodeAt(readSource(text).root, '/b')
    const key = inner?.kind === 'mapping' ? inner.entries[0]?.key : undefined
    expect(key && text.slice(key.range.start, key.range.end)).toBe('*k')
  })

  it('that name nothing are texts, and told', () => {
    const text = 'a: *x\nb: 1\n'
    expect(told(text)).toEqual([['renvoi-inconnu', '*x', 'error']])
    expect(plain(text)).toEqual({ a: '*x', b: 1 })
  })

  it('that name what holds them are told, not followed', () => {
    const text = 'a: &x\n  b: *x\n  c: 1\n'
    expect(told(text)).toEqual([['renvoi-circulaire', '*x', 'error']])
    expect(plain(text)).toEqual({ a: { b: '*x', c: 1 } })
  })

  it('take the anchor that stands last above', () => {
    expect(plain('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')).toEqual({ a: 1, b: 1, c: 2, d: 2 })
  })
})

describe('merge keys', () => {
  it('bring the keys of another group where they stand, and the own keys win', () => {
    const text = 'base: &b\n  x: 1\n  y: 2\nd:\n  z: 0\n  <<: *b\n  y: 3\n'
    expect(told(text)).toEqual([])
    expect(Object.entries(Object(Reflect.get(Object(plain(text)), 'd')))).toEqual([
      ['z', 0],
      ['x', 1],
      ['y', 3],
    ])
  })

  it('take several groups, the first one winning', () => {
    expect(plain('a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b], z: 3}\n')).toMatchObject({
      c: { x: 1, y: 2, z: 3 },
    })
  })

  it('between quotes are ordinary keys', () => {
    expect(plain('a: {"<<": 1}\n')).toEqual({ a: { '<<': 1 } })
  })

  it('of something else than a group are told', () => {
    const text = 'a: 1\n<<: texte\n'
    expect(told(text)).toEqual([['fusion-invalide', '<<: texte', 'error']])
    expect(plain(text)).toEqual({ a: 1 })
  })
})

describe('tags', () => {
  it.each([
    ['!!str 12', '12'],
    ['!!str 1.10', '1.10'],
    ['! 12', '12'],
    ['!!int "12"', 12],
    ['!!float 3', 3],
    ['!!bool true', true],
    ['!!null ""', null],
    ['!<tag:yaml.org,2002:str> true', 'true'],
    ['!!map {a: 1}', { a: 1 }],
    ['!!seq [1]', [1]],
  ])('of the core schema: %s', (written, value) => {
    expect(told(`a: ${written}\n`)).toEqual([])
    expect(plain(`a: ${written}\n`)).toEqual({ a: value })
  })

  it('declared by the document are resolved', () => {
    const text = '%TAG !y! tag:yaml.org,2002:\n---\na: !y!str 12\n'
    expect(told(text)).toEqual([])
    expect(plain(text)).toEqual({ a: '12' })
  })

  it('that nobody knows are a warning, and the value is kept', () => {
    const text = 'a: !local 12\nb: !x [1]\n'
    expect(told(text)).toEqual([
      ['etiquette-inconnue', '!local', 'warning'],
      ['etiquette-inconnue', '!x', 'warning'],
    ])
    expect(plain(text)).toEqual({ a: 12, b: [1] })
  })

  it('that do not fit are a warning, and the value is kept', () => {
    const text = 'a: !!int douze\n'
    expect(told(text)).toEqual([['etiquette-inadaptee', '!!int', 'warning']])
    expect(plain(text)).toEqual({ a: 'douze' })
  })
})

describe('documents', () => {
  it.each(['', '\n\n', '# seul\n', '\ufeff', '---\n', '--- # rien\n...\n'])('%j is empty', (text) => {
    expect(readSource(text)).toMatchObject({ root: null, problems: [] })
  })

  it('after the first one are told and not read', () => {
    const text = 'a: 1 # un\n---\nb: 2 # deux\n'
    expect(told(text)).toEqual([['plusieurs-documents', '---', 'error']])
    expect(plain(text)).toEqual({ a: 1 })
    expect(readSource(text).comments.map((one) => one.text)).toEqual([' un'])
  })

  it('may be marked at their start and end', () => {
    const text = '%YAML 1.2\n---\na: 1\n...\n'
    expect(told(text)).toEqual([])
    expect(plain(text)).toEqual({ a: 1 })
  })
})

describe('what looks glued and is not', () => {
  it.each([
    'a: http://exemple.fr\n',
    'a:\n  https://exemple.fr\n',
    'a:\n  mailto:x@exemple.fr\n',
    'a:\n  ISO:9001\n',
    'a: note:bien\n',
    'a:\n  - C1:x\n  - note:bien\n',
    'a:\n  Un texte\n  note:bien\n',
    'a: [{ x:y : 1 }]\n',
    'a: 10:30\n',
  ])('%j', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('dashes inside texts', () => {
  it.each(['a: un – deux\n', 'a: un - deux\n', 'a: >-\n  un\n  - deux\n', 'a: "un\n  - deux"\n', 'a: un\n  -deux\n'])(
    '%j is no mistake',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})

import { describe, expect, it } from 'vitest'
import { toPlain } from './plain.ts'
import { deepestAt, nodeAt, placeAt, pointerAt } from './pointer.ts'
import { readSource } from './read.ts'
import { generateYaml } from './testing/generated-yaml.ts'
import { scalarsOf } from './testing/walk.ts'

const text = 'blocs:\n  - id: BC1\n    "a/b~c": [x, y]\n  - *z\nvide:\nautre: &w {k: v}\nencore: *w\n'
const { root } = readSource(text)

function rangeOf(part: string, from = 0) {
  const start = text.indexOf(part, from)
  return { start, end: start + part.length }
}

describe('nodeAt', () => {
  it.each([
    ['', 'mapping'],
    ['/blocs', 'sequence'],
    ['/blocs/0/id', 'scalar'],
    ['/blocs/0/a~1b~0c/1', 'scalar'],
    ['/encore/k', 'scalar'],
    ['/vide', 'scalar'],
  ])('%j', (pointer, kind) => {
    expect(nodeAt(root, pointer)?.kind).toBe(kind)
  })

  it.each(['blocs', '/rien', '/blocs/9', '/blocs/-1', '/blocs/00', '/blocs/0/id/x', '/blocs/id', '/__proto__', '/'])(
    '%j names nothing',
    (pointer) => {
      expect(nodeAt(root, pointer)).toBeNull()
    },
  )

  it('of nothing is nothing', () => {
    expect(nodeAt(null, '')).toBeNull()
  })
})

describe('pointerAt', () => {
  it('is that of the deepest node', () => {
    expect(pointerAt(root, rangeOf('BC1'))).toBe('/blocs/0/id')
    expect(pointerAt(root, rangeOf('y]'))).toBe('/blocs/0/a~1b~0c')
    expect(pointerAt(root, rangeOf('x'))).toBe('/blocs/0/a~1b~0c/0')
  })

  it('of a key is that of its value', () => {
    expect(pointerAt(root, rangeOf('id'))).toBe('/blocs/0/id')
    expect(pointerAt(root, rangeOf('vide'))).toBe('/vide')
  })

  it('of an alias is where it stands', () => {
    expect(pointerAt(root, rangeOf('*w'))).toBe('/encore')
  })

  it('of a range over several nodes is what holds them all', () => {
    expect(pointerAt(root, { start: rangeOf('BC1').start, end: rangeOf('x').end })).toBe('/blocs/0')
    expect(pointerAt(root, { start: 0, end: text.length })).toBe('')
    expect(pointerAt(null, { start: 0, end: 0 })).toBe('')
  })

  it('finds every scalar of any document again', () => {
    let found = 0
    for (let seed = 1; seed <= 200; seed++) {
      const document = readSource(generateYaml(seed))
      if (document.problems.length > 0 || document.text.includes('*')) continue
      for (const scalar of scalarsOf(document.root)) {
        if (scalar.range.start === scalar.range.end) continue
        const place = placeAt(document.root, scalar.range)
        expect(place?.node, document.text).toBe(scalar)
        if (place?.onKey === false) expect(nodeAt(document.root, place.pointer)).toBe(scalar)
        found++
      }
    }
    expect(found).toBeGreaterThan(500)
  })
})

describe('deepestAt', () => {
  it('says on what an offset stands, and in what', () => {
    const place = deepestAt(root, rangeOf('BC1').start + 1)
    expect(place).toMatchObject({ pointer: '/blocs/0/id', onKey: false })
    expect(place?.ancestors.map((one) => one.kind)).toEqual(['mapping', 'sequence', 'mapping'])
    expect(deepestAt(root, rangeOf('id').start)?.onKey).toBe(true)
  })

  it('takes the end of a node for the node', () => {
    expect(deepestAt(root, rangeOf('BC1').end)?.pointer).toBe('/blocs/0/id')
    expect(deepestAt(root, rangeOf('vide:').end)).toMatchObject({ pointer: '/vide', onKey: false })
  })

  it('is null outside the root', () => {
    expect(deepestAt(readSource('# a\nb: 1\n').root, 1)).toBeNull()
    expect(deepestAt(null, 0)).toBeNull()
  })
})

describe('toPlain', () => {
  it('gives JSON values', () => {
    expect(toPlain(null)).toBeNull()
    const value = toPlain(readSource('a: [1.10, oui, ~, .nan, .inf, "12"]\nb: {c: }\n').root)
    expect(JSON.stringify(value)).toBe('{"a":[1.1,"oui",null,".nan",".inf","12"],"b":{"c":null}}')
  })
})

import { expect, test } from 'vitest'
import { linesUri, pathUri } from './addresses.ts'

test.each([
  ['dossiers/fleuriste.referentiel.yaml', 'dossiers/fleuriste.referentiel.yaml'],
  ['Mes référentiels/été 100%.yaml', 'Mes%20r%C3%A9f%C3%A9rentiels/%C3%A9t%C3%A9%20100%25.yaml'],
  ['n°1 #2?.yaml', 'n%C2%B01%20%232%3F.yaml'],
  ['C:\\projets\\bloc (1).yaml', 'C%3A/projets/bloc%20%281%29.yaml'],
  ['..\\voisin\\a.yaml', '../voisin/a.yaml'],
  ['a\ud800b.yaml', 'a%EF%BF%BDb.yaml'],
  ['e\u0301.yaml', 'e%CC%81.yaml'],
])('%s', (path, uri) => {
  expect(pathUri(path)).toBe(uri)
  expect(() => new URL(uri, 'file:///')).not.toThrow()
})

test('every path comes back from its URI', () => {
  for (let code = 0x20; code < 0x250; code++) {
    const path = `a/${String.fromCharCode(code)}b`.replaceAll('\\', '/')
    expect(pathUri(path).split('/').map(decodeURIComponent).join('/')).toBe(path)
    expect(pathUri(path)).toMatch(/^[A-Za-z0-9._~%/-]+$/)
  }
})

test('the lines of a file on a forge', () => {
  const github = { kind: 'github', files: 'https://forge.test/o/r/blob/abc' } as const
  const gitlab = { kind: 'gitlab', files: 'https://forge.test/g/p/-/blob/abc' } as const
  expect(linesUri(github, 'é.yaml', 3, 3)).toBe('https://forge.test/o/r/blob/abc/%C3%A9.yaml?plain=1#L3')
  expect(linesUri(github, 'a.yaml', 3, 5)).toBe('https://forge.test/o/r/blob/abc/a.yaml?plain=1#L3-L5')
  expect(linesUri(gitlab, 'a.yaml', 3, 5)).toBe('https://forge.test/g/p/-/blob/abc/a.yaml#L3-5')
})

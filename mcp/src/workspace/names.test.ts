import { describe, expect, test } from 'vitest'
import { Names, nearNames } from './names.ts'

function namesOf(...paths: readonly string[]): readonly string[] {
  const names = new Names()
  names.give(paths)
  return paths.map((path) => names.of(path))
}

describe('a name', () => {
  test('is that of the file, in letters that a URI keeps', () => {
    expect(namesOf('Métiers/Fleuriste d’été (v2).referentiel.yaml')).toEqual(['fleuriste-d-ete-v2'])
    expect(namesOf('Maître d’œuvre.referentiel.yml')).toEqual(['maitre-d-oeuvre'])
    expect(namesOf('bloc 1.examen.yaml')).toEqual(['bloc-1'])
    for (const path of ['a%2Fb', '日本', '..', '-', 'x'.repeat(500), 'A.B']) {
      const [name = ''] = namesOf(`${path}.referentiel.yaml`)
      expect(encodeURIComponent(name)).toBe(name)
      expect(name).toMatch(/^[a-z0-9][a-z0-9.-]*$/)
    }
  })

  test('takes a folder along when it is shared, for all that share it', () => {
    expect(namesOf('rncp/fleuriste.referentiel.yaml', 'rs/fleuriste.referentiel.yaml')).toEqual([
      'rncp.fleuriste',
      'rs.fleuriste',
    ])
  })

  test('takes as many folders as it needs', () => {
    expect(namesOf('a/x/f.referentiel.yaml', 'b/x/f.referentiel.yaml', 'b/y/f.referentiel.yaml')).toEqual([
      'a.x.f',
      'b.x.f',
      'y.f',
    ])
  })

  test('is numbered when nothing else tells two files apart', () => {
    const names = namesOf('F.referentiel.yaml', 'f.referentiel.yaml', 'f.referentiel.yml')
    expect(new Set(names).size).toBe(3)
  })

  test('does not depend on the order of the files', () => {
    const paths = ['b/f.referentiel.yaml', 'a/f.referentiel.yaml', 'f.referentiel.yaml', 'é.referentiel.yaml']
    const [one, other] = [new Names(), new Names()]
    one.give(paths)
    other.give(paths.toReversed())
    for (const path of paths) expect(other.of(path)).toBe(one.of(path))
  })

  test('stays when another file comes, and when its own goes and comes back', () => {
    const names = new Names()
    names.give(['a/f.referentiel.yaml'])
    names.give(['b/f.referentiel.yaml'])
    names.give(['a/f.referentiel.yaml'])
    expect(names.of('a/f.referentiel.yaml')).toBe('f')
    expect(names.of('b/f.referentiel.yaml')).toBe('b.f')
    expect(names.pathOf('f')).toBe('a/f.referentiel.yaml')
  })

  test('is unique for any files', () => {
    const folders = ['', 'a/', 'a/b/', 'A/', 'b/', 'é/', 'e/']
    const paths = folders.flatMap((folder) =>
      ['x', 'X', 'x.y', 'x y', 'é'].map((name) => `${folder}${name}.referentiel.yaml`),
    )
    expect(new Set(namesOf(...paths)).size).toBe(paths.length)
  })
})

describe('near names', () => {
  const known = ['fleuriste', 'rncp.boulanger', 'rs.boulanger', 'conduite-travaux', 'maintenance-froid']

  test('are those that may have been meant', () => {
    expect(nearNames('fleurist', known)).toEqual(['fleuriste'])
    expect(nearNames('Boulanger', known)).toEqual(['rncp.boulanger', 'rs.boulanger'])
    expect(nearNames('travaux', known)).toEqual(['conduite-travaux'])
    expect(nearNames('métiers/maintenance froid.referentiel.yaml', known)).toEqual(['maintenance-froid'])
  })

  test('are none for what looks like nothing', () => {
    expect(nearNames('', known)).toEqual([])
    expect(nearNames('zzzzzzzz', known)).toEqual([])
    expect(nearNames('../../etc/passwd', known)).toEqual([])
  })
})

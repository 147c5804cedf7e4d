import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, relativeTo, resolvedFrom } from './paths.ts'

describe('on paths of POSIX, as Node says', () => {
  test.each(['/', '/a', '/a/b', '/a/b/c.yaml'])('the folder of %s', (path) => {
    expect(folderOf(path)).toBe(posix.dirname(path))
  })

  test.each([
    ['/a/b', 'c.yaml'],
    ['/a/b', '../c.yaml'],
    ['/a/b', './x/../c/./d'],
    ['/a', '../../../c'],
    ['/a/b', '/x/y'],
    ['/', 'c'],
  ])('%s and %s', (folder, path) => {
    expect(resolvedFrom(folder, path)).toBe(posix.resolve(folder, path))
  })

  test.each([
    ['/a/b', '/a/b/c/d'],
    ['/a/b', '/a/c'],
    ['/a/b', '/a/bc'],
    ['/', '/a'],
    ['/a/b/c', '/'],
  ])('from %s to %s', (folder, path) => {
    expect(relativeTo(folder, path)).toBe(posix.relative(folder, path))
  })
})

describe('on paths of Windows with /', () => {
  test('drives are roots', () => {
    expect(folderOf('C:/a')).toBe('C:/')
    expect(folderOf('C:/')).toBe('C:/')
    expect(resolvedFrom('C:/a', '..\\b\\c.yaml')).toBe('C:/b/c.yaml')
    expect(resolvedFrom('C:/a', 'D:/b')).toBe('D:/b')
    expect(relativeTo('C:/a', 'C:/b')).toBe('../b')
    expect(relativeTo('C:/a', 'D:/b')).toBe('D:/b')
  })
})

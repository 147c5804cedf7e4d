import { expect, test } from 'vitest'
import { isVersionName } from './version-name.ts'

test.each(['HEAD', 'HEAD~2', 'main', 'v1.0', 'origin/renouvellement-2026', '0a1b2c3d', 'dépôt', 'HEAD@{1}', 'main^'])(
  '%s can name a version',
  (name) => expect(isVersionName(name)).toBe(true),
)

test.each(['', ' ', '--output=/tmp/x', '-p', 'HEAD -- file', 'HEAD:file', 'a\nb', 'a\u0000'])('%j cannot', (name) =>
  expect(isVersionName(name)).toBe(false),
)

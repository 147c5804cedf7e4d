import { chmodSync, lstatSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { equerre, FAULTY, filesIn, folder, jsonOf, read } from './equerre.ts'

const MENDED = FAULTY.replace('Composer  des', 'Composer des')
const NAME = 'f.referentiel.yaml'

describe('--fix', () => {
  test('writes what is safe, keeps the rest to the letter, and has nothing more to do', () => {
    const cwd = folder({ [NAME]: FAULTY })
    const ran = equerre(['check', '--fix'], { cwd })
    expect(read(cwd, NAME)).toBe(MENDED)
    expect(ran.stderr).toBe(`${NAME}\u00a0: 1 réparation écrite.\n`)
    expect(ran.stdout).not.toContain('espaces-doubles')
    expect(ran.status).toBe(1)
    const modified = statSync(join(cwd, NAME)).mtimeMs
    expect(equerre(['check', '--fix'], { cwd }).stderr).toBe('')
    expect(statSync(join(cwd, NAME)).mtimeMs).toBe(modified)
  })

  test('keeps the mode of the file, leaves no other file, and a link stays a link', () => {
    const cwd = folder({ 'vrai/f.yaml': FAULTY })
    chmodSync(join(cwd, 'vrai/f.yaml'), 0o640)
    symlinkSync('vrai/f.yaml', join(cwd, NAME))
    equerre(['check', '--fix', NAME], { cwd })
    expect(read(cwd, 'vrai/f.yaml')).toBe(MENDED)
    expect(statSync(join(cwd, 'vrai/f.yaml')).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(cwd, NAME)).isSymbolicLink() && readlinkSync(join(cwd, NAME))).toBe('vrai/f.yaml')
    expect(filesIn(cwd)).toEqual([NAME, 'vrai', 'vrai/f.yaml'])
  })

  test('keeps a byte order mark and CRLF', () => {
    const text = `\ufeff${FAULTY.replaceAll('\n', '\r\n')}`
    const cwd = folder({ [NAME]: text })
    equerre(['check', '--fix'], { cwd })
    expect(read(cwd, NAME)).toBe(text.replace('Composer  des', 'Composer des'))
  })

  // The limit on the size of a file stands for a full disk: both stop the writing half-way.
  test.skipIf(process.platform === 'win32')('loses nothing when the disk is full', () => {
    const text = `${FAULTY}${'# une ligne de commentaire\n'.repeat(200)}`
    const cwd = folder({ [NAME]: text })
    const ran = equerre(['check', '--fix'], { cwd, script: 'ulimit -f 1; exec "$@"' })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain(`Impossible d’écrire «\u00a0${NAME}\u00a0»`)
    expect(ran.stderr).toContain('Rien n’a été changé.')
    expect(read(cwd, NAME)).toBe(text)
    expect(filesIn(cwd)).toEqual([NAME])
  })

  test('touches no file that does not parse', () => {
    const text = FAULTY.replace('Fleuriste', '"Fleuriste')
    const cwd = folder({ [NAME]: text })
    expect(equerre(['check', '--fix'], { cwd }).status).toBe(1)
    expect(read(cwd, NAME)).toBe(text)
  })
})

describe('--fix-dry-run', () => {
  const DIFF = `--- a/${NAME}
+++ b/${NAME}
@@ -5,4 +5,4 @@
   etat: brouillon
 blocs:
   - id: BC1
-    intitule: Composer  des bouquets
+    intitule: Composer des bouquets
`

  test('shows the difference and writes nothing', () => {
    const cwd = folder({ [NAME]: FAULTY })
    const ran = equerre(['check', '--fix-dry-run'], { cwd })
    expect(ran.stdout).toBe(DIFF)
    expect(ran.stderr).toBe(`${NAME}\u00a0: 1 réparation possible (rien n’est écrit).\n`)
    expect(read(cwd, NAME)).toBe(FAULTY)
  })

  test('gives it in the JSON, and for the standard input too', () => {
    const ran = equerre(['check', '--fix-dry-run', '--format', 'json', '--stdin-filename', NAME], { input: FAULTY })
    expect(jsonOf(ran).files[0]?.diff).toBe(DIFF)
  })
})

import { describe, expect, test } from 'vitest'
import { equerre, filesIn, folder } from './equerre.ts'

/** A fiche of the national register; without a bloc it says no competency. */
const fiche = (number: string, blocks = ''): string =>
  `<FICHE><NUMERO_FICHE>${number}</NUMERO_FICHE><INTITULE>Fleuriste</INTITULE>${blocks}</FICHE>`

const BLOCK = `<BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>BC01</CODE><LIBELLE>Composer des bouquets</LIBELLE>
<LISTE_COMPETENCES>C1.1 Composer un bouquet afin de répondre à la demande du client</LISTE_COMPETENCES>
</BLOC_COMPETENCES></BLOCS_COMPETENCES>`

const exportOf = (...fiches: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><FICHES>${fiches.join('\n')}</FICHES>`

describe('a fiche of the register without a competency', () => {
  const cwd = folder({
    'une.xml': exportOf(fiche('RNCP1')),
    'toutes.xml': exportOf(fiche('RNCP9', BLOCK), ...[1, 2, 3, 4, 5, 6, 7].map((at) => fiche(`RNCP${at}`))),
  })
  const said = (...args: readonly string[]): string => {
    const { status, stderr } = equerre(['import', ...args, '--lang', 'fr'], { cwd })
    expect(status, stderr).toBe(0)
    return stderr
  }

  test.each([
    ['une.xml', '-o', 'a.referentiel.yaml'],
    ['une.xml', '--fiche', 'RNCP1', '-o', 'b.referentiel.yaml'],
    ['toutes.xml', '--fiche', 'RNCP1', '-o', 'c.referentiel.yaml'],
  ])('is told: %s %s %s', (...args) => {
    expect(said(...args)).toContain('Attention\u00a0: la fiche RNCP1 ne donne aucune compétence.')
  })

  test('is told among all, five named and the others counted', () => {
    expect(said('toutes.xml', '--all', '-o', 'dossier')).toContain(
      '7 fiches ne donnent aucune compétence (RNCP1, RNCP2, RNCP3, RNCP4, RNCP5 et 2 autres)',
    )
  })

  test('and says what was recognised when asked, of one fiche only', () => {
    const args = ['import', 'toutes.xml', '--report', '--lang', 'fr']
    const one = equerre([...args, '--fiche', 'RNCP9', '-o', 'e.referentiel.yaml'], { cwd })
    expect(one.stdout).toMatch(/1.bloc, 0.activité, 1.compétence/)
    const all = equerre([...args, '--all', '-o', 'autre'], { cwd })
    expect(all).toMatchObject({ status: 2, stdout: '' })
    expect(all.stderr).toContain('--report ne vaut que pour une fiche')
  })

  test('is not told of a fiche that has one', () => {
    expect(said('toutes.xml', '--fiche', 'RNCP9', '-o', 'd.referentiel.yaml')).not.toContain('Attention')
  })
})

test('an export cut in the middle: the fiches before the cut are counted, and no folder is left when there is none', () => {
  const whole = exportOf(fiche('RNCP1', BLOCK), fiche('RNCP2', BLOCK))
  const cwd = folder({ 'coupe.xml': whole.slice(0, -60), 'rien.xml': whole.slice(0, 120) })
  const cut = equerre(['import', 'coupe.xml', '--all', '-o', 'dossier', '--lang', 'fr'], { cwd })
  expect(cut.status).toBe(2)
  expect(cut.stderr).toContain('1 référentiel écrit dans «\u00a0dossier\u00a0».')
  expect(equerre(['import', 'rien.xml', '--all', '-o', 'vide', '--lang', 'fr'], { cwd }).status).toBe(2)
  expect(filesIn(cwd)).toEqual(['coupe.xml', 'dossier', 'dossier/RNCP1.referentiel.yaml', 'rien.xml'])
})

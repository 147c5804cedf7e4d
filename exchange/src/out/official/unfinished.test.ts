import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { describe, expect, test } from 'vitest'
import type { ExportSubject } from '../export-format.ts'
import { EXPORT_FORMATS, exportFormatOf } from '../formats.ts'

const subjectOf = (text: string): ExportSubject => ({ name: 'f', result: check(readSource(text)) })

const WHOLE = `referentiel: 1
certification: { intitule: Fleuriste }
blocs:
  - id: BC1
    intitule: Vendre
    activites: [{ id: A1, intitule: Accueil }]
    competences:
      - { id: C1, activites: [A1], enonce: Accueillir le client, criteres: [Le client est salué.] }
    modalites: [{ id: E1, intitule: Oral, competences: [C1] }]
`

const HANDED_IN = ['docx', 'pdf', 'html', 'markdown']

function said(text: string, form = 'docx'): { readonly fr: string; readonly en: string } {
  const remarks = exportFormatOf(form)?.remarks?.(subjectOf(text)) ?? []
  return { fr: remarks.map(({ fr }) => fr).join('\n'), en: remarks.map(({ en }) => en).join('\n') }
}

describe('what a document that is handed in prints as unfinished', () => {
  test.each(HANDED_IN)('is told of %s, in the words that it prints', async (form) => {
    const text = `${WHOLE}non_place: [{ texte: Un reste, lieu: ligne 3 }]\n`.replace(
      ', criteres: [Le client est salué.]',
      '',
    )
    const { fr, en } = said(text, form)
    expect(fr).toContain(
      'Un texte n’a pas encore sa place (non_place)\u00a0: le document l’imprime sous «\u00a0Texte non placé\u00a0»',
    )
    expect(fr).toContain('«\u00a0Aucun critère\u00a0» (C1)')
    expect(en).toContain('under “Unplaced text”')
    expect(en).toContain('“No criterion” (C1)')
    if (form !== 'markdown' && form !== 'html') return
    const format = exportFormatOf(form)
    const page = format?.kind === 'text' ? format.render(subjectOf(text), 'fr') : ''
    expect(page).toContain('Texte non placé')
    expect(page).toContain('Aucun critère')
  })

  test('is nothing of a whole référentiel', () => {
    for (const form of HANDED_IN) expect(said(WHOLE, form)).toEqual({ fr: '', en: '' })
    const samples = join(import.meta.dirname, '../../../../samples')
    for (const name of ['maintenance-froid', 'conduite-travaux-paysagers']) {
      expect(said(readFileSync(join(samples, `${name}.referentiel.yaml`), 'utf8')).fr).toBe('')
    }
  })

  test.each([
    [WHOLE.replace('intitule: Fleuriste', 'niveau: 5'), '«\u00a0Certification sans intitulé\u00a0». Complétez-le'],
    [WHOLE.replace(', competences: [C1]', ', competences: [C9]'), '«\u00a0Aucune modalité\u00a0» (C1)'],
    [
      WHOLE.replace(', activites: [A1]', '').replace(
        '    modalites',
        '      - { id: C2, activites: [A1], enonce: Ranger, criteres: [Le lieu est rangé.] }\n    modalites',
      ),
      '«\u00a0Aucune activité\u00a0» (C1)',
    ],
    [
      WHOLE.replace('intitule: Accueil }', 'intitule: Accueil }, { id: A2, intitule: Caisse }'),
      '«\u00a0Aucune compétence ne s’y rattache\u00a0» (A2)',
    ],
    [WHOLE.replace('Le client est salué.', '… un critère'), 'Un passage reste à écrire («\u00a0…\u00a0»)'],
  ])('is told: %#', (text, words) => {
    expect(said(text).fr).toContain(words)
  })

  test.each([
    ['', 'aucun bloc ni compétence', 'neither bloc nor competency'],
    [
      'referentiel: 1\ncertification: { intitule: Fleuriste }\n',
      'aucun bloc ni compétence',
      'neither bloc nor competency',
    ],
    [
      'referentiel: 1\ncertification: { intitule: F }\nblocs: [{ id: BC1, intitule: Vendre }]\n',
      'aucune compétence\u00a0:',
      'no competency:',
    ],
    [
      'referentiel: 1\ncertification: { intitule: F }\nactivites: [{ id: A1, intitule: Accueil }]\n',
      'aucun bloc ni compétence',
      'neither bloc',
    ],
  ])('is told of a référentiel without any competency: %#', (text, fr, en) => {
    for (const form of HANDED_IN) {
      expect(said(text, form).fr).toContain(`Ce référentiel n’a ${fr}`)
      expect(said(text, form).en).toContain(en)
    }
    expect(said(WHOLE).fr).not.toContain('aucun')
  })

  test('names five elements at most, each with its bloc where two have the code', () => {
    const competencies = Array.from(
      { length: 7 },
      (_, at) => `      - { id: C${at + 1}, enonce: Vendre ${at} }\n`,
    ).join('')
    const many = `referentiel: 1\ncertification: { intitule: F }\nblocs:\n  - id: BC1\n    competences:\n${competencies}`
    expect(said(many).fr).toContain('(C1, C2, C3, C4, C5 et 2 autres)')
    expect(said(many).en).toContain('(C1, C2, C3, C4, C5 and 2 more)')
    const two = `${many}  - id: BC2\n    competences: [{ id: C1, enonce: Peser, criteres: [Juste.] }]\n    modalites: [{ id: E, intitule: Oral }]\n`
    expect(said(two).fr).toContain('(BC1/C1, C2,')
  })

  test('is left to the forms that are handed in', () => {
    const text = `${WHOLE}non_place: [{ texte: Un reste, lieu: ligne 3 }]\n`
    for (const { id, remarks } of EXPORT_FORMATS) {
      const told = (remarks?.(subjectOf(text)) ?? []).some(({ fr }) => fr.includes('déposer'))
      expect(told, id).toBe(HANDED_IN.includes(id))
    }
  })
})

import { expect, test } from 'vitest'
import { importText } from '../import-text.ts'
import { importReportBody } from './html.ts'
import { outlineOfReport } from './sections.ts'

const DOCUMENT = `<h1>Bloc 1 : Organiser l’atelier</h1>
<table><tr><th>Activités</th><th>Compétences</th><th>Modalités d’évaluation</th><th>Critères d’évaluation</th></tr>
<tr><td>A1 Organisation</td><td>C1.1 Planifier les interventions de l’atelier afin de tenir les délais</td>
<td>Étude de cas</td><td>Le planning tient compte des délais.</td></tr></table>`

const report = (content: string, name = 'atelier.html') => importText({ name, content }).report
const body = (content: string, language: 'fr' | 'en' = 'fr', name?: string) =>
  importReportBody(report(content, name), { language, linkTo: ({ line }) => `#${line}` }).source

test('the counts are those of the report, in both languages', () => {
  const { counts } = report(DOCUMENT)
  expect(counts.competences).toBe(1)
  expect(outlineOfReport(report(DOCUMENT), 'fr').recognised.counts).toContain('1\u00a0compétence')
  expect(body(DOCUMENT, 'en')).toContain('1\u00a0competency')
})

test('each place leads to its line', () => {
  const text = 'Un texte sans rapport.\n\nUn autre.'
  const [item] = outlineOfReport(report(text, 'a.txt'), 'fr').sections.flatMap(({ items }) => items)
  expect(item?.place?.line).toBeGreaterThan(0)
  expect(body(text, 'fr', 'a.txt')).toContain(`href="#${item?.place?.line}"`)
})

test('a document that is no référentiel is told what to do', () => {
  expect(body('Bonjour.', 'fr', 'a.txt')).toContain('Aucune compétence n’a été reconnue')
})

test('words of the document stay words', () => {
  const hostile = body('<script>alert(1)</script> "onclick="x" \u202e', 'fr', '<img src=x>.txt')
  expect(hostile).not.toMatch(/<script|<img/)
  expect(hostile).not.toContain('\u202e')
})

test('what the file says otherwise is counted, a value that was read is not discarded, and a loss is told', () => {
  const content = `<h1>Bloc 1 : Pains</h1><table><tr><th>Compétences</th><th>Modalités d’évaluation</th></tr>
<tr><td>C1 Pétrir une pâte</td><td><p>Étude de cas au fournil</p><p>Type : étude de cas</p><p>Durée : 3 h</p>
<p>Jury : 2 membres, dont 1 externe. Deux boulangers.</p><p>Tâches :</p><ul><li>Pétrir la pâte</li></ul></td></tr></table>`
  const read = report(content)
  const dropped = outlineOfReport(read, 'fr').sections.find(({ kind }) => kind === 'dropped')
  expect(dropped?.items).toEqual([])
  expect(dropped?.summary).toContain('titre de colonne\u00a0(2)')
  expect(body(content)).not.toContain('dont 1 externe')
  expect(read.dropped.find(({ text }) => text.startsWith('Jury'))?.reason).toBe('valeur_reprise')
  const loss = {
    text: 'Projet confidentiel',
    reason: 'texte_masque',
    place: { line: 1, page: 1, start: 0, end: 1 },
  } as const
  const told = outlineOfReport({ ...read, dropped: [...read.dropped, loss] }, 'fr').sections.at(-1)
  expect(told?.items.map(({ text }) => text)).toEqual(['Projet confidentiel (texte masqué dans le document)'])
})

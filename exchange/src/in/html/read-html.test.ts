import { check, readSource } from '@equerre/core'
import { expect, it } from 'vitest'
import { importFile } from '../../import-file.ts'
import { html as officialPage } from '../../out/formats/html.ts'
import { tables } from '../../out/formats/tables.ts'

const TEXT = `referentiel: 1
certification: { intitule: Fleuriste }
blocs:
  - id: BC1
    intitule: Vendre
    competences:
      - { id: C1, enonce: Conseiller le client sur ses bouquets, criteres: [Le conseil est juste.] }
`

const brought = (text: string) => importFile({ name: 'page.html', bytes: new TextEncoder().encode(text) })

it('finds the title of a page saved from a text by its letters, and leaves the footer aside', async () => {
  const answer = await brought(`<html><body lang="fr-FR">
<div title="header"><p>Institut des fleurs</p></div>
<p><font color="#52606d"><font size="3" style="font-size: 12pt">Référentiel de certification</font></font></p>
<p><font face="Calibri, serif"><font size="6" style="font-size: 26pt"><b>Fleuriste
de boutique</b></font></font></p>
<h2>BC1 Vendre</h2>
<table><tr><th>Compétences</th><th>Critères d’évaluation</th></tr>
<tr><td><p>C1 Conseiller le client sur ses bouquets, afin de le satisfaire.</p></td><td><p>Le conseil est juste.</p></td></tr></table>
<div title="footer"><p>Fleuriste de boutique · Code du travail · <sdfield type=PAGE>4</sdfield></p></div>
</body></html>`)
  if (answer.kind === 'refused') throw new Error(answer.said.en)
  expect(answer.referentiel.certification?.intitule).toBe('Fleuriste de boutique')
  expect(answer.report.unplaced).toEqual([])
  expect(answer.report.dropped.map(({ text, reason }) => [text, reason])).toEqual(
    expect.arrayContaining([
      ['Institut des fleurs', 'entete_de_page'],
      ['Fleuriste de boutique · Code du travail · 4', 'pied_de_page'],
    ]),
  )
})

it('refuses the page that is made to be proofread, and says which form to bring', async () => {
  const subject = { name: 'fleurs', result: check(readSource(TEXT), {}) }
  const answer = await brought(tables.render(subject, 'fr'))
  expect(answer.kind === 'refused' && answer.said.fr).toContain('--to html')
  expect((await brought(officialPage.render(subject, 'fr'))).kind).toBe('imported')
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type FileImport, importFile } from '../../import-file.ts'

/** A workbook made by hand: rows of XML cells for each tab. */
function workbook(
  tabs: readonly { readonly name: string; readonly rows: string; readonly after?: string; readonly state?: string }[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const sheets = tabs.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  )
  const relations = tabs.map(
    (_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml" Type="t"/>`,
  )
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><sheets>${sheets.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
  }
  tabs.forEach(({ rows, after = '' }, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(
      `<worksheet xmlns:r="r"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    )
  })
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(xml)
  return zipSync(files)
}

const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (number: number, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text, at) => (text === '' ? '' : cell(`${'ABCDEFGH'[at]}${number}`, text))).join('')}</row>`

async function imported(bytes: Uint8Array, columns?: string): Promise<Extract<FileImport, { kind: 'imported' }>> {
  const answer = await importFile({ name: 'tableau.xlsx', bytes }, columns === undefined ? {} : { columns })
  if (answer.kind === 'refused') throw new Error(answer.said.fr)
  return answer
}

async function refusal(bytes: Uint8Array, columns?: string): Promise<string> {
  const answer = await importFile({ name: 'tableau.xlsx', bytes }, columns === undefined ? {} : { columns })
  if (answer.kind === 'imported') throw new Error('it was imported')
  expect(answer.said.en).not.toBe('')
  return answer.said.fr
}

const HEADER = row(1, 'Code', 'Compétences visées', 'Modalités', 'Critères d’évaluation', 'Points')
const BODY = [
  row(
    2,
    'C1',
    'Accueillir le client en identifiant son besoin.',
    'E1 – Mise en situation',
    'Le besoin est reformulé.',
    '4',
  ),
  row(3, '', '', '', 'La salutation est adaptée.', ''),
  row(4, 'C2', 'Encaisser la vente en appliquant le tarif.', '', 'Le montant est exact.', ''),
].join('')

describe('a workbook', () => {
  test('gives competencies, modalities and criteria with their points, and says where each stood', async () => {
    const { referentiel, yaml } = await imported(workbook([{ name: 'Vente', rows: HEADER + BODY }]))
    expect(referentiel.competences?.map(({ id }) => id)).toEqual(['C1', 'C2'])
    expect(referentiel.competences?.[0]?.criteres?.map(({ enonce, points }) => [enonce, points])).toEqual([
      ['Le besoin est reformulé.', 4],
      ['La salutation est adaptée.', undefined],
    ])
    expect(referentiel.modalites?.[0]).toMatchObject({ id: 'E1', competences: ['toutes'] })
    expect(yaml).toContain('feuille « Vente », ligne 4')
  })

  test('keeps line breaks, shared texts cut in runs, numbers as they are shown, and what a formula gave', async () => {
    const rows = [
      row(1, 'Code', 'Compétence', 'Critère', 'Points'),
      '<row r="2"><c r="A2" s="1"><v>1.1</v></c><c r="B2" t="s"><v>0</v></c>',
      `${cell('C2', '- Le plan est complet.&#10;- Le délai est tenu.')}<c r="D2"><f>2+2</f><v>4</v></c></row>`,
    ].join('')
    const { referentiel } = await imported(
      workbook([{ name: 'Feuil1', rows }], {
        'xl/sharedStrings.xml': '<sst><si><r><rPr><b/></rPr><t>Préparer </t></r><r><t>le chantier.</t></r></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;C&quot;0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      }),
    )
    expect(referentiel.competences?.[0]).toMatchObject({ id: 'C1.10', enonce: 'Préparer le chantier.' })
    expect(referentiel.competences?.[0]?.criteres).toEqual([
      { enonce: 'Le plan est complet.', points: 4 },
      { enonce: 'Le délai est tenu.' },
    ])
  })

  test('reads a tab for each bloc, merged cells and lines above the titles', async () => {
    const tab = (title: string, code: string) => ({
      name: title.slice(0, 6),
      rows: [
        row(1, title),
        row(3, 'Compétences', 'Modalités', 'Critères'),
        row(4, `${code}.1 Planifier la tournée.`, 'Étude de cas écrite', 'Le plan tient compte des délais.'),
        row(5, `${code}.2 Charger le camion.`, '', 'La charge est répartie.'),
      ].join(''),
      after: '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B4:B5"/></mergeCells>',
    })
    const { referentiel } = await imported(
      workbook([tab('Bloc 1 – Préparer la livraison', 'C1'), tab('Bloc 2 – Livrer le client', 'C2')]),
    )
    expect(referentiel.blocs?.map(({ id, intitule }) => [id, intitule])).toEqual([
      ['1', 'Préparer la livraison'],
      ['2', 'Livrer le client'],
    ])
    expect(referentiel.blocs?.[0]?.modalites?.[0]?.competences).toEqual(['toutes'])
  })

  test('loses nothing: other columns, hidden sheets and notes are kept, totals are told', async () => {
    const rows = `${row(1, 'Compétences', 'Critères', 'Responsable')}${row(2, 'C1 Vendre un produit.', 'Le produit convient.', 'Mme Martin')}${row(3, 'C2 Conseiller un client.', 'Le conseil est utile.', '')}${row(4, 'Total', '2', '')}`
    const bytes = workbook(
      [
        { name: 'Vente', rows },
        { name: 'Listes', rows: row(1, 'à garder'), state: 'hidden' },
      ],
      {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="c" Type="http://x/relationships/comments" Target="../comments1.xml"/></Relationships>',
        'xl/comments1.xml':
          '<comments><authors><author>Léa</author></authors><commentList><comment ref="B2" authorId="0"><text><t>À préciser.</t></text></comment></commentList></comments>',
      },
    )
    const { referentiel, report, yaml } = await imported(bytes)
    expect(referentiel.non_place).toEqual([
      { texte: 'Mme Martin', lieu: expect.stringContaining('colonne C «\u00a0Responsable\u00a0»') },
      { texte: 'à garder', lieu: expect.stringContaining('feuille masquée') },
    ])
    expect(report.dropped.map(({ text }) => text)).toContain('Total')
    expect(yaml).toContain('à vérifier : commentaire de Léa')
  })

  test('takes the columns that a person names, by letter or by title', async () => {
    const rows = `${row(1, 'Ce qu’il faut savoir faire', 'Ce que le jury regarde', 'Divers')}${row(2, 'C1 Vendre un produit.', 'Le produit convient.', 'x')}${row(3, 'C2 Conseiller un client.', 'Le conseil est utile.', 'y')}`
    const bytes = workbook([{ name: 'Feuil1', rows }])
    for (const columns of [
      'Compétence=A,Critères=B',
      'competence=Ce qu’il faut savoir faire;critère=B;ignorer=Divers',
    ]) {
      const { referentiel } = await imported(bytes, columns)
      expect(referentiel.competences?.map(({ criteres }) => criteres?.[0]?.enonce)).toEqual([
        'Le produit convient.',
        'Le conseil est utile.',
      ])
    }
  })
})

describe('a workbook that cannot be read is refused in words', () => {
  const unknown = workbook([{ name: 'Feuil1', rows: row(1, 'Nom', 'Âge') + row(2, 'Léa', '31') }])

  test('no column is known: the titles seen, and how to say what they hold', async () => {
    expect(await refusal(unknown)).toMatch(/A «\u00a0Nom\u00a0», B «\u00a0Âge\u00a0».*--columns/)
  })

  test.each([
    ['Compétence=Prénom', /«\u00a0Prénom\u00a0».*A «\u00a0Nom/],
    ['Âge=B', /n’est pas un élément/],
    ['Compétence', /ne dit pas quelle colonne/],
  ])('columns that make no sense: %s', async (columns, said) => {
    expect(await refusal(unknown, columns)).toMatch(said)
  })

  test('an empty one', async () => {
    expect(await refusal(workbook([{ name: 'Feuil1', rows: '' }]))).toMatch(/est vide/)
  })

  test('one cut short, and one that is no workbook', async () => {
    const whole = workbook([{ name: 'Feuil1', rows: HEADER + BODY }])
    expect(await refusal(whole.slice(0, whole.length - 30))).toMatch(/abîmé/)
    expect(await refusal(workbook([{ name: 'Feuil1', rows: '<row><c>' }]))).toMatch(/abîmé/)
    expect(await refusal(strToU8('PK pas un classeur'))).toMatch(/abîmé|incomplet/)
  })

  test('one that declares entities', async () => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<!DOCTYPE w [<!ENTITY a "ha">]><workbook><sheets/></workbook>'),
    })
    expect(await refusal(bytes)).toMatch(/entités/)
  })

  test('one of a million rows, in bounded time', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    )
    expect(await refusal(workbook([{ name: 'Feuil1', rows: rows.join('') }]))).toMatch(/50\u00a0000\u00a0lignes/)
  })

  test('a merged cell over the whole sheet takes no memory', async () => {
    const after = '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>'
    const { kind } = await importFile({
      name: 'x.xlsx',
      bytes: workbook([{ name: 'Vente', rows: HEADER + BODY, after }]),
    })
    expect(kind).toBe('imported')
  })
})

import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../import-file.ts'
import type { ReadDocument, Table } from '../document.ts'
import { readPdf } from './read-pdf.ts'

type Draw = (pdf: PDFKit.PDFDocument) => void

async function pdfOf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, ...options })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve))
  draw(pdf)
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

const write = (pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size = 10): void => {
  pdf.fontSize(size).text(text, x, y, { lineBreak: false })
}

/** A cell with a rule around it, its lines one under the other. */
function cell(pdf: PDFKit.PDFDocument, [x, y, width, height]: readonly number[], ...lines: readonly string[]): void {
  pdf.rect(x ?? 0, y ?? 0, width ?? 0, height ?? 0).stroke()
  lines.forEach((line, index) => {
    write(pdf, line, (x ?? 0) + 4, (y ?? 0) + 4 + index * 12)
  })
}

const tablesOf = ({ pieces }: ReadDocument): Table[] => pieces.filter((piece) => piece.kind === 'table')
const textsOf = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(' | ')))

async function refusalOf(bytes: Uint8Array, name = 'document.pdf'): Promise<string> {
  const answer = await importFile({ name, bytes })
  return answer.kind === 'refused' ? answer.said.fr : 'imported'
}

describe('what rules draw', () => {
  it('is a table with its merged cells', async () => {
    const bytes = await pdfOf((pdf) => {
      cell(pdf, [50, 50, 150, 20], 'Compétences')
      cell(pdf, [200, 50, 150, 20], 'Critères d’évaluation')
      cell(pdf, [350, 50, 150, 20], 'Modalités d’évaluation')
      cell(pdf, [50, 70, 150, 40], 'C1 Préparer la pâte selon la', 'recette, afin de la cuire.')
      cell(pdf, [200, 70, 150, 40], 'La pâte repose une heure.')
      cell(pdf, [350, 70, 150, 80], 'Mise en situation', 'professionnelle')
      cell(pdf, [50, 110, 150, 40], 'C2 Cuire le pain au four, afin de', 'le vendre.')
      cell(pdf, [200, 110, 150, 40], 'La croûte est dorée.')
    })
    const [table] = tablesOf(await readPdf('a.pdf', bytes))
    expect(table?.spansKnown).toBe(true)
    expect(textsOf(table)).toEqual([
      ['Compétences', 'Critères d’évaluation', 'Modalités d’évaluation'],
      [
        'C1 Préparer la pâte selon la recette, afin de la cuire.',
        'La pâte repose une heure.',
        'Mise en situation professionnelle',
      ],
      ['C2 Cuire le pain au four, afin de le vendre.', 'La croûte est dorée.'],
    ])
    expect(table?.rows[1]?.cells[2]?.rows).toBe(2)
  })

  it('keeps an item whole whose line happens to stand in the middle of its cell', async () => {
    const bytes = await pdfOf((pdf) => {
      cell(pdf, [50, 50, 150, 20], 'Compétences')
      cell(pdf, [200, 50, 200, 20], 'Critères d’évaluation')
      cell(pdf, [50, 70, 150, 80], 'C1 Préparer la pâte selon la', 'recette, afin de la cuire.')
      cell(pdf, [200, 70, 200, 80], 'La pâte repose une heure avant sa cuisson,')
      pdf.fontSize(10)
      const item = '– Échéance : Dans les quatre mois'
      const indent = (200 - pdf.widthOfString(item)) / 2
      write(pdf, item, 200 + indent, 98)
      write(pdf, 'quiconque la vende', 200 + indent + pdf.widthOfString('– '), 110)
    })
    expect(textsOf(tablesOf(await readPdf('a.pdf', bytes))[0])[1]?.[1]).toBe(
      'La pâte repose une heure avant sa cuisson, | Échéance\u00a0: Dans les quatre mois quiconque la vende',
    )
  })

  it('goes on with an item over a page, be its cell full or not', async () => {
    const bytes = await pdfOf((pdf) => {
      cell(pdf, [50, 50, 150, 20], 'Compétences')
      cell(pdf, [200, 50, 200, 20], 'Critères d’évaluation')
      cell(pdf, [50, 70, 150, 700], 'C1 Préparer la pâte selon la', 'recette, afin de la cuire.')
      cell(pdf, [200, 70, 200, 700], 'La pâte repose une heure avant sa cuisson,')
      write(pdf, '– Échéance : Dans les quatre mois', 220, 754)
      pdf.addPage()
      cell(pdf, [50, 50, 150, 60])
      cell(pdf, [200, 50, 200, 60])
      write(pdf, 'qui suivent la visite du client', 228, 54)
      write(pdf, '– Cible : Dix pains', 220, 66)
    })
    const [table] = tablesOf(await readPdf('a.pdf', bytes))
    expect(textsOf(table)[1]?.[1]).toBe(
      'La pâte repose une heure avant sa cuisson, | Échéance\u00a0: Dans les quatre mois qui suivent la visite du client | Cible\u00a0: Dix pains',
    )
  })

  it('writes the spaces of French that do not break, which a PDF seldom tells from others', async () => {
    const bytes = await pdfOf((pdf) => {
      write(pdf, 'Deux canaux au moins : la voix, le geste ; une baisse de 8 % « à vérifier » !', 50, 50)
    })
    const [piece] = (await readPdf('a.pdf', bytes)).pieces
    expect(piece?.kind === 'flow' && piece.paragraphs[0]?.text).toBe(
      'Deux canaux au moins\u00a0: la voix, le geste\u00a0; une baisse de 8\u00a0% «\u00a0à vérifier\u00a0»\u00a0!',
    )
  })

  it('goes on over a page under headings printed again', async () => {
    const heads = (pdf: PDFKit.PDFDocument): void => {
      cell(pdf, [50, 50, 200, 20], 'Compétences')
      cell(pdf, [250, 50, 200, 20], 'Critères d’évaluation')
    }
    const bytes = await pdfOf((pdf) => {
      heads(pdf)
      cell(pdf, [50, 70, 200, 700], 'C1 Préparer la pâte selon la recette')
      cell(pdf, [250, 70, 200, 700], 'La pâte repose une heure.')
      write(pdf, 'Page 1', 50, 810)
      pdf.addPage()
      heads(pdf)
      cell(pdf, [50, 70, 200, 40], 'de la maison.')
      cell(pdf, [250, 70, 200, 40])
      cell(pdf, [50, 110, 200, 40], 'C2 Cuire le pain.')
      cell(pdf, [250, 110, 200, 40], 'La croûte est dorée.')
      write(pdf, 'Page 2', 50, 810)
    })
    const document = await readPdf('a.pdf', bytes)
    const [table, ...others] = tablesOf(document)
    expect(others).toEqual([])
    expect(textsOf(table).slice(1)).toEqual([
      ['C1 Préparer la pâte selon la recette de la maison.', 'La pâte repose une heure.'],
      ['C2 Cuire le pain.', 'La croûte est dorée.'],
    ])
    expect(document.setAside.map(({ text, reason }) => `${reason} ${text}`)).toEqual([
      'pied_de_page Page 1',
      'pied_de_page Page 2',
      'entete_de_colonne Compétences',
      'entete_de_colonne Critères d’évaluation',
    ])
  })

  it('is read on a page that is turned', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.rotate(90).translate(0, -595)
      cell(pdf, [50, 50, 200, 20], 'Compétences')
      cell(pdf, [250, 50, 200, 20], 'Critères d’évaluation')
      cell(pdf, [50, 70, 200, 20], 'C1 Préparer la pâte.')
      cell(pdf, [250, 70, 200, 20], 'La pâte repose.')
    })
    const [table] = tablesOf(await readPdf('a.pdf', bytes))
    expect(textsOf(table)).toEqual([
      ['Compétences', 'Critères d’évaluation'],
      ['C1 Préparer la pâte.', 'La pâte repose.'],
    ])
  })
})

describe('what no rule draws', () => {
  it('is a table where texts stand side by side', async () => {
    const bytes = await pdfOf((pdf) => {
      write(pdf, 'Compétences', 50, 50)
      write(pdf, 'Critères d’évaluation', 300, 50)
      const rows = ['C1 Préparer la pâte.', 'C2 Cuire le pain.', 'C3 Vendre le pain.']
      rows.forEach((text, index) => {
        write(pdf, text, 50, 80 + index * 30)
        write(pdf, `Critère atteint numéro ${index + 1}.`, 300, 80 + index * 30)
      })
    })
    const [table] = tablesOf(await readPdf('a.pdf', bytes))
    expect(textsOf(table)).toEqual([
      ['Compétences', 'Critères d’évaluation'],
      ['C1 Préparer la pâte.', 'Critère atteint numéro 1.'],
      ['C2 Cuire le pain.', 'Critère atteint numéro 2.'],
      ['C3 Vendre le pain.', 'Critère atteint numéro 3.'],
    ])
  })

  it('is text in paragraphs: drawn bullets, words cut by hyphens, ends of lines that were meant', async () => {
    const bytes = await pdfOf((pdf) => {
      write(pdf, 'Le candidat présente une organisation complète de son atelier au jury, et il la déve-', 50, 50)
      write(pdf, 'loppe.', 50, 62)
      write(pdf, 'Comment il développe son organisation est laissé à son choix.', 50, 74)
      pdf.circle(54, 90.5, 1.8).fill()
      write(pdf, 'premier point', 64, 86)
      pdf.circle(54, 102.5, 1.8).fill()
      write(pdf, 'second point', 64, 98)
      write(pdf, 'Il la développe aussi, chaque fois que le jury le lui demande, à l’écrit puis à l’oral.', 50, 122)
    })
    const { pieces, rejoined } = await readPdf('a.pdf', bytes)
    const paragraphs = pieces.flatMap((piece) => (piece.kind === 'flow' ? piece.paragraphs : []))
    expect(paragraphs.map(({ marker, text }) => `${marker ?? ''}${text}`)).toEqual([
      'Le candidat présente une organisation complète de son atelier au jury, et il la développe.',
      'Comment il développe son organisation est laissé à son choix.',
      '•premier point',
      '•second point',
      'Il la développe aussi, chaque fois que le jury le lui demande, à l’écrit puis à l’oral.',
    ])
    expect(rejoined.map(({ to }) => to)).toEqual(['développe'])
  })
})

describe('what cannot be read', () => {
  const picture: Draw = (pdf) => {
    pdf.save().scale(400, 600)
    // A picture of one dot, as large as a page.
    pdf.image(DOT, 0, 0, { width: 1, height: 1 }).restore()
  }
  const text: Draw = (pdf) => write(pdf, 'Bloc 1 : Produire du pain pour une boulangerie de quartier', 50, 50)

  it('says that a PDF is protected', async () => {
    expect(await refusalOf(await pdfOf(text, { userPassword: 'secret', ownerPassword: 'autre' }))).toContain(
      'protégé par un mot de passe',
    )
  })

  it('says that a file is damaged', async () => {
    expect(await refusalOf(new TextEncoder().encode('%PDF-1.7\nrien de plus'))).toContain('abîmé')
  })

  it('says that every page is a picture', async () => {
    expect(await refusalOf(await pdfOf(picture))).toContain('sa page est une image')
  })

  it('imports the other pages and says which are pictures', async () => {
    const bytes = await pdfOf((pdf) => {
      text(pdf)
      pdf.addPage()
      picture(pdf)
    })
    const answer = await importFile({ name: 'document.pdf', bytes })
    if (answer.kind === 'refused') throw new Error(answer.said.en)
    expect(answer.notices.map(({ fr }) => fr)).toEqual([expect.stringContaining('La page 2 est une image')])
    expect(answer.report.defects.map(({ code, place }) => [code, place.page])).toEqual([['page-non-lue', 2]])
    expect(answer.yaml).toContain('# La page 2 est une image')
  })

  it('says that nothing is written', async () => {
    expect(await refusalOf(await pdfOf(() => {}))).toContain('vide')
  })
})

it('tells how far it is, and stops when asked', async () => {
  const bytes = await pdfOf((pdf) => {
    for (let page = 1; page <= 4; page += 1) {
      if (page > 1) pdf.addPage()
      write(pdf, `Le texte de la page ${page}, assez long pour compter.`, 50, 50)
    }
  })
  const done: number[] = []
  await readPdf('a.pdf', bytes, { progress: (share) => done.push(share) })
  expect(done).toEqual([0.25, 0.5, 0.75, 1])
  const stop = new AbortController()
  const reading = readPdf('a.pdf', bytes, { progress: () => stop.abort(), signal: stop.signal })
  await expect(reading).rejects.toThrow(/abort/i)
})

it('leaves nothing of the library on the global object', async () => {
  await readPdf('a.pdf', await pdfOf((pdf) => write(pdf, 'Un texte de quelques mots, sans plus.', 50, 50)))
  expect(Reflect.get(globalThis, 'DOMMatrix')).toBeUndefined()
})

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../engine/check.ts'
import type { Language } from '../../language.ts'
import { readSource } from '../../source/read.ts'
import { type ComparedFile, comparedFile } from '../compared-file.ts'
import { COMMENT_LIMIT, comparisonMarkdown } from './markdown.ts'

const BEFORE = `referentiel: 1
certification:
  intitule: Responsable d’un atelier de réparation de cycles
  registre: RNCP
  niveau: 5
blocs:
  - id: BC1
    intitule: Organiser l’atelier
    competences:
      - id: C1.1
        enonce: Planifier les interventions de l’atelier à l’aide du carnet de rendez-vous.
        criteres: [Le planning tient compte des absences.]
      - id: C1.2
        enonce: Commander les pièces détachées en comparant les offres des fournisseurs.
    modalites:
      - { id: E1, intitule: Étude de cas, duree: PT2H, competences: [C1.1, C1.2] }
`

const side = (text: string, name: string, path = 'atelier.referentiel.yaml') => ({
  path,
  name,
  version: check(readSource(text)),
})

const compared = (before: string | null, after: string | null): ComparedFile =>
  comparedFile(before === null ? null : side(before, 'HEAD'), after === null ? null : side(after, 'fichier actuel'))

const written = (
  files: readonly ComparedFile[],
  { language = 'fr', limit = COMMENT_LIMIT }: { readonly language?: Language; readonly limit?: number } = {},
): string => comparisonMarkdown(files, { language, since: 'main', limit })

const between = (before: string | null, after: string | null): string => written([compared(before, after)])

describe('a comparison in Markdown', () => {
  test('says first how much of what changed, then what', () => {
    const after = BEFORE.replace('du carnet de rendez-vous', 'du planning partagé').replace('niveau: 5', 'niveau: 6')
    const text = between(BEFORE, after)
    expect(text).toMatch(/^## Ce qui a changé\n\n1\u00a0référentiel modifié depuis `main`\.\n/)
    expect(text).toContain('- Compétences\u00a0: 1\u00a0reformulée')
    expect(text).toContain('<del>carnet de rendez-vous</del> <ins>planning partagé</ins>')
    expect(text).toMatch(/\*\*Niveau[^*]*\*\*\u00a0: <del>5<\/del> → <ins>6<\/ins>/)
    expect(text.indexOf('1\u00a0reformulée')).toBeLessThan(text.indexOf('<details'))
  })

  test('shows the coverage before and after as bars', () => {
    const text = between(BEFORE, BEFORE.replace('competences: [C1.1, C1.2]', 'competences: [C1.1]'))
    expect(text).toMatch(
      /· évaluées par une modalité \| `██████████` 100\u00a0% \(2\/2\) \| `█████░░░░░` 50\u00a0% \(1\/2\) \| ⚠️ −50\u00a0pt \|/,
    )
  })

  test('tells a renumbering of the whole file in one sentence', () => {
    const text = readFileSync(
      join(import.meta.dirname, '../../../../samples/conduite-travaux-paysagers.referentiel.yaml'),
      'utf8',
    )
    const renumbered = text.replace(/\bC(\d)\.(\d)\b/g, 'CP$1-$2').replace(/\bBC(\d)\b/g, 'BLOC$1')
    const said = between(text, renumbered)
    expect(said).toMatch(/\*\*Numérotation\*\*\u00a0: [^\n]*renumérotées|Toute la numérotation change/)
    expect(said).not.toMatch(/\(renumérotée?\)/)
    expect(said.split('\n').length).toBeLessThan(40)
  })

  test('a new file and one that went are told, with nothing said of what is not there', () => {
    expect(between(null, BEFORE)).toContain('`atelier.referentiel.yaml` (nouveau référentiel)')
    expect(between(null, BEFORE)).not.toContain('disparu')
    expect(between(BEFORE, null)).toContain('`atelier.referentiel.yaml` (référentiel retiré)')
    expect(between(BEFORE, null)).not.toContain('apparu')
  })

  test('says that a side is broken and compares what reads', () => {
    const broken = BEFORE.replace('intitule: Organiser l’atelier', 'intitule: "Organiser l’atelier')
    const text = between(BEFORE, broken)
    expect(text).toMatch(/> ⚠️ La nouvelle version ne se lit pas en entier \(ligne \d+/)
    expect(between(broken, BEFORE)).toContain('L’ancienne version ne se lit pas')
  })

  test('no text of the file is markup, a link, a mention or a reference', () => {
    const hostile =
      '</details><script>alert(1)</script> @equipe #123 GH-7 org/depot#45 !9 `code` | case **gras** [lien](http://example.org) ![i](x) <!-- c -->'
    const after = BEFORE.replace('le planning tient', 'le planning').replace(
      'enonce: Commander les pièces détachées',
      `enonce: >-\n          ${hostile}\n          Commander les pièces détachées`,
    )
    const text = between(
      BEFORE.replace('Étude de cas', "'Étude | @toutes #1'"),
      `${after}`.replace('Étude de cas', `'${hostile.replaceAll("'", '')}'`),
    )
    expect(text.match(/<details/g)?.length).toBe(text.match(/<\/details>/g)?.length)
    expect(text).not.toMatch(/<script|<!--|<img/)
    expect(text).not.toMatch(/@[\p{L}\d]/u)
    expect(text).not.toMatch(/(?<!&)#\d|GH-\d|!\d/)
    expect(text).not.toMatch(/https?:\/\//)
    expect(text).not.toMatch(/(?<!\\)\*\*gras|(?<!\\)\[lien/)
    // Every row of a table keeps its cells.
    for (const row of text.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|---'))) {
      expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6)
    }
  })

  test('stays under the limit and says what was left out', () => {
    const many = Array.from({ length: 400 }, (_, index) => {
      return `      - id: C9.${index}\n        enonce: Accueillir ${index} visiteurs en ${'suivant le protocole de la maison, '.repeat(4)} afin de les orienter.\n`
    }).join('')
    const after = BEFORE.replace('    modalites:', `${many}    modalites:`)
    const file = compared(BEFORE, after)
    const files = [file, file, file]
    for (const limit of [COMMENT_LIMIT, 20_000, 5_000, 2_000]) {
      const text = written(files, { limit })
      expect(text.length).toBeLessThanOrEqual(limit)
      expect(text).toContain('Trop long pour un commentaire')
      expect(text.match(/<details/g)?.length).toBe(text.match(/<\/details>/g)?.length)
    }
    expect(written(files)).toMatch(/et \d+ autres lignes, non montrées/)
    expect(between(BEFORE, BEFORE.replace('carnet', 'cahier'))).not.toContain('Trop long')
  })

  test('several files are summed up in a table that leads the eye', () => {
    const files = [
      compared(BEFORE, BEFORE.replace('competences: [C1.1, C1.2]', 'competences: [C1.1]')),
      compared(null, BEFORE),
      comparedFile(side(BEFORE, 'main', 'vieux.referentiel.yaml'), side(BEFORE, 'fichier actuel'), { isRenamed: true }),
    ]
    const text = written(files)
    expect(text).toContain(
      '1\u00a0référentiel modifié, 1\u00a0ajouté, 1\u00a0sans changement de contenu depuis `main`.',
    )
    expect(text).toContain('100\u00a0% → **50\u00a0%**')
    expect(text).toContain('fichier renommé\u00a0: `vieux.referentiel.yaml`')
    expect(written([], {})).toBe('## Ce qui a changé\n\nAucun référentiel n’a changé depuis `main`.\n')
    expect(written(files, { language: 'en' })).toContain('1\u00a0référentiel changed, 1\u00a0added')
  })
})

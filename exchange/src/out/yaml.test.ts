import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ImportedReferentiel } from '../referentiel.ts'
import { writeYaml } from './yaml.ts'

const HARD = [
  'simple',
  'avec : deux-points',
  '# dièse',
  'un #mot',
  'a #b',
  '- tiret',
  '"guillemets"',
  "l'apostrophe",
  '« chevrons »',
  '@ arobase',
  '% pour cent',
  '& esperluette',
  '* étoile',
  '{accolade}',
  '[crochet]',
  '| barre',
  '> chevron',
  '? question',
  '! point',
  'null',
  'oui',
  'no',
  '1.10',
  '0x1F',
  '2024-01-02',
  '~',
  '',
  ' espace',
  'espace ',
  'deux  espaces',
  'ligne\nsuivante',
  'tabulation\tici',
  'fin :',
  '\u0001 contrôle',
  '\u2028 séparateur',
  'insécable\u00a0: fine',
  `long ${'mot '.repeat(60)}fin`,
  `long : ${'# mot '.repeat(60)}fin`,
  `long ${'- point : détail '.repeat(30)}fin`,
  `long  double ${'mot '.repeat(60)}fin`,
  'x'.repeat(400),
]

describe('YAML writing', () => {
  it.each(HARD)('gives a text back as it was: %j', (text) => {
    const referentiel: ImportedReferentiel = {
      referentiel: 1,
      certification: { intitule: text, codes_nsf: [text, '310p'] },
      blocs: [{ id: text, synthese: [text], competences: [{ enonce: text, precisions: [text, text], suite: text }] }],
    }
    expect(parse(writeYaml(referentiel))).toEqual(referentiel)
  })

  it('folds long texts and keeps short ones on their line', () => {
    const yaml = writeYaml({
      referentiel: 1,
      competences: [{ id: 'C1', enonce: `Pétrir ${'une pâte '.repeat(30)}`.trim() }],
    })
    expect(yaml).toContain('- id: C1\n')
    expect(yaml).toContain('enonce: >-\n')
    expect(Math.max(...yaml.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('writes comments above and beside', () => {
    const competency = { id: 'C1', enonce: 'Pétrir' }
    const yaml = writeYaml(
      { referentiel: 1, competences: [competency] },
      {
        header: ['En-tête'],
        commentsOf: (node) =>
          node === competency ? { above: ['à vérifier : le verbe'], beside: 'ligne 3' } : { above: [], beside: null },
      },
    )
    expect(yaml).toBe(
      '# En-tête\nreferentiel: 1\n\ncompetences:\n  # à vérifier : le verbe\n  - id: C1  # ligne 3\n    enonce: Pétrir\n',
    )
    expect(parse(yaml)).toEqual({ referentiel: 1, competences: [competency] })
  })
})

import { FORMAT } from '@equerre/schemas'
import { describe, expect, it } from 'vitest'
import { adviseOnVerb, analyseStatement, bloomLevels } from '../../french/index.ts'
import { readSource } from '../../source/read.ts'
import { analyse } from '../analysis.ts'
import { marked } from '../testing/marked.ts'
import { wordsOfChoice } from './choice-words.ts'
import { type Completion, complete } from './completion.ts'
import { VERB_EXAMPLES } from './verb-examples.ts'

const completionsOf = (fixture: string): readonly Completion[] => {
  const { text, offset } = marked(fixture)
  return complete(analyse(readSource(text)), offset)
}

const labelsOf = (fixture: string): readonly string[] => completionsOf(fixture).map(({ label }) => label)

const find = (fixture: string, label: string): Completion => {
  const found = completionsOf(fixture).find((completion) => completion.label === label)
  if (found === undefined) throw new Error(`« ${label} » is not among ${labelsOf(fixture).join(', ')}`)
  return found
}

/** The text once a proposal is accepted as plain text. */
function accepted(fixture: string, label: string): string {
  const { text } = marked(fixture)
  const { range, text: written } = find(fixture, label).edit
  return text.slice(0, range.start) + written + text.slice(range.end)
}

/** What an editor with snippets makes of a proposal: it indents the lines after the first like the line it is on, and keeps the words of blanks. */
function acceptedAsSnippet(fixture: string, label: string): string {
  const { text } = marked(fixture)
  const { edit, snippet } = find(fixture, label)
  if (snippet === null) throw new Error('This proposal has no snippet.')
  const line = text.slice(text.lastIndexOf('\n', edit.range.start - 1) + 1, edit.range.start)
  const indent = /^ */.exec(line)?.[0] ?? ''
  const words = snippet.replace(/\$\{\d+:([^}]*)\}|\$\d/g, '$1').replace(/\\([$}\\])/g, '$1')
  return text.slice(0, edit.range.start) + words.replaceAll('\n', `\n${indent}`) + text.slice(edit.range.end)
}

const inCompetency = (lines: string) => `referentiel: 1
certification:
  registre: RNCP
  niveau: 6
blocs:
  - id: BC1
    intitule: Organiser l’atelier
    activites:
      - id: A1.1
        intitule: Planification des réparations
      - id: A1.2
        intitule: Conseil aux clients
    competences:
      - id: C1.1
        enonce: Planifier les réparations de la semaine afin de tenir les délais
      - id: C1.2
${lines}
    modalites:
      - id: E1
        type: projet
        competences: [C1.1]
`

describe('keys', () => {
  it('offers those of the group that the indentation names, half typed or not', () => {
    const half = inCompetency('        enon‸')
    expect(labelsOf(half)[0]).toBe('enonce')
    expect(accepted(half, 'enonce')).toBe(inCompetency('        enonce: ').replace('‸', ''))
    expect(labelsOf(inCompetency('        ‸'))).toContain('activites')
    expect(labelsOf(inCompetency('    ‸'))).toEqual([
      'criteres',
      'synthese',
      'commun',
      'optionnel',
      'coefficient',
      'echelle',
    ])
    expect(labelsOf(inCompetency('    syn‸'))).toContain('synthese')
  })

  it('leaves out those already written, above or below', () => {
    const labels = labelsOf(
      'blocs:\n  - id: BC1\n    ‸\n    intitule: Un\n    competences: []\n  - id: BC2\n    modalites: []\n',
    )
    expect(labels).not.toContain('id')
    expect(labels).not.toContain('intitule')
    expect(labels).not.toContain('competences')
    expect(labels[0]).toBe('modalites')
  })

  it('puts first what the format needs, then what a rule would miss', () => {
    expect(labelsOf('‸').filter((label) => !label.startsWith('référentiel'))[0]).toBe('referentiel')
    expect(labelsOf('referentiel: 1\n‸').slice(0, 2)).toEqual(['certification', 'blocs'])
    expect(labelsOf('certification:\n  registre: RNCP\n  ‸').slice(0, 3)).toEqual([
      'intitule',
      'niveau',
      'objectifs_contexte',
    ])
    // C1.2 is assessed by nothing: E1 names C1.1 alone.
    expect(labelsOf(inCompetency('        enonce: Conseiller un client\n        ‸')).slice(0, 3)).toEqual([
      'activites',
      'criteres',
      'modalites',
    ])
    expect(labelsOf('modalites:\n  - participation: collective\n    ‸').slice(0, 2)).toEqual([
      'taille_groupe',
      'evaluation_individuelle',
    ])
  })

  it('does not lead to what a rule reports: an RS has neither level nor blocs, an RNCP has no competency at its top', () => {
    expect(labelsOf('referentiel: 1\ncertification:\n  registre: RS\n  ‸')).not.toContain('niveau')
    expect(labelsOf('certification:\n  registre: RS\n‸')).not.toContain('blocs')
    expect(labelsOf('certification:\n  registre: RS\n‸')).toContain('competences')
    expect(labelsOf('certification:\n  registre: RNCP\n‸')).not.toContain('competences')
    // A criterion written in a competency judges it alone.
    expect(labelsOf('competences:\n  - criteres:\n      - enonce: x\n        ‸')).not.toContain('competences')
    expect(labelsOf('criteres:\n  - enonce: x\n    ‸')).toContain('competences')
  })

  it('says what each key is for', () => {
    const { detail, documentation } = find('certification:\n  ‸', 'regles_obtention')
    expect(detail).toEqual({ fr: 'Règles d’obtention', en: 'Award rules' })
    expect(documentation?.fr).toMatch(/^Comment la validation.*```yaml\nregles_obtention: /s)
    expect(documentation?.en).toMatch(/^How passing the blocks/)
  })

  it('opens the value in its shape, with the layout of the file', () => {
    expect(accepted(inCompetency('        enonce: x\n        ‸'), 'criteres')).toBe(
      inCompetency('        enonce: x\n        criteres:\n          - enonce: '),
    )
    expect(acceptedAsSnippet(inCompetency('        enonce: x\n        ‸'), 'activites')).toBe(
      inCompetency('        enonce: x\n        activites: []'),
    )
    const flat = 'blocs:\n- id: BC1\n  competences:\n  - id: C1\n    ‸'
    expect(accepted(flat, 'criteres')).toBe(
      'blocs:\n- id: BC1\n  competences:\n  - id: C1\n    criteres:\n    - enonce: ',
    )
    expect(accepted('certification:\n    registre: RNCP\n    ‸', 'document')).toBe(
      'certification:\n    registre: RNCP\n    document:\n        ',
    )
    expect(accepted('certification:\r\n  registre: RNCP\r\n  ‸', 'emplois_vises')).toBe(
      'certification:\r\n  registre: RNCP\r\n  emplois_vises:\r\n    - ',
    )
  })

  it('opens a list of parts with a whole first member', () => {
    const text = acceptedAsSnippet('referentiel: 1\nblocs:\n  - id: BC1\n    ‸', 'competences')
    expect(text).toBe(
      'referentiel: 1\nblocs:\n  - id: BC1\n    competences:\n      - id: C1.1\n        enonce: Verbe d’action objet, en s’appuyant sur des moyens, afin de finalité',
    )
  })

  it('replaces the whole key under the cursor and keeps its value', () => {
    expect(accepted('certification:\n  regi‸str: RNCP', 'registre')).toBe('certification:\n  registre: RNCP')
    expect(accepted('certification:\n  ‸registr: RNCP', 'registre')).toBe('certification:\n  registre: RNCP')
    expect(find('certification:\n  regis‸: RNCP', 'registre').snippet).toBeNull()
  })

  it('writes the name alone where the value already stands below', () => {
    expect(accepted('blocs:\n  - id: BC1\n    compe‸\n      - id: C1\n', 'competences')).toBe(
      'blocs:\n  - id: BC1\n    competences:\n      - id: C1\n',
    )
  })

  it('works between brackets, closed or not', () => {
    expect(labelsOf('modalites:\n  - { id: E1, ‸ }')).not.toContain('id')
    expect(accepted('modalites:\n  - { id: E1, ‸ }', 'type')).toBe('modalites:\n  - { id: E1, type:  }')
    expect(accepted('modalites:\n  - { id: E1, ty‸', 'type')).toBe('modalites:\n  - { id: E1, type: ')
    expect(accepted('certification: { regis‸: RNCP }', 'registre')).toBe('certification: { registre: RNCP }')
    expect(accepted('criteres:\n  - { enonce: x, ‸ }', 'modalites')).toBe('criteres:\n  - { enonce: x, modalites: [] }')
    expect(labelsOf('modalites:\n  - jury: { membres: 2, ‸\n    type: projet\n')).toEqual(['composition', 'externes'])
    expect(labelsOf('certification:\n  document: {\n    version: 1,\n    ‸\n  }')).toEqual([
      'date',
      'remplace',
      'source',
    ])
  })

  it('mends an indentation that is none of the file’s', () => {
    const fixture = 'certification:\n  intitule: Un titre\n ‸'
    expect(accepted(fixture, 'registre')).toBe('certification:\n  intitule: Un titre\n  registre:')
    expect(find(fixture, 'registre')).toMatchObject({ snippet: null, filterText: ' registre' })
    expect(labelsOf('certification:\n   ‸\n  intitule: x')).toContain('registre')
  })

  it('reads the group from the lines in a text that lost its structure', () => {
    expect(labelsOf('certification:\n  intitule: "jamais fermé\n  regi\nblocs:\n  - id: [BC1\n    in‸\n')).toEqual(
      expect.arrayContaining(['intitule']),
    )
    expect(labelsOf('blocs\n  - id: BC1\ncertification:\n  n‸')).toContain('niveau')
    expect(labelsOf('}{\ncertification:\n  n‸')).toContain('niveau')
    expect(labelsOf('compétences:\n  - ‸')).toContain('enonce')
  })

  it('offers nothing in a comment, in a text, or past a value', () => {
    expect(labelsOf('# regi‸')).toEqual([])
    expect(labelsOf('certification:\n  intitule: Un titre # no‸')).toEqual([])
    expect(labelsOf('certification:\n  registre: RNCP ‸')).toEqual([])
    expect(labelsOf('certification:\n  objectifs_contexte: >-\n    Un métier\n    ‸')).toEqual([])
    expect(labelsOf('certification:\n  objectifs_contexte: |\n    # pas un commentaire ‸')).toEqual([])
    expect(labelsOf('certification:\n  glossaire:\n    ‸')).toEqual([])
    expect(labelsOf('inconnue:\n  ‸')).toEqual([])
    expect(labelsOf('Les gestes, ‸')).toEqual([])
    expect(labelsOf('criteres:\n  - Les gestes sont sûrs‸')).toEqual([])
    expect(labelsOf('# une note\r\n‸').length).toBeGreaterThan(0)
    expect(labelsOf('competences:\n  ‸  - enonce: x')).toEqual([])
  })
})

describe('an empty file', () => {
  it.each(['‸', '\n‸\n', '# une note\n‸', 'ref‸'])('offers whole skeletons: %j', (fixture) => {
    expect(labelsOf(fixture).slice(0, 2)).toEqual(['référentiel RNCP', 'référentiel RS'])
  })

  it.each(['référentiel RNCP', 'référentiel RS'])(
    'is then a file that reads, whose blanks are the only things to write: %s',
    (label) => {
      const source = readSource(accepted('‸', label))
      expect(source.problems).toEqual([])
      const { referential, coverage } = analyse(source)
      expect(referential.blocks).toHaveLength(1)
      expect(coverage.competencies.map(({ assessments, criteria }) => [assessments.length, criteria.length])).toEqual([
        [1, 1],
      ])
    },
  )

  it('is not offered once something is written', () => {
    expect(labelsOf('referentiel: 1\n‸')).not.toContain('référentiel RNCP')
  })
})

describe('values', () => {
  it('offers those of a closed list, with what they mean', () => {
    expect(labelsOf('certification:\n  registre: ‸')).toEqual(['RNCP', 'RS'])
    expect(find('modalites:\n  - cadre: ‸', 'reconstitue').detail?.fr).toBe('situation de travail reproduite')
    expect(labelsOf('certification:\n  niveau: ‸')).toEqual(['3', '4', '5', '6', '7', '8'])
    expect(labelsOf('criteres:\n  - eliminatoire: ‸')).toEqual(['true', 'false'])
    expect(labelsOf('modalites:\n  - variantes:\n      - cas: ‸')).toEqual([
      'vae',
      'capitalisation_bloc',
      'candidat_libre',
    ])
  })

  it('replaces what is typed, quotes and comments kept', () => {
    expect(accepted('certification:\n  registre: R‸ # à vérifier', 'RNCP')).toBe(
      'certification:\n  registre: RNCP # à vérifier',
    )
    expect(accepted('certification:\n  registre: "R‸"', 'RNCP')).toBe('certification:\n  registre: "RNCP"')
    expect(accepted('certification:\n  registre:‸', 'RNCP')).toBe('certification:\n  registre: RNCP')
    expect(accepted('certification:\n  registre:R‸', 'RNCP')).toBe('certification:\n  registre: RNCP')
    expect(accepted('certification: { registre: ‸ }', 'RS')).toBe('certification: { registre: RS }')
    expect(accepted('certification:\n  registre:\n    ‸', 'RS')).toBe('certification:\n  registre:\n    RS')
  })

  it('begins a list where one is held, and goes on with it', () => {
    expect(accepted('modalites:\n  - forme: ‸', 'ecrite')).toBe('modalites:\n  - forme: [ecrite]')
    expect(accepted('modalites:\n  - type: ‸', 'projet')).toBe('modalites:\n  - type: projet')
    expect(accepted('modalites:\n  - forme: [ecrite,‸]', 'orale')).toBe('modalites:\n  - forme: [ecrite, orale]')
    expect(labelsOf('modalites:\n  - forme: [ecrite, ‸]')).toEqual(['orale', 'pratique'])
    expect(labelsOf('certification:\n  voies_acces:\n    - vae\n    - ‸\n    - apprentissage')).toEqual([
      'formation_initiale',
      'formation_continue',
      'contrat_professionnalisation',
      'candidature_individuelle',
    ])
    expect(accepted('certification:\n  voies_acces:\n    - vae\n    ‸', 'apprentissage')).toBe(
      'certification:\n  voies_acces:\n    - vae\n    - apprentissage',
    )
    expect(accepted('certification:\n  voies_acces:\n    -‸', 'vae')).toBe('certification:\n  voies_acces:\n    - vae')
  })

  it('offers durations in words, and the form of the one that was typed in words', () => {
    expect(find('modalites:\n  - duree: ‸', 'PT1H30M').detail).toEqual({
      fr: '1\u00a0heure 30\u00a0minutes',
      en: '1 hour 30 minutes',
    })
    const typed = find('modalites:\n  - duree: 3 heures‸', 'PT3H')
    expect(typed.filterText).toBe('3 heures')
    expect(accepted('modalites:\n  - duree: 2h15‸', 'PT2H15M')).toBe('modalites:\n  - duree: PT2H15M')
  })

  it('offers no value for a free text, nor where the value stands below', () => {
    expect(labelsOf('certification:\n  intitule: ‸')).toEqual([])
    expect(labelsOf('modalites:\n  - forme: ‸\n      - ecrite')).toEqual([])
  })
})

describe('codes', () => {
  const two = (reference: string) => `referentiel: 1
certification:
  themes_transverses:
    handicap: { competences: [BC1/C1] }
blocs:
  - id: BC1
    intitule: Préparer
    competences:
      - { id: C1, enonce: "Préparer le poste" }
      - { id: C2, enonce: "Régler la machine" }
      - { id: C5, enonce: "Ranger l’atelier" }
  - id: BC2
    intitule: Produire
    activites:
      - { id: A1, intitule: Fabrication }
    competences:
      - { id: C1, enonce: "Usiner une pièce" }
      - { id: C2, enonce: "Contrôler une pièce" }
    modalites:
      - id: E1
        ${reference}
`

  it('puts those of the same bloc first, and names the bloc where a code is in several', () => {
    expect(labelsOf(two('competences: [‸]'))).toEqual(['C1', 'C2', 'BC1/C1', 'BC1/C2', 'C5'])
    const { detail, documentation } = find(two('competences: [‸]'), 'C1')
    expect(detail?.fr).toBe('BC2 – Produire')
    expect(documentation?.fr).toBe('Usiner une pièce')
  })

  it('writes a list, goes on with it, and leaves out what it has', () => {
    expect(accepted(two('competences: ‸'), 'C1')).toBe(two('competences: [C1]'))
    expect(accepted(two('competences:‸'), 'C1')).toBe(two('competences: [C1]'))
    expect(labelsOf(two('competences: ‸'))).toContain('toutes')
    expect(labelsOf(two('competences: [C1, ‸]'))).toEqual(['C2', 'BC1/C1', 'BC1/C2', 'C5'])
    expect(accepted(two('competences: [C1, C‸]'), 'C2')).toBe(two('competences: [C1, C2]'))
    expect(accepted(two('competences: [C1,‸]'), 'C2')).toBe(two('competences: [C1, C2]'))
    expect(accepted(two('competences: [C1, ‸'), 'C2')).toBe(two('competences: [C1, C2'))
    expect(accepted(two('competences: ["‸"]'), 'C2')).toBe(two('competences: ["C2"]'))
  })

  it('goes on with a list of dashes and with a list written as one text', () => {
    expect(labelsOf(two('competences:\n          - C1\n          - ‸'))).not.toContain('C1')
    expect(accepted(two('competences:\n          - C1\n          - C‸'), 'C2')).toBe(
      two('competences:\n          - C1\n          - C2'),
    )
    expect(accepted(two('competences: C1, ‸'), 'C2')).toBe(two('competences: C1, C2'))
    expect(accepted(two('competences: C1,‸'), 'C2')).toBe(two('competences: C1, C2'))
    expect(accepted(two('competences: C1, X‸, C5'), 'C2')).toBe(two('competences: C1, C2, C5'))
    expect(accepted(two('competences: C1 et X‸'), 'C2')).toBe(two('competences: C1 et C2'))
    expect(labelsOf(two('competences: C1, X‸, C5'))).toEqual(['C2', 'BC1/C1', 'BC1/C2'])
  })

  it('knows what each key refers to', () => {
    expect(labelsOf(two('taches: [{ enonce: Usiner, competences: [‸] }]'))).toContain('C1')
    expect(labelsOf(inCompetency('        activites: [‸]'))).toEqual(['A1.1', 'A1.2'])
    expect(accepted(inCompetency('        activites: ‸'), 'toutes')).toBe(inCompetency('        activites: toutes'))
    expect(labelsOf(inCompetency('        criteres:\n          - modalites: [‸]'))).toEqual(['E1'])
    expect(accepted(inCompetency('        objectifs:\n          - activite: ‸'), 'A1.1')).toBe(
      inCompetency('        objectifs:\n          - activite: A1.1'),
    )
    expect(labelsOf(two('type: projet').replace('[BC1/C1]', '[‸]'))).toEqual([
      'BC1/C1',
      'BC1/C2',
      'C5',
      'BC2/C1',
      'BC2/C2',
    ])
    expect(labelsOf(`certification:\n  correspondances:\n    - bloc: ‸\nblocs: [{ id: BC1 }, { id: BC2 }]`)).toEqual([
      'BC1',
      'BC2',
    ])
  })

  it('escapes the words of the file', () => {
    const { documentation } = find(
      'competences:\n  - { id: C1, enonce: "<script>[x](javascript:1)</script>" }\nmodalites:\n  - competences: [‸]',
      'C1',
    )
    expect(documentation?.fr).toBe('&lt;script&gt;\\[x\\](javascript:1)&lt;/script&gt;')
  })
})

describe('the next free code', () => {
  it.each([
    [inCompetency('        enonce: x\n      - id: ‸'), 'C1.3'],
    ['blocs:\n  - id: BC1\n  - id: BC2\n  - id: ‸', 'BC3'],
    ['blocs:\n  - id: BC01\n  - id: ‸', 'BC02'],
    ['blocs:\n  - id: BC1\n    competences:\n      - id: ‸', 'C1.1'],
    ['blocs:\n  - id: BC1\n    competences: [{ id: C1.1 }]\n  - id: BC2\n    competences:\n      - id: ‸', 'C2.1'],
    [
      'blocs:\n  - id: BC1\n    competences: [{ id: C1 }]\n  - id: BC2\n    competences: [{ id: C1 }, { id: C2 }]\n  - id: BC3\n    competences:\n      - id: ‸',
      'C1',
    ],
    ['blocs:\n  - id: BC1\n    modalites: [{ id: E1 }]\n  - id: BC2\n    modalites:\n      - id: ‸', 'E2'],
    [
      'blocs:\n  - id: BC1\n    modalites:\n      - id: E1\n      - id: ‸\n  - id: BC2\n    modalites: [{ id: E2 }]',
      'E3',
    ],
    ['activites:\n  - id: A1\n  - id: ‸', 'A2'],
    ['activites:\n  - id: A1\n    activites:\n      - id: ‸', 'A1.1'],
    ['activites:\n  - id: A1\n    activites:\n      - id: A1.1\n      - id: ‸', 'A1.2'],
    ['competences:\n  - id: C.2.1a\n  - id: ‸', 'C.2.1b'],
    [
      'competences:\n  - id: C1.1\n    criteres: [{ id: CR1.1.1 }, { id: CR1.1.2 }]\n  - id: C1.2\n    criteres:\n      - id: ‸',
      'CR1.2.1',
    ],
    ['competences:\n  - id: C1.1\n    criteres: [{ id: CR1.1 }]\n  - id: C1.2\n    criteres:\n      - id: ‸', 'CR1.2'],
    ['competences:\n  - id: C1\n  - id: C‸\n  - id: C2', 'C3'],
    ['competences:\n  - { id: ‸ }', 'C1'],
  ])('%#: %j is %s', (fixture, code) => {
    expect(labelsOf(fixture)).toEqual([code])
  })
})

describe('verbs', () => {
  it('offers those of the level of the certification, with their Bloom level and an example', () => {
    const six = completionsOf(inCompetency('        enonce: ‸'))
    expect(six.slice(0, 5).map(({ label }) => label)).toEqual([
      'Analyser',
      'Concevoir',
      'Formaliser',
      'Piloter',
      'Coordonner',
    ])
    expect(six[0]?.detail).toEqual({ fr: 'Bloom\u00a0: analyser', en: 'Bloom: analyse' })
    expect(six[0]?.documentation?.fr).toMatch(/^« Analyser les causes/)
    expect(six.map(({ label }) => label)).not.toContain('Nettoyer')
    const three = labelsOf(inCompetency('        enonce: ‸').replace('niveau: 6', 'niveau: 3'))
    expect(three.slice(0, 2)).toEqual(['Appliquer', 'Réaliser'])
    expect(three).not.toContain('Concevoir')
  })

  it('never offers a verb that it would then advise against', () => {
    for (const fixture of ['        enonce: ‸', '        enonce: m‸', '        enonce: ma‸', '        enonce: c‸']) {
      expect(labelsOf(inCompetency(fixture))).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:Maîtriser|Connaître|Contribuer)$/)]),
      )
    }
  })

  it('finds by its first letters any action verb, with its capital', () => {
    expect(labelsOf(inCompetency('        enonce: diag‸'))).toEqual(['Diagnostiquer'])
    expect(labelsOf(inCompetency('        enonce: Nett‸'))).toEqual(['Nettoyer'])
    expect(labelsOf(inCompetency('        enonce: ‸').replace('enonce: ‸', 'enonce: eval‸'))).toContain('Évaluer')
  })

  it('replaces a verb to avoid, keeping its capital, by what shows the action first', () => {
    const fixture = inCompetency('        enonce: Maîtriser‸ les outils')
    expect(labelsOf(fixture).slice(0, 3)).toEqual(['Utiliser', 'Paramétrer', 'Appliquer'])
    expect(find(fixture, 'Utiliser')).toMatchObject({ filterText: 'Maîtriser' })
    expect(find(fixture, 'Utiliser').documentation?.fr).toMatch(/^L’action ne s’observe pas/)
    expect(accepted(fixture, 'Utiliser')).toBe(inCompetency('        enonce: Utiliser les outils'))
    expect(accepted(inCompetency('        enonce: maîtriser‸ les outils'), 'utiliser')).toBe(
      inCompetency('        enonce: utiliser les outils'),
    )
    const wrapped = inCompetency('        enonce: Être capable de ré‸diger un devis')
    expect(accepted(wrapped, 'Rédiger')).toBe(inCompetency('        enonce: Rédiger un devis'))
  })

  it('knows the head of a folded text, of a quoted one, of an objective', () => {
    expect(accepted(inCompetency('        enonce: >-\n          Plan‸'), 'Planifier')).toBe(
      inCompetency('        enonce: >-\n          Planifier'),
    )
    expect(accepted(inCompetency('        enonce: "Plan‸"'), 'Planifier')).toBe(
      inCompetency('        enonce: "Planifier"'),
    )
    expect(accepted(inCompetency('        objectifs:\n          - enonce: Plan‸'), 'Planifier')).toBe(
      inCompetency('        objectifs:\n          - enonce: Planifier'),
    )
    expect(labelsOf(inCompetency('        objectifs:\n          - Plan‸'))).toContain('Planifier')
  })

  it('is silent past the head, and in other statements', () => {
    expect(labelsOf(inCompetency('        enonce: Planifier les ‸'))).toEqual([])
    expect(labelsOf(inCompetency('        enonce: >-\n          Planifier\n          ‸'))).toEqual([])
    expect(labelsOf('criteres:\n  - enonce: ‸')).toEqual([])
  })
})

describe('the words of the proposals', () => {
  it('tell what every value of the format stands for', () => {
    const choices = Object.values(FORMAT).flatMap((shape) => (shape.types === undefined ? [] : (shape.choices ?? [])))
    expect(choices.length).toBeGreaterThan(40)
    expect(choices.filter((choice) => wordsOfChoice(choice) === null)).toEqual([])
  })

  it.each(Object.entries(VERB_EXAMPLES))('« %s » opens an example that the rules accept', (verb, rest) => {
    const statement = `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${rest}`
    const analysis = analyseStatement(statement)
    expect(bloomLevels(verb).length).toBeGreaterThan(0)
    expect(analysis.head?.lemma).toBe(verb)
    expect(analysis.finalities).not.toHaveLength(0)
    expect(adviseOnVerb(analysis)).toBeNull()
  })

  it.each(['', ...[3, 4, 5, 6, 7, 8].map((level) => `niveau: ${level}`)])(
    'give an example of each of the first verbs: %s',
    (level) => {
      const first = completionsOf(`certification: { ${level} }\ncompetences:\n  - enonce: ‸`).slice(0, 10)
      expect(first).toHaveLength(10)
      for (const { label, documentation } of first) expect(documentation?.fr).toContain(`« ${label} `)
    },
  )
})

describe('snippets', () => {
  it('writes a whole part where a list takes one, with the next free code', () => {
    const fixture = inCompetency('        enonce: x\n      ‸')
    expect(labelsOf(fixture)[0]).toBe('compétence C1.3')
    expect(find(fixture, 'compétence C1.3')).toMatchObject({ kind: 'snippet', filterText: 'competence C1.3' })
    expect(acceptedAsSnippet(fixture, 'compétence C1.3')).toBe(
      inCompetency(
        '        enonce: x\n      - id: C1.3\n        enonce: Verbe d’action objet, en s’appuyant sur des moyens, afin de finalité',
      ),
    )
    expect(accepted(fixture, 'compétence C1.3')).toBe(
      inCompetency('        enonce: x\n      - id: C1.3\n        enonce: '),
    )
  })

  it.each([
    ['blocs:\n  - ‸', 'bloc BC1'],
    ['activites:\n  - ‸', 'activité A1'],
    ['modalites:\n  - ‸', 'épreuve E1'],
    ['criteres:\n  - ‸', 'critère'],
    ['competences:\n  - enonce: x\n    objectifs:\n      - ‸', 'objectif SMART'],
  ])('%j takes « %s », which reads', (fixture, label) => {
    const source = readSource(acceptedAsSnippet(fixture, label))
    expect(source.problems).toEqual([])
    expect(find(fixture, label).snippet).toMatch(/\$\{\d+:/)
  })

  it('adds the dash and the indentation where they lack, and numbers nothing in a document without codes', () => {
    expect(accepted('blocs:\n  ‸', 'bloc BC1')).toBe('blocs:\n  - id: BC1\n    intitule: ')
    expect(labelsOf('competences:\n  - enonce: x\n  - ‸')[0]).toBe('compétence')
    const between = 'blocs:\n  - id: BC1\n    competences:\n      - id: C1\n        enonce: x\n‸\n      - id: C3\n'
    expect(accepted(between, 'compétence C2')).toBe(
      'blocs:\n  - id: BC1\n    competences:\n      - id: C1\n        enonce: x\n      - id: C2\n        enonce: \n      - id: C3\n',
    )
  })

  it('offers a member or a key where dashes stand at the column of the keys', () => {
    const labels = labelsOf('blocs:\n- id: BC1\n  competences:\n  - id: C1\n    enonce: x\n  ‸')
    expect(labels).toContain('modalites')
    expect(labels).toContain('compétence C2')
  })

  it('writes the first part of a list beside its key', () => {
    expect(accepted('blocs:\n  - id: BC1\n    competences:‸', 'compétence C1.1')).toBe(
      'blocs:\n  - id: BC1\n    competences:\n      - id: C1.1\n        enonce: ',
    )
    expect(acceptedAsSnippet('blocs:\n  - competences: ‸', 'compétence C1.1')).toBe(
      'blocs:\n  - competences: \n      - id: C1.1\n        enonce: Verbe d’action objet, en s’appuyant sur des moyens, afin de finalité',
    )
    expect(labelsOf('blocs:\n  - competences: ‸\n      - id: C1')).toEqual([])
  })

  it('folds long texts where the file does', () => {
    const folded = 'competences:\n  - id: C1\n    enonce: >-\n      Régler\n  - id: C2\n    ‸'
    expect(accepted(folded, 'enonce')).toBe(
      'competences:\n  - id: C1\n    enonce: >-\n      Régler\n  - id: C2\n    enonce: >-\n      ',
    )
    const next = 'competences:\n  - id: C1\n    enonce: >-\n      Régler\n  - ‸'
    expect(acceptedAsSnippet(next, 'compétence C2')).toContain('- id: C2\n    enonce: >-\n      Verbe d’action')
  })

  it('stays on one line between brackets', () => {
    const { edit, snippet } = find('competences: [{ id: C1, enonce: x }, ‸]', 'compétence C2')
    expect(edit.text).toBe('{ id: C2, enonce: "…" }')
    expect(snippet).toMatch(/^\{ id: C2, enonce: "\$\{1:…\}" [^\n]*$/)
  })
})

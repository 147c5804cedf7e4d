import { definitionsWithKeys, ROOTS } from '@equerre/schemas'
import { describe, expect, it } from 'vitest'
import { EXAM_FORMAT } from '../exams/format.ts'
import type { TextEdit } from '../rules/rule.ts'
import { readSource } from '../source/index.ts'
import { checkStructure } from './check.ts'
import { STRUCTURE_CHECKS } from './checks.ts'
import type { StructureCode, StructureFinding } from './finding.ts'
import { STRUCTURE_CODES } from './finding.ts'
import { REFERENTIAL_FORMAT } from './format.ts'
import { wordsOf } from './words.ts'

const findingsOf = (yaml: string) => checkStructure(readSource(yaml))

/** Non-breaking spaces are written as ~ below. */
const seen = (yaml: string) =>
  findingsOf(yaml).map(({ code, range, message }) => [
    code.replace('structure-', ''),
    yaml.slice(range.start, range.end),
    message.fr.replaceAll('\u00a0', '~'),
  ])

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((now, { range, text: added }) => now.slice(0, range.start) + added + now.slice(range.end), text)
}

/** The text once the first fix of the first finding is applied. */
function fixed(yaml: string): string | null {
  const edits = findingsOf(yaml)[0]?.fixes?.[0]?.edits
  return edits === undefined ? null : applied(yaml, edits)
}

describe('the file as a whole', () => {
  it.each(['', '\n\n', '# rien\n', '\uFEFF', '---\n', '~\n'])('says once that a file is empty: %j', (yaml) => {
    expect(findingsOf(yaml).map(({ code }) => code)).toEqual(['structure-pas-un-referentiel'])
    expect(findingsOf(yaml)[0]?.message.fr).toMatch(/^Ce fichier est vide/)
  })

  it('says once that the root is no group of keys', () => {
    expect(seen('- a\n- b\n')).toEqual([
      [
        'pas-un-referentiel',
        '- a',
        'Ce fichier contient une liste~; un référentiel est un groupe de clés~: `referentiel: 1`, puis `certification` et `blocs`.',
      ],
    ])
    expect(seen('bonjour\n')).toMatchObject([['pas-un-referentiel', 'bonjour', /contient un texte/]])
  })

  it('says once that a file is about something else', () => {
    expect(seen('farine: 500 g\nlevure: 10 g\n')).toMatchObject([['pas-un-referentiel', 'farine', /aucune des clés/]])
  })

  it('asks for the version of the format and goes on', () => {
    const yaml = '# Tête\ncertification:\n  intitulle: Fleuriste\n'
    expect(seen(yaml)).toEqual([
      ['version-du-format', 'certification', 'Il manque `referentiel: 1`, la version du format, au début du fichier.'],
      ['cle-inconnue', 'intitulle', 'Clé inconnue `intitulle` dans `certification`~: vouliez-vous dire `intitule`~?'],
    ])
    expect(fixed(yaml)).toBe('# Tête\nreferentiel: 1\ncertification:\n  intitulle: Fleuriste\n')
  })

  it.each([
    ['\uFEFFblocs: []\r\n', '\uFEFFreferentiel: 1\r\nblocs: []\r\n'],
    ['  blocs: []\n', '  referentiel: 1\n  blocs: []\n'],
    ['{ blocs: [] }\n', '{referentiel: 1,  blocs: [] }\n'],
    ['---\nblocs: []\n', '---\nreferentiel: 1\nblocs: []\n'],
  ])('adds the version to %j', (before, after) => {
    expect(fixed(before)).toBe(after)
    expect(findingsOf(after)).toEqual([])
  })

  it('says only that the version is another one', () => {
    expect(seen('referentiel: 2\nbloks: []\n')).toMatchObject([['version-du-format', '2', /annonce la version `2`/]])
    expect(seen('referentiel: v1\n')).toMatchObject([['version-du-format', 'v1', /annonce la version `v1`/]])
  })

  it('takes a version between quotes as a slip', () => {
    expect(seen('referentiel: "1"\n')).toEqual([
      ['version-du-format', '"1"', 'La version du format est un nombre~: écrivez `referentiel: 1`.'],
    ])
    expect(fixed('referentiel: "1"\n')).toBe('referentiel: 1\n')
  })

  it.each(['referentiel:\n', 'referentiel: \nblocs: []\n', 'referentiel: ~\n', 'referentiel: ""\n'])(
    'completes an empty version: %j',
    (yaml) => {
      expect(findingsOf(yaml)).toMatchObject([{ code: 'structure-version-du-format' }])
      expect(findingsOf(fixed(yaml) ?? yaml)).toEqual([])
    },
  )

  it('gives one finding for a misspelt version', () => {
    expect(seen('référentiel: 1\n')).toEqual([
      ['cle-inconnue', 'référentiel', 'La clé `référentiel` s’écrit `referentiel`~: en minuscules, sans accent.'],
    ])
    expect(findingsOf(fixed('référentiel: 1\n') ?? '')).toEqual([])
  })
})

const block = (body: string) => `referentiel: 1\nblocs:\n  - id: BC1\n${body.replace(/^/gm, '    ')}\n`
const competency = (body: string) =>
  `referentiel: 1\ncompetences:\n  - enonce: Tailler\n${body.replace(/^/gm, '    ')}\n`
const assessment = (body: string) => `referentiel: 1\nmodalites:\n  - id: E1\n${body.replace(/^/gm, '    ')}\n`
const certification = (body: string) => `referentiel: 1\ncertification:\n${body.replace(/^/gm, '  ')}\n`

describe('unknown keys', () => {
  it.each([
    ['competencies', block('competencies: []'), 'competences', 'dans le bloc'],
    ['competances', block('competances: []'), 'competences', 'dans le bloc'],
    ['comp', block('comp: []'), 'competences', 'dans le bloc'],
    ['skills', 'referentiel: 1\nskills: []\n', 'competences', 'à la racine du fichier'],
    ['epreuves', block('epreuves: []'), 'modalites', 'dans le bloc'],
    ['évaluation', block('évaluation: []'), 'modalites', 'dans le bloc'],
    ['modalités d’évaluation', block('modalités d’évaluation: []'), 'modalites', 'dans le bloc'],
    ['critere', block('critere: []'), 'criteres', 'dans le bloc'],
    ['titre', block('titre: Tailler'), 'intitule', 'dans le bloc'],
    ['activite', competency('activite: A1'), 'activites', 'dans la compétence'],
    ['livrables', assessment('livrables: []'), 'productions', 'dans la modalité'],
    ['evaluateurs', assessment('evaluateurs: {}'), 'jury', 'dans la modalité'],
    ['durée_totale', assessment('duration: PT1H').replace('duration', 'durée_totale'), null, 'dans la modalité'],
    ['deadline', competency('objectifs: [{ deadline: juin }]'), 'echeance', 'dans l’objectif'],
    ['jury', certification('jury: []'), 'jurys', 'dans `certification`'],
    ['constructor', block('constructor: 1'), null, 'dans le bloc'],
    ['__proto__', block('__proto__: 1'), null, 'dans le bloc'],
  ])('%s', (key, yaml, meant, where) => {
    const [finding, ...others] = findingsOf(yaml)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'structure-cle-inconnue' })
    expect(yaml.slice(finding?.range.start, finding?.range.end)).toBe(key)
    expect(finding?.message.fr).toContain(`\`${key}\` ${where}`)
    if (meant === null) return expect(finding?.message.fr).toMatch(/Clés possibles/)
    expect(finding?.message.fr).toContain(`vouliez-vous dire \`${meant}\``)
    expect(finding?.message.en).toContain(`did you mean \`${meant}\`?`)
    expect(finding?.fixes?.[0]).toMatchObject({ safety: 'proposal', edits: [{ range: finding?.range, text: meant }] })
  })

  it.each(['Intitulé', 'INTITULE', 'intitulé', '"intitulé"'])('has no doubt about %s', (key) => {
    const yaml = block(`${key}: Tailler`)
    expect(findingsOf(yaml)[0]?.fixes?.[0]?.safety).toBe('safe')
    expect(findingsOf(fixed(yaml) ?? yaml)).toEqual([])
  })

  it('doubts when two keys would take the same name', () => {
    const safeties = findingsOf(block('Intitulé: a\nINTITULE: b')).map(({ fixes }) => fixes?.[0]?.safety)
    expect(safeties).toEqual(['proposal', 'proposal'])
  })

  it('tells two keys for one thing', () => {
    expect(seen(block('intitule: a\nIntitulé: b'))).toEqual([
      ['cle-inconnue', 'Intitulé', 'Clé inconnue `Intitulé` dans le bloc~: `intitule` y est déjà. Réunissez les deux.'],
    ])
  })

  it('lists the keys when none is near, and offers to keep the note', () => {
    const yaml = 'referentiel: 1\nmodalites: [{ jury: { couleur: bleue } }]\n'
    expect(seen(yaml)).toEqual([
      [
        'cle-inconnue',
        'couleur',
        'Clé inconnue `couleur` dans le jury de l’épreuve. Clés possibles~: `membres`, `externes`, `composition`. Pour une note à vous, commencez la clé par `x-`.',
      ],
    ])
    expect(findingsOf(fixed(yaml) ?? yaml)).toEqual([])
  })

  it('says nothing of what stands under an unknown key', () => {
    expect(findingsOf(block('competencies:\n  - couleur: bleue\n    id: [1]'))).toHaveLength(1)
  })
})

describe('misplaced keys', () => {
  it.each([
    [
      block('niveau: 5'),
      'niveau',
      'La clé `niveau` n’a pas sa place dans le bloc~: elle se place dans `certification`.',
    ],
    [
      block('contexte: Ici'),
      'contexte',
      'La clé `contexte` n’a pas sa place dans le bloc~: elle se place à la racine du fichier.',
    ],
    [
      block('activites: [{ criteres: [] }]'),
      'criteres',
      'La clé `criteres` n’a pas sa place dans l’activité~: elle se place dans un bloc ou une compétence (à la racine du fichier pour un RS).',
    ],
    [
      competency('criteres: [{ enonce: Net., competences: [C2] }]'),
      'competences',
      'La clé `competences` ne s’écrit que sur un critère placé dans un bloc~; celui-ci est placé dans une compétence et ne juge qu’elle. Retirez la clé, ou déplacez le critère dans `criteres` du bloc.',
    ],
  ])('%j', (yaml, at, message) => {
    expect(seen(yaml)).toEqual([['cle-mal-placee', at, message]])
  })
})

describe('missing keys', () => {
  it('points at the first key of the competency', () => {
    expect(seen('referentiel: 1\ncompetences:\n  - id: C1\n    transversale: true\n')).toEqual([
      [
        'cle-manquante',
        'id',
        'Il manque `enonce` (énoncé de la compétence) dans la compétence~: sans cette clé, cette partie du fichier n’est pas lue.',
      ],
    ])
  })

  it('points at an empty competency itself', () => {
    expect(seen('referentiel: 1\ncompetences: [{}]\n')).toMatchObject([['cle-manquante', '{}', /Il manque `enonce`/]])
  })

  it('says that a statement is empty', () => {
    for (const value of ['', ' ""', ' ~', ' >-']) {
      expect(seen(`referentiel: 1\ncompetences:\n  - enonce:${value}\n    id: C1\n`)).toEqual([
        ['cle-manquante', 'enonce', '«~Énoncé de la compétence~» est vide~: complétez-le.'],
      ])
    }
  })

  it('is silent when the statement is there under another name', () => {
    expect(seen('referentiel: 1\ncompetences:\n  - énoncé: Tailler\n')).toHaveLength(1)
    expect(seen('referentiel: 1\ncompetences:\n  - libelle: Tailler\n')).toMatchObject([
      ['cle-inconnue', 'libelle', /`enonce`/],
    ])
  })
})

describe('unexpected shapes', () => {
  it.each([
    [
      certification('codes_rome: D1503'),
      'D1503',
      '«~Codes ROME~» attend une liste (un tiret par élément), pas le texte `D1503`.',
      'codes_rome: [D1503]',
    ],
    [
      assessment('forme: écrite et orale'),
      'écrite et orale',
      '«~Forme~» attend une liste (un tiret par élément), pas le texte `écrite et orale`.',
      'forme: [ecrite, orale]',
    ],
    [
      assessment('ressources: Sécateur, gants'),
      'Sécateur, gants',
      /attend une liste/,
      'ressources: ["Sécateur, gants"]',
    ],
    [
      competency('transversale: oui'),
      'oui',
      '«~Transversale~» attend `true` (oui) ou `false` (non), pas le texte `oui`.',
      'transversale: true',
    ],
    [assessment('points: "4,5"'), '"4,5"', '«~Total des points~» attend un nombre, pas le texte `4,5`.', 'points: 4.5'],
    [
      assessment('jury: { membres: "2" }'),
      '"2"',
      '«~Nombre d’évaluateurs~» attend un nombre entier, pas le texte `2`.',
      'membres: 2',
    ],
    [
      assessment('jury: deux personnes'),
      'deux personnes',
      /attend un groupe de clés \(`membres`, `externes`, `composition`\)/,
      'jury: { composition: deux personnes }',
    ],
    [
      'referentiel: 1\ncompetences:\n  - Tailler une haie\n',
      'Tailler une haie',
      /^Un élément de «~Compétences~» attend un groupe de clés/,
      '- enonce: Tailler une haie',
    ],
    [
      assessment('intitule: [Épreuve]'),
      '[Épreuve]',
      '«~Intitulé de l’épreuve~» attend un texte, pas une liste.',
      'intitule: Épreuve',
    ],
    [assessment('lieu: { a: 1 }'), '{ a: 1 }', '«~Lieu~» attend un texte, pas un groupe de clés.', null],
    [
      'referentiel: 1\nmodalites:\n  id: E1\n  consigne: >-\n    Taillez.\n',
      'modalites',
      '«~Modalités d’évaluation~» attend une liste~: commencez chaque élément par un tiret.',
      '  - id: E1\n    consigne: >-\n      Taillez.\n',
    ],
    [
      'referentiel: 1\nmodalites: { id: E1 }\n',
      '{ id: E1 }',
      /commencez chaque élément par un tiret/,
      'modalites: [{ id: E1 }]',
    ],
    [
      'referentiel: 1\nmodalites:\n  E1: {}\n  E2: {}\n',
      'modalites',
      '«~Modalités d’évaluation~» attend une liste~: au lieu de `E1:`, commencez l’élément par `- id: E1`.',
      null,
    ],
    [
      competency('modalites: [E1]'),
      'E1',
      '`E1` est un code, et c’est une modalité qui s’écrit ici~: `- id: E1`, puis ses autres clés. Pour dire que l’épreuve `E1` évalue cette compétence, nommez la compétence dans `competences` de l’épreuve.',
      'modalites: [id: E1]',
    ],
  ])('%j', (yaml, at, message, after) => {
    const found = seen(yaml)
    expect(found).toHaveLength(1)
    expect(found[0]?.slice(0, 2)).toEqual(['type-inattendu', at])
    if (message instanceof RegExp) expect(found[0]?.[2]).toMatch(message)
    else expect(found[0]?.[2]).toBe(message)
    if (after === null) return expect(fixed(yaml)).toBeNull()
    expect(fixed(yaml)).toContain(after)
    expect(findingsOf(fixed(yaml) ?? '').filter(({ code }) => code === 'structure-type-inattendu')).toEqual([])
  })

  it('points at the key of a part of several lines, at the first key of a member', () => {
    expect(seen(block('intitule:\n  - a\n  - b'))).toMatchObject([['type-inattendu', 'intitule', /pas une liste/]])
    expect(seen(block('synthese:\n  - a: 1\n    b: 2'))).toMatchObject([['type-inattendu', 'a', /^Un élément de/]])
  })
})

describe('unexpected values', () => {
  it.each([
    [
      certification('registre: rncp'),
      'rncp',
      '`rncp` n’est pas une valeur de «~Répertoire~»~: vouliez-vous dire `RNCP`~?',
      'registre: RNCP',
      'safe',
    ],
    [
      certification('enregistrement: Sur demande'),
      'Sur demande',
      /vouliez-vous dire `sur_demande`/,
      'enregistrement: sur_demande',
      'safe',
    ],
    [certification('niveau: "6"'), '"6"', /vouliez-vous dire `6`/, 'niveau: 6', 'safe'],
    [certification('niveau: NIV6'), 'NIV6', /vouliez-vous dire `6`/, 'niveau: 6', 'proposal'],
    [
      certification('niveau: 9'),
      '9',
      '`9` n’est pas une valeur de «~Niveau de qualification~»~: écrivez `3`, `4`, `5`, `6`, `7` ou `8`.',
      null,
      null,
    ],
    [
      certification('voies_acces: [FC]'),
      'FC',
      /vouliez-vous dire `formation_continue`/,
      'voies_acces: [formation_continue]',
      'proposal',
    ],
    [
      certification('numero: 12345'),
      '12345',
      '`12345` n’est pas un numéro de fiche~: écrivez-le comme `RNCP12345` ou `RS1234`.',
      'numero: RNCP12345',
      'proposal',
    ],
    [certification('registre: RS\nnumero: 1234'), '1234', /numéro de fiche/, 'numero: RS1234', 'proposal'],
    [certification('numero: rncp 12345'), 'rncp 12345', /numéro de fiche/, 'numero: RNCP12345', 'safe'],
    [
      assessment('cadre: reconstituée'),
      'reconstituée',
      /vouliez-vous dire `reconstitue`/,
      'cadre: reconstitue',
      'proposal',
    ],
    [
      assessment('type: Étude de cas'),
      'Étude de cas',
      /vouliez-vous dire `etude_de_cas`/,
      'type: etude_de_cas',
      'safe',
    ],
    [
      assessment('type: dossier + soutenance'),
      'dossier + soutenance',
      /vouliez-vous dire `\[dossier, soutenance\]`/,
      'type: [dossier, soutenance]',
      'proposal',
    ],
    [assessment('type: 3'), '3', /`3` n’est pas une valeur de «~Type de modalité~»/, null, null],
    [assessment('type: [dossier, stage]'), 'stage', /écrivez `mise_en_situation`,/, null, null],
    [
      assessment('duree: 3 heures'),
      '3 heures',
      'La durée `3 heures` s’écrit `PT3H` (format ISO 8601).',
      'duree: PT3H',
      'safe',
    ],
    [assessment('duree: 3'), '3', /`3` n’est pas une durée/, null, null],
    [
      assessment('coefficient: -1'),
      '-1',
      '«~Coefficient~» ne peut pas être `-1`~: écrivez un nombre à partir de 0.',
      null,
      null,
    ],
    [
      'referentiel: 1\ncompetences:\n  - enonce: Tailler\n  -\n',
      'competences',
      'Cet élément de «~Compétences~» est vide~: écrivez-le, ou retirez le tiret.',
      null,
      null,
    ],
  ])('%j', (yaml, at, message, after, safety) => {
    const found = seen(yaml)
    expect(found.map(([code, where]) => [code, where])).toEqual([['valeur-inattendue', at]])
    if (message instanceof RegExp) expect(found[0]?.[2]).toMatch(message)
    else expect(found[0]?.[2]).toBe(message)
    expect(findingsOf(yaml)[0]?.fixes?.[0]?.safety ?? null).toBe(safety)
    if (after === null) return expect(fixed(yaml)).toBeNull()
    expect(fixed(yaml)).toContain(after)
    expect(findingsOf(fixed(yaml) ?? '')).toEqual([])
  })

  it.each(['C1/2', 'C1*', 'C1, C2'])('refuses the code %s', (code) => {
    const yaml = `referentiel: 1\nblocs: [{ id: "${code}" }]\n`
    expect(seen(yaml)).toMatchObject([['code-mal-forme', `"${code}"`, /qui servent à écrire les renvois/]])
  })
})

describe('what is no error', () => {
  it.each([
    [
      'an optional key without a value',
      'referentiel: 1\ncertification:\ncompetences:\nblocs:\n  - id:\n    intitule: ""\n    activites: ~\n',
    ],
    ['a code as a number', 'referentiel: 1\ncompetences: [{ id: 1.10, activites: [1.1], enonce: Tailler }]\n'],
    [
      'a text that looks like a number or a truth value',
      'referentiel: 1\ncertification: { intitule: 2048, objectifs_contexte: true }\n',
    ],
    ['blocks in an RS, which a rule judges', 'referentiel: 1\ncertification: { registre: RS }\nblocs: [{ id: BC1 }]\n'],
    ['own keys', 'referentiel: 1\nx-note: { a: [1] }\nblocs: [{ x-b: 1, id: BC1 }]\n'],
    ['a criterion as a sentence', competency('criteres: [La coupe est nette.]')],
    [
      'merge keys and aliases',
      'referentiel: 1\nx-base: &base { lieu: presentiel }\nmodalites:\n  - &e { <<: *base, id: E1 }\n  - *e\n',
    ],
    ['a missing criterion, which a rule reports', 'referentiel: 1\ncompetences: [{ enonce: Gestion }]\n'],
  ])('%s', (_, yaml) => {
    expect(seen(yaml)).toEqual([])
  })

  it('says once what several aliases share', () => {
    const yaml =
      'referentiel: 1\nx-base: &base { lieux: presentiel }\nmodalites:\n  - { <<: *base, id: E1 }\n  - { <<: *base, id: E2 }\n'
    expect(seen(yaml)).toMatchObject([['cle-inconnue', 'lieux', /`lieu`/]])
  })
})

describe('broken and hostile files', () => {
  it('leaves the lines of a syntax problem to it, and speaks of the others', () => {
    const source = readSource(
      'referentiel: 1\nblocs:\n  - id: BC1\n    intitule: "Tailler\n    couleur: bleue\ncertificat: {}\n',
    )
    expect(source.problems.length).toBeGreaterThan(0)
    const problemLines = new Set(source.problems.map(({ range }) => source.positionAt(range.start).line))
    for (const { range } of checkStructure(source))
      expect(problemLines).not.toContain(source.positionAt(range.start).line)
    const half = readSource('referentiel: 1\nniveau: 5\nblocs:\n  - id: BC1\n   intitule\n')
    expect(checkStructure(half).map(({ code }) => code)).toContain('structure-cle-mal-placee')
  })

  it('never throws, and keeps every range inside the text', () => {
    const deep = `referentiel: 1\nactivites: ${'[{ activites: '.repeat(300)}x${' }]'.repeat(300)}\n`
    const wide = `referentiel: 1\ncompetences:\n${'  - {}\n'.repeat(20_000)}`
    const keys = `referentiel: 1\n${Array.from({ length: 20_000 }, (_, index) => `cle${index}: 1\n`).join('')}`
    const long = `referentiel: 1\n${'é'.repeat(50_000)}: 1\nblocs: [{ id: "${'a'.repeat(50_000)}/" }]\n`
    const strange = 'referentiel: 1\n"": 1\n? [a]\n: 1\n"\\0": 2\nblocs: [[[]], 1, {? : 2}]\n'
    const foreign = Array.from({ length: 20_000 }, (_, index) => `zz${index}: 1\n`).join('')
    for (const yaml of [deep, wide, keys, long, strange, foreign]) {
      const findings = findingsOf(yaml)
      // The deep file stands on one line, that of the problem of its depth.
      expect(findings.length > 0 || yaml === deep).toBe(true)
      expect(findings.length).toBeLessThanOrEqual(500)
      for (const { range, message } of findings) {
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeLessThanOrEqual(yaml.length)
        expect(message.fr.length + message.en.length).toBeLessThan(1_500)
      }
    }
  })

  it('gives no fix that breaks a file', () => {
    const bodies = [
      'transversale: oui',
      'criteres: x',
      'criteres:\n  id: CR1\n  enonce: |\n    Net.\n\n    Droit.',
      'modalites: [E1, "E2"]',
      'Énoncé: a',
      'objectifs: { enonce: a }',
      'activites:\n  A1: x',
      'precisions: "a: b"',
    ]
    for (const body of bodies) {
      const yaml = competency(body)
      for (const { fixes = [] } of findingsOf(yaml)) {
        for (const { edits } of fixes) expect(readSource(applied(yaml, edits)).problems).toEqual([])
      }
    }
  })
})

describe('the kinds of findings', () => {
  const byId = new Map<StructureCode, (typeof STRUCTURE_CHECKS)[number]>(
    STRUCTURE_CHECKS.map((check) => [check.id, check]),
  )

  it.each(STRUCTURE_CODES)('documents %s in both languages', (code) => {
    const check = byId.get(code)
    for (const language of ['fr', 'en'] as const) {
      expect(check?.title[language]).toMatch(/\S/)
      for (const part of ['what', 'why', 'how'] as const) expect(check?.documentation[language][part]).toMatch(/\.$/)
    }
  })

  const examples = STRUCTURE_CHECKS.flatMap(({ id, examples: { invalid } }) =>
    invalid.map((example) => ({ id, ...example })),
  )

  it.each(examples)('illustrates $id', ({ id, yaml, at }) => {
    const format = id === 'structure-pas-un-examen' ? EXAM_FORMAT : REFERENTIAL_FORMAT
    const found: readonly StructureFinding[] = checkStructure(readSource(yaml), format)
    expect(found.map(({ code }) => code)).toEqual(at.map(() => id))
    expect(found.map(({ range }) => yaml.slice(range.start, range.end))).toEqual(at)
  })

  it('has words for every part of a file', () => {
    for (const { name } of Object.values(ROOTS).flatMap((root) => definitionsWithKeys(root)))
      expect(wordsOf(name).in.fr, name).not.toBe('ici')
  })
})

/** A text people write, what it must be told (code and the text under it), and what is read of it all the same. */
export interface Broken {
  readonly name: string
  readonly text: string
  readonly told: readonly (readonly [code: string, under: string])[]
  readonly read: unknown
}

/** One text for each mistake the reader recognises. */
export const BROKEN: readonly Broken[] = [
  {
    name: 'a key that is being typed, between two others',
    text: 'competences:\n  - id: C1\n    enon\n    criteres: [a]\n  - id: C2\n',
    told: [['deux-points-manquants', 'enon']],
    read: { competences: [{ id: 'C1', criteres: ['a'] }, { id: 'C2' }] },
  },
  {
    name: 'a key that is being typed, at the top',
    text: 'a: 1\nblo\nc: 2\n',
    told: [['deux-points-manquants', 'blo']],
    read: { a: 1, c: 2 },
  },
  {
    name: 'a key without its colon, over a list',
    text: 'certification:\n  intitule: x\nblocs\n  - id: BC1\n    intitule: y\n',
    told: [['deux-points-manquants', 'blocs']],
    read: { certification: { intitule: 'x' }, blocs: [{ id: 'BC1', intitule: 'y' }] },
  },
  {
    name: 'a key without its colon, before its value',
    text: 'a:\n  - id: x\n    niveau: 5\n  - id: y\n    niveau 6\n    z: 1\n',
    told: [['deux-points-manquants', 'niveau']],
    read: {
      a: [
        { id: 'x', niveau: 5 },
        { id: 'y', niveau: 6, z: 1 },
      ],
    },
  },
  ...(
    [
      ['a duration', 'duree PT3H', 'PT3H'],
      ['a list', 'codes_nsf ["326"]', ['326']],
      ['a text', 'intitule Relieur d’art', 'Relieur d’art'],
    ] as const
  ).map(([name, line, value]) => ({
    name: `a key of the format without its colon, before ${name}`,
    text: `a:\n  niveau: 4\n  ${line}\n  z: 1\n`,
    told: [['deux-points-manquants', line.split(' ')[0] ?? ''] as const],
    read: { a: { niveau: 4, [line.split(' ')[0] ?? '']: value, z: 1 } },
  })),
  {
    name: 'a key of the format without its colon, over a long text',
    text: `a:\n  niveau: 4\n  objectifs_contexte >-\n${'    Un besoin, un public : un texte.\n'.repeat(6)}  z: 1\n`,
    told: [['deux-points-manquants', 'objectifs_contexte']],
    read: { a: { niveau: 4, objectifs_contexte: Array(6).fill('Un besoin, un public : un texte.').join(' '), z: 1 } },
  },
  {
    name: 'a double quote that is not closed',
    text: 'a:\n  intitule: "Responsable\n  registre: RNCP\nb: "x"\n',
    told: [['guillemet-non-ferme', '"Responsable']],
    read: { a: { intitule: 'Responsable', registre: 'RNCP' }, b: 'x' },
  },
  {
    name: 'a quote that is not closed, on the last line',
    text: 'a: 1\nb: "x',
    told: [['guillemet-non-ferme', '"x']],
    read: { a: 1, b: 'x' },
  },
  {
    name: 'an apostrophe that is not closed',
    text: "intitule: 'Responsable\nb: 1\n",
    told: [['guillemet-non-ferme', "'Responsable"]],
    read: { intitule: 'Responsable', b: 1 },
  },
  {
    name: 'a quote that is not closed, in brackets',
    text: 'codes: ["310p, "312"]\nb: 1\n',
    told: [['guillemet-non-ferme', '"310p']],
    read: { codes: ['310p', '312'], b: 1 },
  },
  {
    name: 'a French apostrophe between apostrophes',
    text: "intitule: 'Responsable de l'animation'\nb: 1\n",
    told: [['guillemets-dans-le-texte', "'Responsable de l'animation'"]],
    read: { intitule: "Responsable de l'animation", b: 1 },
  },
  {
    name: 'quoted words in a quoted text',
    text: 'intitule: "Le "bon" mot"\nb: 1\n',
    told: [['guillemets-dans-le-texte', '"Le "bon" mot"']],
    read: { intitule: 'Le "bon" mot', b: 1 },
  },
  {
    name: 'a text that starts with quoted words',
    text: 'intitule: "Projet" de conduite : suite\nb: 1\n',
    told: [['guillemets-dans-le-texte', '"Projet" de conduite : suite']],
    read: { intitule: '"Projet" de conduite : suite', b: 1 },
  },
  {
    name: 'a bracket that is not closed',
    text: 'codes: [a, b\nnext: x\nz: 1\n',
    told: [['crochet-non-ferme', '[']],
    read: { codes: ['a', 'b'], next: 'x', z: 1 },
  },
  {
    name: 'a bracket that is not closed after its only item, above a list that is',
    text: 'c:\n  codes: [a\n  next: [x]\nz: 1\n',
    told: [['crochet-non-ferme', '[']],
    read: { c: { codes: ['a'], next: ['x'] }, z: 1 },
  },
  {
    name: 'a bracket that is not closed, over lines',
    text: 'c:\n  codes: [a,\n    b,\n  next: x\nz: 1\n',
    told: [['crochet-non-ferme', '[']],
    read: { c: { codes: ['a', 'b'], next: 'x' }, z: 1 },
  },
  {
    name: 'a brace that is not closed',
    text: 'c: { a: 1, b: 2 # note\nz: 1\n',
    told: [['crochet-non-ferme', '{']],
    read: { c: { a: 1, b: 2 }, z: 1 },
  },
  {
    name: 'a bracket closed by a brace',
    text: 'c: [a, b}\nz: 1\n',
    told: [['crochet-non-ferme', '}']],
    read: { c: ['a', 'b'], z: 1 },
  },
  {
    name: 'a comma that is missing',
    text: 'a: [b, "c" "d"]\nb: 1\n',
    told: [['virgule-manquante', '"']],
    read: { a: ['b', 'c', 'd'], b: 1 },
  },
  {
    name: 'a comma that is missing between braces, before a key of the next line',
    text: 'a: { b: x\n  c: 4 }\n',
    told: [['virgule-manquante', 'x']],
    read: { a: { b: 'x', c: 4 } },
  },
  {
    name: 'a text between braces that its own commas cut',
    text: 'a:\n  - { id: CR1, enonce: Il relève le jeu, l’usure, et la casse., points: 2 }\n  - { id: CR2, enonce: b }\n',
    told: [['virgule-dans-le-texte', 'Il relève le jeu, l’usure, et la casse.']],
    read: {
      a: [
        { id: 'CR1', enonce: 'Il relève le jeu, l’usure, et la casse.', points: 2 },
        { id: 'CR2', enonce: 'b' },
      ],
    },
  },
  {
    name: 'a text between braces with a French colon after a comma',
    text: 'a: [{ id: CR1, enonce: Il relève le jeu, dont l’usure : 2 mm }]\n',
    told: [['deux-points-dans-le-texte', 'Il relève le jeu, dont l’usure : 2 mm']],
    read: { a: [{ id: 'CR1', enonce: 'Il relève le jeu, dont l’usure : 2 mm' }] },
  },
  {
    name: 'a text between braces with a French colon and a comma',
    text: 'a: [{ id: CR1, enonce: Il relève : le jeu, l’usure }, { id: CR2 }]\nb: 1\n',
    told: [['deux-points-dans-le-texte', 'Il relève : le jeu, l’usure']],
    read: { a: [{ id: 'CR1', enonce: 'Il relève : le jeu, l’usure' }, { id: 'CR2' }], b: 1 },
  },
  {
    name: 'a number with a French comma between braces',
    text: 'a: { points: 1,5, id: x }\n',
    told: [['virgule-dans-le-texte', '1,5']],
    read: { a: { points: '1,5', id: 'x' } },
  },
  {
    name: 'a comma too many',
    text: 'a: [b,, c]\nb: 1\n',
    told: [['virgule-en-trop', ',']],
    read: { a: ['b', 'c'], b: 1 },
  },
  {
    name: 'a key glued to its value, among others',
    text: 'competences:\n  - id: C1\n    enonce:Rédiger un texte\n    criteres: [a]\n',
    told: [['espace-manquante', 'enonce:']],
    read: { competences: [{ id: 'C1', enonce: 'Rédiger un texte', criteres: ['a'] }] },
  },
  {
    name: 'keys glued to their values, which YAML reads as one text',
    text: 'certification:\n  intitule:Texte\n  niveau:6\n',
    told: [
      ['espace-manquante', 'intitule:'],
      ['espace-manquante', 'niveau:'],
    ],
    read: { certification: { intitule: 'Texte', niveau: 6 } },
  },
  {
    name: 'a whole file glued',
    text: 'referentiel:1\n',
    told: [['espace-manquante', 'referentiel:']],
    read: { referentiel: 1 },
  },
  {
    name: 'a key glued to its value in braces',
    text: 'a: [{ nom:X, siret: "1" }]\n',
    told: [['espace-manquante', 'nom:']],
    read: { a: [{ nom: 'X', siret: '1' }] },
  },
  {
    name: 'an item glued to its dash',
    text: 'a:\n  - x\n  -y\n  - z\n',
    told: [['espace-manquante', '-']],
    read: { a: ['x', 'y', 'z'] },
  },
  {
    name: 'a French colon in a text',
    text: 'a:\n  intitule: Projet : conduite\n  b: 1\n',
    told: [['deux-points-dans-le-texte', 'Projet : conduite']],
    read: { a: { intitule: 'Projet : conduite', b: 1 } },
  },
  {
    name: 'a French colon in the second line of a text',
    text: 'a:\n  consigne: Le candidat\n    remet : un rapport\n  b: 1\n',
    told: [['deux-points-dans-le-texte', 'remet : un rapport']],
    read: { a: { consigne: 'Le candidat remet : un rapport', b: 1 } },
  },
  {
    name: 'a key too far to the right',
    text: 'blocs:\n  - id: BC1\n    intitule: x\n     competences:\n      - id: C1\n    modalites: []\n',
    told: [['indentation', '     ']],
    read: { blocs: [{ id: 'BC1', intitule: 'x', competences: [{ id: 'C1' }], modalites: [] }] },
  },
  {
    name: 'a key too far to the left',
    text: 'blocs:\n  - id: BC1\n    intitule: x\n   competences:\n      - id: C1\n    modalites: []\n',
    told: [['indentation', '   ']],
    read: { blocs: [{ id: 'BC1', intitule: 'x', competences: [{ id: 'C1' }], modalites: [] }] },
  },
  {
    name: 'all the keys of a group but the first too far to the left: said once',
    text: 'certification:\n    intitule: x\n  registre: RNCP\n  niveau: 6\nblocs: []\n',
    told: [['indentation', '  ']],
    read: { certification: { intitule: 'x', registre: 'RNCP', niveau: 6 }, blocs: [] },
  },
  {
    name: 'an item of a list out of line',
    text: 'a:\n  - x\n - y\n  - z\nb: 1\n',
    told: [['indentation', ' ']],
    read: { a: ['x', 'y', 'z'], b: 1 },
  },
  {
    name: 'an item of a list out of line, with keys under it',
    text: 'l:\n  - id: A\n    n: 1\n     - id: B\n    n: 2\nz: 1\n',
    told: [['indentation', '     ']],
    read: {
      l: [
        { id: 'A', n: 1 },
        { id: 'B', n: 2 },
      ],
      z: 1,
    },
  },
  {
    name: 'a dash that is missing',
    text: 'l:\n  - id: A\n    n: 1\n   id: B\n    n: 2\nz: 1\n',
    told: [['tiret-manquant', 'id']],
    read: {
      l: [
        { id: 'A', n: 1 },
        { id: 'B', n: 2 },
      ],
      z: 1,
    },
  },
  {
    name: 'a dash that is missing, which YAML reads as keys written twice',
    text: 'l:\n  - id: A\n    n: 1\n    id: B\n    n: 2\n    id: C\n    n: 3\n  - id: D\n',
    told: [
      ['tiret-manquant', 'id'],
      ['tiret-manquant', 'id'],
    ],
    read: { l: [{ id: 'A', n: 1 }, { id: 'B', n: 2 }, { id: 'C', n: 3 }, { id: 'D' }] },
  },
  {
    name: 'an item that YAML reads as the rest of the one above',
    text: 'a:\n  - x\n   - y\n',
    told: [['tiret-dans-le-texte', '-']],
    read: { a: ['x - y'] },
  },
  {
    name: 'tabs for indentation: said once',
    text: 'a:\n\tb:\n\t\tc: 1\n\td: 2\n',
    told: [['tabulation', '\t']],
    read: { a: { b: { c: 1 }, d: 2 } },
  },
  {
    name: 'a tab among spaces',
    text: 'a:\n    b: 1\n\tc: 2\nd: 3\n',
    told: [['tabulation', '\t']],
    read: { a: { b: 1, c: 2 }, d: 3 },
  },
  {
    name: 'a tab after a dash',
    text: 'l:\n  - \tid: x\n    e: 1\n',
    told: [['tabulation', ' \t']],
    read: { l: [{ id: 'x', e: 1 }] },
  },
  {
    name: 'non-breaking spaces for indentation: said once',
    text: 'c:\n\u00a0\u00a0intitule: x\n\u00a0\u00a0registre: y\nb: 1\n',
    told: [['espace-insecable', '\u00a0\u00a0']],
    read: { c: { intitule: 'x', registre: 'y' }, b: 1 },
  },
  {
    name: 'a non-breaking space before the colon, and one after',
    text: 'a:\n  intitule\u00a0: x\n  b:\u00a0y\n  c: 1\n',
    told: [
      ['espace-insecable', '\u00a0'],
      ['espace-insecable', '\u00a0'],
    ],
    read: { a: { intitule: 'x', b: 'y', c: 1 } },
  },
  ...(['@', '%', '`', '&', '|', '>'] as const).map((sign) => ({
    name: `a text that starts with ${sign}`,
    text: `a: ${sign} de réussite\nb: 1\n`,
    told: [['caractere-reserve', `${sign} de réussite`] as const],
    read: { a: `${sign} de réussite`, b: 1 },
  })),
  {
    name: 'a text that starts with an asterisk',
    text: 'a:\n  - *important* à voir\n  - b\n',
    told: [['caractere-reserve', '*important* à voir']],
    read: { a: ['*important* à voir', 'b'] },
  },
  {
    name: 'a list on the line of its key',
    text: 'competences: - C1\n  - C2\nb: 1\n',
    told: [['liste-sur-la-ligne', '-']],
    read: { competences: ['C1', 'C2'], b: 1 },
  },
  {
    name: 'backslashes of a path',
    text: 'a: "C:\\Users\\nom"\nb: 1\n',
    told: [['echappement-inconnu', '\\U']],
    read: { a: 'C:\\Users\\nom', b: 1 },
  },
  {
    name: 'a text that lost its indentation',
    text: 'a:\n  enonce: >-\n    Rédiger un rapport\n  détaillé pour le client\n  criteres: []\n',
    told: [['indentation', 'détaillé pour le client']],
    read: { a: { enonce: 'Rédiger un rapport détaillé pour le client', criteres: [] } },
  },
  {
    name: 'a text that started on the line of its key and goes on under the key',
    text: 'a:\n  - id: C1\n    enonce: Rédiger un rapport\n    détaillé pour le client\n    n: 1\n',
    told: [['indentation', 'détaillé pour le client']],
    read: { a: [{ id: 'C1', enonce: 'Rédiger un rapport détaillé pour le client', n: 1 }] },
  },
  {
    name: 'a text that goes on farther to the left than its key',
    text: 'a:\n  - id: C1\n    enonce: Rédiger un rapport\n  détaillé pour le client\n',
    told: [['indentation', 'détaillé pour le client']],
    read: { a: [{ id: 'C1', enonce: 'Rédiger un rapport détaillé pour le client' }] },
  },
  {
    name: 'a line that belongs nowhere, under a value of one word',
    text: 'a:\n  etat: valide\n  à revoir avec le jury\n  n: 1\n',
    told: [['texte-hors-cle', 'à revoir avec le jury']],
    read: { a: { etat: 'valide', n: 1 } },
  },
  {
    name: 'an instruction for YAML that is not one',
    text: '# note\n%CONSIGNE 1\na: 1\n',
    told: [['directive-invalide', '%CONSIGNE 1']],
    read: { a: 1 },
  },
  {
    name: 'a text under no key',
    text: 'b: "x"\nceci est perdu\nc: 3\n',
    told: [['texte-hors-cle', 'ceci est perdu']],
    read: { b: 'x', c: 3 },
  },
  {
    name: 'a sign typed by mistake before a key',
    text: 'a: 1\n{  b: 2\nc:\n  - d\ne: 1\n',
    told: [['signe-en-trop', '{']],
    read: { a: 1, b: 2, c: ['d'], e: 1 },
  },
  {
    name: 'a quote typed by mistake, which another one far below closes',
    text: 'a:\n  "  - id: x\n    n: 1\n  - id: y\nb: "z"\nc: 1\n',
    told: [['signe-en-trop', '"']],
    read: { a: [{ id: 'x', n: 1 }, { id: 'y' }], b: 'z', c: 1 },
  },
  {
    name: 'several mistakes, each told once',
    text: 'a: "x\nb: [1\nc: Projet : x\nd:e\nf\ng: 1\n',
    told: [
      ['guillemet-non-ferme', '"x'],
      ['crochet-non-ferme', '['],
      ['deux-points-dans-le-texte', 'Projet : x'],
      ['espace-manquante', 'd:'],
      ['deux-points-manquants', 'f'],
    ],
    read: { a: 'x', b: [1], c: 'Projet : x', d: 'e', g: 1 },
  },
  {
    name: 'both sides of a Git conflict',
    text: 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> autre\nc: 4\n',
    told: [['conflit-git', '<<<<<<< HEAD']],
    read: { a: 1, b: 2, c: 4 },
  },
  {
    name: 'a Git conflict with its common ancestor, in the middle of a text',
    text: 'a: >-\n  un\n<<<<<<< HEAD\n  deux\n||||||| base\n  dix\n=======\n  trois\n>>>>>>> autre\nc: 4\n',
    told: [['conflit-git', '<<<<<<< HEAD']],
    read: { a: 'un deux', c: 4 },
  },
]

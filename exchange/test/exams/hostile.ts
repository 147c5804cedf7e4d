/** Mock exams that hold whatever a format could stumble on, made from a seed: the same ones on every machine. */

export interface PlainOption {
  readonly texte: string
  readonly juste: boolean
  readonly justification?: string
}

export interface PlainQuestion {
  readonly id?: string
  readonly intitule?: string
  readonly type: string
  readonly competence: string
  readonly points?: number
  readonly duree: string
  readonly enonce: string
  readonly choix: 'unique' | 'multiple'
  readonly ordre_fixe: boolean
  readonly options: readonly PlainOption[]
  readonly explication?: string
  readonly reponse_attendue: readonly string[]
  readonly role?: string
  readonly relances: readonly string[]
}

export interface PlainLine {
  readonly critere: string
  readonly questions: readonly string[]
  readonly indicateurs: readonly string[]
  readonly acquis: string
  readonly non_acquis: string
  readonly points: number
}

export interface PlainExam {
  readonly examen: 1
  readonly intitule: string
  readonly duree: string
  readonly ressources: readonly string[]
  readonly situation: {
    readonly contexte: string
    readonly documents: readonly { readonly id: string; readonly intitule: string; readonly contenu: string }[]
    readonly consigne: string
    readonly livrables: readonly string[]
  }
  readonly questions: readonly PlainQuestion[]
  readonly grille: readonly PlainLine[]
  readonly consignes_jury: string
}

const PIECES: readonly string[] = [
  ...['\\', '\\\\', '::', ':', '{', '}', '{}', '=', '~', '#', '####', '->', '%50%', '%', '[html]', '[plain]', '[', ']'],
  ...['$CATEGORY: ailleurs', '//', '// [id:faux] [tag:faux]', '\n', '\n\n', '\r\n', '\t', '\\n', '&&058;', '&&010'],
  ...[
    '&',
    '&amp;',
    '&#x41;',
    '<b>',
    '</p>',
    '<br>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<script>',
    '"',
    "'",
    '`',
    '@@PLUGINFILE@@',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[2J',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\u2028',
    '\u202e',
    '\ufeff',
    '😀',
    'é',
    'e\u0301',
  ],
  ...[
    '0',
    'T',
    'TRUE',
    'FALSE',
    '«\u00a0',
    '\u00a0»',
    '\u202f%',
    '€',
    'C1.1',
    'le planning',
    'une pièce',
    'Quel délai ?',
  ],
]

/** Numbers that follow one another as if by chance, from a seed (a linear congruence). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const TYPES = ['qcm', 'qcm', 'qcm', 'etude_de_cas', 'question_ouverte', 'oral', 'jeu_de_roles', 'mise_en_situation']

export function hostileExam(seed: number): PlainExam {
  const pick = chance(seed)
  const text = (): string => {
    const made = Array.from({ length: 1 + pick(6) }, () => PIECES[pick(PIECES.length)] ?? '').join(
      pick(2) === 0 ? ' ' : '',
    )
    // A text of nothing but blanks is no text.
    return made.trim() === '' ? 'x' : made
  }
  const texts = (most: number): readonly string[] => Array.from({ length: pick(most + 1) }, text)
  const maybe = <Key extends string>(key: Key): { readonly [K in Key]?: string } =>
    pick(2) === 0 ? {} : Object.assign(Object.create(null), { [key]: text() })
  const questions = Array.from({ length: 1 + pick(6) }, (_, index): PlainQuestion => {
    const type = TYPES[pick(TYPES.length)] ?? 'qcm'
    return {
      ...(pick(4) === 0 ? maybe('id') : { id: `Q${index + 1 - pick(2)}` }),
      ...maybe('intitule'),
      type,
      competence: pick(3) === 0 ? text() : `C1.${1 + pick(3)}`,
      ...(pick(5) === 0 ? {} : { points: pick(12) / 2 }),
      duree: 'PT20M',
      enonce: text(),
      choix: pick(2) === 0 ? 'unique' : 'multiple',
      ordre_fixe: pick(2) === 0,
      options:
        type === 'qcm'
          ? Array.from({ length: pick(10) === 0 ? 22 : pick(7) }, () => ({
              texte: text(),
              juste: pick(2) === 0,
              ...maybe('justification'),
            }))
          : [],
      ...maybe('explication'),
      reponse_attendue: texts(3),
      ...maybe('role'),
      relances: texts(2),
    }
  })
  return {
    examen: 1,
    intitule: text(),
    duree: 'PT3H',
    ressources: texts(2),
    situation: {
      contexte: text(),
      documents: Array.from({ length: pick(3) }, () => ({ id: text(), intitule: text(), contenu: text() })),
      consigne: text(),
      livrables: texts(2),
    },
    questions,
    grille: Array.from({ length: pick(4) }, () => ({
      critere: text(),
      questions: pick(2) === 0 ? [] : [`Q${1 + pick(4)}`],
      indicateurs: texts(2),
      acquis: text(),
      non_acquis: text(),
      points: pick(8),
    })),
    consignes_jury: text(),
  }
}

/** JSON is YAML. */
export const yamlOf = (exam: PlainExam): string => JSON.stringify(exam, null, 2)

const LOST = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** A text as it must arrive, its spaces aside: what XML cannot hold is the sign of a lost character. */
export const arriving = (text: string): string => text.replace(LOST, '\ufffd').replace(/\s+/gu, ' ').trim()

/** How a question must be marked, said by its data alone. */
export function markingOf({ options, choix }: PlainQuestion): 'one' | 'several' | 'person' {
  const isMarkable = options.length >= 2 && options.some(({ juste }) => juste)
  return isMarkable ? (choix === 'multiple' ? 'several' : 'one') : 'person'
}

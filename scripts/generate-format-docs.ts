import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { GeneratedFile } from './generated-file.ts'

interface Shape {
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly examples?: readonly unknown[]
  readonly enum?: readonly unknown[]
  readonly $ref?: string
  readonly items?: Shape
  readonly $defs?: Readonly<Record<string, Shape>>
}

interface Page {
  readonly schema: string
  readonly path: string
  readonly title: string
  /** Paragraphs before the tables. */
  readonly intro: readonly string[]
  /** The definitions that have a table, in order. */
  readonly sections: readonly string[]
}

const PAGES: readonly Page[] = [
  {
    schema: 'referentiel.schema.json',
    path: 'docs/format.md',
    title: 'Le format `*.referentiel.yaml`',
    intro: [
      'Page produite à partir du [schéma](../schemas/referentiel.schema.json). Un fichier est un référentiel. Seuls `referentiel: 1` et l’`enonce` de chaque compétence sont nécessaires pour le lire ; ce qui manque d’autre est un constat, pas un échec.',
      'Une compétence nomme ses activités, une modalité ou un critère nomment leurs compétences, par leurs codes : `C1.1` se cherche d’abord dans son bloc, puis dans le fichier ; `BC2/C1` est toujours du bloc `BC2` ; `C.2.1*` réunit `C.2.1`, `C.2.1a`, `C.2.1.3` ; `C1 à C5` et `toutes` se comprennent aussi.',
    ],
    sections: [
      'certification',
      'bloc',
      'activite',
      'competence',
      'objectif',
      'modalite',
      'production',
      'tache',
      'variante',
      'critere',
      'jury',
      'juryCertification',
      'echelle',
      'themesTransverses',
    ],
  },
  {
    schema: 'examen.schema.json',
    path: 'docs/format-examen.md',
    title: 'Le format `*.examen.yaml`',
    intro: [
      'Page produite à partir du [schéma](../schemas/examen.schema.json). Un fichier est un examen blanc, tiré d’un [référentiel](format.md). Seuls `examen: 1`, l’`enonce` de chaque question et le `texte` de chaque réponse proposée sont nécessaires pour le lire ; ce qui manque d’autre est un constat, pas un échec.',
      'Le référentiel est nommé par un chemin relatif au dossier de l’examen (`referentiel: ./fleuriste.referentiel.yaml`). Les compétences se nomment par leurs codes, comme dans un référentiel, et se cherchent d’abord dans le bloc de l’examen. Une épreuve ou un critère se nomment par leur code ; s’ils n’en ont pas, par leur intitulé ou leur phrase, mot pour mot (majuscules, apostrophes et point final ne comptent pas).',
      'Ce que l’examen prépare se lit dans cet ordre : les `competences` qu’il liste ; sans liste, celles que l’épreuve (`modalite`) évalue ; sans épreuve, celles du `bloc`.',
      'Un critère, un distracteur ou une réponse attendue n’ont pas de mise en forme à eux : ce qui est écrit est ce que le candidat ou le jury lisent. Une réponse proposée sans `juste: true` est fausse et peut s’écrire comme un simple texte.',
      'Un examen se donne en Word, en page ou en Markdown (sujet du candidat, dossier du jury), en Moodle XML, en GIFT ou en paquet QTI 3.0\u00a0: `equerre export bloc-1.examen.yaml --to moodle-xml -o bloc-1.xml`. Ce que chaque forme porte et ne peut pas porter\u00a0: [Word, pages et Markdown](echanges/examen-word.md), [Moodle XML](echanges/moodle-xml.md), [GIFT](echanges/gift.md), [QTI](echanges/qti.md).',
    ],
    sections: ['situation', 'documentRemis', 'livrable', 'caseSpecification', 'question', 'option', 'ligneGrille'],
  },
]

/** `docs/format.md` and its like: every key of a file with its meaning and an example, from the schema. */
export async function generateFormatDocs(root: string): Promise<readonly GeneratedFile[]> {
  return Promise.all(
    PAGES.map(async ({ schema: name, path, title, intro, sections }) => {
      const schema: Shape = JSON.parse(await readFile(join(root, 'schemas', name), 'utf8'))
      const definitions = schema.$defs ?? {}
      const parts = sections.flatMap((section) => definitions[section] ?? []).map((shape) => table(shape, definitions))
      const file = table({ ...schema, title: 'Le fichier' }, definitions)
      return { path, content: `${[`# ${title}`, ...intro, file, ...parts].join('\n\n')}\n` }
    }),
  )
}

function table(shape: Shape, definitions: Readonly<Record<string, Shape>>): string {
  const rows = Object.entries(shape.properties ?? {}).map(([key, property]) => {
    const required = shape.required?.includes(key) === true ? ' (nécessaire)' : ''
    const values = valuesOf(property, definitions)
    const meaning = `${property.description ?? ''}${values.length === 0 ? '' : ` Valeurs\u00a0: ${values.map((value) => `\`${value}\``).join(', ')}.`}`
    return `| \`${key}\`${required} | ${cell(meaning)} | ${example(property)} |`
  })
  return [
    `## ${shape.title ?? ''}`,
    '',
    shape.description ?? '',
    '',
    '| Clé | Ce qu’elle dit | Exemple |',
    '|---|---|---|',
    ...rows,
  ].join('\n')
}

function valuesOf(property: Shape, definitions: Readonly<Record<string, Shape>>): readonly unknown[] {
  const reference = property.$ref ?? property.items?.$ref
  const target = reference === undefined ? property : definitions[reference.replace('#/$defs/', '')]
  return target?.enum ?? []
}

const LONGEST_EXAMPLE = 90

function example({ examples }: Shape): string {
  const [first] = examples ?? []
  if (first === undefined) return ''
  const text = stringify(first, { collectionStyle: 'flow', lineWidth: 0 }).trim()
  return cell(`\`${text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text}\``)
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')

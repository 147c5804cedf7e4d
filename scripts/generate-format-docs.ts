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

const SECTIONS = [
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
]

/** `docs/format.md`: every key of a référentiel with its meaning and an example, from the schema. */
export async function generateFormatDocs(root: string): Promise<readonly GeneratedFile[]> {
  const schema: Shape = JSON.parse(await readFile(join(root, 'schemas/referentiel.schema.json'), 'utf8'))
  const definitions = schema.$defs ?? {}
  const parts = SECTIONS.flatMap((name) => {
    const shape = definitions[name]
    return shape === undefined ? [] : [section(shape, definitions)]
  })
  const content = [
    '# Le format `*.referentiel.yaml`',
    'Page produite à partir du [schéma](../schemas/referentiel.schema.json). Un fichier est un référentiel. Seuls `referentiel: 1` et l’`enonce` de chaque compétence sont nécessaires pour le lire\u00a0; ce qui manque d’autre est un constat, pas un échec.',
    'Une compétence nomme ses activités, une modalité ou un critère nomment leurs compétences, par leurs codes\u00a0: `C1.1` se cherche d’abord dans son bloc, puis dans le fichier\u00a0; `BC2/C1` est toujours du bloc `BC2`\u00a0; `C.2.1*` réunit `C.2.1`, `C.2.1a`, `C.2.1.3`\u00a0; `C1 à C5` et `toutes` se comprennent aussi.',
    section({ ...schema, title: 'Le fichier' }, definitions),
    ...parts,
  ].join('\n\n')
  return [{ path: 'docs/format.md', content: `${content}\n` }]
}

function section(shape: Shape, definitions: Readonly<Record<string, Shape>>): string {
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

import type { Localised } from '@equerre/core'
import { oneLine } from '../../case/texts.ts'
import { objectAt, textAt, textsAt } from './fields.ts'
import type { CaseLedger } from './ledger.ts'
import type { Item, PackageTree } from './package-tree.ts'

/** Says what of a package had to be mended, and which of its fields the format has no key for. */
export function tellOddities({ items, oddities, isOurs }: PackageTree, ledger: CaseLedger): void {
  for (const [kind, said] of ODDITIES) {
    const found = oddities[kind]
    if (found.length > 0) ledger.say(said(namesOf(found)))
  }
  for (const node of oddities.withoutStatement) {
    ledger.leave(oneLine(textAt(node, 'notes') || textAt(node, 'alternativeLabel')), node, {
      fr: 'élément sans énoncé',
      en: 'item without a statement',
    })
  }
  if (oddities.withoutStatement.length > 0) ledger.say(WITHOUT_STATEMENT(String(oddities.withoutStatement.length)))
  for (const [field, name] of isOurs ? [] : FIELDS) {
    const count = items.filter(({ node }) => objectAt(node, field) !== null || textsAt(node, field).length > 0).length
    if (count > 0) ledger.say(LEFT(name, count))
  }
}

type Said = (names: string) => Localised

const ODDITIES: readonly (readonly ['twice' | 'orphans' | 'shared' | 'circles' | 'tooDeep', Said])[] = [
  [
    'twice',
    (names) => ({
      fr: `Identifiants donnés à plusieurs éléments du cadre\u00a0: ${names}. Les liens valent pour le premier.`,
      en: `Identifiers given to several items of the framework: ${names}. Links are taken as those of the first.`,
    }),
  ],
  [
    'orphans',
    (names) => ({
      fr: `Éléments dont le parent n’est pas dans le fichier, mis au premier niveau\u00a0: ${names}.`,
      en: `Items whose parent is not in the file, put at the first level: ${names}.`,
    }),
  ],
  [
    'shared',
    (names) => ({
      fr: `Éléments que plusieurs parents contiennent, laissés sous le premier\u00a0: ${names}.`,
      en: `Items that several parents hold, left under the first: ${names}.`,
    }),
  ],
  [
    'circles',
    (names) => ({
      fr: `Éléments qui se contiennent l’un l’autre, séparés\u00a0: ${names}.`,
      en: `Items that hold each other, taken apart: ${names}.`,
    }),
  ],
  [
    'tooDeep',
    (names) => ({
      fr: `Éléments emboîtés trop profondément, remontés\u00a0: ${names}.`,
      en: `Items nested too deep, moved up: ${names}.`,
    }),
  ],
]

const WITHOUT_STATEMENT: Said = (count) => ({
  fr: `Éléments du cadre sans énoncé ni code, non repris\u00a0: ${count}.`,
  en: `Items of the framework without a statement or a code, left out: ${count}.`,
})

const LEFT = (name: Localised, count: number): Localised => ({
  fr: `Non repris, faute de clé dans le format\u00a0: ${name.fr} (éléments concernés\u00a0: ${count}).`,
  en: `Left out, for want of a key in the format: ${name.en} (items concerned: ${count}).`,
})

const FIELDS: readonly (readonly [string, Localised])[] = [
  ['conceptKeywords', { fr: 'mots-clés', en: 'keywords' }],
  ['subject', { fr: 'sujets', en: 'subjects' }],
  ['alternativeLabel', { fr: 'autres noms', en: 'alternative labels' }],
  ['abbreviatedStatement', { fr: 'énoncés abrégés', en: 'abbreviated statements' }],
  ['educationLevel', { fr: 'niveaux d’étude', en: 'education levels' }],
  ['licenseURI', { fr: 'licences', en: 'licences' }],
  ['statusStartDate', { fr: 'dates de début', en: 'start dates' }],
  ['statusEndDate', { fr: 'dates de fin', en: 'end dates' }],
]

/** The first few by their code or words, and how many others. */
function namesOf(items: readonly Item[]): string {
  const names = items.slice(0, 5).map(({ code, statement }) => code || `« ${shortened(oneLine(statement))} »`)
  return items.length > 5 ? `${names.join(', ')}… (${items.length})` : names.join(', ')
}

const shortened = (text: string): string =>
  text.length <= 40 ? text : `${text.slice(0, 40).replace(/[\ud800-\udbff]$/, '')}…`

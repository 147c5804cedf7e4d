import { rules } from '../core/src/rules/generated/registry.ts'
import type { GeneratedFile } from './generated-file.ts'

/** The catalogue the rules are drawn from, and what is said of an entry that has no rule. */
const CATALOGUE = [
  'R-STRUCT-3',
  'R-STRUCT-RS',
  'R-ACT-COMP',
  'R-COMP-EVAL',
  'R-COMP-CRIT',
  'R-CRIT-ORPHAN',
  'R-ID-UNIQUE',
  'R-TRANSV',
  'R-META',
  'R-VAE',
  'R-ACT-FORM',
  'R-ACT-GENERIC',
  'R-BLOC-MIN2',
  'R-BLOC-DUP',
  'R-BLOC-EVAL',
  'R-BLOC-TITLE',
  'R-BLOC-COUNT',
  'R-BLOC-ALL',
  'R-BLOC-COMMON',
  'R-RS-NOBLOC',
  'R-COMP-INF',
  'R-COMP-VERB-AVOID',
  'R-COMP-OBJ',
  'R-COMP-FIN',
  'R-COMP-CTX',
  'R-COMP-NOTEACH',
  'R-COMP-NOEVAL',
  'R-COMP-ONE',
  'R-COMP-LEN',
  'R-COMP-DUP',
  'R-COMP-LEVEL',
  'R-COMP-SELF',
  'R-COMP-VAGUE',
  'R-COMP-SPELL',
  'R-CRIT-OBS',
  'R-CRIT-VAGUE',
  'R-CRIT-NOTCOMP',
  'R-CRIT-ABOUT',
  'R-CRIT-STATE',
  'R-CRIT-ATOM',
  'R-CRIT-DUP',
  'R-CRIT-IND',
  'R-CRIT-WEIGHT',
  'R-CRIT-ELIM',
  'R-CRIT-RANGE',
  'R-MOD-TYPE',
  'R-MOD-WORK',
  'R-MOD-FIELDS',
  'R-MOD-COLL',
  'R-MOD-EVAL',
  'R-MOD-COVER',
  'R-MOD-OBS',
  'R-MOD-HAND',
  'R-MOD-VAE',
  'R-X-HANDICAP',
  'R-X-ECO',
  'R-X-NUM',
  'R-X-SST',
  'R-X-COPY',
  'R-X-LEGAL',
  'R-X-TERMS',
  'R-X-SMART',
  'R-X-ACRONYM',
  'R-X-INCL',
] as const

const WITHOUT_RULE: Readonly<Partial<Record<(typeof CATALOGUE)[number], string>>> = {
  'R-X-COPY':
    'Sans objet pour l’instant\u00a0: comparer aux référentiels existants demande une copie locale de l’export national, que `equerre` ne lit pas encore. Un résultat vide n’y prouverait rien.',
  'R-CRIT-IND':
    'Dit par `critere-mot-vague` et `critere-groupe-nominal`, qui se taisent dès que le critère a des indicateurs\u00a0: un constat de plus dirait deux fois la même cause.',
}

/** `docs/catalogue.md`: which rule answers to which entry of the catalogue; it refuses an entry with neither rule nor reason. */
export function generateCatalogue(): readonly GeneratedFile[] {
  const rows = CATALOGUE.map((entry) => {
    const answering = rules.filter((rule) => rule.source.catalogue === entry)
    const reason = WITHOUT_RULE[entry]
    if (answering.length === 0 && reason === undefined)
      throw new Error(`catalogue: ${entry} has neither rule nor reason`)
    const links = answering.map((rule) => `[\`${rule.id}\`](regles/${rule.id}.md)`)
    return `| ${entry} | ${[...links, ...(reason === undefined ? [] : [reason])].join(', ')} |`
  })
  const own = rules
    .filter((rule) => rule.source.catalogue === null)
    .map((rule) => `[\`${rule.id}\`](regles/${rule.id}.md)`)
  const content = [
    '# Du catalogue aux règles',
    'Le catalogue compte 64 entrées, tirées du droit, de la doctrine de France compétences et de la pratique. Page produite à partir des règles.',
    ['| Entrée | Règles |', '|---|---|', ...rows].join('\n'),
    `Règles hors catalogue\u00a0: ${own.join(', ')}.`,
  ].join('\n\n')
  return [{ path: 'docs/catalogue.md', content: `${content}\n` }]
}

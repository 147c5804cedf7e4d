import { contentStems } from './similarity.ts'

/** Words of one family that part early: the stem of the noun, then that of the verb. */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  [
    ['gestion', 'ger'],
    ['cho', 'chois'],
    ['vent', 'vend'],
    ['pert', 'perd'],
    ['lect', 'lir'],
    ['mis', 'met'],
    ['remis', 'remet'],
    ['pris', 'prend'],
    ['pai', 'pay'],
    ['defens', 'defend'],
    ['repons', 'repond'],
  ].map(([stem = '', family = '']) => [stem, family]),
)

/** Shorter beginnings are shared by chance. */
const BEGINNING = 4

/** What the words of a family have in common: choix and choisir, contrôle and contrôler, gestion and gérer. */
function familyOf(stem: string): string {
  return (FAMILIES.get(stem) ?? stem).slice(0, BEGINNING)
}

/** The families of the content words of a text; wide on purpose: two texts that share none have nothing near each other. */
export function wordFamilies(text: string): ReadonlySet<string> {
  return new Set([...contentStems(text)].map(familyOf))
}

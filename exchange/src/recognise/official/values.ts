import { VALUE_WORDS } from '../../../../core/src/preview/words.ts'
import { alike } from './official-line.ts'

const byWords = (names: string): ReadonlyMap<string, string> =>
  new Map(
    names.split(' ').flatMap((name) => {
      const { fr, en } = VALUE_WORDS[name] ?? { fr: name, en: name }
      return [fr, en, fr.replace(/^cadre /, ''), en.replace(/ setting$/, ''), name].map((words) => [alike(words), name])
    }),
  )

/** The words of each kind of value, in both languages. */
export const VALUES = {
  type: byWords(
    'mise_en_situation etude_de_cas dossier soutenance projet jeu_de_roles entretien cas_pratique rapport questionnaire observation portfolio autre',
  ),
  cadre: byWords('reel reconstitue fictif'),
  forme: byWords('ecrite orale pratique'),
  participation: byWords('individuelle collective au_choix'),
  lieu: byWords('presentiel distanciel entreprise'),
  voie: byWords(
    'formation_initiale apprentissage formation_continue contrat_professionnalisation candidature_individuelle vae',
  ),
  cas: byWords(
    'capitalisation_bloc candidat_libre formation_initiale apprentissage formation_continue contrat_professionnalisation candidature_individuelle vae',
  ),
  enregistrement: byWords('sur_demande de_droit'),
  etat: byWords('brouillon relu valide'),
} as const

/** The value that some words stand for, else the words themselves. */
export const wordsValue = (kind: keyof typeof VALUES, said: string): string => VALUES[kind].get(alike(said)) ?? said

/** The values of a list: one of them may have a comma in its words. */
export function wordsValues(kind: keyof typeof VALUES, said: string): string[] {
  const whole = VALUES[kind].get(alike(said))
  if (whole !== undefined) return [whole]
  return said.split(/,[\s\u00a0]*/u).map((part) => wordsValue(kind, part))
}

/** A number as either language writes it. */
export const numberIn = (said: string): number | null =>
  /^\d+(?:[.,]\d+)?$/.test(said) ? Number(said.replace(',', '.')) : null

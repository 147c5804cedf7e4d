import type { Localised } from '@equerre/core'

/** Which fiches of the register: one by its number (`RNCP12345`, `RS1234`), or all. */
export type WantedFiches = { readonly number: string } | 'all'

/** The number of a fiche as the register writes it, from what a person types; `null` when it is none. */
export function ficheNumber(typed: string): string | null {
  const number = typed.replace(/\s/g, '').toUpperCase()
  return /^(?:RNCP|RS)\d{1,6}$/.test(number) ? number : null
}

/** Said when a whole export was read and gave nothing. @param file its name for the person */
export const noSuchFiche = (wanted: WantedFiches, file: string): Localised =>
  wanted === 'all'
    ? { fr: `«\u00a0${file}\u00a0» ne contient aucune fiche.`, en: `“${file}” holds no fiche.` }
    : {
        fr: `La fiche ${wanted.number} n’est pas dans «\u00a0${file}\u00a0». Les fiches du RNCP et du RS sont dans deux fichiers\u00a0: est-ce le bon\u00a0?`,
        en: `The fiche ${wanted.number} is not in “${file}”. The fiches of the RNCP and of the RS are in two files: is it the right one?`,
      }

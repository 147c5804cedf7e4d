import type { Localised } from '../../../core/src/language.ts'

/** What is said of an import that recognised no competency: it is done all the same, and its file would come to nobody's mind as wrong. */

export function noCompetency(shown: string, format: string): Localised {
  const isTable = format === 'xlsx' || format === 'csv'
  const columns = {
    fr: ' Si c’en est un, dites ce que contiennent ses colonnes (--columns "Compétence=B,Critères=D").',
    en: ' If it is one, say what its columns hold (--columns "Competency=B,Criteria=D").',
  }
  return {
    fr: `Attention\u00a0: aucune compétence n’a été reconnue dans «\u00a0${shown}\u00a0». Vérifiez que c’est bien le document d’un référentiel.${isTable ? columns.fr : ''} Ce qui n’a pas trouvé de place est gardé sous «\u00a0non_place\u00a0»\u00a0; --report dit le reste.`,
    en: `Beware: no competency was recognised in “${shown}”. Check that it is the document of a référentiel.${isTable ? columns.en : ''} What found no place is kept under “non_place”; --report says the rest.`,
  }
}

/** The same of fiches of the register, by their numbers. */
export function ficheWithoutCompetency(numbers: readonly string[]): Localised {
  const rest = numbers.length - MOST_NAMED
  const named = numbers.slice(0, MOST_NAMED).join(', ')
  const [said, advice] =
    numbers.length === 1
      ? [
          { fr: `la fiche ${named} ne donne aucune compétence`, en: `fiche ${named} gives no competency` },
          {
            fr: 'Importez plutôt le référentiel joint à cette fiche sur le site de France compétences (PDF).',
            en: 'Import rather the référentiel that is joined to this fiche on the site of France compétences (PDF).',
          },
        ]
      : [
          {
            fr: `${numbers.length} fiches ne donnent aucune compétence (${named}${rest > 0 ? ` et ${rest} ${rest === 1 ? 'autre' : 'autres'}` : ''})`,
            en: `${numbers.length} fiches give no competency (${named}${rest > 0 ? ` and ${rest} more` : ''})`,
          },
          {
            fr: 'Importez plutôt les référentiels joints à ces fiches sur le site de France compétences (PDF).',
            en: 'Import rather the référentiels that are joined to these fiches on the site of France compétences (PDF).',
          },
        ]
  return {
    fr: `Attention\u00a0: ${said.fr}. L’export du répertoire n’en dit pas pour toutes. ${advice.fr}`,
    en: `Beware: ${said.en}. The export of the register does not say them for all. ${advice.en}`,
  }
}

/** A whole export has thousands of fiches. */
const MOST_NAMED = 5

import type { Localised } from '@equerre/core'
import type { DropReason, Place } from './in/document.ts'
import type { FormatName } from './in/formats.ts'

/** What an import recognised, joined, set aside and guessed: plain data, for a shell to print. */
export interface ImportReport {
  readonly source: {
    readonly name: string
    readonly format: FormatName
    readonly pages: number
    readonly words: number
  }
  readonly counts: ImportCounts
  /** Texts put together again across a page, a row or a cell, or over a hyphen at a line end. */
  readonly joined: readonly { readonly text: string; readonly from: Place; readonly to: Place }[]
  /** Text of the source that is not in the référentiel, each with its reason. */
  readonly dropped: readonly DroppedText[]
  /**
   * What was decided without the source saying it. What is doubtful at one place is also marked `# à vérifier :` in the YAML; what was
   * read for a whole bloc from its rows or its numbering is told here only.
   */
  readonly guessed: readonly { readonly message: Localised; readonly place: Place | null }[]
  /** What is kept under `non_place`. */
  readonly unplaced: readonly { readonly text: string; readonly place: Place; readonly why?: Localised }[]
  /** Defects that only the layout of the source shows. */
  readonly defects: readonly LayoutDefect[]
}

/** How many elements of each kind were recognised. */
export interface ImportCounts {
  readonly blocs: number
  readonly activites: number
  readonly competences: number
  readonly modalites: number
  readonly criteres: number
}

/** A text of the document that is no part of the référentiel, and why. */
export interface DroppedText {
  readonly text: string
  readonly reason: DropReason
  readonly place: Place
}

export interface LayoutDefect {
  /** Stable French slug. */
  readonly code: string
  readonly message: Localised
  readonly place: Place
}

/** Each reason for which a text was set aside, in words. */
export const DROP_REASONS: Readonly<Record<DropReason, Localised>> = {
  entete_de_page: { fr: 'en-tête répété de page en page', en: 'header repeated from page to page' },
  pied_de_page: { fr: 'pied de page', en: 'page footer' },
  entete_de_colonne: { fr: 'titre de colonne', en: 'column heading' },
  rappel_legal: { fr: 'rappel de la loi', en: 'quotation of the law' },
  rubrique_de_formulaire: { fr: 'rubrique du formulaire', en: 'form heading' },
  etiquette: { fr: 'étiquette dont le sens est porté par une clé', en: 'label whose meaning a key carries' },
  separateur: { fr: 'trait de séparation', en: 'separator' },
  doublon: { fr: 'texte répété à l’identique', en: 'text repeated word for word' },
  adresse_web: { fr: 'adresse web', en: 'web address' },
  marque: { fr: 'marque de note', en: 'footnote mark' },
  texte_masque: { fr: 'texte masqué dans le document', en: 'text hidden in the document' },
  remarque_equerre: {
    fr: 'remarque qu’Équerre avait mise dans le document',
    en: 'remark that Équerre had put in the document',
  },
  code_repris: { fr: 'code repris dans un renvoi', en: 'code kept as a reference' },
  valeur_reprise: { fr: 'lu, sa valeur est sous une clé', en: 'read, a key holds its value' },
}

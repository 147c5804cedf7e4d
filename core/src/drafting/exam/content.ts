import type { QuestionType } from '../../exams/model/exam.ts'

/** What a drafted exam holds, with the keys of the format in the order of the format. A blank is a text that begins with its mark. */
export interface ExamContent {
  readonly examen: 1
  readonly intitule: string
  readonly etat: 'brouillon'
  readonly referentiel: string
  readonly bloc?: string
  readonly competences?: readonly string[]
  readonly modalite?: string
  readonly duree: string
  readonly lecture?: string
  readonly points: number
  readonly ressources?: readonly string[]
  readonly situation: SituationContent
  readonly specification: readonly CellContent[]
  readonly questions: readonly QuestionContent[]
  readonly grille: readonly LineContent[]
  readonly consignes_jury: string
}

export interface SituationContent {
  readonly contexte: string
  readonly documents: readonly { readonly id: string; readonly intitule: string; readonly contenu: string }[]
  readonly consigne: string
  readonly livrables: readonly (string | { readonly intitule: string; readonly composantes: readonly string[] })[]
}

export interface CellContent {
  readonly competence: string
  readonly bloom: string
  readonly points: number
}

export interface QuestionContent {
  readonly id: string
  readonly intitule: string
  readonly type: QuestionType
  readonly competence: string
  readonly criteres?: readonly string[]
  readonly bloom: string
  readonly points: number
  readonly duree?: string
  readonly enonce: string
  readonly role?: string
  readonly relances?: readonly string[]
  readonly lignes?: number
  readonly options?: readonly OptionContent[]
  readonly explication?: string
  readonly reponse_attendue?: readonly string[]
  readonly source: string
  readonly statut: 'brouillon'
}

export interface OptionContent {
  readonly texte: string
  readonly juste?: true
  readonly justification: string
}

export interface LineContent {
  readonly competence?: string
  readonly critere: string
  readonly questions: readonly string[]
  readonly indicateurs: readonly string[]
  readonly acquis: string
  readonly partiellement_acquis: string
  readonly non_acquis: string
  readonly points: number
}

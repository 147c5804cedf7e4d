/** A référentiel as plain data, in the shape and with the keys of the format. What is unknown is absent. */
export interface ImportedReferentiel {
  referentiel: 1
  certification?: ImportedCertification
  contexte?: string
  non_place?: ImportedUnplaced[]
  activites?: ImportedActivity[]
  competences?: ImportedCompetency[]
  modalites?: ImportedAssessment[]
  criteres?: ImportedCriterion[]
  blocs?: ImportedBlock[]
}

export interface ImportedCertification {
  intitule?: string
  registre?: 'RNCP' | 'RS'
  numero?: string
  enregistrement?: 'sur_demande' | 'de_droit'
  etat?: 'brouillon'
  objectifs_contexte?: string
  niveau?: number
  codes_nsf?: string[]
  codes_rome?: string[]
  formacodes?: string[]
  certificateurs?: { nom: string; siret?: string }[]
  emplois_vises?: string[]
  prerequis?: string[]
  voies_acces?: string[]
  jurys?: { voies?: string[]; membres?: number; externes?: number; composition?: string }[]
  glossaire?: Record<string, string>
  themes_transverses?: Record<string, { competences?: string[]; non_applicable?: string; note?: string }>
  reglementation?: string
  accessibilite?: string
  regles_obtention?: string
}

export interface ImportedUnplaced {
  texte: string
  lieu: string
}

export interface ImportedBlock {
  id?: string
  intitule?: string
  synthese?: string | string[]
  activites?: ImportedActivity[]
  competences?: ImportedCompetency[]
  modalites?: ImportedAssessment[]
  criteres?: ImportedCriterion[]
}

export interface ImportedActivity {
  id?: string
  intitule?: string
  description?: string
  taches?: string[]
  activites?: ImportedActivity[]
}

export interface ImportedCompetency {
  id?: string
  activites?: string[]
  enonce: string
  transversale?: boolean
  precisions?: string[]
  suite?: string
  objectifs?: (
    | string
    | ({ enonce: string } & Partial<Record<'indicateur' | 'cible' | 'conditions' | 'echeance', string>>)
  )[]
  modalites?: ImportedAssessment[]
  criteres?: ImportedCriterion[]
}

export interface ImportedAssessment {
  id?: string
  intitule?: string
  type?: string | string[]
  cadre?: string
  forme?: string[]
  participation?: string
  taille_groupe?: number
  evaluation_individuelle?: string
  lieu?: string
  ressources?: string[]
  duree?: string
  volume?: string
  enonce?: string
  consigne?: string
  productions?: (string | { intitule: string; composantes: string[] })[]
  taches?: { enonce: string; competences?: string[] }[]
  competences?: string[]
  jury?: { membres?: number; externes?: number; composition?: string }
  variantes?: { cas: string; consigne: string }[]
  accessibilite?: string
}

export interface ImportedCriterion {
  id?: string
  groupe?: string | string[]
  modalites?: string[]
  competences?: string[]
  enonce: string
  indicateurs?: string[]
  eliminatoire?: boolean
  points?: number
}

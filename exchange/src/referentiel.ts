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
  document?: { version?: string; date?: string; remplace?: string; source?: string }
  etat?: 'brouillon' | 'relu' | 'valide'
  objectifs_contexte?: string
  niveau?: number
  codes_nsf?: string[]
  codes_rome?: string[]
  formacodes?: string[]
  certificateurs?: { nom: string; siret?: string }[]
  emplois_vises?: string[]
  prerequis?: string[]
  voies_acces?: string[]
  voies_exclues?: { voie?: string; raison?: string }[]
  jurys?: { voies?: string[]; membres?: number; externes?: number; composition?: string }[]
  glossaire?: Record<string, string>
  themes_transverses?: Record<string, ImportedDeclaration>
  transversales?: ImportedDeclaration
  correspondances?: { bloc?: string; avec?: string; etendue?: string; commentaire?: string }[]
  echelle?: ImportedScale
  reglementation?: string
  accessibilite?: string
  regles_obtention?: string
}

export type ImportedDeclaration = string | { competences?: string[]; non_applicable?: string; note?: string }

export type ImportedScale = string | { resultats?: string[]; note?: { sur?: number; seuil?: number } }

export interface ImportedUnplaced {
  texte: string
  lieu?: string
}

export interface ImportedBlock {
  id?: string
  intitule?: string
  synthese?: string | string[]
  commun?: boolean
  optionnel?: boolean
  coefficient?: number
  echelle?: ImportedScale
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
    | ({ enonce: string } & Partial<Record<'indicateur' | 'cible' | 'conditions' | 'activite' | 'echeance', string>>)
  )[]
  modalites?: ImportedAssessment[]
  criteres?: ImportedCriterion[]
}

export interface ImportedAssessment {
  id?: string
  intitule?: string
  type?: string | string[]
  cadre?: string
  forme?: string | string[]
  participation?: string
  taille_groupe?: number | string
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
  variantes?: { cas?: string; consigne?: string }[]
  accessibilite?: string
  repartition?: string
  points?: number
  coefficient?: number
  echelle?: ImportedScale
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

import { defineRule } from '../rule.ts'
import { placeOfFile } from './shared/certification.ts'
import { type Collection, emptyCollections, isReferential, listed } from './shared/collections.ts'

export const rule = defineRule({
  id: 'referentiel-incomplet',
  title: { fr: 'Référentiel incomplet', en: 'Incomplete référentiel' },
  source: { catalogue: 'R-STRUCT-3', reference: 'Code du travail, art. L6113-1', read: '2026-11-20' },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'off' },
  documentation: {
    fr: {
      what: 'Le fichier n’a aucune activité, aucune compétence, aucune modalité d’évaluation ou aucun critère. Un seul constat les nomme tous.',
      why: 'L’article L6113-1 définit une certification par trois référentiels : activités, compétences, évaluation (critères et modalités). Sans l’un d’eux, la demande n’est pas examinée sur le fond.',
      how: 'Ajoutez ce qui manque dans les blocs : `activites`, `competences`, `modalites`, `criteres`. Une fiche des données ouvertes n’a jamais de critères : ils sont à compléter.',
    },
    en: {
      what: 'The file holds no activity, no competency, no assessment or no criterion at all. One finding names them all.',
      why: 'Article L6113-1 defines a certification by three référentiels: activities, competencies, evaluation (criteria and assessments). Without one of them the substance of a demand is not examined.',
      how: 'Add what is missing to the blocs: `activites`, `competences`, `modalites`, `criteres`. A record of the open data never has criteria: they are to be completed.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP }
blocs:
  - id: BC1
    activites: [{ intitule: Réglage des machines }]
    competences:
      - id: C1
        enonce: Régler une machine
        criteres: [La pièce d’essai respecte le plan.]
    modalites: [{ intitule: Mise en situation }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP }
blocs:
  - id: BC1
    competences:
      - { id: C1, enonce: Régler une machine }
    modalites: [{ intitule: Mise en situation }]`,
        at: ['blocs'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential, profile }) {
    if (!isReferential(referential)) return
    const names = emptyCollections(referential).filter((name) => isExpected(name, referential, profile === 'de_droit'))
    const at = placeOfFile(referential, 'blocs')
    if (names.length === 0 || at === null) return
    const { fr, en } = listed(names)
    yield {
      at,
      message: {
        fr: `Il manque ${fr} : un référentiel se compose d’activités, de compétences et d’une évaluation, critères et modalités (art. L6113-1). Complétez-le avant tout dépôt.`,
        en: `Missing: ${en}. A référentiel is made of activities, competencies and an evaluation, criteria and assessments (art. L6113-1). Complete it before any demand.`,
      },
      missing: true,
    }
  },
})

/** A ministry diploma writes its criteria inside its assessments; a file without blocs that names no register may be an RS. */
function isExpected(
  name: Collection,
  { blocks, certification }: Parameters<typeof emptyCollections>[0],
  ofRight: boolean,
) {
  if (name === 'criteres') return !ofRight
  const maybeSpecific = certification.register === null && blocks.length > 0 && blocks.every((block) => block.implicit)
  return name !== 'activites' || !maybeSpecific
}
